"""Actors under several names, in one go or one after another."""

from itertools import permutations

import pytest

from transforms.actors.identity import actor_key
from transforms.document import Actor

from .portions import link_at_once
from .rows import article, tables

PARTY = "People's Harbour Front"


def actor(name, kind="organization", *aliases, category="other"):
    found = Actor(name=name, kind=kind, category=category, aliases=aliases)
    return {
        "actor_id": actor_key(found, "article"),
        "name": name,
        "aliases": list(aliases),
        "kind": kind,
        "category": category,
    }


def naming(article, start, row):
    cells = {"article_id": article, "start_char": start, "end_char": start + 1, "text": "x"}
    return cells | {"kind": "person", "actor_id": row["actor_id"]}


def joined(*actors, mentions=()):
    """Return who is whom, by name."""
    rows = link_at_once(tables([], actors=actors, entity_mentions=mentions))["actors"].to_pylist()
    names = {row["actor_id"]: row["name"] for row in rows}
    return {row["name"]: names[row["same_as"]] for row in rows if row["same_as"]}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Mohammed Saeed Rahimi", "Muhammad Said Rahimi", "person"),
        ("José Quispe", "Jose Quispe", "person"),
        ("Kamal Hossain", "Kamal Hussain", "person"),
        ("Tarique Sarkar", "Tariq Sarkar", "person"),
        ("Coast Workers-Union", "The Coast Workers Union", "organization"),
    ],
)
def test_spellings_of_one_name_are_one_actor(one, other, kind):
    found = joined(actor(one, kind), actor(other, kind))
    assert len(found) == 1
    assert {*found, *found.values()} == {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mykola Hrabar", "Nikolay Hrabar"),
        ("Serhiy Hrabar", "Sergey Hrabar"),
        ("Oleksandr Hrabar", "Alexander Hrabar"),
        ("Andriy Hrabar", "Andrei Hrabar"),
        ("Dmytro Hrabar", "Dmitri Hrabar"),
        ("Ahmet Hrabar", "Ahmed Hrabar"),
    ],
)
def test_what_two_languages_make_of_one_name_are_two_names(one, other):
    assert joined(actor(one, "person"), actor(other, "person")) == {}


def test_two_whom_one_article_tells_apart_are_two():
    one, other = actor("Ahmed Omar", "person"), actor("Ahmad Umar", "person")
    assert joined(one, other)
    mentions = [naming("a", 0, one), naming("a", 5, other)]
    assert joined(one, other, mentions=mentions) == {}


def test_persons_known_by_one_word_are_not_joined():
    assert joined(actor("Mohammed", "person"), actor("Muhammad", "person")) == {}


def test_an_acronym_is_the_only_organization_that_is_introduced_by_it():
    front = actor(PARTY, "organization", "PHF", category="opposition_party")
    assert joined(actor("PHF"), front) == {"PHF": PARTY}
    other = actor("Public Health Foundation", "organization", "PHF")
    assert joined(actor("PHF"), front, other) == {}


def test_an_acronym_of_a_town_s_police_holds_for_that_article_alone():
    police = actor("Port Hale Police", "organization", "PHP", category="state_forces")
    assert joined(actor("PHP"), police) == {}


def test_the_table_of_other_names_joins_and_says_so():
    rows = [actor("United Nations"), actor("U.N.")]
    linked = link_at_once(tables([], actors=rows))["actors"].to_pylist()
    (reason,) = [row["same_as_reason"] for row in linked if row["same_as"]]
    assert reason == "another name of United Nations by the table of other names"


def test_the_order_of_rows_does_not_matter():
    rows = [
        actor("PHF"),
        actor("P.H.F."),
        actor(PARTY, "organization", "PHF", category="opposition_party"),
        actor("Peoples Harbour Front"),
    ]
    found = [joined(*order) for order in permutations(rows)]
    assert found[0] == {"PHF": PARTY, "P.H.F.": PARTY, "Peoples Harbour Front": PARTY}
    assert all(other == found[0] for other in found)


def test_a_name_without_a_middle_name_is_the_full_one_of_the_same_office():
    full = actor("Odhiambo Were Kilonzo", "person", category="state_forces")
    short = actor("Odhiambo Kilonzo", "person", category="state_forces")
    initial = actor("Odhiambo W. Kilonzo", "person", category="state_forces")
    assert joined(full, short, initial) == dict.fromkeys(
        ("Odhiambo Kilonzo", "Odhiambo W. Kilonzo"), "Odhiambo Were Kilonzo"
    )
    rows = link_at_once(tables([], actors=[full, short]))["actors"].to_pylist()
    (reason,) = [row["same_as_reason"] for row in rows if row["same_as"]]
    assert reason == (
        "Odhiambo Kilonzo leaves out a middle name of Odhiambo Were Kilonzo; "
        "both are of state forces"
    )


@pytest.mark.parametrize(
    "others",
    [
        [actor("Odhiambo Kilonzo", "person", category="opposition_party")],
        [actor("Odhiambo Kilonzo", "person", category="other")],
        [
            actor("Odhiambo Kilonzo", "person", category="state_forces"),
            actor("Odhiambo Juma Kilonzo", "person", category="state_forces"),
        ],
    ],
)
def test_it_is_nobody_s_if_offices_differ_or_several_have_middle_names(others):
    assert joined(actor("Odhiambo Were Kilonzo", "person", category="state_forces"), *others) == {}


def test_two_of_one_surname_in_an_article_are_two():
    full = actor("Odhiambo Were Kilonzo", "person", category="state_forces")
    short = actor("Odhiambo Kilonzo", "person", category="state_forces")
    assert joined(full, short, mentions=[naming("a", 0, full), naming("a", 5, short)]) == {}


def outlet(row, publisher):
    found = link_at_once(
        tables(
            [article("a", "Text.", publisher=publisher)],
            actors=[row],
            entity_mentions=[naming("a", 0, row)],
        )
    )
    return found["actors"].to_pylist()[0]["publisher"]


@pytest.mark.parametrize(
    ("name", "publisher", "wanted"),
    [
        ("Coast Evening Post", "cep.example", "cep.example"),
        ("The Coast Post", "www.coastpost.co.ke", "www.coastpost.co.ke"),
        ("Coast Post", "Coast Post", "Coast Post"),
        ("Coast Post", "harbour.example", None),
        ("Coast Council", "coast.example", None),
    ],
)
def test_an_organization_named_like_the_publisher_s_host_is_the_publisher(name, publisher, wanted):
    assert outlet(actor(name), publisher) == wanted


def test_a_quoted_agency_is_the_agency_that_papers_credit():
    row = actor("Agence France-Presse", category="media")
    assert outlet(row, "coast.example") == "AFP"
    assert outlet(actor("AP", category="opposition_party"), "coast.example") is None
