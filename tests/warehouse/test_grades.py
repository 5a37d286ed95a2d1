"""Counts are graded by who gives them, and shown as they were known on any day."""

import datetime as dt
from typing import Any

import duckdb
import pytest

from warehouse.view import View, macros

TEXT = "Nine died. Four died. None died. Two soldiers died."


def may(day: int, hour: int = 9) -> dt.datetime:
    return dt.datetime(2024, 5, day, hour, tzinfo=dt.UTC)


@pytest.fixture
def raid(newsroom: Any) -> Any:
    """A raid by an army, which three papers report on three days."""
    newsroom.event("raid", event_date_start=dt.date(2024, 5, 1))
    newsroom.actor("Army", "state_forces")
    newsroom.article("a", TEXT, publisher="Daily", published_at=may(1))
    newsroom.article("b", TEXT, publisher="Herald", published_at=may(3))
    newsroom.article("c", TEXT, publisher="Courier", published_at=may(5, 23))
    newsroom.mention("a", "Nine died.", "died", event_id="raid", actor_id="Army")
    return newsroom


def told(newsroom: Any, article: str, words: str, number: int, name: str, **cells: object) -> str:
    """Add a claim that so many were killed, and return its id."""
    figure = {key: cells.pop(key) for key in ("subject_category", "high") if key in cells}
    given = {"source_kind": "person", "source_category": "civilians", "source_name": name}
    claim = newsroom.claim(article, words, words, event_id="raid", **given | cells)
    bounds = {"low": number, "high": number} | figure
    newsroom.figure(claim, words.split(maxsplit=1)[0], "killed", **bounds)
    return str(claim)


def link(newsroom: Any, one: str, relation: str, other: str) -> None:
    newsroom.relate(one, relation, other, event_id="raid", metric="killed")


def grade(show: Any, newsroom: Any, sql: str = "FROM contested_figures") -> tuple[str, str]:
    (found,) = show(newsroom, sql)
    return found["grade"], found["grade_reason"]


