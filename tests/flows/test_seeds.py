"""Five real articles, where they are at hand: who says what of one event in Islamabad."""

from pathlib import Path

import pytest

from transforms.link.claims import link_claims
from transforms.link.hearing import Hearing
from warehouse.query import query

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not at hand")

HEARD = ("articles", "actors", "event_mentions", "events")
PARTIES = ("PTI", "Pakistan Tehreek-e-Insaf", "MQM", "ANP", "PML-N", "PPP", "PTM")
FIGURES = """
SELECT metric, low, high, source_kind, source_name, source_category, via_text, speech_act,
       subject_category, title
FROM figures JOIN claims USING (claim_id) JOIN events ON events.event_id = figures.event_id
WHERE place_name = 'Islamabad' AND event_date_start >= '2024-11-24'
  AND event_date_end <= '2024-11-27'
"""


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "prefect").mkdir()
    patch.setenv("PREFECT_HOME", str(folder / "prefect"))
    patch.delenv("PREFECT_API_URL", raising=False)
    from flows.ingest import ingest  # noqa: PLC0415  # after PREFECT_HOME is set

    summary = ingest.fn([str(SEEDS)], str(folder / "w"))
    patch.undo()
    assert (summary.inputs, summary.read.articles, dict(summary.read.reasons)) == (5, 5, {})
    return folder / "w"


@pytest.fixture(scope="module")
def islamabad(warehouse):
    rows = query(warehouse, FIGURES).to_pylist()
    assert len({row["title"] for row in rows}) == 1
    return rows


def figures(rows, metric, name):
    return {
        (row["low"], row["high"])
        for row in rows
        if row["metric"] == metric and name in (row["source_name"] or row["source_kind"])
    }


@pytest.mark.parametrize(
    ("name", "killed"),
    [
        ("office of Interior Minister", {(0, 0)}),
        ("doctor", {(7, None)}),
        ("PTI officials", {(6, 200)}),
        ("Waqas Akram Sheikh", {(12, 12)}),
    ],
)
def test_the_dead_by_source(islamabad, name, killed):
    assert figures(islamabad, "killed", name) == killed


def test_the_government_counts_its_own_dead(islamabad):
    own = [row for row in islamabad if row["subject_category"] == "state_forces"]
    killed = {row["low"] for row in own if row["metric"] == "killed"}
    assert killed == {1, 4}
    assert {row["source_category"] for row in own if row["metric"] == "killed"} == {"government"}


def test_the_doctor_speaks_through_a_newspaper(islamabad):
    (doctor,) = [row for row in islamabad if row["low"] == 7 and row["metric"] == "killed"]
    assert doctor["via_text"] == "the Guardian"
    assert doctor["source_category"] == "medical"


def test_the_office_denies(islamabad):
    (office,) = [row for row in islamabad if "office" in (row["source_name"] or "")]
    assert office["speech_act"] == "deny"


def test_the_arrested_by_source(islamabad):
    assert figures(islamabad, "arrested", "Rizvi") == {(600, 600), (954, 954)}
    assert figures(islamabad, "arrested", "press") == {(1000, None)}
    assert (1000, 1000) in figures(islamabad, "arrested", "narrator")


def test_crowd_and_police_are_counted(islamabad):
    assert {row["low"] for row in islamabad if row["metric"] == "participants"} == {10_000, 20_000}
    assert {row["low"] for row in islamabad if row["metric"] == "deployed"} == {20_000}


def test_live_ammunition_is_denied(warehouse):
    rows = query(
        warehouse,
        "SELECT source_name FROM denials WHERE denied_aspect = 'live_fire'",
    ).to_pylist()
    assert "Ali Nasir Rizvi" in {row["source_name"] for row in rows}


def test_karachi_is_another_event_and_its_date_is_said_to_be_open(warehouse):
    rows = query(
        warehouse,
        """
        SELECT events.event_date_start, date_text FROM figures JOIN events USING (event_id)
        JOIN event_mentions USING (event_id)
        WHERE low = 300 AND metric = 'killed' AND events.place_name = 'Karachi'
        """,
    ).to_pylist()
    assert {row["event_date_start"] for row in rows} == {None}
    assert any("July" in (row["date_text"] or "") for row in rows)


