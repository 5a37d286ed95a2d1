"""Which articles' events are one event: the likest pairs are joined first, within bounds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from transforms.link.blocks import blocks
from transforms.link.compare import THRESHOLD, apart, likeness, score
from transforms.link.crowd import Place, compared
from transforms.link.profile import Profile

EPISODE = timedelta(days=7)
"""An event does not grow over more days than this, so a month of unrest is not one event."""
DIGITS = 6
"""Scores are rounded, so that they are the same when they come back from a table."""

Pair = tuple[str, str, float]
"""Keys of two events, the lesser first, and how much they look like one."""


def cluster(found: Sequence[Profile]) -> list[list[Profile]]:
    """Return the events, each as the list of its articles' events, ordered by key.

    The order of the input does not matter.
    """
    by_key = {item.key: item for item in found}
    return join(found, alike(by_key, _compared(found)))


def alike(
    found: Mapping[str, Profile], pairs: Iterable[tuple[str, Iterable[str]]]
) -> Iterator[Pair]:
    """Yield those that may be joined, of pairs given as an event and those it is compared with."""
    for key, others in pairs:
        for other in others:
            one, two = min(key, other), max(key, other)
            value = round(score(likeness(found[one], found[two])), DIGITS)
            if value >= THRESHOLD:
                yield one, two, value


def join(found: Sequence[Profile], pairs: Iterable[Pair]) -> list[list[Profile]]:
    """Return the events, each as the list of its articles' events, ordered by key.

    Pairs are joined from the likest down (ties by key) unless two members would be apart in
    days or place. Whether two are joined depends on their members alone, and only what a pair
    connects is joined: `transforms.link.regroup` relies on both.

    Args:
        found: the articles' events.
        pairs: those of them that are alike.
    """
    members = {item.key: [item] for item in found}
    home = {item.key: item.key for item in found}
    for one, other, _ in sorted(pairs, key=lambda pair: (-pair[2], pair)):
        a, b = home[one], home[other]
        if a != b and _fit(members[a], members[b]):
            members[a] += members.pop(b)
            home.update((item.key, a) for item in members[a])
    return sorted(
        (sorted(items, key=lambda item: item.key) for items in members.values()),
        key=lambda items: items[0].key,
    )


def day_of(item: Profile) -> date:
    """Return the day by which an event stands in its blocks."""
    return item.first or item.published or date.max


def _compared(found: Sequence[Profile]) -> Iterator[tuple[str, set[str]]]:
    members: dict[str, list[Place]] = defaultdict(list)
    for item in sorted(found, key=lambda item: (day_of(item), item.key)):
        for block in blocks(item):
            members[block].append(Place(item.key, len(members[block]), 0, is_new=True))
    return compared(list(members.values()))


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
