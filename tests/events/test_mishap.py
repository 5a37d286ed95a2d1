"""Accidents are events of their own, told apart from attacks and from mere misfortunes."""

from collections.abc import Callable

import pytest

from tests.events.conftest import MONDAY, TUESDAY, Reading, dates


def kinds(reading: Reading) -> list[tuple[str, str]]:
    return [(reading.cut(one.trigger), one.event_type) for one in reading.mentions]


def test_a_blast_is_an_accident_where_one_is_told(read: Callable[..., Reading]):
    reading = read("A boiler exploded at the mill on Monday. The blast shattered the windows.")
    assert kinds(reading) == [("exploded", "DISASTER"), ("blast", "DISASTER")]
    assert all(one.is_main for one in reading.mentions)


def test_a_blast_beside_an_attack_is_an_attack(read: Callable[..., Reading]):
    reading = read("Rebels bombed the mill. The blast shattered the windows of a bakery.")
    assert kinds(reading)[-1] == ("blast", "ASSAULT")


def test_what_falls_after_a_strike_came_of_it(read: Callable[..., Reading]):
    reading = read("Jets bombed the harbour on Monday. A warehouse collapsed hours later.")
    assert {kind for _, kind in kinds(reading)} == {"ASSAULT"}


def test_those_killed_in_an_accident_are_no_attack(read: Callable[..., Reading]):
    text = "A quarry collapsed on Monday. Most of those killed were migrant labourers."
    assert kinds(read(text)) == [("collapsed", "DISASTER")]


def test_a_misfortune_is_an_event_only_if_it_takes_one_up(read: Callable[..., Reading]):
    assert kinds(read("The gun fell by accident, and the tragedy shook the town.")) == []
    taken_up = read("A ferry capsized off the cape. The tragedy shook the town.")
    assert kinds(taken_up)[-1] == ("tragedy", "DISASTER")


def test_what_is_only_like_a_disaster_is_none(read: Callable[..., Reading]):
    assert kinds(read("The noise was like an earthquake, and a flood of calls came in.")) == []


def test_words_for_one_accident_are_one_happening(read: Callable[..., Reading]):
    reading = read(
        "A ferry sank on Monday. Divers reached the wreck after the sinking of the ferry."
    )
    assert len(set(reading.groups().values())) == 1


def test_a_bomb_is_no_accident_beside_the_fire_it_set(read: Callable[..., Reading]):
    text = "A bomb exploded in a bakery on Monday, killing ten. The fire spread to a mill."
    assert {kind for _, kind in kinds(read(text))} == {"ASSAULT"}


def test_the_explosion_of_a_grenade_is_no_accident(read: Callable[..., Reading]):
    reading = read("A boiler exploded at the mill. The explosion of a grenade hurt two cooks.")
    assert kinds(reading) == [("exploded", "DISASTER"), ("explosion", "ASSAULT")]


def test_an_accident_is_no_doing_of_the_attack_of_another_day(read: Callable[..., Reading]):
    text = "A bus plunged into a ravine on Monday, and gunmen killed a clerk on Tuesday."
    told = dates(text, ("Monday", MONDAY), ("Tuesday", TUESDAY))
    assert ("plunged", "DISASTER") not in kinds(read(text))
    assert ("plunged", "DISASTER") in kinds(read(text, dates=told))


@pytest.mark.parametrize(
    "text",
    [
        "The bank failure wiped out the savings of the town.",
        "A data breach at the bank exposed its clients.",
        "The stock market collapsed on Monday.",
        "The collapse of the housing market hurt the town.",
        "An epidemic of knife crime hit the port.",
        "A tsunami of complaints hit the ministry.",
        "A storm of criticism hit the minister.",
        "The vote was a political earthquake.",
        "The news sent tremors through the capital.",
        "The government was swept away by an uprising.",
        "The port was flooded by tourists on Saturday.",
        "A computer crash delayed the ferries.",
        "The poisoning of two dissidents shocked the town.",
    ],
)
def test_what_only_has_the_name_of_a_disaster_is_none(read: Callable[..., Reading], text: str):
    assert "DISASTER" not in {kind for _, kind in kinds(read(text))}
