"""Days told by how far they lie from another happening: "a day after rebels attacked"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.dates.anchored import moved, unit_of
from transforms.dates.shapes import DISTANCE
from transforms.dates.words import number_in
from transforms.document import DateExpression, Document
from transforms.shapes import Found, Word
from transforms.tree import Doc, Span, Token

_VERBAL = frozenset(("VERB", "AUX"))
_TAKING_UP = frozenset(("the", "this", "that"))
_REACH = 400  # letters to the date of the text from which a day may be counted
_LOOKED_AT = 8
_LONGEST_PATH = 25


@dataclass(frozen=True, slots=True)
class _Link:
    """Two happenings and the "after" or "before" between them.

    Attributes:
        word: the link.
        told: the head of what is told.
        other: the head of what it is told by, under the link.
    """

    word: Token
    told: Token
    other: Token


def distances(
    document: Document, words: Sequence[Word], letters: str, dates: Sequence[DateExpression]
) -> list[DateExpression]:
    """Return the days that are told by their distance from a dated happening.

    "A day after the raid on Monday, police fired" dates the firing; "police fired on Tuesday, a day
    after the raid" dates the raid. Where its sentence has no date, a definite noun ("the raid") has
    the day last named.

    Args:
        document: the article.
        words: its words.
        letters: their kinds.
        dates: its other date expressions, in order.
    """
    known = [date for date in dates if date.precision == "day"]
    found = DISTANCE.find(words, letters) if known else ()
    days = (_day(document, words, one, known) for one in found if _is_free(words, one, dates))
    return [day for day in days if day is not None]


def _is_free(words: Sequence[Word], found: Found, dates: Sequence[DateExpression]) -> bool:
    """Tell whether a distance is no part of a date: "the day before yesterday"."""
    end = words[found.last - 1].end
    at = bisect_left(dates, end, key=lambda date: date.start) - 1
    return at < 0 or dates[at].end <= words[found.first].start


def _day(
    document: Document, words: Sequence[Word], found: Found, dates: Sequence[DateExpression]
) -> DateExpression | None:
    """Return the day that a distance tells, with the word it dates; None if it tells none."""
    link = _link(document.doc, words[found.last - 1])
    count = found.parts.get("count")
    steps = number_in(count) if count else 1
    if link is None or link.told is link.other or steps < 1:
        return None
    dated, base = link.told, _of_other(document, link, dates)
    if base is None:
        dated, base, steps = link.other, _of_told(document, link, dates), -steps
    if base is None or base.first is None:
        return None
    back = found.parts["way"].kind == "before"
    days = moved(base.first, unit_of(found), -steps if back else steps)
    if document.published is not None and days.first > document.published:
        return None
    start, end = words[found.first].start, words[found.last - 1].end
    dates_word = (dated.idx, dated.idx + len(dated))
    return DateExpression(start, end, days.first, days.last, days.precision, "anchored", dates_word)


def _link(doc: Doc, word: Word) -> _Link | None:
    """Return the happenings a word links, as the parse has them."""
    span: Span | None = doc.char_span(word.start, word.end)
    if span is None:
        return None
    link = span[0]
    if link.dep_ == "mark":
        return _Link(link, link.head.head, link.head)
    other = next((child for child in link.children if child.dep_ in {"pobj", "pcomp"}), None)
    above = link.head
    told = above.head if above.dep_ == "npadvmod" and above.i == link.i - 1 else above
    if told.dep_ == "advcl" and told.i > link.i:
        told = told.head  # "a day after an attack left four dead": left is what the attack did
    return _Link(link, told, other) if other is not None else None


def _of_other(
    document: Document, link: _Link, dates: Sequence[DateExpression]
) -> DateExpression | None:
    """Return the date of what something is told by: in its own words, or that last named."""
    for date, token in _beside(document, link, dates):
        is_parted = "," in document.text[link.word.idx : date.start]
        if link.word.i < token.i and _path_ends_at(token, link.other) and not is_parted:
            return date
    if _of_told(document, link, dates) is not None or not _takes_up(link.other):
        return None
    start = link.word.idx
    at = bisect_left(dates, start, key=lambda date: date.start) - 1
    return dates[at] if at >= 0 and start <= dates[at].end + _REACH else None


def _of_told(
    document: Document, link: _Link, dates: Sequence[DateExpression]
) -> DateExpression | None:
    """Return the date of what is told, where it stands by it."""
    for date, token in _beside(document, link, dates):
        if not _path_ends_at(token, link.other) and _path_ends_at(token, link.told):
            return date
    return None


def _beside(
    document: Document, link: _Link, dates: Sequence[DateExpression]
) -> list[tuple[DateExpression, Token]]:
    """Return the dates of the sentence with the word at the head of each."""
    sentence = link.word.sent
    at = bisect_left(dates, sentence.start_char, key=lambda date: date.start)
    inside = dates[at : at + _LOOKED_AT]
    spans = [(date, document.doc.char_span(date.start, date.end)) for date in inside]
    return [(date, span.root) for date, span in spans if span and date.start < sentence.end_char]


def _path_ends_at(token: Token, end: Token) -> bool:
    """Tell whether a word stands under another, no clause between them."""
    for _ in range(_LONGEST_PATH):
        if token.i == end.i:
            return True
        if token.head.i == token.i or token.pos_ in _VERBAL:
            return False
        token = token.head
    return False


def _takes_up(noun: Token) -> bool:
    return noun.dep_ == "pobj" and any(
        child.dep_ == "det" and child.lower_ in _TAKING_UP for child in noun.children
    )
