"""The vocabulary is readable data: sorted, without doubles, in codes and conditions that exist."""

import csv
from importlib.resources import files

import pytest

from schemas.codes import EVENT_MODES
from transforms.events.frames import CONDITIONS
from transforms.events.vocabulary import readings, weapons, word_class, words

PARTS = ("noun", "verb")


def lines(name: str) -> list[list[str]]:
    with files("transforms.events").joinpath(name).open(encoding="utf-8") as file:
        return list(csv.reader(file, delimiter="\t"))


@pytest.mark.parametrize("name", ["vocabulary.tsv", "weapons.tsv"])
def test_lines_are_sorted_and_single(name: str):
    body = [tuple(line) for line in lines(name)[1:]]
    assert body == sorted(set(body))


@pytest.mark.parametrize("part", PARTS)
def test_readings_use_codes_and_conditions_that_exist(part: str):
    for options in readings(part).values():
        for reading in options:
            modes = EVENT_MODES[reading.event_type]
            assert reading.event_mode is None or reading.event_mode in modes
            for condition in reading.frame:
                bare = condition.removeprefix("-")
                assert bare[0] in "+=" or bare.split(":")[0] in CONDITIONS
                if "@" in bare:
                    assert word_class(bare.split("@")[1])


def test_weapons_stand_for_modes_of_assault():
    assert set(weapons().values()) <= set(EVENT_MODES["ASSAULT"])


def test_unknown_class_is_an_error():
    with pytest.raises(KeyError):
        word_class("wizards")
    with pytest.raises(KeyError):
        words("spells")


def test_neither_a_creed_nor_an_accusation_makes_people_armed():
    people = {"christian", "hindu", "islamist", "jew", "muslim", "subversive", "suspect"}
    assert people <= word_class("human")
    assert people.isdisjoint(word_class("armed") | word_class("forces"))
