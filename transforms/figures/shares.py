"""Counts told as shares: "all but two of the 12 drowned", "20 people, half of them children"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from transforms.document import Document, Figure
from transforms.figures.metric import metric_of
from transforms.figures.quantity import Quantity
from transforms.figures.subject import category_of
from transforms.figures.unreal import is_unreal

_ALL_BUT = re.compile(r"\ball but $", re.IGNORECASE)
_LONGEST = len("\nall but ")
_OF_THE = re.compile(r" of (?:her|his|its|their|the|these|those) ")
_HALF = re.compile(
    r"[^.,;:\n]{0,40},? (?P<half>(?P<hedge>(?:about|almost|nearly|roughly) )?half)"
    r" of (?:them|whom)(?: were)? (?P<who>[\w-]+)",
    re.IGNORECASE,
)
_NOMINAL = frozenset(("ADJ", "NOUN", "PROPN"))


def with_shares(
    document: Document, quantities: Sequence[Quantity], figures: Sequence[Figure]
) -> list[Figure]:
    """Return the figures, with those told as shares instead of what they are told by.

    Args:
        document: the article.
        quantities: its numbers.
        figures: what they count.
    """
    shares = list(_all_but_some(document, quantities))
    starts = [share.start for share in shares]

    def is_inside(figure: Figure) -> bool:
        at = bisect_right(starts, figure.start)
        return at > 0 and figure.start < shares[at - 1].end

    kept = [figure for figure in figures if not is_inside(figure)]
    return [*kept, *shares, *_halves(document, kept)]


def _all_but_some(document: Document, quantities: Sequence[Quantity]) -> Iterator[Figure]:
    """Yield the ten of "all but two of the 12 drowned"."""
    for some, whole in pairwise(quantities):
        before = document.cut(max(0, some.start - _LONGEST), some.start)
        found = _ALL_BUT.search(before)
        if not (found and _OF_THE.fullmatch(document.cut(some.end, whole.start))):
            continue
        start = some.start - len(found[0])
        span = document.doc.char_span(start, start + len("all"))
        metric = metric_of(span[0]) if span else None
        left = (whole.low or 0) - (some.low or 0)
        is_known = some.qualifier == whole.qualifier == "exact" and left > 0
        if metric and is_known and not is_unreal(metric.word):
            yield Figure(start, whole.end, left, left, "exact", metric.name, metric.word.idx)


def _halves(document: Document, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the ten of "20 people, half of them children", who are a part of the 20."""
    for figure in figures:
        found = _HALF.match(document.text, figure.end)
        if not (found and figure.low and figure.low == figure.high):
            continue
        who = document.doc.char_span(*found.span("who"))
        if not who or who[0].pos_ not in _NOMINAL:
            continue  # "half of them died", "half of them in the port"
        low, rest = divmod(figure.low, 2)
        yield Figure(
            *found.span("half"),
            low,
            low + rest,
            "about" if found["hedge"] or rest else figure.qualifier,
            figure.metric,
            figure.head,
            subject_text=found["who"],
            subject_category=category_of(who[0]),
            is_part=True,
        )
