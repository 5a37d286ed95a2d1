"""Counts of a part of those whom a larger count in the article counts too."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from transforms.document import Document, Figure
from transforms.figures.partial import Kind, is_of_hurt, kind_of
from transforms.figures.quantity import LARGEST
from transforms.figures.sums import end_of_subject

_LIST = 120  # code points of a list of parts
_INCLUDED = re.compile(
    r"\b(?:including|among them)\b"
    r"(?:(?!\b(?:and|as well as) (?:at least|(?:possibly |potentially )?up to|as many as)\b)"
    r"(?!\b(?:was|were|been|died|killed|injured|wounded)\b)[^.;:\n])*$"
)
_LISTED = re.compile(r",? (?:and|as well as) |, ")
_OF_THE = re.compile(r" of (?:his|her|their|these|the|those) ")
_REMAINDERS = frozenset(("another", "other", "others"))
_DEFINITE = frozenset((Kind.ANYBODY, Kind.KINDRED, Kind.LISTED, Kind.EARLY))
_OF_SOME = frozenset((Kind.SUBSET, Kind.NAMED))


class _Total(NamedTuple):
    """A count that may include others, and the sentence it stands in."""

    stated: int
    at: int
    start: int
    end: int


class _Totals:
    """The largest total of each metric, and the largest of another sentence than that."""

    def __init__(self, document: Document, figures: Iterable[Figure] = ()) -> None:
        self._document = document
        self._best: dict[str, list[_Total]] = {}
        for figure in figures:
            self.add(figure)

    def add(self, figure: Figure) -> None:
        """Take a figure for a total."""
        best = self._best.setdefault(figure.metric, [])
        sentence = self._document.sentence_around(figure.start, figure.end)
        best.append(_Total(_stated(figure), figure.start, *sentence))
        best.sort(key=lambda total: -total.stated)
        first, *others = best
        best[1:] = [total for total in others if total.start != first.start][:1]

    def include(self, figure: Figure, *, anywhere: bool = False) -> bool:
        """Tell whether a total counts those of a figure too; one of its own sentence need not."""
        return any(
            0 < _stated(figure) < total.stated
            and (anywhere or not total.start <= figure.start < total.end)
            for total in self._best.get(figure.metric, ())
        )


def mark_parts(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those who are some of a larger total marked as its parts.

    A total has the same metric and is larger. It stands in another sentence: "12 men and five
    women" are no parts of each other. A total of anybody counts children, women, bodies and
    others; one told of before counts members of a family and those who were found or listed; of
    those named one by one any count may be the total; an early count is a part of any later one.
    """
    ordered = sorted(figures, key=lambda figure: (figure.start, figure.end))
    pairs = zip([None, *ordered], ordered, strict=False)
    kinds = [kind_of(document, figure, before) for before, figure in pairs]
    told = list(zip(ordered, kinds, strict=True))
    totals = [(figure, kind) for figure, kind in told if _may_be_total(figure, kind)]
    definite = _Totals(document, (figure for figure, kind in totals if kind in _DEFINITE))
    before = _Totals(document)
    of: dict[Kind, _Totals] = {
        Kind.ANYBODY: _Totals(document),
        Kind.SUBSET: _Totals(document, (figure for figure, kind in totals if kind not in _OF_SOME)),
        Kind.NAMED: _Totals(document, (figure for figure, _ in totals)),
        Kind.KINDRED: before,
        Kind.LISTED: before,
        Kind.EARLY: definite,
        Kind.VAGUE: definite,
    }
    marked = []
    for (figure, kind), after in zip(told, [*ordered[1:], None], strict=False):
        is_part = of[kind].include(figure, anywhere=kind is Kind.EARLY)
        is_part = is_part or is_of_hurt(document, figure) or _is_of_whole(document, figure, after)
        marked.append(replace(figure, is_part=figure.is_part or is_part))
        if _may_be_total(figure, kind):
            before.add(figure)
    return _with_listed(document, marked)


def _is_of_whole(document: Document, figure: Figure, after: Figure | None) -> bool:
    """Tell the two of "two of the nine hostages", where the nine are counted as well."""
    if after is None or after.metric != figure.metric or after.start < figure.end:
        return False
    return _OF_THE.fullmatch(document.cut(figure.end, after.start)) is not None


def _with_listed(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those in a list of parts as parts too: "six women and four men"."""
    found: list[Figure] = []
    last: dict[str, Figure] = {}
    most: dict[str, int] = {}
    for figure in figures:
        before = last.get(figure.metric)
        is_part = figure.is_part or bool(before and _is_listed(document, before, figure))
        if figure.low is None and _stated(figure) > most.get(figure.metric, LARGEST):
            is_part = False  # "at least three, among them two women, and up to nine"
        figure = replace(figure, is_part=is_part)  # noqa: PLW2901 - the figure, marked
        if not (before and figure.end <= before.end):
            last[figure.metric] = figure
        if not figure.is_part:
            most[figure.metric] = max(figure.low or 0, figure.high or 0)
        found.append(figure)
    return found


def _is_listed(document: Document, before: Figure, figure: Figure) -> bool:
    """Tell whether a figure goes on a list of parts, or is included in the figure before it."""
    if before.is_part:
        between = document.cut(end_of_subject(document, before), figure.start)
        if _LISTED.fullmatch(between):
            return True
    between = document.cut(max(before.end, figure.start - _LIST), figure.start)
    return _stated(figure) < _stated(before) and bool(_INCLUDED.search(between))


def _may_be_total(figure: Figure, kind: Kind) -> bool:
    """Tell whether a count may include others of the text; "three others" does not."""
    last = (figure.subject_text or "").rsplit(" ", 1)[-1].lower()
    is_rest = kind is Kind.SUBSET and last in _REMAINDERS
    return not (figure.is_part or is_rest) and _stated(figure) > 1


def _stated(figure: Figure) -> int:
    """Return the number a figure states: its lower bound, or the upper where only that is told."""
    return (figure.high if figure.low is None else figure.low) or 0
