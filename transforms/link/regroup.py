"""Regrouping: what new pairs change in groups that were joined before, and nothing else.

Groups are joined from pairs so that whether two are joined depends on their members alone, and
only what a pair connects is joined (`transforms.link.cluster.join`). Then groups that are joined
without some of the items come out as if all had been joined, if the groups around the items left
in come out as they were: for what lies beyond those saw nothing of the change.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

Pair = tuple[str, str, float]
Group = frozenset[str]


def regroup(
    touched: Collection[str],
    pairs_of: Callable[[Collection[str]], Iterable[Pair]],
    groups_of: Callable[[Collection[str]], Iterable[Group]],
    join: Callable[[Collection[str], Iterable[Pair]], Iterable[Group]],
) -> list[Group]:
    """Return the groups, as joining all there is would make them, of what a change reaches.

    Items of groups that come out as they were are left out, except where these held an item that
    was touched.

    Args:
        touched: items that are new, or whose pairs are others than before.
        pairs_of: gives all pairs, as they are now, that have one of some items at either end.
        groups_of: gives the groups, as they were before, that hold some of some items.
        join: makes groups of items and the pairs among them.
    """
    reached = {item for group in groups_of(touched) for item in group} | set(touched)
    while True:
        pairs = set(pairs_of(reached))
        around = set(groups_of({end for pair in pairs for end in pair[:2]} - reached))
        outside = {item for group in around for item in group}
        items = reached | outside
        pairs.update(pairs_of(outside))
        inner = [pair for pair in pairs if pair[0] in items and pair[1] in items]
        groups = set(join(items, inner))
        upset = around - groups
        if not upset:
            return sorted((group for group in groups if group <= reached), key=min)
        reached |= {item for group in upset for item in group}


def components(
    items: Iterable[str], pairs_of: Callable[[Collection[str]], Iterable[Pair]]
) -> list[Group]:
    """Return the groups of what pairs connect to some items, however far."""
    near: dict[str, set[str]] = defaultdict(set)
    seen: set[str] = set()
    edge = set(items)
    while edge:
        seen |= edge
        for one, other, _ in pairs_of(edge):
            near[one].add(other)
            near[other].add(one)
        edge = near.keys() - seen
    return sorted(_connected(seen, near), key=min)


def _connected(items: Iterable[str], near: Mapping[str, set[str]]) -> Iterator[Group]:
    left = set(items)
    while left:
        group: set[str] = set()
        edge = {left.pop()}
        while edge:
            group |= edge
            edge = {other for item in edge for other in near.get(item, ())} - group
        left -= group
        yield frozenset(group)
