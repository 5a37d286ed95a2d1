"""A count is confirmed by whoever is said to have done it and gives it himself."""

import datetime as dt
from typing import Any

import pytest

from tests.warehouse.counts import TEXT, grade, may, told


def test_who_is_said_to_have_done_it_confirms_whatever_side_he_is_on(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Army", source_actor_id="Army", source_category="state_forces")
    assert grade(show, raid) == (
        "confirmed",
        "admitted by Army, of those said to have done it",
    )
    raid.rows["actors"][0]["category"] = "armed_group"
    raid.rows["claims"][0]["source_category"] = "armed_group"
    assert grade(show, raid)[0] == "confirmed"


def test_who_counts_the_dead_and_does_not_say_that_he_killed_them_admits_nothing(
    raid: Any, show: Any
):
    cells = {"source_actor_id": "Army", "source_category": "state_forces"}
    told(raid, "b", "Nine died", 9, "Army", **cells)
    assert grade(show, raid)[0] == "weak"
    raid.mention("b", "Nine died.", "died", event_id="raid", actor_id="Army")
    assert grade(show, raid)[0] == "confirmed"


@pytest.mark.parametrize(("country", "wanted"), [("PE", "confirmed"), ("CL", "weak")])
def test_a_spokesman_of_one_army_or_the_other_admits_nothing(
    raid: Any, show: Any, country: str, wanted: str
):
    raid.rows["actors"][0]["country_code"] = "PE"
    raid.actor("Navy", "state_forces")
    raid.rows["actors"][-1]["country_code"] = country
    raid.add("entity_mentions", article_id="a", actor_id="Navy")
    raid.actor("Spokesman", "state_forces")
    raid.rows["actors"][-1]["kind"] = "person"
    cells = {"source_actor_id": "Spokesman", "source_category": "state_forces"}
    told(raid, "a", "Nine died", 9, "Spokesman", **cells)
    assert grade(show, raid)[0] == wanted


def test_nobody_admits_to_have_killed_his_own(raid: Any, show: Any):
    cells = {"source_actor_id": "Army", "source_category": "state_forces"}
    told(raid, "a", "Two soldiers died", 2, "Army", subject_category="state_forces", **cells)
    assert grade(show, raid)[0] == "weak"


AUTHORITIES = ("government", "ruling_party", "state_forces")


OPPOSITION = ("opposition_party", "protesters")


SIDES = (AUTHORITIES, OPPOSITION, ("armed_group",))


@pytest.mark.parametrize("one", [category for side in SIDES for category in side])
@pytest.mark.parametrize("other", [category for side in SIDES for category in side])
def test_whose_harm_is_ones_own_goes_both_ways(raid: Any, show: Any, one: str, other: str):
    raid.rows["actors"][0]["category"] = one
    cells = {"source_actor_id": "Army", "source_category": one}
    told(raid, "a", "Nine died", 9, "Army", subject_category=other, **cells)
    of_one_side = any({one, other} <= set(side) for side in SIDES)
    assert grade(show, raid)[0] == ("weak" if of_one_side else "confirmed")


@pytest.fixture
def bombing(newsroom: Any) -> Any:
    """A bomb in a market, of which the police tell the dead and arrest suspects."""
    newsroom.event("raid", event_date_start=dt.date(2024, 5, 1))
    newsroom.actor("Police", "state_forces")
    newsroom.article("a", TEXT, publisher="Daily", published_at=may(1))
    newsroom.mention("a", "Nine died.", "died", event_id="raid", event_mode="explosives")
    cells = {"event_type": "COERCE", "event_mode": "arrest", "actor_id": "Police"}
    newsroom.mention("a", "Four died.", "died", event_id="raid", **cells)
    police = {"source_actor_id": "Police", "source_category": "state_forces"}
    told(newsroom, "a", "Nine died", 9, "Police", **police)
    return newsroom


def test_who_arrests_suspects_does_not_admit_to_have_killed(bombing: Any, show: Any):
    assert grade(show, bombing)[0] == "weak"
    bombing.rows["figures"][0]["metric"] = "arrested"
    assert grade(show, bombing)[0] == "confirmed"


@pytest.mark.parametrize("category", ["armed_group", "other"])
def test_who_shot_back_does_not_admit_what_gunmen_did(bombing: Any, show: Any, category: str):
    shot = {"event_id": "raid", "event_mode": "firearms", "actor_id": "Police"}
    bombing.mention("a", "Nine died.", "died", **shot)
    assert grade(show, bombing)[0] == "confirmed"
    bombing.actor("Gunmen", category)
    bombing.mention("a", "Nine died.", "died", event_id="raid", actor_id="Gunmen")
    assert grade(show, bombing)[0] == "weak"


@pytest.mark.parametrize("realis", ["hypothetical", "negated", "planned"])
def test_what_did_not_happen_is_not_admitted(raid: Any, show: Any, realis: str):
    raid.rows["event_mentions"][0]["realis"] = realis
    told(raid, "a", "Nine died", 9, "Army", source_actor_id="Army", source_category="state_forces")
    assert grade(show, raid)[0] == "weak"


@pytest.mark.parametrize(
    ("metric", "mode", "wanted"),
    [
        ("abducted", "abduct", "confirmed"),
        ("abducted", "firearms", "weak"),
        ("arrested", "abduct", "weak"),
        ("injured", "firearms", "confirmed"),
        ("displaced", "firearms", "weak"),
    ],
)
def test_what_is_admitted_is_the_harm_of_the_deed(
    raid: Any, show: Any, metric: str, mode: str, wanted: str
):
    raid.rows["event_mentions"][0]["event_mode"] = mode
    told(raid, "a", "Nine died", 9, "Army", source_actor_id="Army", source_category="state_forces")
    raid.rows["figures"][0]["metric"] = metric
    assert grade(show, raid)[0] == wanted


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ({}, "weak"),
        ({"same_as": "Army"}, "confirmed"),
        ({"kind": "person"}, "confirmed"),
        ({"kind": "person", "country_code": "PE"}, "confirmed"),
        ({"kind": "person", "country_code": "CL"}, "weak"),
    ],
)
def test_another_body_of_the_same_kind_admits_nothing(
    raid: Any, show: Any, cells: dict[str, str], wanted: str
):
    raid.rows["actors"][0]["country_code"] = "PE"
    raid.actor("Border Guard", "state_forces")
    raid.rows["actors"][1] |= cells
    guard = {"source_actor_id": "Border Guard", "source_category": "state_forces"}
    told(raid, "a", "Nine died", 9, "Border Guard", **guard)
    assert grade(show, raid)[0] == wanted


