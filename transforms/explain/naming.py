"""Finding what somebody names by an id or by words of a title, written as people write them."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

_FEWEST_OF_ID = 4
"""Characters that are taken for the beginning of an id; fewer fit too many."""
_NEAREST = 5
_LEAST_LIKE = 60.0
_APOSTROPHE = re.compile("['\u2018\u2019\u02bc`\u00b4]")
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """Something that may be named.

    Attributes:
        id: its id.
        names: what names it and nothing else, its id among them.
        title: its title, or what stands for that.
        address: where it is from; its words count as well.
        shown: what tells it from others in a list.
    """

    id: str
    names: frozenset[str]
    title: str
    address: str
    shown: str


def find_named(words: str, among: Sequence[Named]) -> list[Named]:
    """Return what words name: by the first of these ways that finds any.

    A name of its own; the beginning of its id; its title; words that stand there in this order;
    words that begin words of it, in any order. Letter case, accents and punctuation don't count.
    """
    asked = words.strip()
    return next(filter(None, ([*filter(way, among)] for way in _ways(asked))), [])


def nearest(words: str, among: Sequence[Named]) -> list[Named]:
    """Return the few whose titles are likest to words, the likest first."""
    titles = [_plain(one.title) for one in among]
    found = process.extract(
        _plain(words), titles, scorer=fuzz.WRatio, limit=_NEAREST, score_cutoff=_LEAST_LIKE
    )
    return [among[at] for _, _, at in found]


def _ways(asked: str) -> Iterator[Callable[[Named], bool]]:
    yield lambda one: asked in one.names
    if len(asked) >= _FEWEST_OF_ID:
        yield lambda one: one.id.startswith(asked)
    plain = _plain(asked)
    if plain:
        yield lambda one: _plain(one.title) == plain
        yield lambda one: plain in _plain(f"{one.title} {one.address}")
        yield lambda one: _begin(plain.split(), _plain(f"{one.title} {one.address}").split())


def _plain(text: str) -> str:
    """Return a text's words in small letters, without accents and marks."""
    parted = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text)).casefold()
    letters = "".join(one for one in parted if not unicodedata.combining(one))
    return " ".join(_NO_WORD.sub(" ", letters).split())


def _begin(asked: Iterable[str], words: Sequence[str]) -> bool:
    """Say whether each asked word begins one of the words."""
    return all(any(word.startswith(one) for word in words) for one in asked)
