"""What goes on for days makes an event each day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from transforms.link.apart import apart
from transforms.link.nearness import days_between
from transforms.link.profile import Profile, profiles
from transforms.link.series import is_daily, running

from .rows import article, mention

TEXT = "Crowds filled the square and threw stones at the barracks, which answered with tear gas."
TOWN = {"place_name": "Arden", "place_id": "gn:1", "country_code": "AR", "geo_precision": "town"}


def report(key: str, day: int, published: int, text: str = TEXT, mode: str = "demo") -> Profile:
    when = date(2025, 5, day)
    kind = "ASSAULT" if mode == "heavy-weapons" else "PROTEST"
    days = {"event_date_start": when, "event_date_end": when, "date_precision": "day"}
    row = article(key, text, f"2025-05-{published:02}")
    told = mention(key, key, event_type=kind, event_mode=mode, **TOWN | days)
    [found] = profiles([told], {key: row})
    return found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Shops stayed shut for a third day.", 3),
        ("It was the second consecutive night of riots.", 2),
        ("Guns fired four days in a row.", 4),
        ("They marched two days running.", 2),
        ("The town was hit again on Tuesday.", 2),
        ("A day after two boys died, crowds came back.", 2),
        ("It must never again come to this.", 1),
        ("The mayor warned them against marching again.", 1),
        ("They will march again tomorrow.", 1),
        ("He was asked time and again.", 1),
        ("The vote is the day after tomorrow.", 1),
        ("It fell on the eighth day of the month.", 1),
        ("It was the third day of this week's riots.", 3),
        ("On the second day of the trial a witness wept.", 1),
        ("Crowds filled the square.", 1),
    ],
)
def test_a_text_tells_for_how_many_days_it_has_gone_on(text: str, days: int):
    assert running(text) == days


@pytest.mark.parametrize("mode", ["demo", "riot", "heavy-weapons"])
def test_each_day_of_a_series_is_an_event(mode: str):
    assert apart(report("a", 4, 4, mode=mode), report("b", 5, 5, mode=mode))
    assert apart(report("a", 4, 9, mode=mode), report("b", 6, 9, mode=mode))


def test_reports_of_one_day_of_a_series_are_one():
    assert not apart(report("a", 4, 4), report("b", 4, 6))


def test_of_one_night_two_papers_may_tell_either_day():
    assert not apart(report("a", 4, 6), report("b", 5, 6))
    assert apart(report("a", 4, 6), report("b", 5, 6, text=f"{TEXT} It was the second day of it."))


def test_a_strike_is_one_event_however_long():
    assert not is_daily({"PROTEST"}, {"strike", "obstruct"})
    one, other = report("a", 4, 4, mode="strike"), report("b", 9, 9, mode="strike")
    assert not apart(one, other)
    assert days_between(one, other) == timedelta(0)


def test_a_shooting_is_no_series():
    one, other = report("a", 4, 4), report("b", 5, 5)
    shots = {"types": frozenset({"ASSAULT"}), "modes": frozenset({"firearms"})}
    assert not apart(replace(one, **shots), replace(other, **shots))


def test_a_killing_and_the_killing_with_its_sit_in_are_no_days_of_a_series():
    killing = replace(report("a", 4, 4), types=frozenset({"ASSAULT"}), modes=frozenset())
    both = replace(report("b", 9, 9), types=frozenset({"ASSAULT", "PROTEST"}))
    one, other = (replace(item, families=frozenset({"violence"})) for item in (killing, both))
    assert not apart(one, other)
