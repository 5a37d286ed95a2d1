"""Deeds reckoned up over a time are no happening of an article."""

from collections.abc import Callable

import pytest

from tests.events.conftest import Reading, places


def test_deeds_reckoned_up_over_a_time_are_not_the_deed_told_before(read: Callable[..., Reading]):
    text = (
        "Two bakers were shot in Tosk on Monday. "
        "Forty people have been killed in the town in the first ten weeks of the year."
    )
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["shot"] != groups["killed"]


def test_a_deed_dated_by_an_hour_is_the_deed_told_before(read: Callable[..., Reading]):
    text = "Two bakers were shot in Tosk on Monday. Both were killed in the evening."
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["shot"] == groups["killed"]


@pytest.mark.parametrize(
    ("counted", "trigger"),
    [
        ("At least six more have been wounded in gunfire there since Friday.", "gunfire"),
        ("That put at 20 the number of people killed since Friday.", "killed"),
        ("Nine people were killed in three attacks in the region.", "attacks"),
    ],
)
def test_what_counts_the_victims_of_several_deeds_is_none_of_them(
    read: Callable[..., Reading], counted: str, trigger: str
):
    groups = read("Two bakers were shot in an alley on Monday. " + counted).groups()
    assert groups["shot"] != groups[trigger]


def test_several_deeds_told_before_are_taken_up(read: Callable[..., Reading]):
    text = "A shooting shook the port on Monday. A clerk was hurt in the shootings."
    groups = read(text).groups()
    assert groups["shooting"] == groups["shootings"]


def test_arrests_made_in_several_raids_are_one_story_with_them(read: Callable[..., Reading]):
    groups = read("Police arrested twelve men in two raids on Tuesday.").groups()
    assert groups["arrested"] == groups["raids"]
