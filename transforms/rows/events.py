"""Event mentions as rows."""

from collections.abc import Sequence

from schemas.table import Row
from transforms.actors.cast import Cast
from transforms.actors.identity import actor_key
from transforms.document import Document, EventMention, Toponym
from transforms.identity import identify

GEO_PRECISION = {
    "landmark": "exact",
    "town": "town",
    "district": "district",
    "province": "province",
    "region": "province",
    "country": "country",
}


def mention_rows(document: Document, mentions: Sequence[EventMention], cast: Cast) -> list[Row]:
    """Return a row for each mention, without its event across articles.

    Args:
        document: the article.
        mentions: its event mentions.
        cast: who is who in the article.
    """
    rows = [_row(document, mention, cast) for mention in mentions]
    return list({row["event_mention_id"]: row for row in rows}.values())


def _row(document: Document, mention: EventMention, cast: Cast) -> Row:
    place, when = mention.toponym, mention.when
    town = place and (place.part_of or (place if place.feature == "town" else None))
    start, end = mention.trigger
    return {
        "event_mention_id": identify(document.article_id, start, end, mention.event_type),
        "article_event_id": identify(document.article_id, "event", mention.happening),
        "article_id": document.article_id,
        "start_char": mention.sentence[0],
        "end_char": mention.sentence[1],
        "sentence_text": document.cut(*mention.sentence),
        "trigger_text": document.cut(start, end),
        "trigger_start": start,
        "trigger_end": end,
        "event_type": mention.event_type,
        "event_mode": mention.event_mode,
        **_party(document, "actor", mention.actor, cast),
        **_party(document, "recipient", mention.recipient, cast),
        "event_date_start": when and when.first,
        "event_date_end": when and when.last,
        "date_text": (when and document.cut(when.start, when.end)) or None,
        "date_precision": when.precision if when else "unknown",
        "place_name": place and place.name,
        "place_id": place and place.place_id,
        "town_name": town and town.name,
        "town_id": town and town.place_id,
        "admin1": place and place.admin1,
        "country_code": place and place.country_code,
        "latitude": place and place.latitude,
        "longitude": place and place.longitude,
        "geo_precision": place and _precision(place),
        "realis": mention.realis,
        "is_main": mention.is_main,
    }


def _precision(place: Toponym) -> str | None:
    """Return how exactly a place is known: an unknown quarter as its town."""
    if place.part_of is not None:
        return "exact" if place.place_id else "town"
    return GEO_PRECISION.get(place.feature or "")


def _party(document: Document, name: str, interval: tuple[int, int] | None, cast: Cast) -> Row:
    if interval is None:
        return {f"{name}_text": None, f"{name}_id": None}
    actor = cast.actor_at(*interval)
    return {
        f"{name}_text": document.cut(*interval),
        f"{name}_id": actor and actor_key(actor, document.article_id),
    }
