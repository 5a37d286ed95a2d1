"""The days and places that words beside a figure speak of."""

from datetime import date

import pytest

from tests.link.claimed import Told
from transforms.link.scope import Setting, scope_of

MARCH = Setting(date(2024, 3, 3), date(2024, 3, 5), frozenset({"arden"}))
WHOLE = scope_of("nine died", "", MARCH)


@pytest.mark.parametrize(
    "words",
    [
        "20 marchers were killed",
        "20 march to the palace",
        "20 March to the Palace, Police Say",
        "4 Marines were killed",
        "3 mayors were arrested",
        "12 may have died",
        "12 May Have Died",
        "2 decapitated bodies were found",
        "5 junior officers died",
        "7 augmented patrols",
        "last march, nine died",
        "In March 12,000 people came",
        "a crowd in May Day dress",
    ],
)
def test_words_that_begin_like_a_month_narrow_nothing(words: str):
    assert scope_of(words, "", MARCH) == WHOLE


@pytest.mark.parametrize(
    "words",
    ["on 4 March", "on March 4", "on Mar. 4", "on 4th March", "on Mar 4th", "by 4 March to"],
)
def test_a_day_of_the_event_is_read_from_its_date(words: str):
    assert scope_of(words, "", MARCH).days == {0}


@pytest.mark.parametrize(
    ("words", "beyond"),
    [
        ("12 died on 12 May", "12 may"),
        ("12 have died since May", "may"),
        ("in September, 12 died", "sep"),
        ("in Sept., 12 died", "sep"),
        ("last December 12 died", "december 12"),
    ],
)
def test_months_and_days_beyond_the_event_are_told_apart(words: str, beyond: str):
    assert scope_of(words, "", MARCH).beyond == beyond


@pytest.mark.parametrize(
    "place", ["Marib", "Mariupol", "Mayfield", "Juneau", "Augsburg", "Decatur"]
)
def test_a_place_that_begins_like_a_month_is_a_place(place: str):
    assert scope_of(f"nine died in {place}", "", MARCH).places == {place.lower()}


@pytest.mark.parametrize("word", ["March", "Mar", "Sunday"])
def test_a_day_or_month_is_no_place(word: str):
    assert scope_of(f"nine died around {word}", "", MARCH).places == frozenset()


def test_dead_marchers_are_set_against_dead_protesters():
    told = Told()
    told.actor("mayor", "government")
    told.actor("doctor", "medical")
    for article, paper, source, words, number in (
        ("a", "Daily", "mayor", "20 marchers", 20),
        ("b", "Herald", "doctor", "4 protesters", 4),
    ):
        told.article(article, 6, paper)
        claim = told.says(article, source, f"{words} were killed.", f"{words} were killed")
        told.counts(claim, f"{number} | {words[2:].strip()}/protesters", "killed", number)
    assert [row["relation"] for row in told.links()] == ["contradicts"]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("nine died in the Kenyan town of Lodwar", set()),
        ("nine died in Kenya's Rift Valley", {"rift valley"}),
        ("nine died in Kenya's Arden", set()),
    ],
)
def test_whose_a_place_is_narrows_nothing(words: str, places: set[str]):
    assert scope_of(words, "", MARCH).places == places


def test_a_crowd_stands_outside_and_is_no_part_of_another():
    assert scope_of("300 stood outside the gate", "", MARCH, is_crowd=True) == WHOLE
    assert scope_of("three died outside the gate", "", MARCH) != WHOLE


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("nine died in Monday's riot", set()),
        ("nine died in the riot at the Oro Negro prison", set()),
        ("nine died at the Oro Negro checkpoint", {"oro negro"}),
    ],
)
def test_a_site_and_a_day_are_no_part_of_an_events_places(words: str, places: set[str]):
    assert scope_of(words, "", MARCH).places == places
