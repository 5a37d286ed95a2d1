"""Stretches of the parse as intervals of the text."""

from transforms.claims.attribution import Interval
from transforms.claims.quotation import Quotations
from transforms.tree import Doc, Token

LEADS = ("And ", "But ", "Yet ")
LINKS = (" and", " but", " or", " while", " then")
OUTER = " \t\n\r\xa0,;:—\u2013-"


def reach(head: Token, without: Token | None = None) -> Interval:
    """Return the interval of a word with all that depends on it.

    What depends on `without` is cut off where it stands at an end; a parenthesis inside stays.
    """
    first, last = worded(head.doc, head.left_edge.i, head.right_edge.i)
    if without is not None:
        begin, end = without.left_edge.i, without.right_edge.i
        if begin <= first <= end < last:
            first = end + 1
        elif first < begin <= last <= end:
            last = begin - 1
    return between(head.doc.tokens[first], head.doc.tokens[last])


def between(first: Token, last: Token) -> Interval:
    """Return the interval from one word to another, without punctuation at its ends."""
    doc = first.doc
    begin, end = worded(doc, first.i, last.i)
    return doc.tokens[begin].idx, doc.tokens[end].idx + len(doc.tokens[end])


def worded(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the first and last word between two tokens that is no punctuation."""
    while first < last and (doc.tokens[first].is_punct or doc.tokens[first].is_space):
        first += 1
    while last > first and (doc.tokens[last].is_punct or doc.tokens[last].is_space):
        last -= 1
    return first, last


def surrounds(text: str, content: Interval, cue: Interval) -> bool:
    """Return whether a content begins in front of its frame and ends behind it."""
    first = text[content[0] : cue[0]].split(",", maxsplit=1)[0]
    return content[0] < cue[0] and cue[1] < content[1] and f"{first} " not in LEADS


def settle(
    text: str, content: Interval, cue: Interval, quotes: Quotations, *, around: bool = False
) -> Interval | None:
    """Return a content with whole quotations and without stray punctuation; null if none is left.

    What is attributed inside a quotation stays inside; a content that takes part of a quotation
    takes all of it, unless the cue would then lie within; one that goes `around` its frame stays.
    """
    start, end = content
    inside = quotes.holding(cue[0])
    if inside:
        start, end = max(start, inside.inner_start), min(end, inside.inner_end)
    else:
        for quotation in quotes.meeting(start, end):
            if around:
                start, end = min(start, quotation.start), max(end, quotation.end)
            elif quotation.end <= cue[0]:
                start = min(start, quotation.start)
                end = min(max(end, quotation.end), cue[0]) if start < cue[0] else end
            elif quotation.start >= cue[1]:
                start, end = max(min(start, quotation.start), cue[1]), max(end, quotation.end)
    return strip(text, start, end)


def strip(text: str, start: int, end: int) -> Interval | None:
    """Return an interval without separators at its ends; null if it holds no word."""
    while start < end and text[start] in OUTER:
        start += 1
    if text.startswith(LEADS, start, end):
        start = text.index(" ", start) + 1
    end = without_link(text, start, end)
    return (start, end) if any(letter.isalnum() for letter in text[start:end]) else None


def without_link(text: str, start: int, end: int) -> int:
    """Return the end of an interval in front of separators and a conjunction that leads on."""
    while end > start:
        link = next((link for link in LINKS if text.endswith(link, start, end)), "")
        if not link and text[end - 1] not in OUTER:
            break
        end -= len(link) or 1
    return end
