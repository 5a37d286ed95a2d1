"""A relation between two claims, and how figures are put into words for its basis."""

from typing import NamedTuple

from transforms.link.count import Count
from transforms.link.statement import Statement


class Relation(NamedTuple):
    """One relation: a row of claim_links."""

    claim_id: str
    other_claim_id: str
    event_id: str
    relation: str
    metric: str | None
    basis: str


def relate(
    one: Statement, other: Statement, name: str, basis: str, metric: str | None = None
) -> Relation:
    """Return that one statement stands in a relation to another."""
    return Relation(one.claim_id, other.claim_id, one.event_id, name, metric, basis)


def worded(count: Count) -> str:
    """Return a figure in words: its own, and the number where they don't tell it in digits."""
    if count.is_zero:
        return "none"
    number, words = _number(count), count.text[:1].lower() + count.text[1:]
    return words if number in {words, ""} else f"{words} ({number})"


def _number(count: Count) -> str:
    if count.low is not None and count.low == count.high:
        return str(count.low)
    if count.low is None and count.high is None:
        return ""
    if count.high is None:
        return f"{count.low} or more"
    return f"{count.low} to {count.high}" if count.low is not None else f"at most {count.high}"
