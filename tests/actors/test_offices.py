"""What persons are by rank and office, and bodies by what they are for and whom they fight."""

import pytest

from tests.actors.test_cast import at, read
from transforms.actors.cast import build_cast


@pytest.mark.parametrize(
    "named",
    [
        "Capt. Carl Brandt",
        "County police Sgt. Carl Brandt",
        "Lt. Col. Carl Brandt",
        "Maj.-Gen. Carl Brandt",
        "Lt-Gen Carl Brandt",
        "Brig Carl Brandt",
    ],
)
def test_a_short_rank_tells_an_officer_and_is_no_part_of_his_name(named: str):
    text = f"{named} said two men were shot. Brandt gave no reason."
    cast = build_cast(read(text), [])
    actor = at(cast, text, "Brandt")
    assert (actor.name, actor.category) == ("Carl Brandt", "state_forces")
    assert at(cast, text, "Brandt", 2) == actor


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The Lantern Relief Fund fled. Its country director, Ana Cruz, said so.", "ngo"),
        ("The Ruvian Liberation Front fled. Its spokesman Ana Cruz said so.", "armed_group"),
        ("The Ruvian army left the town. Its spokeswoman, Ana Cruz, said so.", "state_forces"),
        ("The Dockers Union met on Monday. Ana Cruz, its chairwoman, said so.", "ngo"),
        (
            "Men of the Ruvian Liberation Front fled. The group's spokeswoman, Ana Cruz, said so.",
            "armed_group",
        ),
        ("The president denied it. His spokeswoman, Ana Cruz, said so.", "government"),
        ("The Lantern Relief Fund fled. Its cook, Ana Cruz, said so.", "other"),
    ],
)
def test_an_office_is_of_the_body_that_a_pronoun_or_noun_means(text: str, category: str):
    cast = build_cast(read(text), [])
    actor = at(cast, text, "Ana Cruz")
    assert (actor.name, actor.kind, actor.category) == ("Ana Cruz", "person", category)
    assert actor in cast.actors


def test_a_spokesman_known_by_a_pronoun_speaks_for_the_body():
    text = "The Ruvian army left. Its spokesman, Ivo Brandt, said so. The army was tired."
    cast = build_cast(read(text), [])
    assert at(cast, text, "Ivo Brandt").body == at(cast, text, "The army").body


@pytest.mark.parametrize("named", ["Gen Z leaders", "Gen Alpha campaigners"])
def test_those_of_an_age_are_no_officers(named: str):
    text = f"{named} said two men were shot."
    assert at(build_cast(read(text), []), text, named).category != "state_forces"


def test_a_body_told_apart_by_another_word_is_not_the_one_before():
    text = "The Lantern Relief Fund met on Monday. The strike fund said two men were held."
    cast = build_cast(read(text), [])
    start = text.index("The strike fund")
    meant = cast.actor_at(start, start + len("The strike fund"))
    assert meant is None or meant.name != "Lantern Relief Fund"


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("Committee to Protect Writers", "ngo"),
        ("Committee for the Defence of Prisoners", "ngo"),
        ("Committee for State Security", "government"),
        ("Lantern Relief Fund", "ngo"),
    ],
)
def test_a_body_is_told_by_what_it_is_for_and_called_by_its_last_noun(name: str, category: str):
    short = "fund" if name.endswith("Fund") else "committee"
    text = f"The {name} met on Monday. The {short} said two men were held."
    cast = build_cast(read(text), [])
    actor = at(cast, text, name)
    assert (actor.name, actor.category) == (name, category)
    assert at(cast, text, f"The {short} said"[:-5]) == actor


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The army fought the Swift Guard Forces, a paramilitary group.", "armed_group"),
        (
            "The war between the army and the paramilitary Swift Guard Forces went on.",
            "armed_group",
        ),
        ("The army and the paramilitary Swift Guard Forces fought the rebels.", "state_forces"),
        ("The paramilitary Swift Guard Forces sealed the road.", "state_forces"),
    ],
)
def test_paramilitaries_whom_the_army_fights_are_no_force_of_the_state(text: str, category: str):
    assert at(build_cast(read(text), []), text, "Swift Guard Forces").category == category