@pytest.mark.parametrize(("is_there", "wanted"), [(False, "confirmed"), (True, "weak")])
def test_a_spokesman_of_one_armed_group_or_another_admits_nothing(
    raid: Any, show: Any, *, is_there: bool, wanted: str
):
    raid.rows["actors"][0]["category"] = "armed_group"
    raid.actor("Spokesman", "armed_group")
    raid.rows["actors"][1]["kind"] = "person"
    if is_there:
        raid.actor("Brigade", "armed_group")
        raid.add("entity_mentions", article_id="a", actor_id="Brigade")
    cells = {"source_actor_id": "Spokesman", "source_category": "armed_group"}
    told(raid, "a", "Nine died", 9, "Spokesman", **cells)
    assert grade(show, raid)[0] == wanted


def test_none_is_nothing_to_admit(raid: Any, show: Any):
    told(raid, "a", "None died", 0, "Army", source_actor_id="Army", source_category="state_forces")
    assert grade(show, raid)[0] == "weak"


def test_who_accuses_admits_nothing(raid: Any, show: Any):
    cells = {"source_category": "state_forces", "source_actor_id": "Army", "speech_act": "allege"}
    told(raid, "a", "Nine died", 9, "Army", **cells)
    assert grade(show, raid)[0] == "weak"
