"""Who was shot and lived: of "five people shot, two of them fatally", three were hurt."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, Figure
from transforms.figures.asides import FATALLY
from transforms.figures.fates import counts_rest, is_left_open

_REACH = 400  # code points from those who were shot to those told to have died
_BETWEEN = 240  # code points in which both counts are told together
_DEED_REACH = 4000  # code points from a deed named by those it befell to those told to have died
_FEW = 20  # counts of hurt that are looked at
_AROUND = 6  # counts of dead that are looked at on either side
_BEFORE = re.compile(
    r"\b(?:last|this|earlier in the|previous) (?:week|month|year)\b"
    r"|\b(?:days|weeks|months|years) (?:ago|earlier|before)\b|\b(?:so far|since)\b"
)
_ELSEWHERE = re.compile(r"[.;!?]\s+(?:Elsewhere|Meanwhile|Separately|(?:In|At|Near)\b)")


def with_survivors(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those shot of whom some died as casualties, with those of them who lived.

    "Shot" does not tell who lived: where an article tells of fewer who died, they are among those
    shot, unless these are others.

    Args:
        document: the article.
        figures: its figures in the order of the text, parts marked.
    """
    dead, hurt = (
        [figure for figure in figures if _is_total(figure, name)] for name in ("killed", "injured")
    )
    found: list[Figure] = []
    for figure in figures:
        killed = _killed_of(document, figure, dead) if _is_total(figure, "injured") else None
        lived = (figure.low or 0) - (killed.low or 0) if killed else 0
        told = [each for each in hurt[:_FEW] if (each.low or 0) > 1 and each is not figure]
        if killed is None or any(each.low not in {lived, figure.low} for each in told):
            found.append(figure)
            continue
        found.append(replace(figure, metric="other"))
        if not any(each.low == lived for each in told):
            found += _rest(figure, killed, lived)
    return sorted(found, key=lambda each: (each.start, each.end, each.metric))


def _is_total(figure: Figure, metric: str) -> bool:
    is_exact = figure.low == figure.high and figure.qualifier == "exact"
    return is_exact and bool(figure.low) and figure.metric == metric and not figure.is_part


def _killed_of(document: Document, shot: Figure, dead: Sequence[Figure]) -> Figure | None:
    """Return the nearest count of dead that those shot include; none if they are no casualties."""
    if counts_rest(document, shot):
        return None
    reach = _DEED_REACH if _names_deed(shot) else _REACH
    at = bisect_left(dead, shot.start, key=_start)
    first = bisect_left(dead, shot.start - reach, max(0, at - _AROUND), at, key=_start)
    last = bisect_right(dead, shot.start + reach, at, min(at + _AROUND, len(dead)), key=_start)
    near = [each for each in dead[first:last] if (each.low or 0) < (shot.low or 0)]
    if not is_left_open(document, shot):
        near = [each for each in near if _is_fatally(document, shot, each)]
    near = [each for each in near if _is_of_one_deed(document, shot, each)]
    return min(near, key=lambda each: abs(each.start - shot.start), default=None)


def _start(figure: Figure) -> int:
    return figure.start


def _is_of_one_deed(document: Document, shot: Figure, dead: Figure) -> bool:
    """Tell whether no other place or cause stands between the two counts, nor another time in one.

    "Ten people were shot in Arden. In Bara, three people died in a fire." "A man was killed there
    last week. Ten people were shot on Sunday."
    """
    first, second = (document.sentence_around(each.start, each.end) for each in (shot, dead))
    if first != second and _is_of_before(document, first) != _is_of_before(document, second):
        return False
    between = document.cut(min(shot.start, dead.start), max(shot.end, dead.end))
    return _ELSEWHERE.search(between) is None


def _is_of_before(document: Document, sentence: tuple[int, int]) -> bool:
    return _BEFORE.search(document.cut(*sentence)) is not None


def _names_deed(figure: Figure) -> bool:
    """Tell "a triple shooting": those whom the deed befell, whatever became of them."""
    return figure.start < figure.head < figure.end


def _is_fatally(document: Document, hurt: Figure, dead: Figure) -> bool:
    """Tell "six were wounded, two fatally"."""
    start, end = document.sentence_around(hurt.start, hurt.end)
    adverb = document.text.startswith(tuple(FATALLY), dead.head)
    return start <= hurt.start < dead.start < end and adverb


def _rest(shot: Figure, dead: Figure, lived: int) -> list[Figure]:
    """Return the count of those shot who lived, where both counts are told together."""
    start, end = min(shot.start, dead.start), max(shot.end, dead.end)
    if end - start > _BETWEEN:
        return []
    return [replace(shot, start=start, end=end, low=lived, high=lived, subject_text=None)]
