"""Which articles' events are one event: the likest pairs are joined first, within bounds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from transforms.link.compare import THRESHOLD, apart, likeness, score
from transforms.link.profile import Profile

EPISODE = timedelta(days=7)
"""An event does not grow over more days than this, so a month of unrest is not one event."""
WORDS = 6
"""Telling words of an article that propose others to compare it with."""
CROWD = 100
"""In a block of more events than this, each is compared only with as many that follow by day."""


def cluster(found: Sequence[Profile]) -> list[list[Profile]]:
    """Return the events, each as the list of its articles' events, ordered by key.

    Pairs are joined from the likest down (ties by key) unless two members would be apart in
    days or place, so the order of the input does not matter.
    """
    members = {item.key: [item] for item in found}
    home = {item.key: item.key for item in found}
    for one, other in _likest_first(found):
        a, b = home[one], home[other]
        if a != b and _fit(members[a], members[b]):
            members[a] += members.pop(b)
            home.update((item.key, a) for item in members[a])
    return sorted(
        (sorted(items, key=lambda item: item.key) for items in members.values()),
        key=lambda items: items[0].key,
    )


def _likest_first(found: Sequence[Profile]) -> Iterator[tuple[str, str]]:
    by_key = {item.key: item for item in found}
    pairs = (
        (one, other, score(likeness(by_key[one], by_key[other]))) for one, other in _pairs(found)
    )
    alike = ((-value, one, other) for one, other, value in pairs if value >= THRESHOLD)
    return ((one, other) for _, one, other in sorted(alike))


def _pairs(found: Sequence[Profile]) -> set[tuple[str, str]]:
    blocks: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for item in sorted(found, key=_by_day):
        for block in _blocks(item):
            blocks[block].append(item.key)
    return {
        (min(one, other), max(one, other))
        for keys in blocks.values()
        for place, one in enumerate(keys)
        for other in keys[place + 1 : place + 1 + CROWD]
        if one != other
    }


def _by_day(item: Profile) -> tuple[date, str]:
    return item.first or item.published or date.max, item.key


def _blocks(item: Profile) -> Iterator[tuple[object, ...]]:
    """Yield what an event must share with another to be compared with it."""
    for family in item.families:
        if item.fine and item.place:
            yield family, item.place, _month(item.first or item.published)
        for word in _telling(item.words):
            yield family, word


def _month(day: date | None) -> object:
    return day and (day.year, day.month)


def _telling(words: Mapping[str, float]) -> Iterable[str]:
    return sorted(words, key=lambda word: (-words[word], word))[:WORDS]


def _fit(some: Sequence[Profile], others: Sequence[Profile]) -> bool:
    if any(apart(one, other) for one in some for other in others):
        return False
    days = [
        day
        for item in (*some, *others)
        if item.first and item.last
        for day in (item.first, item.last)
    ]
    return not days or max(days) - min(days) <= EPISODE
