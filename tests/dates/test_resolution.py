from calendar import day_name, month_name
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.codes import DATE_PRECISIONS

SOME_WORDS = (
    *("on", "the", "first", "week", "of", "May", "5", "2024", "Tuesday", "night", "between", "and"),
    *("to", "last", "year", "ago", "12/5", "-", ",", "early", "mid", "late", "two", "days"),
    *("later", "that", "day", "this", "before", "after", "since", "into", "within", "third"),
    *("Thanksgiving", "a.m.", "today"),
)
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
quick = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize(
    "text",
    [
        "He was held yesterday.",
        "He was held on Tuesday night.",
        "He was held last month.",
        "He was held two days ago.",
        "He was held over the weekend.",
        "He was held this March.",
        "He was held in July.",
        "The clashes began in the first week of July.",
        "He was held on Nov. 26.",
        "He was held between Sunday and Tuesday.",
        "He was held that day.",
        "He was held earlier this year.",
        "They have marched for three weeks.",
    ],
)
def test_without_publication_date_relative_dates_stay_unresolved(read_dates, text):
    (found,) = read_dates(text, None)
    assert (found.first, found.last) == (None, None)
    assert (found.precision, found.basis) == ("unknown", "unresolved")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two died on May 3, 2021. The next day the strike began.", date(2021, 5, 4)),
        ("Two died on May 3, 2021. A third man died on May 6.", date(2021, 5, 6)),
        ("Two died on May 3, 2021 and in the early hours of Tuesday 4th.", date(2021, 5, 4)),
    ],
)
def test_without_publication_date_a_dated_day_of_the_text_anchors(read_dates, text, expected):
    found = read_dates(text, None)
    assert found[-1].last == expected
    assert found[-1].basis == "anchored"


def test_a_date_far_from_those_named_in_full_stays_without_year(read_dates):
    found = read_dates("Two died on May 3, 2021. The trial ended on December 9.", None)
    assert found[-1].basis == "unresolved"


def test_that_day_far_from_any_date_stays_unresolved(read_dates):
    filler = "The street was quiet and the shops were shut. " * 12
    found = read_dates(f"Two died on Monday. {filler}That day it rained.", date(2024, 11, 27))
    assert [one.basis for one in found] == ["relative", "unresolved"]


@quick
@given(
    DAYS,
    st.sampled_from(
        ["{d} {month} {y}", "{month} {d}, {y}", "the {d}th of {month}, {y}", "{iso}", "{d}.{m}.{y}"]
    ),
)
def test_day_named_in_full_is_that_day(read_dates, day, shape):
    words = shape.format(
        d=day.day, m=day.month, y=day.year, month=month_name[day.month], iso=day.isoformat()
    )
    text = f"They met on {words} in the hall."
    (found,) = read_dates(text, None)
    assert (found.first, found.last, found.basis) == (day, day, "absolute")
    assert text[found.start : found.end] == words


@quick
@given(DAYS, st.integers(0, 6))
def test_weekday_of_a_past_clause_lies_in_the_week_up_to_publication(read_dates, day, weekday):
    (found,) = read_dates(f"They met on {day_name[weekday]} in the hall.", day)
    assert found.first == found.last
    assert found.first.weekday() == weekday
    assert timedelta(0) <= day - found.first < timedelta(7)


@quick
@given(DAYS, st.integers(0, 300))
def test_day_without_year_is_the_last_one_before_publication(read_dates, day, back):
    named = day - timedelta(back)
    (found,) = read_dates(f"They met on {month_name[named.month]} {named.day} in the hall.", day)
    if (named.month, named.day) != (2, 29):
        assert (found.first, found.basis) == (named, "year_by_nearness")


@quick
@given(DAYS, st.integers(1, 400), st.sampled_from(["from {} to {}", "between {} and {}"]))
def test_two_days_named_in_full_are_a_range(read_dates, first, length, shape):
    last = first + timedelta(length)
    words = [f"{day.day} {month_name[day.month]} {day.year}" for day in (first, last)]
    (found,) = read_dates(f"It lasted {shape.format(*words)} in all.", None)
    assert (found.first, found.last, found.precision) == (first, last, "range")


@quick
@given(
    st.lists(
        st.sampled_from(SOME_WORDS),
        max_size=25,
    ),
    st.none() | DAYS,
)
def test_any_order_of_words_gives_sound_intervals(read_dates, words, published):
    text = " ".join(["They", *words, "met."])
    found = read_dates(text, published)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert one.precision in DATE_PRECISIONS
        assert (one.first is None) == (one.last is None) == (one.basis == "unresolved")
        if one.first is not None:
            assert one.first <= one.last
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "about " * 4_000,
        "the first week of " * 1_000,
        "May 5, " * 1_000,
        "1,1," * 20_000,
        "On Sunday, a day after the raid, since Monday night, " * 1_000,
    ],
)
def test_hostile_text_is_read(read_dates, text):
    for found in read_dates(text, date(2024, 11, 27)):
        assert found.end <= len(text)


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
def test_holidays_at_the_ends_of_the_calendar_are_read(read_dates, published):
    for found in read_dates("They met on Thanksgiving.", published):
        assert found.first.year == published.year


def test_weekday_named_in_full_nearby_is_the_one_meant(read_dates):
    text = "Classes resumed Wednesday. (Published Wednesday, Oct. 19, 2016)"
    found = read_dates(text, date(2016, 10, 18))
    assert {item.first for item in found} == {date(2016, 10, 19)}
