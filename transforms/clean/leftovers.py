"""Paragraphs that repeat an article or introduce its author, where no markup tells them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from transforms.clean.credit import is_employer, is_name
from transforms.clean.paragraph import Paragraph
from transforms.clean.vocabulary import phrases

_SHINGLE = 5  # words
_MOST_WORDS = 40  # of a quotation pulled out of its paragraph
_LAST = 3  # paragraphs among which an author is introduced
_MOST_PARAGRAPHS = 5_000
_MOST_PLACES = 20
_WORD = re.compile(r"\w+")
_DOES = re.compile(
    r"\s+(?:covers|holds an?|(?:reports|writes) (?:about|for|from|on)"
    r"|teaches|works (?:as|at|for|with))\s"
)
_NOT_IN_A_TITLE = r"(?!(?:after|and|by|from|of|that|when|where|which|who|with)\b)"


def without_leftovers(paragraphs: Sequence[Paragraph], authors: Iterable[str]) -> list[Paragraph]:
    """Return paragraphs without pulled quotations, repetitions, and introductions of the author."""
    last = len(paragraphs) - _LAST
    people = (author for author in authors if is_name(author) and not is_employer(author))
    names = [name.casefold() for name in people]
    return [
        paragraph
        for at, paragraph in enumerate(_unrepeated(paragraphs))
        if not (at >= last and _introduces(paragraph.text, names))
    ]


def _introduces(text: str, names: Iterable[str]) -> bool:
    """Say whether a text begins "Jane Roe is a reporter", Jane Roe being an author.

    What happened to her is told in the past, and is no introduction.
    """
    start = text.casefold().removeprefix("about ")
    rest = next((start[len(name) :] for name in names if start.startswith(name)), "")
    introduced = _DOES.match(rest) or _profession().match(rest)
    return introduced is not None and not _event().search(rest)


@cache
def _profession() -> re.Pattern[str]:
    jobs = "|".join(sorted(phrases("professions")))
    return re.compile(rf"\s+is (?:{_NOT_IN_A_TITLE}[\w.&/'\u2019-]+ ){{0,8}}(?:{jobs})\b")


@cache
def _event() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(phrases('told_of_authors')))})\b")


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
