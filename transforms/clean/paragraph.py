"""Paragraphs: found in lines, and put together again where a page break cut a sentence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from transforms.clean.vocabulary import phrases

_EMPTY_LINE = re.compile(r"\n\s*\n")
_WIDTHS, _FEWEST_LINES, _MOST = range(50, 121), 3, 0.5  # of text broken into lines of one width
_END = 40  # characters that show how a paragraph ends
_PROSE_WORDS = 8  # headings that end without a stop are seldom longer
_ENDS = re.compile(r"[.!?…:;][\"'”\u2019»)\]]*$|[\"”»)\]]$")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_NO_SENTENCE = re.compile(
    r"\S*(?:://|www\.|@)|\d+[.)]\s|[+•*-]\s"
)  # an address or an item of a list
_SMALL_SHARE = 0.005


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    Attributes:
        text: its words on one line, without markup.
        level: of a heading, 1 being the highest; 0 for prose.
        emphatic: all of it is bold or italic.
        link: where it leads to, if all of it is one link.
    """

    text: str
    level: int = 0
    emphatic: bool = False
    link: str | None = None

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def blocks(text: str) -> list[list[str]]:
    """Return the lines of each passage between empty lines, trimmed."""
    passages = (passage.split("\n") for passage in _EMPTY_LINE.split(text))
    stripped = ([line.strip() for line in lines if line.strip()] for lines in passages)
    return [lines for lines in stripped if lines]


def unwrapped(passages: Iterable[list[str]]) -> list[list[str]]:
    """Return passages with their lines joined where lines were broken at a certain width.

    Such a line is as long as it could be: the first word of the next would not have fitted.
    """
    passages = list(passages)
    width = max((len(line) for lines in passages if len(lines) > 1 for line in lines), default=0)
    full = [full for lines in passages for full in _full(lines, width)]
    if width not in _WIDTHS or len(full) < _FEWEST_LINES or not _mostly(full):
        return passages
    return [[" ".join(lines)] if _mostly(_full(lines, width)) else lines for lines in passages]


def _mostly(answers: list[bool]) -> bool:
    return sum(answers) >= _MOST * len(answers)


def _full(lines: list[str], width: int) -> list[bool]:
    """Say of each line but the last whether the next word would have made it too wide."""
    return [
        len(line) + 1 + len(after.split(maxsplit=1)[0]) > width for line, after in pairwise(lines)
    ]


def is_prose(paragraph: Paragraph) -> bool:
    """Say whether it reads as a sentence: some words, and a stop at their end."""
    return paragraph.words >= _PROSE_WORDS and bool(_ENDS.search(paragraph.text[-_END:]))


def rejoined(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield paragraphs, those together that a page break has cut within a sentence."""
    found = list(paragraphs)
    cased = has_case(" ".join(paragraph.text for paragraph in found))
    parts: list[Paragraph] = []
    for paragraph in found:
        if parts and not _continues(parts, paragraph, cased=cased):
            yield _whole(parts)
            parts = []
        parts.append(paragraph)
    if parts:
        yield _whole(parts)


def _whole(parts: list[Paragraph]) -> Paragraph:
    return replace(parts[0], text=" ".join(part.text for part in parts))


def has_case(text: str) -> bool:
    """Say whether text is written in capital and small letters, as opposed to one of them."""
    capitals = sum(map(str.isupper, text))
    small = sum(map(str.islower, text))
    return min(capitals, small) > _SMALL_SHARE * (capitals + small)


def _continues(parts: list[Paragraph], after: Paragraph, *, cased: bool) -> bool:
    """Say whether a paragraph goes on with the sentence that the parts before it have begun."""
    end = parts[-1].text[-_END:]
    if parts[0].level or after.level or _ENDS.search(end) or _NO_SENTENCE.match(after.text):
        return False
    if len(parts) == 1 and parts[0].words < _PROSE_WORDS:
        return False
    last = _LAST_WORD.search(end)
    if last and last[1].lower() in phrases("unfinished"):
        return True
    return cased and after.text[0].islower()
