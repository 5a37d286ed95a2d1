"""Whom pronouns, descriptions and bodies spoken of again mean."""

from collections.abc import Callable

import pytest

from tests.actors.casting import at
from transforms.actors.cast import Cast


def test_office_of_a_minister_is_an_organization_of_its_own(cast: Callable[..., Cast]):
    text = (
        "The office of Interior Minister Karim Haddad issued a denial. "
        "It said nobody had died. Haddad himself was abroad."
    )
    people = cast(text)
    office = at(people, text, "The office of Interior Minister Karim Haddad")
    assert office.name == "office of Interior Minister Karim Haddad"
    assert (office.kind, office.category) == ("organization", "government")
    assert at(people, text, "It") == office
    assert at(people, text, "himself").name == "Karim Haddad"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Mrs. Lind met Mr. Aho. She smiled.", "She", "Lind"),
        ("Mrs. Lind met Mr. Aho. He smiled.", "He", "Aho"),
        (
            "The police blocked a road. Protesters sat down there. They sang.",
            "They",
            "protesters",
        ),
        (
            "Justice Minister Ivo Maric resigned. The parliament met. The minister gave no reason.",
            "The minister",
            "Ivo Maric",
        ),
        (
            "The Northern Relief Department (NRD) issued a statement. The statement blamed floods.",
            "The statement",
            "Northern Relief Department",
        ),
        (
            "Balach Reza was killed. Reza's family rejected the report. They want a trial.",
            "They",
            "Balach Reza's family",
        ),
        (
            "The Ruvian Union is liked by a large part of the population. They resent the tax.",
            "They",
            "population",
        ),
        ("A doctor was angry. The doctor said beds were lacking.", "The doctor", "doctor"),
        (
            "Relief Watch spoke on Friday. The Quito-based group named nobody.",
            "The Quito-based group",
            "Relief Watch",
        ),
        (
            "Relief Watch spoke on Friday. The rights group named nobody.",
            "The rights group",
            "Relief Watch",
        ),
    ],
)
def test_pronouns_and_descriptions_mean_who_was_spoken_of(
    cast: Callable[..., Cast], text: str, words: str, name: str
):
    assert at(cast(text), text, words).name == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("In her first speech, Lena Voss said she would resign.", "her", "Lena Voss"),
        (
            "Lena Voss met Ivo Maric on Monday. “He was calm,” Voss said.",
            "He",
            "Ivo Maric",
        ),
        (
            "The Northern Relief Department retracted. In a second report, it blamed rain.",
            "it",
            "Northern Relief Department",
        ),
        ("The Courier newspaper was closed. It had printed a list.", "It", "Courier"),
        ("One of the guards fled.", "One of the guards", "guards"),
    ],
)
def test_syntax_and_quotation_rule_out_the_wrong_one(
    cast: Callable[..., Cast], text: str, words: str, name: str
):
    assert at(cast(text), text, words).name == name


def test_an_agency_in_the_dateline_is_meant_by_no_pronoun(cast: Callable[..., Cast]):
    text = "PORT VELL, 3 March (XW) - Riot police stormed the harbour. It says nobody was hurt."
    it = text.index("It ")
    assert cast(text).actor_at(it, it + len("It")) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army spoke on Friday. It had lost two men.", "army"),
        ("The ministry said it had no list.", "ministry"),
        ('Ada Lind, a spokeswoman for the 3rd Corps, spoke. "No," she said.', "Ada Lind"),
        ("In a statement, the navy gave a list. It named nine men.", "navy"),
        ("The navy gave a list in a statement on Friday. The statement names it.", "navy"),
        (
            "Two drowned, a statement by the harbour police said. The statement names it.",
            "harbour police",
        ),
    ],
)
def test_bodies_and_their_papers_are_meant(cast: Callable[..., Cast], text: str, name: str):
    words = next(word for word in ("The statement", "she", "It", "it") if word in text[12:])
    assert at(cast(text), text, words).name == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "A rights group condemned it. Rights Monitor, of Bern, gave a list. The group left.",
            "The group",
            "Rights Monitor",
        ),
        (
            "Relief Now gave a list. A rights group condemned it. The group left.",
            "The group",
            "rights group",
        ),
        (
            "A rights group condemned it. The Water Ministry gave a list. The group left.",
            "The group",
            "rights group",
        ),
        (
            "They wanted the defence minister to go. The minister, Omar Deen, gave no answer.",
            "The minister, Omar Deen",
            "Omar Deen",
        ),
    ],
)
def test_a_name_tells_more_than_a_description(
    cast: Callable[..., Cast], text: str, words: str, name: str
):
    assert at(cast(text), text, words).name == name


