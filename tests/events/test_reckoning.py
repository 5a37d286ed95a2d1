"""Deeds reckoned up over a time are no happening of an article."""

from collections.abc import Callable

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
