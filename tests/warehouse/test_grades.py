"""Counts are graded by who gives them, and by how many independent of each other."""

import datetime as dt
from typing import Any

import pytest

from tests.warehouse.counts import TEXT, grade, link, may, told


def test_one_source_is_weak(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    told(raid, "b", "Nine died", 9, "Ann Lee")
    assert grade(show, raid) == ("weak", "one source only: Ann Lee")


def test_two_sources_that_may_both_be_right_are_fair(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    told(raid, "b", "Four died", 4, "Max Roe", high=None)
    assert grade(show, raid) == ("fair", "2 independent sources, which may all be right")


def test_sources_that_contradict_each_other_are_contested(raid: Any, show: Any):
    one = told(raid, "a", "Nine died", 9, "Ann Lee")
    other = told(raid, "b", "Four died", 4, "Max Roe")
    link(raid, one, "contradicts", other)
    assert grade(show, raid) == (
        "contested",
        "Ann Lee (Nine) against Max Roe; Max Roe (Four) against Ann Lee",
    )


def test_what_all_who_claimed_it_took_back_is_discounted(raid: Any, show: Any):
    first = told(raid, "a", "Nine died", 9, "Ann Lee")
    back = told(raid, "b", "None died", 0, "Ann Lee")
    link(raid, back, "revises", first)
    assert grade(show, raid) == ("discounted", "taken back by Ann Lee")
    told(raid, "b", "Four died", 4, "Max Roe")
    assert grade(show, raid)[0] == "fair"


def test_each_kind_of_source_and_of_dead_has_a_grade_of_its_own(raid: Any, show: Any):
    one = told(raid, "a", "Nine died", 9, "Ann Lee", subject_category="civilians")
    other = told(raid, "b", "None died", 0, "Max Roe", source_category="government")
    link(raid, other, "denies", one)
    told(raid, "a", "Two soldiers died", 2, "Army", subject_category="state_forces")
    told(raid, "b", "Two soldiers died", 2, "Tom Poe", subject_category="state_forces")
    rows = show(raid, "FROM figures_by_category")
    columns = ("subject_category", "source_category", "low", "high", "grade")
    assert [tuple(row[column] for column in columns) for row in rows] == [
        (None, "government", 0, 0, "contested"),
        ("civilians", "civilians", 9, 9, "contested"),
        ("state_forces", "civilians", 2, 2, "fair"),
    ]


def test_open_ends_and_the_greatest_at_least_are_told(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee", high=None)
    told(raid, "a", "Four died", 4, "Max Roe", high=None)
    told(raid, "a", "Two soldiers died", 2, "Tom Poe")
    (row,) = show(raid, "FROM contested_figures")
    assert (row["low"], row["high"], row["minimum"], row["is_open"]) == (2, None, 9, True)


def test_first_and_last_said_are_days_of_saying(raid: Any, show: Any):
    told(raid, "b", "Nine died", 9, "Ann Lee", said_date_end=dt.date(2024, 5, 2))
    told(raid, "b", "Four died", 4, "Max Roe", said_date_end=dt.date(2024, 6, 2))
    (row,) = show(raid, "FROM contested_figures")
    assert (row["first_said_date"], row["last_said_date"]) == (
        dt.date(2024, 5, 2),
        dt.date(2024, 5, 3),
    )


def test_contested_counts_come_first(raid: Any, show: Any):
    raid.event("march", event_date_start=dt.date(2023, 1, 1))
    other = raid.claim("a", "Four died", event_id="march")
    raid.figure(other, "Four", "killed", low=4, high=4)
    one = told(raid, "a", "Nine died", 9, "Ann Lee")
    link(raid, one, "contradicts", told(raid, "b", "Four died", 4, "Max Roe"))
    assert [row["event_id"] for row in show(raid, "FROM contested_figures")] == ["raid", "march"]


def test_only_the_count_of_the_same_people_is_disputed(raid: Any, show: Any):
    ministry = raid.claim("a", "None died. Two soldiers died", "None", event_id="raid")
    none = raid.figure(ministry, "None", "killed", low=0, high=0, subject_category="protesters")
    raid.figure(ministry, "Two", "killed", low=2, high=2, subject_category="state_forces")
    party = told(raid, "b", "Nine died", 9, "Max Roe", subject_category="protesters")
    raid.relate(ministry, "contradicts", party, event_id="raid", metric="killed", figure_ids=[none])
    rows = show(raid, "SELECT low, disputed_by IS NOT NULL AS disputed FROM accounts ORDER BY low")
    assert [tuple(row.values()) for row in rows] == [(0, True), (2, False), (9, True)]


@pytest.mark.parametrize(
    ("name", "category", "voices"),
    [
        ("doctor", "medical", 2),
        ("officials", "government", 2),
        ("police", "state_forces", 1),
        ("government", "government", 1),
    ],
)
def test_somebody_unnamed_is_another_in_each_paper_and_a_body_is_one(
    raid: Any, show: Any, name: str, category: str, voices: int
):
    for article in ("a", "b"):
        told(raid, article, "Nine died", 9, name, source_kind="role", source_category=category)
    (row,) = show(raid, "FROM contested_figures")
    assert row["independent_sources"] == voices


def test_a_body_and_who_speaks_for_it_are_one_voice(raid: Any, show: Any):
    raid.actor("Relief Society", "ngo")
    told(raid, "a", "Nine died", 9, "Ann Lee", source_body="Relief Society")
    told(raid, "b", "Nine died", 9, "Relief Society", source_actor_id="Relief Society")
    told(raid, "c", "Nine died", 9, "Max Roe", source_body="army of KE")
    told(raid, "b", "Four died", 4, "Colonel Poe", source_body="army of KE")
    (row,) = show(raid, "FROM contested_figures")
    assert row["independent_sources"] == 2


def test_an_agency_is_one_voice_in_all_papers_that_print_it(raid: Any, show: Any):
    raid.article("d", f"LIMA (Reuters) - {TEXT}", publisher="Mirror", published_at=may(6))
    for article in (0, -1):
        raid.rows["articles"][article]["wire_credit"] = "Reuters"
    for article in ("a", "b", "d"):
        claim = raid.claim(article, "Nine died", event_id="raid")
        raid.figure(claim, "Nine", "killed", low=9, high=9)
    rows = show(raid, "SELECT article_id, voice, source_name FROM voices ORDER BY article_id")
    assert [(row["voice"], row["source_name"]) for row in rows] == [
        ("publisher: reuters", "Daily"),
        ("publisher: herald", "Herald"),
        ("publisher: reuters", "Mirror"),
    ]
    assert show(raid, "FROM contested_figures")[0]["independent_sources"] == 2
