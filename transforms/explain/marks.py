"""The spans of an article that its rows stand on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemas.table import Row

ROLES = ("content", "source", "cue", "figure", "event")
"""What a span can be, the widest first."""

NARRATED = "narrated"
"""The quote type of the article's own voice, whose contents are whole sentences: not marked."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One interval of an article's text that rows have their evidence in.

    Attributes:
        start, end: the interval.
        role: one of ROLES.
        numbers: the numbers of the claims, figures or event mentions it is evidence of.
    """

    start: int
    end: int
    role: str
    numbers: tuple[int, ...]


def marks_of(claims: Iterable[Row], figures: Iterable[Row], mentions: Iterable[Row]) -> list[Mark]:
    """Return the marks of rows that carry their `number`, in the order of the text.

    Rows with the same evidence in the same role share a mark.
    """
    shared: dict[tuple[int, int, str], list[int]] = {}
    for start, end, role, number in _spans(claims, figures, mentions):
        if start is not None and end is not None and start < end:
            shared.setdefault((start, end, role), []).append(number)
    marks = [Mark(*span, tuple(numbers)) for span, numbers in shared.items()]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, ROLES.index(mark.role)))


def _spans(
    claims: Iterable[Row], figures: Iterable[Row], mentions: Iterable[Row]
) -> Iterator[tuple[int | None, int | None, str, int]]:
    for claim in claims:
        if claim["quote_type"] != NARRATED:
            for role in ("source", "cue", "content"):
                yield claim[f"{role}_start"], claim[f"{role}_end"], role, claim["number"]
    for figure in figures:
        yield figure["start_char"], figure["end_char"], "figure", figure["number"]
    for mention in mentions:
        yield mention["trigger_start"], mention["trigger_end"], "event", mention["number"]
