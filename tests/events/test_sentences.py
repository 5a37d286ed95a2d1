"""What happened, who did it to whom and whether it happened at all, sentence by sentence."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.events.conftest import Reading

TABLE = Path(__file__).with_name("sentences.tsv")
FIELDS = ("trigger", "type", "mode", "actor", "recipient", "realis")


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['sentence'][:50]}: {row['trigger']}")
def test_sentence_tells_the_event(row: dict[str, str], read: Callable[..., Reading]):
    reading = read(row["sentence"])
    found = [
        (
            reading.cut(one.trigger),
            one.event_type,
            one.event_mode or "",
            reading.cut(one.actor),
            reading.cut(one.recipient),
            one.realis,
        )
        for one in reading.mentions
    ]
    assert tuple(row[field] for field in FIELDS) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Forty people were killed in a landslide after days of rain.",
        "The minister was fired after the audit.",
        "The band hit the charts in May.",
        "Heavy rain struck the coast on Monday.",
        "The film captures life in the harbour.",
        "She demonstrated the new engine to buyers.",
        "The company launched a price war.",
        "The two firms battled in court over a patent.",
        "He suffered life-threatening injuries in a crash.",
        "Protesters were urged to refrain from violence.",
        "The army helped the police in fighting drug trafficking.",
        "Violence is no answer, the bishop wrote.",
        "The prisoner suffered a heart attack in his cell.",
    ],
)
def test_no_attack_where_none_is_told(sentence: str, read: Callable[..., Reading]):
    assert [one for one in read(sentence).mentions if one.event_type == "ASSAULT"] == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A blanket ban on all protests is in effect in the capital.", "PROTEST"),
        ("The mayor warned residents that the river might flood.", "THREATEN"),
        ("The minister said the union was not behind the riot.", "ACCUSE"),
        ("The committee said it was behind the attack.", "ACCUSE"),
        ("The firm forced down the price of fuel.", "COERCE"),
    ],
)
def test_nothing_of_the_kind_is_told(sentence: str, kind: str, read: Callable[..., Reading]):
    assert kind not in {one.event_type for one in read(sentence).mentions}


def test_who_speaks_is_not_who_did_it(read: Callable[..., Reading]):
    reading = read("The army said that two shepherds were killed near the pass.")
    assert reading.of("killed").actor is None


def test_deaths_are_outcomes_of_the_event_that_caused_them(read: Callable[..., Reading]):
    reading = read("Three people died and nine were wounded in a grenade attack on a tea house.")
    assert [reading.cut(one.trigger) for one in reading.mentions] == ["grenade attack"]
