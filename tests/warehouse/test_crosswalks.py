"""The tables that say what other codebooks call an event, and the view that joins them."""

import csv
from importlib.resources import files
from typing import Any

import pytest

from schemas.codes import CATEGORIES, EVENT_MODES, EVENT_TYPES
from warehouse.listed import query_of

ACLED = {
    "Battles": {"Armed clash"},
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Protests": {
        "Peaceful protest",
        "Protest with intervention",
        "Excessive force against protesters",
    },
    "Riots": {"Violent demonstration", "Mob violence"},
    "Strategic developments": {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    },
}
ROOTS = {
    "03": {"AGREE"},
    "04": {"CONSULT"},
    "05": {"SUPPORT"},
    "06": {"COOPERATE"},
    "07": {"AID"},
    "08": {"CONCEDE", "RETREAT"},
    "09": {"ACCUSE"},
    "10": {"REQUEST"},
    "11": {"ACCUSE"},
    "12": {"REJECT"},
    "13": {"THREATEN"},
    "14": {"PROTEST"},
    "15": {"MOBILIZE"},
    "16": {"SANCTION"},
    "17": {"COERCE"},
    "18": {"ASSAULT"},
    "19": {"ASSAULT"},
    "20": {"ASSAULT"},
    "": {"DISASTER"},
}
CONDITIONS = ("event_type", "event_mode", "actor_side", "recipient_side")
SIDES = {"state", "armed", "crowd", "unarmed", "unknown"}


def rows(name: str) -> list[dict[str, str]]:
    text = (files("warehouse") / "views" / f"crosswalk_{name}.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    return list(csv.DictReader(lines, delimiter="\t"))


def test_every_category_has_a_side():
    found = [row["category"] for row in rows("sides")]
    assert sorted(found) == sorted(CATEGORIES)
    assert {row["side"] for row in rows("sides")} == SIDES


@pytest.mark.parametrize("name", ["acled", "ucdp", "cameo"])
def test_no_rule_is_hidden_by_one_before_it(name: str):
    before: list[tuple[str, ...]] = []
    for row in rows(name):
        now = tuple(row.get(column, "") for column in CONDITIONS)
        assert not [
            early
            for early in before
            if all(cell in {"", mine} for cell, mine in zip(early, now, strict=True))
        ], now
        before.append(now)


@pytest.mark.parametrize("name", ["acled", "cameo"])
def test_every_type_has_a_rule_whatever_its_mode_and_sides(name: str):
    last = {row["event_type"] for row in rows(name) if not any(row.get(c) for c in CONDITIONS[1:])}
    assert last == set(EVENT_TYPES)


@pytest.mark.parametrize("name", ["acled", "ucdp", "cameo"])
def test_conditions_are_codes(name: str):
    for row in rows(name):
        if row.get("event_mode"):
            assert row["event_mode"] in EVENT_MODES[row["event_type"]]
        assert {row.get("actor_side", ""), row.get("recipient_side", "")} <= SIDES | {""}


def test_names_are_those_of_the_codebooks():
    for row in rows("acled"):
        if row["acled_event_type"]:
            assert row["acled_sub_event_type"] in ACLED[row["acled_event_type"]]
        else:
            assert row["loss"]
    assert all(row["event_type"] in ROOTS[row["cameo_root"]] for row in rows("cameo"))
    assert {row["type_of_violence"] for row in rows("ucdp")} == {"1", "2", "3", ""}


@pytest.fixture
def coded(newsroom: Any, show: Any) -> Any:
    """Return the codes of one mention by what it says."""
    for name, category in (("army", "state_forces"), ("rebels", "armed_group")):
        newsroom.actor(name, category)
    for name, category in (("marchers", "protesters"), ("farmers", "civilians")):
        newsroom.actor(name, category)

    def read(kind: str, mode: str | None, actor: str | None, recipient: str | None, killed: int):
        newsroom.event("e", event_type=kind)
        text = "It came to pass, and one died."
        newsroom.article("a", text)
        newsroom.mention(
            "a",
            text,
            "came",
            event_id="e",
            event_type=kind,
            event_mode=mode,
            realis="actual",
            actor_id=actor,
            recipient_id=recipient,
        )
        claim = newsroom.claim("a", "one died", event_id="e")
        newsroom.figure(claim, "one", "killed", low=killed, high=killed)
        (row,) = show(newsroom, "FROM event_mentions_coded")
        return row["acled_sub_event_type"], row["ucdp_type_of_violence"], row["cameo_root"]

    return read


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        (("ASSAULT", "firearms", "army", "rebels", 1), ("Armed clash", 1, "19")),
        (("ASSAULT", "firearms", "rebels", "rebels", 1), ("Armed clash", 2, "19")),
        (("ASSAULT", "beat", "rebels", "farmers", 1), ("Attack", 3, "18")),
        (("ASSAULT", "beat", "rebels", "farmers", 0), ("Attack", None, "18")),
        (("ASSAULT", "aerial", "army", "farmers", 1), ("Air/drone strike", 3, "19")),
        (("ASSAULT", "aerial", None, "farmers", 1), ("Air/drone strike", None, "19")),
        (
            ("ASSAULT", "firearms", "army", "marchers", 1),
            ("Excessive force against protesters", 3, "19"),
        ),
        (
            ("ASSAULT", "crowd-control", "army", "marchers", 0),
            ("Protest with intervention", None, "18"),
        ),
        (("ASSAULT", "destroy", "marchers", None, 0), ("Mob violence", None, "18")),
        (("PROTEST", "demo", "marchers", None, 1), ("Peaceful protest", None, "14")),
        (("PROTEST", "riot", None, None, 0), ("Violent demonstration", None, "14")),
        (("COERCE", "arrest", "army", "farmers", 0), ("Arrests", None, "17")),
        (("COERCE", "arrest", "army", "marchers", 0), ("Protest with intervention", None, "17")),
        (("AGREE", None, "army", "rebels", 0), ("Agreement", None, "03")),
        (("AGREE", None, "army", "army", 0), (None, None, "03")),
        (("ACCUSE", "investigate", "army", None, 0), (None, None, "09")),
        (("ACCUSE", None, "army", None, 0), (None, None, "11")),
    ],
)
def test_mention_has_the_codes_of_its_type_mode_sides_and_outcome(
    coded: Any, told: Any, codes: Any
):
    assert coded(*told) == codes


def test_what_is_only_planned_is_not_coded(newsroom: Any, show: Any):
    newsroom.article("a", "A march is planned.")
    newsroom.mention("a", "A march is planned.", "march", event_type="PROTEST", realis="planned")
    assert show(newsroom, "FROM event_mentions_coded") == []


def test_crosswalks_are_tables_to_read(newsroom: Any, show: Any):
    found = show(newsroom, "SELECT * FROM crosswalk_ucdp WHERE rank = 9")
    assert found[0]["type_of_violence"] is None
    assert found[0]["loss"].startswith("a side")


def test_row_of_another_length_than_its_head_is_refused():
    with pytest.raises(ValueError, match="zip"):
        query_of("a\tb\n1\n")