def test_turbat_has_two_accounts_of_one_department_and_a_denial(warehouse):
    rows = query(
        warehouse,
        """
        SELECT source_name, source_category, speech_act, content_text
        FROM claims JOIN events USING (event_id)
        WHERE place_name = 'Turbat' AND event_type = 'ASSAULT'
          AND event_date_start BETWEEN '2023-11-01' AND '2023-11-22'
        """,
    ).to_pylist()
    accounts = [row for row in rows if "Counter-Terrorism" in (row["source_name"] or "")]
    assert any("three others" in row["content_text"] for row in accounts)
    assert any("led security forces" in row["content_text"] for row in accounts)
    denials = [row for row in rows if row["speech_act"] == "deny"]
    assert {row["source_category"] for row in denials} == {"victims_family"}


def test_no_party_is_an_agency(warehouse):
    rows = query(warehouse, "SELECT name, category FROM actors").to_pylist()
    categories = {row["name"]: row["category"] for row in rows}
    parties = {name for name in categories if name in PARTIES or "Party" in name}
    assert len(parties) > 1
    assert "media" not in {categories[name] for name in parties}
    credited = query(warehouse, "SELECT wire_credit FROM articles").to_pylist()
    assert [row["wire_credit"] for row in credited] == [None] * 5


LINKS = """
SELECT claim_links.relation, claim_links.metric, one.source_name, other.source_name AS other_name,
       events.place_name
FROM claim_links JOIN events USING (event_id) JOIN voices AS one USING (claim_id)
JOIN voices AS other ON other.claim_id = claim_links.other_claim_id
"""


@pytest.fixture(scope="module")
def links(warehouse):
    return query(warehouse, LINKS).to_pylist()


def related(links, relation, place):
    return {
        (row["source_name"], row["other_name"], row["metric"])
        for row in links
        if row["relation"] == relation and row["place_name"] == place
    }


def contradictions(tables):
    rows = link_claims(tables["claims"], tables["figures"], Hearing(*(tables[t] for t in HEARD)))
    return [(row["metric"], row["basis"]) for row in rows if row["relation"] == "contradicts"]


def test_nothing_is_taken_for_a_contradiction_but_what_is_one(warehouse):
    names = ("claims", "figures", *HEARD)
    tables = {name: query(warehouse, f"FROM {name}").to_pylist() for name in names}
    assert contradictions(tables) == []
    killed = {row["low"]: row for row in tables["figures"] if row["metric"] == "killed"}
    killed[7]["low"] = 70
    killed[12]["subject_text"] = None
    [(metric, basis)] = contradictions(tables)
    assert metric == "killed"
    assert "12" in basis
    assert "70 or more" in basis


def test_the_department_changed_its_story_and_the_family_denies_it(links):
    [(now, then, _)] = related(links, "revises", "Turbat")
    assert "Counter-Terrorism" in now
    assert now == then
    [denier] = {(one, other) for one, other, _ in related(links, "denies", "Turbat")}
    assert "family" in denier[0]
    assert denier[1] == now


def test_the_party_gives_another_figure_than_before(links):
    assert related(links, "revises", "Islamabad") == {
        ("Waqas Akram Sheikh", "PTI officials", "killed")
    }


def test_the_arrests_of_three_days_include_those_of_one(links):
    [(whole, part, metric)] = related(links, "includes", "Islamabad")
    assert "Rizvi" in whole
    assert "Rizvi" in part
    assert metric == "arrested"


def test_who_denies_deaths_denies_all_who_count_them_but_not_the_dead_of_the_police(links):
    denied = {
        other
        for one, other, metric in related(links, "denies", "Islamabad")
        if "Naqvi" in one and metric == "killed"
    }
    assert {"Islamabad doctor", "PTI officials", "Waqas Akram Sheikh"} <= denied
    assert "government" not in denied


def test_one_election_is_dated_to_two_years(warehouse):
    rows = query(warehouse, "SELECT first_date, other_first_date FROM date_conflicts").to_pylist()
    days = {(f"{row['first_date']}", f"{row['other_first_date']}") for row in rows}
    assert ("2023-02-01", "2024-02-01") in days
