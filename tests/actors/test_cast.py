"""Everybody whom an article names, each once."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.actors.casting import at, place, read
from transforms.actors.cast import Cast, build_cast
from transforms.document import Toponym

WORDS = [
    *(
        "President",
        "Mr.",
        "Ali",
        "Khan",
        "Khan's",
        "Imran",
        "(",
        ")",
        ",",
        ".",
        "said",
        "the",
        "of",
    ),
    *("-", "*", '"', "“", "”", "police", "PTI", "Party", "party", "he", "They", "it", "statement"),
    *("office", "State", "Department", "a", "doctor", "who", "US-backed", "Anwar", "-ul-", "Haq"),
    *("\n\n", "12", "é", "😀"),
]


def named(text: str, *places: str) -> list[tuple[str, str]]:
    found = build_cast(read(text), [place(text, name) for name in places]).entities
    return [(text[entity.start : entity.end], entity.kind) for entity in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Interior Minister Karim Haddad met reporters on Friday.",
            [("Karim Haddad", "person")],
        ),
        (
            "The Human Rights Commission of Ruritania and Lt. Gen. Omar Aziz disagreed.",
            [("Human Rights Commission of Ruritania", "organization"), ("Omar Aziz", "person")],
        ),
        (
            "Supporters of Nadia Farouk's Tarka Justice Party (TJP) marched. The TJP denied it.",
            [
                ("Nadia Farouk", "person"),
                ("Tarka Justice Party", "organization"),
                ("TJP", "organization"),
                ("TJP", "organization"),
            ],
        ),
        ("Prime Minister Anwar-ul-Haq Suleiman spoke.", [("Anwar-ul-Haq Suleiman", "person")]),
    ],
)
def test_names_stand_without_titles_and_possessives(text: str, expected: list[tuple[str, str]]):
    assert named(text) == expected


def test_town_the_gazetteer_knows_is_nobody():
    text = "Turbat was quiet on Sunday. In Turbat, Sabir Mengal addressed a crowd."
    assert ("Turbat", "person") in named(text) or named(text)
    found = build_cast(
        read(text),
        [
            Toponym(0, 6, "Turbat"),
            Toponym(text.rindex("Turbat"), text.rindex("Turbat") + 6, "Turbat"),
        ],
    ).entities
    assert [text[entity.start : entity.end] for entity in found] == ["Sabir Mengal"]


def test_surname_means_the_full_name_of_the_article(cast: Callable[..., Cast]):
    text = "Police chief Ali Nasir Qureshi spoke first. Qureshi said that Ali Qureshi is his name."
    people = cast(text)
    assert {entity.actor.name for entity in people.entities} == {"Ali Nasir Qureshi"}
    assert at(people, text, "Qureshi", 2).aliases == ("Ali Qureshi", "Qureshi")


def test_two_people_of_one_surname_stay_two(cast: Callable[..., Cast]):
    text = (
        "Maria Ortega accused her rival. Pablo Ortega rejected it. "
        "Ortega then left with his lawyers, while Maria Ortega stayed."
    )
    people = cast(text)
    assert {entity.actor.name for entity in people.entities} == {"Maria Ortega", "Pablo Ortega"}
    assert at(people, text, "Ortega then").name == "Pablo Ortega"


def test_acronym_and_name_are_one_organization(cast: Callable[..., Cast]):
    text = "The Harbour Workers Union (HWU) called a strike. The HWU said it would go on."
    people = cast(text)
    assert at(people, text, "The HWU").name == "Harbour Workers Union"
    assert at(people, text, "it").name == "Harbour Workers Union"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "?!", "(((", "A", "The", "He said.", "Mr.", "of The X-"]
)
def test_odd_texts_have_a_cast_too(text: str):
    people = build_cast(read(text), [])
    for start in range(len(text)):
        people.actor_at(start, len(text))


@given(st.lists(st.sampled_from(WORDS), max_size=25))
@settings(max_examples=60, deadline=None)
def test_every_entity_has_its_place_in_the_text(words: list[str]):
    text = " ".join(words)
    people = build_cast(read(text), [])
    for entity in people.entities:
        assert text[entity.start : entity.end].strip()
        assert entity.actor in people.actors
    starts = [entity.start for entity in people.entities]
    assert starts == sorted(set(starts))


def test_roles_are_listed_once_somebody_asked_for_them(cast: Callable[..., Cast]):
    text = "Eyewitnesses told the mayor, Ann Field, that shots fell."
    people = cast(text)
    assert [actor.name for actor in people.actors] == ["Ann Field"]
    asked = at(people, text, "Eyewitnesses")
    assert (asked.name, asked.kind, asked.category) == ("eyewitnesses", "role", "civilians")
    assert asked in people.actors


def test_nobody_is_meant_by_a_number():
    text = "Seven died."
    assert build_cast(read(text), []).actor_at(0, 5) is None


def test_an_office_in_small_letters_makes_a_name_a_persons(cast: Callable[..., Cast]):
    text = "Nobody was hurt, union leader Jorge Paz said. He left."
    assert (at(cast(text), text, "Jorge Paz").kind, at(cast(text), text, "He").name) == (
        "person",
        "Jorge Paz",
    )


def test_a_name_goes_on_with_what_a_body_is_for(cast: Callable[..., Cast]):
    text = "The Coastal Initiative for Bread and Peace spoke. It called a strike."
    assert at(cast(text), text, "It").name == "Coastal Initiative for Bread and Peace"
