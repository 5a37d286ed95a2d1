"""Where: the place of the event, not just any of the sentence."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.events.conftest import MONDAY, TUESDAY, Reading, dates, documents, places
from transforms.actors.cast import build_cast
from transforms.events.find import find_events


def test_event_is_where_its_own_clause_says(read: Callable[..., Reading]):
    text = "Officials in Velmar said that gunmen attacked a checkpoint near Tosk."
    reading = read(text, places(text, ("Velmar", "town"), ("Tosk", "town")))
    place = reading.of("attacked").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_finest_of_nested_places_wins(read: Callable[..., Reading]):
    text = "Soldiers arrested two men in Tosk, Adria province, on Monday."
    reading = read(text, places(text, ("Tosk", "town"), ("Adria", "province")))
    place = reading.of("arrested").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_later_sentence_tells_when_and_where(read: Callable[..., Reading]):
    text = "Gunmen shot a trader. The incident happened on Monday in Tosk."
    reading = read(text, places(text, ("Tosk", "town")), dates(text, ("Monday", MONDAY)))
    shot = reading.of("shot")
    assert shot.when is not None
    assert shot.when.first == MONDAY
    assert shot.toponym is not None
    assert shot.toponym.name == "Tosk"


def test_dateline_says_where_the_reporter_is(read: Callable[..., Reading]):
    text = "VELMAR (June 11, 2024) - Troops arrested six men in Tosk on Monday."
    reading = read(
        text,
        places(text, ("VELMAR", "town"), ("Tosk", "town")),
        dates(text, ("June 11, 2024", TUESDAY), ("Monday", MONDAY)),
    )
    arrested = reading.of("arrested")
    assert arrested.when is not None
    assert arrested.when.first == MONDAY
    assert arrested.toponym is not None
    assert arrested.toponym.name == "Tosk"
    assert reading.cut(arrested.actor) == "Troops"


def test_what_is_invaded_is_where(read: Callable[..., Reading]):
    text = "They condemned the Velmar invasion of Tosk."
    reading = read(text, places(text, ("Velmar", "town"), ("Tosk", "town")))
    place = reading.of("invasion").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_adjective_of_a_place_says_not_where(read: Callable[..., Reading]):
    text = "Gunmen shot three Velmar traders."
    (found,) = places(text, ("Velmar", "country"))
    assert read(text, [replace(found, adjective=True)]).of("shot").toponym != found


def test_county_gives_way_to_its_town(read: Callable[..., Reading]):
    text = "Adria County deputies shot a man. The shooting shook Tosk."
    county, town = places(text, ("Adria County", "district"), ("Tosk", "town"))
    within = [replace(one, admin1="Ostrava", country_code="ZZ") for one in (county, town)]
    shot = read(text, within).of("shot").toponym
    assert shot is not None
    assert shot.name == "Tosk"


def test_town_of_the_title_is_where(read: Callable[..., Reading]):
    text = "Velmar and Tosk share a border. A baker was shot."
    found = places(text, ("Velmar", "town"), ("Tosk", "town"))
    shot = read(text, found, title="Baker shot in Tosk").of("shot").toponym
    assert shot is not None
    assert shot.name == "Tosk"


def test_traces_of_a_place_are_not_where_it_happened(read: Callable[..., Reading]):
    text = "Tosk mourns. The raid was carried out by rebels, but it has the marks of Velmar."
    found = places(text, ("Tosk", "town"), ("Velmar", "town"))
    place = read(text, found).of("raid").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_same_input_gives_same_mentions():
    text = "Police fired on strikers in Tosk. Two people died in the firing. Arrests followed."
    (document,) = documents([text])
    found = places(text, ("Tosk", "town"))
    cast = build_cast(document, found)
    one, other = (find_events(document, found, [], [], [], cast) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(
    "text",
    [
        "A driver from Tosk was killed in Velmar.",
        "Gunmen in Velmar killed Ada Lind, 24, of Tosk.",
        "Two men clashed in Velmar over the Tosk elections.",
    ],
)
def test_home_or_subject_is_not_where_it_happened(read: Callable[..., Reading], text: str):
    found = sorted(places(text, ("Tosk", "town"), ("Velmar", "town")), key=lambda one: one.start)
    events = read(text, found).mentions
    assert {one.toponym and one.toponym.name for one in events} == {"Velmar"}


def test_what_a_province_is_told_for_by_the_way_was_not_in_the_town(read: Callable[..., Reading]):
    text = (
        "Gunmen shot a trader in Tosk on Monday. The shooting angered Tosk. "
        "In Ostrava, soldiers have abducted nine students."
    )
    found = places(text, ("Tosk", "town"), ("Ostrava", "province"))
    within = [replace(one, admin1="Ostrava", country_code="ZZ") for one in found]
    place = read(text, within).of("abducted").toponym
    assert place is not None
    assert place.name == "Ostrava"


def test_place_somebody_was_forced_from_is_not_where_the_next_deed_was(
    read: Callable[..., Reading],
):
    text = (
        "Tosk mourns. Many people there were forced from Velmar. Gunmen have started killing again."
    )
    found = places(text, ("Tosk", "town"), ("Velmar", "country"))
    place = read(text, found, title="Tosk mourns").of("killing").toponym
    assert place is None or place.name != "Velmar"


def test_what_a_thing_is_about_is_not_where(read: Callable[..., Reading]):
    text = "Clashes shook Velmar after a party quit the cabinet over the issue of the Tosk polls."
    found = places(text, ("Velmar", "town"), ("Tosk", "town"))
    place = read(text, found).of("Clashes").toponym
    assert place is not None
    assert place.name == "Velmar"


def test_word_that_says_who_somebody_is_has_no_scene(read: Callable[..., Reading]):
    text = "Gunmen shot a trader in Tosk. Supporters of jailed baker Ada Lind mourned him."
    found = places(text, ("Tosk", "town"))
    assert read(text, found).of("jailed").toponym is None


def test_where_somebody_abducted_was_found_is_not_where_that_was(read: Callable[..., Reading]):
    text = "A teacher abducted on Monday was found in a barn near Velmar on Tuesday night."
    there = places(text, ("Velmar", "town"))
    found = dates(text, ("Monday", MONDAY), ("Tuesday", TUESDAY))
    abducted = read(text, there, found).of("abducted")
    assert abducted.toponym is None
    assert abducted.when is not None
    assert abducted.when.first == MONDAY
