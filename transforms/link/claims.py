"""Claims against each other: what contradicts, denies, revises, repeats or includes what."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from schemas.table import Row
from transforms.link.denying import denials
from transforms.link.hearing import Hearing, by_event
from transforms.link.relation import Relation
from transforms.link.retelling import retellings
from transforms.link.rivals import rivals
from transforms.link.statement import Statement


def link_claims(
    claims: Iterable[Row],
    figures: Iterable[Row],
    hearing: Hearing,
) -> list[Row]:
    """Return the relations between claims on one event, whatever order they come in.

    Both claims of a relation are on the same event, so that an event's links depend on its own
    claims alone. Of two claims the strongest relation counts: what denies another is not also
    said to contradict it.

    Args:
        claims: all claims of some events.
        figures: the figures of those claims.
        hearing: what is known of their articles, sources and events.
    """
    counted = by_event(figures)
    found = [
        relation
        for event, told in by_event(claims).items()
        for relation in _relations(hearing.hear(told, counted.get(event, ())))
    ]
    return [relation._asdict() for relation in sorted(found, key=_key)]


def _relations(heard: Iterable[Statement]) -> list[Relation]:
    """Return the relations between the statements on one event."""
    said = sorted(heard, key=_order)
    found: dict[tuple[str, ...], Relation] = {}
    strongest: dict[frozenset[str], str] = {}
    for relation in chain(denials(said), retellings(said), rivals(said)):
        pair = frozenset((relation.claim_id, relation.other_claim_id))
        if strongest.setdefault(pair, relation.relation) == relation.relation:
            key = _key(relation)
            found[key] = found[key].beside(relation) if key in found else relation
    return list(found.values())


def _order(statement: Statement) -> tuple[date, str, int, str]:
    """Return the place of a statement in time; one whose day is not known comes first."""
    said = statement.first or statement.last or date.min
    return said, statement.article_id, statement.start, statement.claim_id


def _key(relation: Relation) -> tuple[str, ...]:
    return relation.claim_id, relation.other_claim_id, relation.relation, relation.metric or ""
