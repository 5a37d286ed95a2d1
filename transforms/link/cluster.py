"""Which articles' events are one event: the likest pairs are joined first, within bounds."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from transforms.link.blocks import blocks
from transforms.link.compare import THRESHOLD, apart, likeness, score
from transforms.link.profile import Profile

EPISODE = timedelta(days=7)
"""An event does not grow over more days than this, so a month of unrest is not one event."""
CROWD = 100
"""In a block of more events than this, each is compared only with as many that follow by day."""


def cluster(found: Sequence[Profile]) -> list[list[Profile]]:
    """Return the events, each as the list of its articles' events, ordered by key.

    Pairs are joined from the likest down (ties by key) unless two members would be apart in
    days or place, so the order of the input does not matter. Events that share no block with
    others are clustered as if those were not there.
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
    members: dict[str, list[str]] = defaultdict(list)
    for item in sorted(found, key=_by_day):
        for block in blocks(item):
            members[block].append(item.key)
    return {
        (min(one, other), max(one, other))
        for keys in members.values()
        for place, one in enumerate(keys)
        for other in keys[place + 1 : place + 1 + CROWD]
        if one != other
    }


def _by_day(item: Profile) -> tuple[date, str]:
    return item.first or item.published or date.max, item.key


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
