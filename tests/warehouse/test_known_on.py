"""What was known on a day, and what its macro takes."""

import datetime as dt
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.warehouse.counts import TEXT, link, may, told
from transforms.link.events import event_of
from warehouse.view import View, macros


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


def test_an_event_is_called_what_it_was_called_then(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    later = {
        "place_name": "Kaya",
        "country_code": "BF",
        "geo_precision": "town",
        "event_date_start": dt.date(2024, 4, 30),
        "date_precision": "day",
        "event_mode": "firearms",
        "is_main": True,
    }
    raid.mention("c", "Four died.", "Four", event_id="raid", **later)

    def known(day: int) -> tuple[object, ...]:
        (row,) = show(raid, f"FROM known_on(DATE '2024-05-{day:02}')")
        return tuple(row[name] for name in ("title", "place_name", "event_date_start"))

    assert known(4) == ("died, date not told", None, None)
    assert known(5) == ("four in Kaya, 2024-04-30", "Kaya", dt.date(2024, 4, 30))


def test_who_disputes_a_count_later_is_not_known_before(raid: Any, show: Any):
    one = told(raid, "a", "Nine died", 9, "Ann Lee")
    link(raid, told(raid, "b", "None died", 0, "Max Roe"), "contradicts", one)
    link(raid, told(raid, "c", "Four died", 4, "Kim Poe"), "contradicts", one)

    def reason(day: int) -> str:
        (row,) = show(raid, f"FROM known_on(DATE '2024-05-{day:02}')")
        return str(row["grade_reason"])

    assert reason(1) == "one source only: Ann Lee"
    assert "Max Roe" in reason(3)
    assert "Kim Poe" not in reason(3)
    assert "against Kim Poe, Max Roe" in reason(5)


def test_a_doer_whom_a_later_report_names_has_not_admitted_before(raid: Any, show: Any):
    raid.rows["event_mentions"].clear()
    army = {"source_actor_id": "Army", "source_category": "state_forces"}
    told(raid, "a", "Nine died", 9, "Army", **army)
    raid.mention("a", "Nine died.", "died", event_id="raid", actor_id="Army")
    raid.actor("Front", "armed_group")
    raid.mention("b", "Nine died.", "died", event_id="raid", actor_id="Front")
    days = ("2024-05-01", "2024-05-03")
    grades = [show(raid, f"FROM known_on(DATE '{day}')")[0]["grade"] for day in days]
    assert grades == ["confirmed", "weak"]


@pytest.mark.parametrize(("stamp", "known"), [(1, 9), (4, 4)])
def test_a_later_version_was_known_when_it_was_fetched_or_stamped_anew(
    raid: Any, show: Any, stamp: int, known: int
):
    lineage = {"previous_version": "a", "first_version": "a"}
    raid.article("a2", TEXT, publisher="Daily", published_at=may(stamp), **lineage)
    raid.rows["captures"][-1]["fetched_at"] = may(9)
    told(raid, "a2", "Four died", 4, "Max Roe")
    assert show(raid, f"FROM known_on(DATE '2024-05-{known - 1:02}')") == []
    assert len(show(raid, f"FROM known_on(DATE '2024-05-{known:02}')")) == 1


def test_a_denial_of_what_was_counted_later_counts_from_then(raid: Any, show: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    denial = raid.claim("b", "None died", "None", event_id="raid", source_kind="person")
    raid.rows["claims"][-1] |= {"speech_act": "deny", "source_name": "Army"}
    link(raid, denial, "denies", told(raid, "c", "Four died", 4, "Max Roe"))
    days = ("2024-05-03", "2024-05-05")
    denied = [show(raid, f"FROM known_on(DATE '{day}')")[0]["denied_by"] for day in days]
    assert denied == [None, "Army"]


WORDS = st.sampled_from(["attack", "Raid"])
DATES = st.none() | st.dates(dt.date(2024, 4, 28), dt.date(2024, 5, 1))
PLACES = st.sampled_from(
    [(None, None), ("Kaya", "town"), ("Djibo", "town"), ("North", "province"), ("Mali", "country")]
)
DEEDS = st.sampled_from(["actual", "negated"])
REPORTS = st.tuples(
    st.sampled_from("abc"), WORDS, st.booleans(), DATES, PLACES, st.booleans(), DEEDS
)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reports=st.lists(REPORTS, min_size=1, max_size=7))
def test_what_is_known_in_the_end_is_what_linking_makes_of_all_reports(
    raid: Any, show: Any, reports: list[Any]
):
    raid.rows["event_mentions"].clear()
    for article, word, is_main, day, (place, precision), is_quarter, realis in reports:
        raid.add(
            "event_mentions",
            article_id=article,
            event_id="raid",
            article_event_id="raid",
            event_type="ASSAULT" if is_main else "PROTEST",
            event_mode=None,
            trigger_text=word,
            is_main=is_main,
            realis=realis,
            event_date_start=day,
            event_date_end=day,
            date_precision="day" if day else "unknown",
            place_name=place,
            place_id=place,
            town_name="Djibo" if place and is_quarter else None,
            town_id="Djibo" if place and is_quarter else None,
            geo_precision=precision,
        )
    tables = raid.tables()
    articles = {row["article_id"]: row for row in tables["articles"].to_pylist()}
    wanted = event_of(tables["event_mentions"].to_pylist(), articles)
    (row,) = show(raid, "FROM events_on(DATE '2024-05-09')")
    assert row == {key: wanted[key] for key in row}


def test_an_undated_article_was_known_when_it_was_fetched(raid: Any, show: Any):
    raid.article("d", TEXT, publisher="Mirror")
    raid.rows["captures"][-1]["fetched_at"] = may(9)
    told(raid, "d", "Nine died", 9, "Ann Lee")
    assert show(raid, "FROM known_on(DATE '2024-05-08')") == []
    assert len(show(raid, "FROM known_on(DATE '2024-05-09')")) == 1


def test_what_was_known_can_be_asked_of_the_served_file(raid: Any, put: Any, ask: Any):
    told(raid, "a", "Nine died", 9, "Ann Lee")
    put(raid)
    assert ask("SELECT low FROM known_on(DATE '2024-05-01')") == [{"low": 9}]


@pytest.mark.parametrize("macro", macros(), ids=lambda macro: macro.name)
def test_every_macro_says_what_it_shows_and_what_a_row_is(macro: View):
    assert "One row is" in macro.comment
    assert "Takes" not in macro.comment
    assert macro.takes
