"""What somebody is in public life, by the words of the article."""

from collections.abc import Callable

import pytest

from tests.actors.casting import at
from transforms.actors.cast import Cast


@pytest.mark.parametrize(
    ("text", "words", "category"),
    [
        ("City police chief Tom Baker denied it.", "Tom Baker", "state_forces"),
        ("Information Minister Sara Kone denied it.", "Sara Kone", "government"),
        ("Lena Voss, a prominent journalist, denied it.", "Lena Voss", "media"),
        ("Doctors at the hospital denied it.", "Doctors", "medical"),
        ("The militants denied it.", "The militants", "armed_group"),
        ("A High Court judge denied it.", "A High Court judge", "court"),
        ("Amnesty Watch International denied it.", "Amnesty Watch International", "ngo"),
        ("The Daily Courier denied it.", "The Daily Courier", "media"),
        ("Hospital sources denied it.", "Hospital sources", "medical"),
        ("Security sources denied it.", "Security sources", "state_forces"),
        ("A source denied it.", "A source", "anonymous"),
        ("Residents denied it.", "Residents", "civilians"),
        ("Locals denied it.", "Locals", "civilians"),
        ("Local officials denied it.", "Local officials", "government"),
        ("Local spokesmen of the army denied it.", "Local spokesmen of the army", "state_forces"),
        ("The fire department denied it.", "The fire department", "government"),
        ("The State Emergency Service denied it.", "The State Emergency Service", "government"),
        ("A spokesman for the army denied it.", "A spokesman for the army", "state_forces"),
        ("A commander of the rebels denied it.", "A commander of the rebels", "armed_group"),
        ("The army fled. Spokesman Tom Baker denied it.", "Tom Baker", "state_forces"),
        ("A cook fled. Spokesman Tom Baker denied it.", "Tom Baker", "other"),
        ("An inquiry by the Tosk Police found it.", "An inquiry", "state_forces"),
        ("A spokesman for the region denied it.", "A spokesman for the region", "other"),
        ("The widow of the victim denied it.", "The widow of the victim", "victims_family"),
        ("An analyst denied it.", "An analyst", "expert"),
        ("Protesters denied it.", "Protesters", "protesters"),
        ("The company denied it.", "The company", "business"),
        ("Local media denied it.", "Local media", "media"),
        ("The commission denied it.", "The commission", "government"),
        ("The European Commission denied it.", "The European Commission", "igo"),
        ("Rights groups denied it.", "Rights groups", "ngo"),
        ("The junta denied it.", "The junta", "government"),
        ("A former minister denied it.", "A former minister", "other"),
        ("Ruling party whip Ida Moro denied it.", "Ida Moro", "ruling_party"),
        ("Opposition MP Ida Moro denied it.", "Ida Moro", "opposition_party"),
        ("Cdr. Ida Moro denied it.", "Ida Moro", "state_forces"),
        ("The EU's ambassador denied it.", "The EU's ambassador", "igo"),
        ("Ida Moro, whose brother was among the dead, denied it.", "Ida Moro", "victims_family"),
        ("Bread First, a charity that helps sailors, denied it.", "Bread First", "ngo"),
        ("Retired Col. Tom Baker, an analyst, denied it.", "Tom Baker", "expert"),
        ("A retired general denied it.", "A retired general", "other"),
        ("Tarun Zor said it had killed 12 soldiers.", "Tarun Zor", "armed_group"),
        ("Tarun Zor said it had opened two schools.", "Tarun Zor", "other"),
        ("The Velmar Army denied it.", "The Velmar Army", "armed_group"),
        (
            "The Velmar Army denied it, and so did the Velmar government.",
            "The Velmar Army",
            "state_forces",
        ),
        ("Aid workers denied it.", "Aid workers", "ngo"),
        ("The doctors' union denied it.", "The doctors' union", "ngo"),
        ("Mercenaries denied it.", "Mercenaries", "armed_group"),
        ("Protest organisers denied it.", "Protest organisers", "protesters"),
        ("Hospital superintendent Ines Ruiz denied it.", "Ines Ruiz", "medical"),
        ("Police commissioner Ines Ruiz denied it.", "Ines Ruiz", "state_forces"),
        ("Deputy Commissioner Ines Ruiz denied it.", "Ines Ruiz", "government"),
        ("The prison service denied it.", "The prison service", "government"),
        ("The security service denied it.", "The security service", "state_forces"),
        ("Opposition lawmakers denied it.", "Opposition lawmakers", "opposition_party"),
        ("The navy's media wing, the CPX, denied it.", "the CPX", "state_forces"),
    ],
)
def test_category_comes_from_the_words_of_the_text(
    cast: Callable[..., Cast], text: str, words: str, category: str
):
    assert at(cast(text), text, words).category == category


def test_government_of_another_country_than_the_places_is_foreign(cast: Callable[..., Cast]):
    text = "In Lahore and Multan, French officials met Pakistani officials."
    people = cast(text, Lahore="PK", Multan="PK")
    french, own = at(people, text, "French officials"), at(people, text, "Pakistani officials")
    assert (french.category, french.country_code) == ("foreign_government", "FR")
    assert (own.category, own.country_code) == ("government", "PK")


def test_party_of_a_jailed_leader_is_the_opposition(cast: Callable[..., Cast]):
    text = (
        "Officials of jailed former premier Nadia Farouk's Tarka Justice Party (TJP) spoke. "
        "TJP spokesman Idris Bello was among them. The ruling Unity Party did not comment."
    )
    people = cast(text)
    officials = at(people, text, "Officials of jailed former premier Nadia Farouk's")
    assert (officials.name, officials.kind) == ("TJP officials", "role")
    assert officials.category == "opposition_party"
    assert at(people, text, "TJP spokesman Idris Bello").category == "opposition_party"
    assert at(people, text, "TJP spokesman Idris Bello").name == "Idris Bello"
    assert at(people, text, "The ruling Unity Party").category == "ruling_party"


def test_spokeswoman_is_of_the_party_named_after_her(cast: Callable[..., Cast]):
    text = "Spokeswoman Lena Orr of the Unity Party spoke. The ruling Unity Party denied it."
    assert at(cast(text), text, "Lena Orr").category == "ruling_party"


@pytest.mark.parametrize(
    ("text", "words", "category"),
    [
        ("Gul Bano, who lost her husband, denied it.", "Gul Bano", "victims_family"),
        (
            "Tom Reed, whose two sons were killed in the raid, denied it.",
            "Tom Reed",
            "victims_family",
        ),
        ("Rosa Lima, the widow of a miner, denied it.", "Rosa Lima", "victims_family"),
        ("Joe Hart, who lost two children in the fire, denied it.", "Joe Hart", "victims_family"),
        ("Joe Hart, who lost his keys, denied it.", "Joe Hart", "other"),
        ("Joe Hart, whose son killed a guard, denied it.", "Joe Hart", "other"),
        ("Senator Mia Falk, who lost her father, denied it.", "Mia Falk", "government"),
    ],
)
def test_who_lost_their_own_is_of_the_victims_family(
    cast: Callable[..., Cast], text: str, words: str, category: str
):
    assert at(cast(text), text, words).category == category


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("Rights Monitor", "ngo"),
        ("Prison Rights Network", "ngo"),
        ("The Bay Monitor", "other"),
        ("Water Rights Authority", "government"),
    ],
)
def test_a_monitor_of_rights_is_no_newspaper(cast: Callable[..., Cast], name: str, category: str):
    text = f"{name}, based in Bern, denied it."
    assert at(cast(text), text, name).category == category
