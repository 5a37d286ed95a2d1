"""Counts of a part of those whom a larger count in the article counts too."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, Figure
from transforms.figures.lexicon import names_subset


def mark_parts(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those of children, women or kin marked as parts of a larger total.

    A total counts people of any kind with the same metric, is larger, and stands in another
    sentence: "12 men and five women" are no parts of each other.
    """
    totals: dict[str, tuple[int, int, int]] = {}
    for figure in figures:
        if may_be_total(figure) and not names_subset(figure.subject_text):
            total = (stated(figure), *document.sentence_around(figure.start, figure.end))
            totals[figure.metric] = max(total, totals.get(figure.metric, total))
    return [
        replace(figure, is_part=True) if _is_part(figure, totals.get(figure.metric)) else figure
        for figure in figures
    ]


def may_be_total(figure: Figure) -> bool:
    """Tell whether a count may include others of the text; "three others" does not."""
    last = (figure.subject_text or "").rsplit(" ", 1)[-1].lower()
    return not figure.is_part and last not in {"other", "others"}


def stated(figure: Figure) -> int:
    """Return the number a figure states: its lower bound, or the upper where only that is told."""
    return (figure.high if figure.low is None else figure.low) or 0


def _is_part(figure: Figure, total: tuple[int, int, int] | None) -> bool:
    if figure.is_part or total is None or not names_subset(figure.subject_text):
        return figure.is_part
    most, start, end = total
    return 0 < stated(figure) < most and not start <= figure.start < end
