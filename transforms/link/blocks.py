"""Blocks: two articles' events are compared only if they share one."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from transforms.link.profile import Profile

WORDS = 6
"""Telling words of an article that propose others to compare it with."""


def blocks(item: Profile) -> frozenset[str]:
    """Return the keys of an event, of which it must share one with another to be compared."""
    return frozenset(_keys(item))


def _keys(item: Profile) -> Iterator[str]:
    for family in item.families:
        if item.fine and item.place:
            yield f"{family} {item.place} {_month(item.first or item.published)}"
        for word in _telling(item.words):
            yield f"{family} {word}"


def _month(day: date | None) -> str:
    return f"{day:%Y-%m}" if day else ""


def _telling(words: Mapping[str, float]) -> Iterable[str]:
    return sorted(words, key=lambda word: (-words[word], word))[:WORDS]
