"""Counts of a part of those whom a larger count in the article counts too."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from transforms.document import Document, Figure
from transforms.figures.lexicon import names_subset

_REMAINDERS = frozenset(("other", "others"))


class _Total(NamedTuple):
    """A count that may include others, and the sentence it stands in."""

    stated: int
    start: int
    end: int


def mark_parts(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those who are some of a larger total marked as its parts.

    Such are children, women and kin, of whom a total counts people of any kind; and those named
    one by one, of whom any count may be the total. A total has the same metric, is larger, and
    stands in another sentence: "12 men and five women" are no parts of each other.
    """
    totals = [figure for figure in figures if _may_be_total(figure)]
    anybody = [figure for figure in totals if not names_subset(figure.subject_text)]
    of_subsets, of_named = _largest(document, anybody), _largest(document, totals)
    marked = []
    for figure in figures:
        named = _is_named(document, figure)
        of = (of_named if named else of_subsets).get(figure.metric, ())
        some = named or names_subset(figure.subject_text)
        is_part = some and any(_includes(total, figure) for total in of)
        marked.append(replace(figure, is_part=figure.is_part or is_part))
    return marked


def _largest(document: Document, totals: Iterable[Figure]) -> dict[str, list[_Total]]:
    """Return by metric the largest total, and the largest of another sentence than that."""
    found: dict[str, list[_Total]] = {}
    for figure in sorted(totals, key=_stated, reverse=True):
        best = found.setdefault(figure.metric, [])
        if len(best) < 2:  # noqa: PLR2004  # a figure's own sentence is left out, so two are needed
            total = _Total(_stated(figure), *document.sentence_around(figure.start, figure.end))
            if not best or best[0].start != total.start:
                best.append(total)
    return found


def _may_be_total(figure: Figure) -> bool:
    """Tell whether a count may include others of the text; "three others" does not."""
    last = (figure.subject_text or "").rsplit(" ", 1)[-1].lower()
    return not figure.is_part and last not in _REMAINDERS and _stated(figure) > 1


def _stated(figure: Figure) -> int:
    """Return the number a figure states: its lower bound, or the upper where only that is told."""
    return (figure.high if figure.low is None else figure.low) or 0


def _is_named(document: Document, figure: Figure) -> bool:
    """Tell whether a figure is a single person or a row of them, whose names are its words."""
    subject = figure.subject_text or ""
    return bool(subject) and document.cut(figure.end - len(subject), figure.end) == subject


def _includes(total: _Total, figure: Figure) -> bool:
    elsewhere = not total.start <= figure.start < total.end
    return elsewhere and 0 < _stated(figure) < total.stated