def test_a_deed_is_no_part_of_who_tells_it(cast: Callable[..., Cast]):
    text = "The warden was accused by a rights group of beating four inmates."
    assert at(cast(text), text, "a rights group").name == "rights group"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "A rights group told of 17 dead. The army denied it. The group, Rights Watch, is new.",
            "A rights group",
            "Rights Watch",
        ),
        ("A doctor spoke. The doctor, Ida Moro, was tired.", "A doctor", "Ida Moro"),
        (
            "A rights group told of 17 dead. Northern Rights Watch had names of all 17.",
            "A rights group",
            "Northern Rights Watch",
        ),
        (
            "A rights group told of 17 dead. Rights Watch told of 20 dead.",
            "A rights group",
            "rights group",
        ),
        (
            "A rights group spoke. Rights Watch spoke. Human Rights Sight said more.",
            "A rights group",
            "rights group",
        ),
        (
            "A rights group spoke. Another rights group did. The group, Rights Watch, is new.",
            "A rights group",
            "rights group",
        ),
    ],
)
def test_who_is_named_later_is_who_was_spoken_of(
    cast: Callable[..., Cast], text: str, words: str, name: str
):
    assert at(cast(text), text, words).name == name


def test_a_name_given_to_a_body_or_called_it_is_an_organization(cast: Callable[..., Cast]):
    text = "A local charity, Bread First, left. Karo Lun said it had closed its schools."
    people = cast(text)
    assert at(people, text, "Bread First").kind == "organization"
    assert at(people, text, "Karo Lun").kind == "organization"


@pytest.mark.parametrize(
    ("text", "words", "nth", "name"),
    [
        (
            "Home Minister Anwar Siddik spoke. Siddik said the police had left.",
            "Siddik",
            2,
            "Anwar Siddik",
        ),
        (
            "The Interior Ministry said six died. The health ministry said seven did.",
            "The health ministry",
            1,
            "health ministry",
        ),
        (
            "Premier Ida Moro said her government was firm. The health ministry agreed.",
            "The health ministry",
            1,
            "health ministry",
        ),
        (
            "Judge Ida Moro spoke, saying that justice must be seen. She warned them.",
            "She",
            1,
            "Ida Moro",
        ),
        (
            "The witness nodded. Mutua, a lawyer, said he had lied. He replied that he had not.",
            "He",
            1,
            "witness",
        ),
        ("Its author, the surgeon Dr Ama Kuffo, said so.", "Its author", 1, "Ama Kuffo"),
    ],
)
def test_who_is_meant_where_the_parse_or_a_near_name_misleads(
    cast: Callable[..., Cast], text: str, words: str, nth: int, name: str
):
    assert at(cast(text), text, words, nth).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Nora May spoke. She will leave in May, or sign in late May.", "Nora May"),
        ("Mayor Jane King said two died. The King visited the wounded.", "Jane King"),
        ("Tom Bishop, a teacher, spoke. The Bishop said he was sad.", "Tom Bishop"),
    ],
)
def test_a_word_like_a_surname_is_not_who_has_it(cast: Callable[..., Cast], text: str, name: str):
    assert [text[entity.start : entity.end] for entity in cast(text).entities] == [name]
