"""Passages in quotation marks, found in the raw text.

The parse plays no part: it breaks quotations apart at the sentences inside them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

MARKS = re.compile("''|``|[\"“”„«»'\u2018\u2019\u201b]")
CLOSERS = {
    "“": '”"“',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "\u2018": "\u2019",
    "\u201b": "\u2019",
    '"': '"”',
    "''": "''",
    "``": "''",
    "'": "'",
}
DOUBLE = frozenset('“„«"') | {"''", "``"}
PARAGRAPH = re.compile(r"\n+")
OPENS_AFTER = frozenset(" \t\n\xa0([{—\u2013-/:…*_>")
ENDS_SPEECH = frozenset(".,!?…—\u2013-")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One passage in quotation marks.

    Attributes:
        start, end: its interval, marks included.
        inner_start, inner_end: the interval between the marks.
        double: it stands in double marks or guillemets.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    double: bool


class Opening(NamedTuple):
    """A mark that opens a quotation: its interval and the mark."""

    start: int
    end: int
    mark: str


def quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of a text, in order.

    A quotation that is not closed ends with its paragraph, unless the next paragraph opens with
    a mark of its own (a speech over several paragraphs) or goes on in the middle of a sentence
    (a page break).
    """
    found: list[Quotation] = []
    held: Opening | None = None
    last = 0
    for start, end in paragraphs(text):
        begin = start
        if held and goes_on(text, start, held.mark):
            begin = behind_mark(text, start)
        elif held:
            found.append(unclosed(held, last))
            held = None
        for passage in read(text, begin, end, held):
            held = passage if isinstance(passage, Opening) else None
            if isinstance(passage, Quotation):
                found.append(passage)
        last = start + len(text[start:end].rstrip())
    return [*found, unclosed(held, last)] if held else found


def unclosed(opening: Opening, end: int) -> Quotation:
    """Return a quotation that ends with its paragraph."""
    return Quotation(opening.start, end, opening.end, end, opening.mark in DOUBLE)


def behind_mark(text: str, start: int) -> int:
    """Return the offset behind a mark that opens a paragraph, or the same offset without one."""
    mark = MARKS.match(text, start)
    return mark.end() if mark and mark.group() in CLOSERS else start


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the intervals between line breaks that are not blank."""
    breaks = [(0, 0), *(match.span() for match in PARAGRAPH.finditer(text))]
    for (_, start), (end, _) in pairwise([*breaks, (len(text), len(text))]):
        if text[start:end].strip():
            yield start, end


def read(text: str, start: int, end: int, held: Opening | None) -> Iterator[Quotation | Opening]:
    """Yield the quotations of one paragraph and last, if one stays open, where it began."""
    for match in MARKS.finditer(text, start, end):
        mark = match.group()
        if held is None:
            if opens(text, match, end):
                held = Opening(match.start(), match.end(), mark)
        elif mark in CLOSERS[held.mark] and closes(text, match, end):
            yield Quotation(held.start, match.end(), held.end, match.start(), held.mark in DOUBLE)
            held = None
    if held:
        yield held


def opens(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether a mark stands before a word and may open a quotation."""
    mark, start, after = match.group(), match.start(), match.end()
    if mark not in CLOSERS or after >= end or text[after].isspace():
        return False
    if mark in "“„«":
        return True
    free = start == 0 or text[start - 1] in OPENS_AFTER or text[start - 1] in '“"\u2018'
    if mark in DOUBLE or not free:
        return free
    return closed_single(text, after, end)


def closed_single(text: str, start: int, end: int) -> bool:
    """Return whether a single mark that closes follows, so that no apostrophe is meant."""
    return (text[start].isupper() or text[start - 1] in "\u2018\u201b") and any(
        match.group() in "'\u2019" and closes(text, match, end) and text[match.start() - 1] != "s"
        for match in MARKS.finditer(text, start, min(end, start + 400))
    )


def closes(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether a mark stands after a word and may close a quotation."""
    mark, start, after = match.group(), match.start(), match.end()
    if mark in "”»":
        return True
    if text[start - 1].isspace():
        return False
    ends_word = after >= end or not text[after].isalnum()
    if mark in "'\u2019":
        return ends_word and (text[start - 1] in ENDS_SPEECH or text[start - 1] != "s")
    return ends_word or text[start - 1] in ENDS_SPEECH


def goes_on(text: str, after: int, mark: str) -> bool:
    """Return whether an open quotation goes on in the paragraph that begins there."""
    if mark not in DOUBLE or after >= len(text):
        return False
    first = MARKS.match(text, after)
    if first:
        return first.group() in CLOSERS and first.group() in DOUBLE
    ahead = MARKS.search(text, after)
    return text[after].islower() and ahead is not None and ahead.group() in CLOSERS[mark]


class Quotations:
    """The quotations of a text, to be asked which one holds or touches an interval."""

    def __init__(self, text: str) -> None:
        self.all = quotations(text)
        self._starts = [quotation.start for quotation in self.all]

    def holding(self, offset: int) -> Quotation | None:
        """Return the quotation between whose marks an offset lies."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        quotation = self.all[at]
        return quotation if quotation.inner_start <= offset < quotation.inner_end else None

    def meeting(self, start: int, end: int) -> list[Quotation]:
        """Return the quotations that share a character with an interval."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [quotation for quotation in self.all[first:last] if quotation.end > start]
