"""Namings of persons, organizations and places as rows, and the actors and places they name."""

from collections.abc import Iterable

from schemas.table import Row
from transforms.actors.identity import actor_key
from transforms.document import Actor, Document, Entity, Toponym


def entity_rows(
    document: Document, entities: Iterable[Entity], toponyms: Iterable[Toponym]
) -> list[Row]:
    """Return a row for each naming."""
    named = [_named(document, entity) for entity in entities]
    placed = [_placed(document, toponym) for toponym in toponyms]
    unique = {(row["start_char"], row["end_char"], row["kind"]): row for row in named + placed}
    return list(unique.values())


def actor_rows(document: Document, actors: Iterable[Actor]) -> list[Row]:
    """Return a row for each actor of the article."""
    rows = (
        {
            "actor_id": actor_key(actor, document.article_id),
            "name": actor.name,
            "aliases": list(actor.aliases),
            "kind": actor.kind,
            "category": actor.category,
            "country_code": actor.country_code,
        }
        for actor in actors
    )
    return list({row["actor_id"]: row for row in rows}.values())


def place_rows(toponyms: Iterable[Toponym]) -> list[Row]:
    """Return a row for each place the gazetteer knows."""
    rows = (
        {
            "place_id": toponym.place_id,
            "name": toponym.name,
            "feature": toponym.feature,
            "admin1": toponym.admin1,
            "admin2": toponym.admin2,
            "country_code": toponym.country_code,
            "latitude": toponym.latitude,
            "longitude": toponym.longitude,
            "geonames_id": toponym.geonames_id,
        }
        for toponym in toponyms
        if toponym.place_id is not None and toponym.latitude is not None
    )
    return list({row["place_id"]: row for row in rows}.values())


def _named(document: Document, entity: Entity) -> Row:
    return {
        **_interval(document, entity.start, entity.end),
        "kind": entity.kind,
        "actor_id": actor_key(entity.actor, document.article_id),
    }


def _placed(document: Document, toponym: Toponym) -> Row:
    return {
        **_interval(document, toponym.start, toponym.end),
        "kind": "place",
        "place_id": toponym.place_id,
        "latitude": toponym.latitude,
        "longitude": toponym.longitude,
        "country_code": toponym.country_code,
    }


def _interval(document: Document, start: int, end: int) -> Row:
    return {
        "article_id": document.article_id,
        "start_char": start,
        "end_char": end,
        "text": document.cut(start, end),
    }
