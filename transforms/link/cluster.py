"""Which articles' events are one event: the likest pairs are joined first, within bounds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from transforms.link.apart import apart
from transforms.link.compare import THRESHOLD, score
from transforms.link.profile import Profile

SAMPLE = 12
"""Of a group of more members than this, so many are asked how like they are to another group."""
DIGITS = 6
"""Scores are rounded, so that they are the same when they come back from a table."""

Pair = tuple[str, str, float]
"""Keys of two events, the lesser first, and how much they look like one."""


def alike(
    found: Mapping[str, Profile], pairs: Iterable[tuple[str, Iterable[str]]]
) -> Iterator[Pair]:
    """Yield those that may be joined, of pairs given as an event and those it is compared with."""
    for key, others in pairs:
        for other in others:
            one, two = min(key, other), max(key, other)
            value = round(score(found[one], found[two], THRESHOLD), DIGITS)
            if value >= THRESHOLD:
                yield one, two, value


def join(found: Sequence[Profile], pairs: Iterable[Pair]) -> list[list[Profile]]:
    """Return the events, each as the list of its articles' events, ordered by key.

    Pairs are joined, with the groups they are in, unless two members are apart or the groups'
    members are less alike on average than two that are one: so a week of unrest does not chain
    into one event. First come the pairs that two articles are about, and of these and of the
    others the likest (ties by key). Whether two are joined depends on their members alone, and
    only what a pair connects is joined: `transforms.link.regroup` relies on both.

    Args:
        found: the articles' events.
        pairs: those of them that are alike.
    """
    members = {item.key: [item] for item in found}
    home = {item.key: item.key for item in found}
    for one, other, _ in _in_order(found, pairs):
        a, b = home[one], home[other]
        if a != b and _fit(members[a], members[b]):
            members[a] += members.pop(b)
            home.update((item.key, a) for item in members[a])
    return sorted(
        (sorted(items, key=lambda item: item.key) for items in members.values()),
        key=lambda items: items[0].key,
    )


def _in_order(found: Iterable[Profile], pairs: Iterable[Pair]) -> list[Pair]:
    main = {item.key for item in found if item.is_main}
    return sorted(pairs, key=lambda pair: (not main.issuperset(pair[:2]), -pair[2], pair))


def day_of(item: Profile) -> date:
    """Return the day by which an event stands in its blocks."""
    return item.first or item.published or date.max


def _fit(some: Sequence[Profile], others: Sequence[Profile]) -> bool:
    if any(apart(one, other) for one in some for other in others):
        return False
    asked = [(one, other) for one in _sample(some) for other in _sample(others)]
    return sum(score(one, other) for one, other in asked) >= THRESHOLD * len(asked)


def _sample(members: Sequence[Profile]) -> Sequence[Profile]:
    """Return few members: keys are hashes, so the least are as good as drawn by lot."""
    return sorted(members, key=lambda item: item.key)[:SAMPLE]
