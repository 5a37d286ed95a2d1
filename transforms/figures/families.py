"""Families counted together: "a father and two sons" are three."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, Figure
from transforms.figures.lexicon import names_kin

_BETWEEN = re.compile(r",? and (?:(?:his|her|their|a|an) )?")


def with_families(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, a single relative and those named after "and" as one figure."""
    joined: list[Figure] = []
    for figure in sorted(figures, key=lambda figure: (figure.start, figure.end)):
        both = _family(document, joined[-1], figure) if joined else None
        if both:
            joined[-1] = both
        else:
            joined.append(figure)
    return joined


def _family(document: Document, first: Figure, second: Figure) -> Figure | None:
    if first.metric != second.metric or first.low != first.high or second.low != second.high:
        return None
    if not (names_kin(first.subject_text) and names_kin(second.subject_text)):
        return None
    end = _end_of_subject(document, first)
    between = document.cut(end, second.start)
    if (
        not first.low
        or not second.low
        or not _BETWEEN.fullmatch(f"{between} " if between[-1:] != " " else between)
    ):
        return None
    last = _end_of_subject(document, second)
    total = first.low + second.low
    return replace(
        first, end=last, low=total, high=total, subject_text=document.cut(first.start, last)
    )


def _end_of_subject(document: Document, figure: Figure) -> int:
    subject = figure.subject_text or ""
    start = document.text.find(subject, figure.start, figure.end + len(subject) + 2)
    return start + len(subject) if start >= 0 else figure.end
