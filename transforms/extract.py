"""From one annotated article to its rows: the table of contents of the extraction."""

from collections.abc import Iterable, Iterator

from schemas.table import Row
from transforms.actors.cast import build_cast
from transforms.claims.find import find_claims
from transforms.dates.find import find_dates
from transforms.document import Document, EventMention, Toponym
from transforms.events.find import find_events
from transforms.figures.find import find_figures
from transforms.places.find import find_places
from transforms.rows.answers import answers
from transforms.rows.claims import claim_rows, narrator_rows
from transforms.rows.entities import actor_rows, entity_rows, place_rows
from transforms.rows.events import mention_rows
from transforms.rows.figures import figure_rows
from transforms.rows.told import Told


def extract(document: Document) -> dict[str, list[Row]]:
    """Return what one article says: rows by table, before it is joined with other articles."""
    toponyms = find_places(document)
    dates = find_dates(document)
    figures = find_figures(document)
    cast = build_cast(document, toponyms)
    claims = find_claims(document, cast)
    mentions = find_events(document, toponyms, dates, claims, figures, cast)

    told = claim_rows(document, claims, dates)
    said = told + narrator_rows(document, figures, told)
    counted = figure_rows(document, figures, said)
    reported = mention_rows(document, mentions, cast)
    _tie_to_events(said, counted, reported)
    return {
        "entity_mentions": entity_rows(document, cast.entities, toponyms),
        "actors": actor_rows(document, cast.actors),
        "places": place_rows([*toponyms, *_settings(mentions)]),
        "event_mentions": reported,
        "claims": said,
        "figures": counted,
    }


def _settings(mentions: Iterable[EventMention]) -> Iterator[Toponym]:
    """Yield where mentions are set, which only headline or publisher may name, and those towns."""
    for place in (mention.toponym for mention in mentions):
        yield from (found for found in (place, place and place.part_of) if found)


def _tie_to_events(claims: list[Row], figures: list[Row], mentions: list[Row]) -> None:
    counted: dict[str, list[Row]] = {}
    for figure in figures:
        counted.setdefault(figure["claim_id"], []).append(figure)
    told = Told(mentions)
    for claim in claims:
        claim["article_event_id"] = told.event_of(claim, counted.get(claim["claim_id"], ()))
    for denial, claim in answers(claims, counted):
        claim["article_event_id"] = claim["article_event_id"] or denial["article_event_id"]
