"""Blocks: two articles' events are compared only if they share one."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations

from transforms.link.profile import Profile

WORDS = 4
"""Telling words that an event is found by, of reports of the same days."""
MOST = 3
"""The most telling ones, of which two are enough if an article is about it."""
NAMES = 8
"""Names that an event is found by, of reports of any time."""
DAYS = 12
"""Days that an event is found by."""
SPAN = 7
"""Days that a block takes in."""
SLACK = timedelta(days=1)
"""An event so near to the days of the next block is in both."""


def blocks(item: Profile) -> frozenset[str]:
    """Return the keys of an event, of which it must share one with another to be compared."""
    return frozenset(f"{family} {key}" for family in item.families for key in _keys(item))


def _keys(item: Profile) -> Iterator[str]:
    telling = _telling(item.words)
    for stretch in _stretches(item):
        if item.fine and (place := item.town or item.place):
            yield f"{place} {stretch}"
        for word in telling:
            yield f"{word} {stretch}"
    yield from item.names[:NAMES]
    if item.is_main:
        yield from (f"{one} {other}" for one, other in combinations(sorted(telling[:MOST]), 2))


def _stretches(item: Profile) -> set[int]:
    """Return the stretches of days that an event belongs to."""
    days = {day for day in (item.first, item.last) if day} or {item.published or date.max}
    found = sorted(days | item.told)[:DAYS]
    return {(day.toordinal() + way * SLACK.days) // SPAN for day in found for way in (-1, 1)}


def _telling(words: Mapping[str, float]) -> list[str]:
    return sorted(words, key=lambda word: (-words[word], word))[:WORDS]
