from hypothesis import given
from hypothesis import strategies as st

from transforms.link.crowd import CROWD, Place, compared, parted


def block(*members):
    """Return a block of members in order; those in capitals are new."""
    earlier = [sum(not other.isupper() for other in members[:n]) for n in range(len(members))]
    return [Place(name, rank, earlier[rank], name.isupper()) for rank, name in enumerate(members)]


def pairs(*blocks):
    return {(one, other) for one, others in compared(blocks) for other in others}


def names(count, letter="a"):
    return [f"{letter}{number:04}" for number in range(count)]


def test_new_members_are_compared_with_all_of_a_small_block_and_old_ones_are_not():
    assert pairs(block("a", "B", "c")) == {("a", "B"), ("B", "c")}


def test_the_members_of_a_crowd_cost_the_same_each():
    found = pairs(block(*names(5 * CROWD, "A")))
    assert len(found) == sum(min(CROWD, left) for left in range(5 * CROWD))


def test_a_newcomer_parts_those_whom_it_puts_out_of_reach():
    old = names(CROWD + 1)
    assert parted([block(*old)]) == set()
    assert parted([block(old[0], "NEW", *old[1:])]) == {(old[0], old[-1])}
    assert parted([block("NEW", *old)]) == set()


def within(members):
    """Return the pairs that stand in reach of each other."""
    return {
        (one, other)
        for number, one in enumerate(members)
        for other in members[number + 1 : number + 1 + CROWD]
    }


@given(st.lists(st.booleans(), min_size=1, max_size=3 * CROWD))
def test_what_is_gained_and_parted_leads_from_before_to_now(is_new):
    given = zip(names(len(is_new)), is_new, strict=True)
    members = [name.upper() if new else name for name, new in given]
    old = [name for name in members if not name.isupper()]
    now = (within(old) - parted([block(*members)])) | pairs(block(*members))
    assert now == within(members)
