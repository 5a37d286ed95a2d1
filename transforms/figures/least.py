"""The least that "up to ten" may be, where the sentence tells it.

"Up to ten people, including four nurses, were killed": four or more. "At least four nurses, and up
to ten people, were killed": the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transforms.document import Document, Figure

_TOLD = re.compile(r"\b(?:was|were|been|died|killed|injured|wounded|arrested)\b|;")
_ANYBODY = frozenset(("civilians", "individuals", "people", "persons", "victims"))
_REACH = 8  # figures before or after one that may stand in its sentence


def with_least(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those that are open below with the least their sentence tells of them.

    Args:
        document: the article.
        figures: its figures in the order of the text, parts marked.
    """
    found = list(figures)
    for at, figure in enumerate(figures):
        if figure.low is None and figure.high is not None:
            least = max(_least(document, figures, at), default=None)
            found[at] = replace(figure, low=least)
    return found


def _least(document: Document, figures: Sequence[Figure], at: int) -> Iterator[int]:
    """Yield how many are told to be among those a figure counts."""
    figure = figures[at]
    start, end = document.sentence_around(figure.start, figure.end)
    for other in (*figures[max(0, at - _REACH) : at], *figures[at + 1 : at + 1 + _REACH]):
        if other.metric != figure.metric or not 0 < (other.low or 0) < (figure.high or 0):
            continue
        is_part = other.is_part and figure.start < other.start < end
        if is_part or (start <= other.start and _is_joined(document, other, figure)):
            yield other.low or 0


def _is_joined(document: Document, first: Figure, second: Figure) -> bool:
    """Tell whether one verb tells of both counts, and the second may count the first too.

    "At least four nurses, and up to ten people, were killed"; four soldiers are no civilians.
    """
    if first.is_part or first.high not in {None, first.low} or not first.end < second.start:
        return False
    anybody = (second.subject_text or "people").rsplit(" ", 1)[-1].lower() in _ANYBODY
    may_count = second.subject_category in {None, first.subject_category}
    if not anybody or not (may_count or first.subject_category is None):
        return False
    return not _TOLD.search(document.cut(first.end, second.start))
