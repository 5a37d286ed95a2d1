"""Accidents are events of their own, told apart from attacks and from mere misfortunes."""

from collections.abc import Callable

from tests.events.conftest import Reading


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
