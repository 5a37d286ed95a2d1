"""Parties are told by whom they put up for election; governments by where they sit."""

import pytest

from tests.actors.test_groups import category, read

CANDIDATES = (
    "Candidates of the Ruvian Liberation Front toured Tosk. The Ruvian Liberation Front sang."
)
SEATS = "The Ruvian Liberation Front won 40 seats in the vote."
FIGHTERS = (
    "Ruvian Liberation Front fighters shelled Tosk. The Ruvian Liberation Front won 40 seats."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(CANDIDATES, "other"), (SEATS, "other"), (FIGHTERS, "armed_group")],
)
def test_front_that_stands_for_election_is_a_party_unless_it_fights(text: str, expected: str):
    assert category(text, "Ruvian Liberation Front") == expected


def test_party_of_the_prime_minister_rules():
    text = (
        "Prime Minister Oren Calder, leader of the Ruvian Labour Party, spoke in Tosk. "
        "The Ruvian Labour Party cheered."
    )
    assert category(text, "Ruvian Labour Party") == "ruling_party"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Police in Lahore freed ten men. The Kremlin was glad.", "Kremlin", "foreign_government"),
        ("Police in Moscow freed ten men. The Kremlin was glad.", "Kremlin", "government"),
        ("Police in Tosk freed ten men. Oxfam said that food was short.", "Oxfam", "ngo"),
    ],
)
def test_bodies_known_by_short_names(text: str, name: str, expected: str):
    assert category(text, name) == expected


def test_seat_of_a_government_has_its_country():
    _, cast = read("Police in Lahore freed ten men. The State Department said it was glad.")
    assert {a.country_code for a in cast.actors if a.name == "State Department"} == {"US"}
