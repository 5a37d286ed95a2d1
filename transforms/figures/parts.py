"""Counts of a part of those whom a larger count in the article counts too."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Figure
from transforms.figures.lexicon import names_subset


def mark_parts(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those of children, women or kin marked as parts of a larger total.

    A total counts people of any kind with the same metric, and is larger.
    """
    totals: dict[str, int] = {}
    for figure in figures:
        if not figure.is_part and not names_subset(figure.subject_text):
            totals[figure.metric] = max(_stated(figure), totals.get(figure.metric, 0))
    return [
        replace(figure, is_part=True) if _is_part(figure, totals) else figure for figure in figures
    ]


def _is_part(figure: Figure, totals: dict[str, int]) -> bool:
    if not names_subset(figure.subject_text):
        return figure.is_part
    return figure.is_part or 0 < _stated(figure) < totals.get(figure.metric, 0)


def _stated(figure: Figure) -> int:
    return (figure.high if figure.low is None else figure.low) or 0