def test_one_source_is_weak(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    told(raid, "b", "Nine died", 9, "Ann Lee")
    assert grade(show, raid) == ("weak", "one source only: Ann Lee")


def test_two_sources_that_may_both_be_right_are_fair(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    told(raid, "b", "Four died", 4, "Max Roe", high=None)
    assert grade(show, raid) == ("fair", "2 independent sources, which may all be right")


def test_sources_that_contradict_each_other_are_contested(raid: Any, show: Any):
    one = told(raid, "a", "Nine died", 9, "Ann Lee")
    other = told(raid, "b", "Four died", 4, "Max Roe")
    link(raid, one, "contradicts", other)
    assert grade(show, raid) == (
        "contested",
        "Ann Lee (Nine) against Max Roe; Max Roe (Four) against Ann Lee",
    )


def test_who_is_said_to_have_done_it_confirms_whatever_side_he_is_on(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Army", source_actor_id="Army", source_category="state_forces")
    assert grade(show, raid) == (
        "confirmed",
        "admitted by Army, of those said to have done it",
    )
    raid.rows["actors"][0]["category"] = "armed_group"
    raid.rows["claims"][0]["source_category"] = "armed_group"
    assert grade(show, raid)[0] == "confirmed"


def test_who_counts_the_dead_and_does_not_say_that_he_killed_them_admits_nothing(
    raid: Any, show: Any
):
    cells = {"source_actor_id": "Army", "source_category": "state_forces"}
    told(raid, "b", "Nine died", 9, "Army", **cells)
    assert grade(show, raid)[0] == "weak"
    raid.mention("b", "Nine died.", "died", event_id="raid", actor_id="Army")
    assert grade(show, raid)[0] == "confirmed"


@pytest.mark.parametrize(("country", "wanted"), [("PE", "confirmed"), ("CL", "weak")])
def test_a_spokesman_of_one_army_or_the_other_admits_nothing(
    raid: Any, show: Any, country: str, wanted: str
):
    raid.rows["actors"][0]["country_code"] = "PE"
    raid.actor("Navy", "state_forces")
    raid.rows["actors"][-1]["country_code"] = country
    raid.add("entity_mentions", article_id="a", actor_id="Navy")
    raid.actor("Spokesman", "state_forces")
    raid.rows["actors"][-1]["kind"] = "person"
    cells = {"source_actor_id": "Spokesman", "source_category": "state_forces"}
    told(raid, "a", "Nine died", 9, "Spokesman", **cells)
    assert grade(show, raid)[0] == wanted


def test_nobody_admits_to_have_killed_his_own(raid: Any, show: Any):
    cells = {"source_actor_id": "Army", "source_category": "state_forces"}
    told(raid, "a", "Two soldiers died", 2, "Army", subject_category="state_forces", **cells)
    assert grade(show, raid)[0] == "weak"


AUTHORITIES = ("government", "ruling_party", "state_forces")
OPPOSITION = ("opposition_party", "protesters")
SIDES = (AUTHORITIES, OPPOSITION, ("armed_group",))


@pytest.mark.parametrize("one", [category for side in SIDES for category in side])
@pytest.mark.parametrize("other", [category for side in SIDES for category in side])
def test_whose_harm_is_ones_own_goes_both_ways(raid: Any, show: Any, one: str, other: str):
    raid.rows["actors"][0]["category"] = one
    cells = {"source_actor_id": "Army", "source_category": one}
    told(raid, "a", "Nine died", 9, "Army", subject_category=other, **cells)
    of_one_side = any({one, other} <= set(side) for side in SIDES)
    assert grade(show, raid)[0] == ("weak" if of_one_side else "confirmed")


@pytest.fixture
def bombing(newsroom: Any) -> Any:
    """A bomb in a market, of which the police tell the dead and arrest suspects."""
    newsroom.event("raid", event_date_start=dt.date(2024, 5, 1))
    newsroom.actor("Police", "state_forces")
    newsroom.article("a", TEXT, publisher="Daily", published_at=may(1))
    newsroom.mention("a", "Nine died.", "died", event_id="raid", event_mode="explosives")
    cells = {"event_type": "COERCE", "event_mode": "arrest", "actor_id": "Police"}
    newsroom.mention("a", "Four died.", "died", event_id="raid", **cells)
    police = {"source_actor_id": "Police", "source_category": "state_forces"}
    told(newsroom, "a", "Nine died", 9, "Police", **police)
    return newsroom


def test_who_arrests_suspects_does_not_admit_to_have_killed(bombing: Any, show: Any):
    assert grade(show, bombing)[0] == "weak"
    bombing.rows["figures"][0]["metric"] = "arrested"
    assert grade(show, bombing)[0] == "confirmed"


@pytest.mark.parametrize("category", ["armed_group", "other"])
def test_who_shot_back_does_not_admit_what_gunmen_did(bombing: Any, show: Any, category: str):
    shot = {"event_id": "raid", "event_mode": "firearms", "actor_id": "Police"}
    bombing.mention("a", "Nine died.", "died", **shot)
    assert grade(show, bombing)[0] == "confirmed"
    bombing.actor("Gunmen", category)
    bombing.mention("a", "Nine died.", "died", event_id="raid", actor_id="Gunmen")
    assert grade(show, bombing)[0] == "weak"


@pytest.mark.parametrize("realis", ["hypothetical", "negated", "planned"])
def test_what_did_not_happen_is_not_admitted(raid: Any, show: Any, realis: str):
    raid.rows["event_mentions"][0]["realis"] = realis
    told(raid, "a", "Nine died", 9, "Army", source_actor_id="Army", source_category="state_forces")
    assert grade(show, raid)[0] == "weak"


@pytest.mark.parametrize(
    ("metric", "mode", "wanted"),
    [
        ("abducted", "abduct", "confirmed"),
        ("abducted", "firearms", "weak"),
        ("arrested", "abduct", "weak"),
        ("injured", "firearms", "confirmed"),
        ("displaced", "firearms", "weak"),
    ],
)
def test_what_is_admitted_is_the_harm_of_the_deed(
    raid: Any, show: Any, metric: str, mode: str, wanted: str
):
    raid.rows["event_mentions"][0]["event_mode"] = mode
    told(raid, "a", "Nine died", 9, "Army", source_actor_id="Army", source_category="state_forces")
    raid.rows["figures"][0]["metric"] = metric
    assert grade(show, raid)[0] == wanted


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ({}, "weak"),
        ({"same_as": "Army"}, "confirmed"),
        ({"kind": "person"}, "confirmed"),
        ({"kind": "person", "country_code": "PE"}, "confirmed"),
        ({"kind": "person", "country_code": "CL"}, "weak"),
    ],
)
def test_another_body_of_the_same_kind_admits_nothing(
    raid: Any, show: Any, cells: dict[str, str], wanted: str
):
    raid.rows["actors"][0]["country_code"] = "PE"
    raid.actor("Border Guard", "state_forces")
    raid.rows["actors"][1] |= cells
    guard = {"source_actor_id": "Border Guard", "source_category": "state_forces"}
    told(raid, "a", "Nine died", 9, "Border Guard", **guard)
    assert grade(show, raid)[0] == wanted


@pytest.mark.parametrize(("is_there", "wanted"), [(False, "confirmed"), (True, "weak")])
def test_a_spokesman_of_one_armed_group_or_another_admits_nothing(
    raid: Any, show: Any, *, is_there: bool, wanted: str
):
    raid.rows["actors"][0]["category"] = "armed_group"
    raid.actor("Spokesman", "armed_group")
    raid.rows["actors"][1]["kind"] = "person"
    if is_there:
        raid.actor("Brigade", "armed_group")
        raid.add("entity_mentions", article_id="a", actor_id="Brigade")
    cells = {"source_actor_id": "Spokesman", "source_category": "armed_group"}
    told(raid, "a", "Nine died", 9, "Spokesman", **cells)
    assert grade(show, raid)[0] == wanted


def test_none_is_nothing_to_admit(raid: Any, show: Any):
    told(raid, "a", "None died", 0, "Army", source_actor_id="Army", source_category="state_forces")
    assert grade(show, raid)[0] == "weak"


def test_what_all_who_claimed_it_took_back_is_discounted(raid: Any, show: Any):
    first = told(raid, "a", "Nine died", 9, "Ann Lee")
    back = told(raid, "b", "None died", 0, "Ann Lee")
    link(raid, back, "revises", first)
    assert grade(show, raid) == ("discounted", "taken back by Ann Lee")
    told(raid, "b", "Four died", 4, "Max Roe")
    assert grade(show, raid)[0] == "fair"


def test_each_kind_of_source_and_of_dead_has_a_grade_of_its_own(raid: Any, show: Any):
    one = told(raid, "a", "Nine died", 9, "Ann Lee", subject_category="civilians")
    other = told(raid, "b", "None died", 0, "Max Roe", source_category="government")
    link(raid, other, "denies", one)
    told(raid, "a", "Two soldiers died", 2, "Army", subject_category="state_forces")
    told(raid, "b", "Two soldiers died", 2, "Tom Poe", subject_category="state_forces")
    rows = show(raid, "FROM figures_by_category")
    columns = ("subject_category", "source_category", "low", "high", "grade")
    assert [tuple(row[column] for column in columns) for row in rows] == [
        (None, "government", 0, 0, "contested"),
        ("civilians", "civilians", 9, 9, "contested"),
        ("state_forces", "civilians", 2, 2, "fair"),
    ]


def test_open_ends_and_the_greatest_at_least_are_told(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee", high=None)
    told(raid, "a", "Four died", 4, "Max Roe", high=None)
    told(raid, "a", "Two soldiers died", 2, "Tom Poe")
    (row,) = show(raid, "FROM contested_figures")
    assert (row["low"], row["high"], row["minimum"], row["is_open"]) == (2, None, 9, True)


def test_first_and_last_said_are_days_of_saying(raid: Any, show: Any):
    told(raid, "b", "Nine died", 9, "Ann Lee", said_date_end=dt.date(2024, 5, 2))
    told(raid, "b", "Four died", 4, "Max Roe", said_date_end=dt.date(2024, 6, 2))
    (row,) = show(raid, "FROM contested_figures")
    assert (row["first_said_date"], row["last_said_date"]) == (
        dt.date(2024, 5, 2),
        dt.date(2024, 5, 3),
    )


def test_contested_counts_come_first(raid: Any, show: Any):
    raid.event("march", event_date_start=dt.date(2023, 1, 1))
    other = raid.claim("a", "Four died", event_id="march")
    raid.figure(other, "Four", "killed", low=4, high=4)
    one = told(raid, "a", "Nine died", 9, "Ann Lee")
    link(raid, one, "contradicts", told(raid, "b", "Four died", 4, "Max Roe"))
    assert [row["event_id"] for row in show(raid, "FROM contested_figures")] == ["raid", "march"]


def test_what_was_known_on_a_day_is_what_was_published_until_its_end(raid: Any, show: Any):
    one = told(raid, "a", "Nine died", 9, "Ann Lee")
    link(raid, told(raid, "c", "Four died", 4, "Max Roe"), "contradicts", one)
    columns = ("low", "high", "grade", "by_category", "articles")

    def known(day: int) -> list[tuple[object, ...]]:
        rows = show(raid, f"FROM known_on(DATE '2024-05-{day:02}')")
        return [tuple(row[column] for column in columns) for row in rows]

    assert show(raid, "FROM known_on(DATE '2024-04-30')") == []
    assert known(1) == known(4) == [(9, 9, "weak", "civilians: 9", 1)]
    assert known(5) == [(4, 9, "contested", "civilians: 4 to 9", 2)]


@pytest.mark.parametrize("count", [0, 1])
def test_what_is_no_day_is_refused_whether_anything_is_told_or_not(
    raid: Any, show: Any, count: int
):
    for _ in range(count):
        told(raid, "a", "Nine died", 9, "Ann Lee")
    with pytest.raises(duckdb.ConversionException, match="tuesday"):
        show(raid, "FROM known_on('tuesday')")


def test_only_the_count_of_the_same_people_is_disputed(raid: Any, show: Any):
    ministry = raid.claim("a", "None died. Two soldiers died", "None", event_id="raid")
    none = raid.figure(ministry, "None", "killed", low=0, high=0, subject_category="protesters")
    raid.figure(ministry, "Two", "killed", low=2, high=2, subject_category="state_forces")
    party = told(raid, "b", "Nine died", 9, "Max Roe", subject_category="protesters")
    raid.relate(ministry, "contradicts", party, event_id="raid", metric="killed", figure_ids=[none])
    rows = show(raid, "SELECT low, disputed_by IS NOT NULL AS disputed FROM accounts ORDER BY low")
    assert [tuple(row.values()) for row in rows] == [(0, True), (2, False), (9, True)]


def test_who_accuses_admits_nothing(raid: Any, show: Any):
    cells = {"source_category": "state_forces", "source_actor_id": "Army", "speech_act": "allege"}
    told(raid, "a", "Nine died", 9, "Army", **cells)
    assert grade(show, raid)[0] == "weak"


def test_the_day_may_be_looked_up(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    latest = "SELECT max(published_at)::DATE FROM articles"
    assert len(show(raid, f"FROM known_on(({latest}))")) == 1


def test_a_denial_counts_from_the_day_it_was_known(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    cells = {"speech_act": "deny", "denied_aspect": "deaths", "source_name": "Army"}
    raid.claim("b", "None died", "None", event_id="raid", source_kind="person", **cells)
    days = ("2024-05-02", "2024-05-03")
    denied = [show(raid, f"FROM known_on(DATE '{day}')")[0]["denied_by"] for day in days]
    assert denied == [None, "Army"]


def test_an_undated_article_was_known_when_it_was_fetched(raid: Any, show: Any):
    raid.article("d", TEXT, publisher="Mirror")
    raid.rows["captures"][-1]["fetched_at"] = may(9)
    told(raid, "d", "Nine died", 9, "Ann Lee")
    assert show(raid, "FROM known_on(DATE '2024-05-08')") == []
    assert len(show(raid, "FROM known_on(DATE '2024-05-09')")) == 1


@pytest.mark.parametrize(
    ("name", "category", "voices"),
    [
        ("doctor", "medical", 2),
        ("officials", "government", 2),
        ("police", "state_forces", 1),
        ("government", "government", 1),
    ],
)
def test_somebody_unnamed_is_another_in_each_paper_and_a_body_is_one(
    raid: Any, show: Any, name: str, category: str, voices: int
):
    for article in ("a", "b"):
        told(raid, article, "Nine died", 9, name, source_kind="role", source_category=category)
    (row,) = show(raid, "FROM contested_figures")
    assert row["independent_sources"] == voices


def test_a_body_and_who_speaks_for_it_are_one_voice(raid: Any, show: Any):
    raid.actor("Relief Society", "ngo")
    told(raid, "a", "Nine died", 9, "Ann Lee", source_body="Relief Society")
    told(raid, "b", "Nine died", 9, "Relief Society", source_actor_id="Relief Society")
    told(raid, "c", "Nine died", 9, "Max Roe", source_body="army of KE")
    told(raid, "b", "Four died", 4, "Colonel Poe", source_body="army of KE")
    (row,) = show(raid, "FROM contested_figures")
    assert row["independent_sources"] == 2


def test_an_agency_is_one_voice_in_all_papers_that_print_it(raid: Any, show: Any):
    raid.article("d", f"LIMA (Reuters) - {TEXT}", publisher="Mirror", published_at=may(6))
    for article in (0, -1):
        raid.rows["articles"][article]["wire_credit"] = "Reuters"
    for article in ("a", "b", "d"):
        claim = raid.claim(article, "Nine died", event_id="raid")
        raid.figure(claim, "Nine", "killed", low=9, high=9)
    rows = show(raid, "SELECT article_id, voice, source_name FROM voices ORDER BY article_id")
    assert [(row["voice"], row["source_name"]) for row in rows] == [
        ("publisher: reuters", "Daily"),
        ("publisher: herald", "Herald"),
        ("publisher: reuters", "Mirror"),
    ]
    assert show(raid, "FROM contested_figures")[0]["independent_sources"] == 2


def test_what_was_known_can_be_asked_of_the_served_file(raid: Any, put: Any, ask: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    put(raid)
    assert ask("SELECT low FROM known_on(DATE '2024-05-01')") == [{"low": 9}]


@pytest.mark.parametrize("macro", macros(), ids=lambda macro: macro.name)
def test_every_macro_says_what_it_shows_and_what_a_row_is(macro: View):
    assert "One row is" in macro.comment
    assert "Takes" not in macro.comment
    assert macro.takes
