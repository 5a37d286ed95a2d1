"""Armed groups are told by what the article calls their people; agencies by their full names."""

import pytest

from tests.reading import document
from transforms.actors.cast import Cast, build_cast
from transforms.actors.vocabulary import category_of_name
from transforms.document import Document
from transforms.places.find import find_places


def read(text: str) -> tuple[Document, Cast]:
    article = document(text)
    return article, build_cast(article, find_places(article))


def category(text: str, name: str) -> str:
    _, cast = read(text)
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
            "Soldiers of the Ruvian National Army held a hill. The Ruvian National Army said so.",
            "Ruvian National Army",
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
    ("text", "name", "expected"),
    [
        (
            "The Ruvian Liberation Army burned a mill on Monday.",
            "Ruvian Liberation Army",
            "armed_group",
        ),
        (
            "The Ruvian Liberation Army, the country's army, held a hill on Monday.",
            "Ruvian Liberation Army",
            "state_forces",
        ),
        (
            "The ruling party, the Ruvian Liberation Front, won most seats on Monday.",
            "Ruvian Liberation Front",
            "ruling_party",
        ),
        (
            "Several militant groups, like the Ruvian Freedom Army, burned mills on Monday.",
            "Ruvian Freedom Army",
            "armed_group",
        ),
        (
            "Rebel groups such as the NDLF and the Ruvian Freedom Army burned mills on Monday.",
            "Ruvian Freedom Army",
            "armed_group",
        ),
        (
            "The Upland Army seized a mill. The army said it had fought the Upland Army.",
            "Upland Army",
            "armed_group",
        ),
        (
            "The Sri Lanka Army held hills on Monday.",
            "Sri Lanka Army",
            "state_forces",
        ),
        ("The Jordan Army held hills on Monday.", "Jordan Army", "state_forces"),
        (
            "Forces of the state such as the Ruvian Federal Army held hills on Monday.",
            "Ruvian Federal Army",
            "state_forces",
        ),
    ],
)
def test_what_the_text_calls_a_body_tells_more_than_its_name(text, name, expected):
    assert category(text, name) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("A large rally demanded his release on Monday.", "A large rally", "protesters"),
        ("The Ruvian Post heard from its readers that it was late.", "its readers", "civilians"),
    ],
)
def test_gatherings_and_readers_are_told_by_their_noun(text: str, source: str, expected: str):
    document, cast = read(text)
    start = document.text.index(source)
    actor = cast.actor_at(start, start + len(source))
    assert actor is not None
    assert actor.category == expected


def test_international_at_the_end_of_a_name_is_ngo_unless_the_text_tells_otherwise():
    assert category("Elwin International condemned the raid.", "Elwin International") == "ngo"
    text = "The retailer Elwin International condemned the raid."
    assert category(text, "Elwin International") == "business"


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
        ("Ruvian Liberation Front", "armed_group"),
        ("Ruvian Revolutionary Guard", "state_forces"),
        ("Ruvian Liberation Party", None),
        ("Salvation Army", "ngo"),
        ("People's Liberation Army", "state_forces"),
        ("Insurgent Militia", "armed_group"),
        ("Jihad Studies University", "expert"),
        ("University of Jihad Studies", "expert"),
        ("Rebel Government", "government"),
    ],
)
def test_name_tells_a_category_by_words_of_its_class(name: str, expected: str | None):
    assert category_of_name(name.split()) == expected


def test_bodies_of_two_countries_are_not_one():
    text = (
        "Guards fired at each other near Kisumu in Kenya. Kenya's border service lost two men. "
        "Uganda's border service lost three men."
    )
    document, cast = read(text)
    ours, theirs = (
        cast.actor_at(start, start + len(words))
        for words in ("Kenya's border service", "Uganda's border service")
        if (start := document.text.index(words)) >= 0
    )
    assert ours is not None
    assert theirs is not None
    assert (ours.name, theirs.name) == ("border service", "Uganda's border service")
