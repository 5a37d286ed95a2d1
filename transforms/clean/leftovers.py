"""Paragraphs that repeat an article or introduce its author, where no markup tells them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from transforms.clean.paragraph import Paragraph

_SHINGLE = 5  # words
_MOST_WORDS = 40  # of a quotation pulled out of its paragraph
_LAST = 3  # paragraphs among which an author is introduced
_MOST_PARAGRAPHS = 5_000
_MOST_PLACES = 20
_WORD = re.compile(r"\w+")
_IS = re.compile(r"\s+(?:is|was|has|writes|works|covers|reports|teaches|holds)\b")


def without_leftovers(paragraphs: Sequence[Paragraph], authors: Iterable[str]) -> list[Paragraph]:
    """Return paragraphs without pulled quotations, repetitions, and introductions of the author."""
    last = len(paragraphs) - _LAST
    names = [author.casefold() for author in authors]
    return [
        paragraph
        for at, paragraph in enumerate(_unrepeated(paragraphs))
        if not (at >= last and _introduces(paragraph.text, names))
    ]


def _introduces(text: str, names: Iterable[str]) -> bool:
    """Say whether a text begins "Jane Roe is", Jane Roe being an author."""
    start = text.casefold().removeprefix("about ")
    return any(start.startswith(name) and _IS.match(start[len(name) :]) for name in names)


def _unrepeated(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield paragraphs that no other one contains; of equal ones the first."""
    words = [_WORD.findall(p.text.casefold()) for p in paragraphs[:_MOST_PARAGRAPHS]]
    places: dict[tuple[str, ...], list[int]] = {}
    for at, found in enumerate(words):
        for shingle in set(_shingles(found)):
            places.setdefault(shingle, []).append(at)
    for at, paragraph in enumerate(paragraphs):
        if at >= len(words) or not _is_repeated(at, words, places):
            yield paragraph


def _shingles(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[first:] for first in range(_SHINGLE)), strict=False)


def _is_repeated(at: int, words: list[list[str]], places: dict[tuple[str, ...], list[int]]) -> bool:
    own = words[at]
    if not _SHINGLE <= len(own) <= _MOST_WORDS:
        return False
    joined = f" {' '.join(own)} "
    for other in places[tuple(own[:_SHINGLE])][:_MOST_PLACES]:
        longer = len(words[other]) > len(own) or (len(words[other]) == len(own) and other < at)
        if other != at and longer and joined in f" {' '.join(words[other])} ":
            return True
    return False
