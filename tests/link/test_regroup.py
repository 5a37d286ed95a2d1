"""Joining again only what a change reaches gives what joining everything gives."""

from hypothesis import given
from hypothesis import strategies as st

from transforms.link.regroup import components, regroup

REACH = 3
"""Days that the members of a group may lie apart."""


def join(days):
    """Return what joins the likest first, unless the days of two groups lie too far apart."""

    def joined(items, pairs):
        groups = {item: frozenset([item]) for item in items}
        for one, other, _ in sorted(pairs, key=lambda pair: (-pair[2], pair)):
            both = groups[one] | groups[other]
            told = [days[item] for item in both]
            if max(told) - min(told) <= REACH:
                groups |= dict.fromkeys(both, both)
        return set(groups.values())

    return joined


@st.composite
def histories(draw):
    """Items with days, pairs of them, and in which portions the items arrive."""
    days = draw(st.lists(st.integers(0, 12), min_size=1, max_size=14))
    items = [f"{number:02}" for number in range(len(days))]
    chosen = st.tuples(st.sampled_from(items), st.sampled_from(items), st.integers(1, 3))
    pairs = {
        (min(one, other), max(one, other)): score
        for one, other, score in draw(st.lists(chosen, max_size=40))
        if one != other
    }
    order = draw(st.permutations(items))
    size = draw(st.integers(1, len(items)))
    portions = [order[first : first + size] for first in range(0, len(order), size)]
    return dict(zip(items, days, strict=True)), pairs, portions


@given(histories())
def test_portions_come_to_what_one_go_comes_to(history):
    days, alike, portions = history
    pairs = [(one, other, score) for (one, other), score in alike.items()]
    there: set[str] = set()
    groups: set[frozenset[str]] = set()
    for portion in portions:
        there |= set(portion)
        now = [pair for pair in pairs if {*pair[:2]} <= there]

        def pairs_of(items, now=now):
            return [pair for pair in now if set(items) & {*pair[:2]}]

        def groups_of(items, groups=frozenset(groups)):
            return [group for group in groups if group & set(items)]

        anew = regroup(portion, pairs_of, groups_of, join(days))
        reached = frozenset().union(*anew)
        groups = {group for group in groups if not group & reached} | set(anew)
    assert groups == join(days)(days, pairs)


def test_what_a_change_does_not_reach_is_not_read():
    pairs = [("a", "b", 1.0), ("x", "y", 1.0)]
    asked: set[str] = set()

    def pairs_of(items):
        asked.update(items)
        return [pair for pair in pairs if set(items) & {*pair[:2]}]

    def groups_of(items):
        return [frozenset("xy")] if set(items) & set("xy") else []

    groups = regroup({"a", "b"}, pairs_of, groups_of, join(dict.fromkeys("abxy", 0)))
    assert groups == [frozenset("ab")]
    assert not asked & set("xy")


def test_components_are_what_pairs_connect_however_far():
    pairs = [("a", "b", 1.0), ("b", "c", 1.0), ("x", "y", 1.0)]

    def pairs_of(items):
        return [pair for pair in pairs if set(items) & {*pair[:2]}]

    assert components({"c", "z"}, pairs_of) == [frozenset("abc"), frozenset("z")]
