"""Who speaks for a body has its voice; who only belongs to it has not."""

from datetime import date

import pytest

from tests.reading import document
from transforms.actors.cast import build_cast
from transforms.actors.identity import actor_key
from transforms.document import Actor, Toponym


def body(text: str, words: str) -> str | None:
    """Return the body for which somebody speaks, in an article on a town in Kenya."""
    start = len(text) + 1
    article = document(f"{text} LODWAR", date(2024, 5, 3), publisher="Daily")
    cast = build_cast(article, [Toponym(start, start + 6, "LODWAR", country_code="KE")])
    start = text.index(words)
    actor = cast.actor_at(start, start + len(words))
    return actor and actor.body


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army said the road was open.", "The army"),
        ("An army spokesman said the road was open.", "An army spokesman"),
        ("The Kenyan army said the road was open.", "The Kenyan army"),
        ("Army spokesman Peter Kamau said the road was open.", "Peter Kamau"),
        (
            "The road was open, said Peter Kamau, a spokesman for the army. He said more.",
            "He",
        ),
        ("Colonel Peter Kamau, who leads the 9th Brigade, said so.", "Peter Kamau"),
    ],
)
def test_an_army_its_spokesmen_and_officers_are_one_voice(text: str, words: str):
    assert body(text, words) == "army of KE"


def test_armies_of_two_countries_are_two_voices():
    assert body("The Ethiopian army said the road was open.", "The Ethiopian army") == "army of ET"


def test_an_organization_and_its_spokesman_are_one_voice():
    text = "Ann Lee, a spokeswoman for the Turkana Relief Society, said so."
    society = Actor("Turkana Relief Society", "organization", "ngo")
    assert body(text, "Ann Lee") == actor_key(society, "a")
    assert body("The Turkana Relief Society said so.", "Turkana Relief Society") == actor_key(
        society, "a"
    )


def test_a_minister_and_his_ministry_are_one_voice():
    text = "Interior Minister Peter Kamau spoke. His ministry said the road was open."
    assert body(text, "Peter Kamau") == body(text, "His ministry") == "ministry of peter kamau"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A soldier said the road was open.", "A soldier"),
        ("An army doctor said the road was open.", "An army doctor"),
        ("Officials said the road was open.", "Officials"),
        ("Ann Lee, a nurse of the Turkana Relief Society, said so.", "Ann Lee"),
    ],
)
def test_who_only_belongs_to_a_body_speaks_for_himself(text: str, words: str):
    assert body(text, words) is None


def test_the_army_is_no_police_named_before():
    text = "The Lodwar Police spoke of a fight. The army has denied it."
    assert body(text, "The army") == "army of KE"
