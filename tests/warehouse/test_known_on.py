"""What was known on a day, and what its macro takes."""

from typing import Any

import duckdb
import pytest

from tests.warehouse.counts import TEXT, link, may, told
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
