from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from transforms.events.days import KEPT, NIGHT, Days

FIRST = date(2023, 5, 1)

stretches = st.builds(
    lambda day, length: (FIRST + timedelta(day), FIRST + timedelta(day + length)),
    st.integers(0, 60),
    st.integers(0, 4),
)


def joined(told: list[tuple[date, date]]) -> Days:
    days = Days()
    for first, last in told:
        days.add(first, last)
    return days


@given(st.lists(stretches, max_size=KEPT), stretches)
def test_joined_stretches_meet_what_one_of_those_told_meets(
    told: list[tuple[date, date]], asked: tuple[date, date]
):
    first, last = asked
    meets = any(first <= end + NIGHT and start <= last + NIGHT for start, end in told)
    assert joined(told).meet(first, last) == meets
    assert joined(told).last == max((end for _, end in told), default=None)


def test_a_story_told_day_by_day_is_one_stretch():
    days = joined([(FIRST + timedelta(day),) * 2 for day in range(40)])
    assert len(days.stretches) == 1
