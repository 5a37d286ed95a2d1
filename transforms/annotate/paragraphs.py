"""Paragraphs: the stretches of an article that are parsed on their own."""

import re
from collections.abc import Iterator
from itertools import chain

from transforms.annotate.marks import CLOSING, ENDING
from transforms.dateline import datelines

LONGEST = 2_500

BREAK = re.compile(r"\n\s*")
SENTENCE_END = re.compile(rf"[{re.escape(ENDING)}][{re.escape(CLOSING)}]*\s+")
SPACE = re.compile(r"\s+")
HALTS = frozenset(ENDING + CLOSING + ":;*")


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text, each with the white space that follows it.

    Joined together they are the text. A line break ends a paragraph unless the text runs on:
    the line has no end of a sentence and the next begins in lower case, as a page break leaves
    it. What is longer than LONGEST code points is cut, at the end of a sentence where there is one.
    A dateline is a stretch of its own.
    """
    start = 0
    if not text:
        yield text
    for edge in chain.from_iterable((line.start, line.end) for line in datelines(text)):
        yield from within(text[start:edge])
        start = edge
    yield from within(text[start:])


def within(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text without datelines."""
    start = 0
    line_start = len(text) - len(text.lstrip())
    for gap in BREAK.finditer(text, line_start):
        line = text[line_start : gap.start()].rstrip()
        if not runs_on(line, text[gap.end() : gap.end() + 1]):
            yield from pieces(text[start : gap.end()])
            start = gap.end()
        line_start = gap.end()
    if start < len(text):
        yield from pieces(text[start:])


def runs_on(line: str, following: str) -> bool:
    """Tell whether a sentence goes on after a line, in a text with letter case."""
    return (
        following.islower() and line[-1] not in HALTS and any(letter.isupper() for letter in line)
    )


def pieces(paragraph: str) -> Iterator[str]:
    """Yield a paragraph in pieces of at most LONGEST code points."""
    start = 0
    while len(paragraph) - start > LONGEST:
        end = cut(paragraph, start, start + LONGEST)
        yield paragraph[start:end]
        start = end
    yield paragraph[start:]


def cut(paragraph: str, start: int, end: int) -> int:
    """Return where to end a piece: after a sentence, else after a word, else at the end."""
    middle = (start + end) // 2
    for pattern in (SENTENCE_END, SPACE):
        found = [match.end() for match in pattern.finditer(paragraph, middle, end)]
        if found:
            return found[-1]
    return end
