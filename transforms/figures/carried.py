"""Numbers whose metric the text told just before: "the hospital says 23"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from transforms.document import Document, Figure
from transforms.figures.no_count import YEARS
from transforms.figures.quantity import Quantity
from transforms.tree import Span

_LOOKED_AT = 6  # figures before a number that may stand in one sentence
_MEASURES = frozenset(("MONEY", "PERCENT", "QUANTITY"))
_TELLING = frozenset(
    ("cite", "claim", "count", "estimate", "give", "list", "record", "report", "say", "tally")
)
_SPEAKING = frozenset(("speak", "talk"))
_PUTTING = frozenset(("estimate", "place", "put"))
_ASIDE = frozenset((",", "-", "\u2013", "\u2014"))
_OF_THEM = re.compile(r" of (?:them|whom)\b")
_ENDING = frozenset((",", ".", ";", "!", "and", "but", "while", "\u201d", '"'))


def carried(
    document: Document, quantities: Iterable[Quantity], figures: Sequence[Figure]
) -> Iterator[Figure]:
    """Yield the figures of numbers that stand alone after a verb of telling.

    They count what the figure last told counts, in their own sentence or the one before; where
    several metrics are told there, nobody knows which is meant.

    Args:
        document: the article.
        quantities: its numbers, in order.
        figures: the figures whose metric their own clause tells, in order.
    """
    told = list(figures)
    for quantity in quantities:
        at = bisect_left(told, quantity.start, key=lambda figure: figure.start)
        is_known = at < len(told) and told[at].start == quantity.start
        span = document.doc.char_span(quantity.start, quantity.end)
        if is_known or span is None or _is_no_count(quantity, span):
            continue
        is_part = bool(_OF_THEM.match(document.text, quantity.end)) and _is_aside(span)
        if not (is_part or _is_told_alone(span) or _is_told_by(span)):
            continue
        metric = _told_before(span, told[max(0, at - _LOOKED_AT) : at])
        if metric:
            figure = quantity.counting(metric, span.doc[span.start - 1].idx)
            told.insert(at, replace(figure, is_part=is_part))
            yield told[at]


def _is_aside(span: Span) -> bool:
    """Tell ", three of them teenagers", which goes on with what was counted in its sentence."""
    return span.start > span.sent.start and span.doc[span.start - 1].lower_ in _ASIDE


def _is_told_by(span: Span) -> bool:
    """Tell "the 54 first reported by neighbours"."""
    after = [word for word in span.doc[span.end : span.end + 2] if word.pos_ != "ADV"]
    if span.start == span.sent.start or span.doc[span.start - 1].lower_ != "the" or not after:
        return False
    return after[0].tag_ in {"VBN", "VBD"} and after[0].lemma_ in _TELLING


def _is_told_alone(span: Span) -> bool:
    """Tell "says 23," "put it at 23" and "spoke of 23"."""
    doc = span.doc
    after = doc[span.end : span.end + 1]
    if span.start == 0 or (len(after) and after[0].lower_ not in _ENDING):
        return False
    before = doc[span.start - 1]
    if before.lemma_ in _TELLING:
        return True
    if before.lower_ == "of":
        return before.i > 0 and before.nbor(-1).lemma_ in _SPEAKING
    if before.lower_ != "at":
        return False
    return any(word.lemma_ in _PUTTING for word in doc[before.sent.start : before.i])


def _is_no_count(quantity: Quantity, span: Span) -> bool:
    is_year = quantity.is_digits and quantity.low in YEARS
    is_some = bool(quantity.low or quantity.high)
    return is_year or not is_some or span[-1].ent_type_ in _MEASURES


def _told_before(span: Span, recent: Sequence[Figure]) -> str | None:
    """Return the one metric of the figures told last, in this sentence or the one before."""
    homes = [(figure, _sentence_of(span, figure)) for figure in recent if figure.high != 0]
    if not homes or homes[-1][1].end < span.sent.start:
        return None
    metrics = {figure.metric for figure, home in homes if home == homes[-1][1]}
    return metrics.pop() if len(metrics) == 1 else None


def _sentence_of(span: Span, figure: Figure) -> Span:
    first = span.doc.char_span(figure.start, figure.end)
    return first.sent if first else span.sent
