"""Where somebody is based, at home or in office is not where something was."""

from collections.abc import Callable

import pytest

from tests.events.conftest import Reading, places

SEATS = (
    "The Relief Watch, based in Velmar, said that nine farmers were killed in the raid.",
    "Relief Watch, headquartered in Velmar, said that nine farmers were killed in the raid.",
    "The Velmar-based group Relief Watch said that nine farmers were killed in the raid.",
    "Relief Watch, a charity based in Velmar, has counted nine farmers killed in the raid.",
    "Relief Watch, which is based in Velmar, said that nine farmers were killed in the raid.",
    "Relief Watch said from its Velmar office that nine farmers were killed in the raid.",
    "Relief Watch, which has its headquarters in Velmar, said nine farmers were killed.",
)


@pytest.mark.parametrize("text", SEATS)
def test_where_somebody_is_based_is_not_where_something_was(
    read: Callable[..., Reading], text: str
):
    assert read(text, places(text, ("Velmar", "town"))).of("killed").toponym is None


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two clerks at the headquarters of a bank in Velmar.",
        "Gunmen killed two clerks outside the Velmar office of a charity.",
        "Gunmen killed two clerks of a bank, he said, based on reports from Velmar.",
    ],
)
def test_deed_at_a_seat_was_there(read: Callable[..., Reading], text: str):
    place = read(text, places(text, ("Velmar", "town"))).of("killed").toponym
    assert place is not None
    assert place.name == "Velmar"


@pytest.mark.parametrize(
    "text",
    [
        "Raiders attacked Tosk. A farmer was shot and flown to a hospital in Velmar.",
        "Raiders attacked Tosk. A farmer was shot and is treated at Velmar Medical Centre.",
    ],
)
def test_where_the_wounded_were_brought_is_not_where_they_were_shot(
    read: Callable[..., Reading], text: str
):
    place = read(text, places(text, ("Tosk", "town"), ("Velmar", "town"))).of("shot").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_hospital_that_was_attacked_is_where_it_was(read: Callable[..., Reading]):
    text = "Gunmen killed two nurses at a hospital in Velmar."
    assert read(text, places(text, ("Velmar", "town"))).of("killed").toponym is not None


QUOTED = 'Raiders killed nine farmers. "They came at dawn," Ada Lind, an elder of Velmar, said.'


def test_place_of_a_person_quoted_is_not_where_a_story_of_another_town_plays(
    read: Callable[..., Reading],
):
    text = f"{QUOTED} The road from Tosk is closed."
    place = read(text, places(text, ("Velmar", "town"), ("Tosk", "town"))).of("killed").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_place_of_a_person_quoted_is_where_it_was_if_no_other_is_told(
    read: Callable[..., Reading],
):
    place = read(QUOTED, places(QUOTED, ("Velmar", "town"))).of("killed").toponym
    assert place is not None
    assert place.name == "Velmar"


@pytest.mark.parametrize(
    "text",
    [
        "Raiders shot a farmer. She was flown to a hospital in Velmar. Tosk deputies came.",
        "Raiders shot a farmer. The farm is 60 miles northeast of Velmar. Tosk deputies came.",
    ],
)
def test_town_of_the_hospital_or_far_off_is_no_scene_beside_another(
    read: Callable[..., Reading], text: str
):
    place = read(text, places(text, ("Velmar", "town"), ("Tosk", "town"))).of("shot").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_town_of_the_hospital_is_a_scene_where_no_other_is_named(read: Callable[..., Reading]):
    text = "Raiders shot a farmer. She was taken to a hospital in Velmar."
    place = read(text, places(text, ("Velmar", "town"))).of("shot").toponym
    assert place is not None
    assert place.name == "Velmar"


def test_deed_of_somebody_from_a_town_is_in_the_town_named_most(read: Callable[..., Reading]):
    text = "A Velmar driver was charged with murder. The baker was shot at home in Tosk."
    found = read(text, places(text, ("Velmar", "town"), ("Tosk", "town")), title="Man held in Tosk")
    place = found.of("murder").toponym
    assert place is not None
    assert place.name == "Tosk"
