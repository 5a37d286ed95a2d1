"""Tables and views of an earlier version are brought to this one, or refused."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from warehouse.errors import LayoutError
from warehouse.hold import hold
from warehouse.lake import reading, writing


def test_a_view_that_is_missing_is_published_though_no_row_is_new(
    news: Any, put: Any, ask: Any, tmp_path: Path
):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("DROP VIEW lake.denials")
    assert set(put(news, 2).written) == {"runs"}
    assert put(news, 3).written == {}
    assert ask("FROM denials") == []


def test_a_macro_of_an_earlier_version_is_published_anew_though_no_row_is_new(
    news: Any, put: Any, tmp_path: Path
):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("CREATE OR REPLACE MACRO lake.known_on(day) AS TABLE SELECT day")
    assert set(put(news, 2).written) == {"runs"}
    assert put(news, 3).written == {}
    with reading(tmp_path) as lake:
        assert isinstance(lake.connection, duckdb.DuckDBPyConnection)
        rows = lake.connection.execute("SELECT metric FROM known_on('infinity')").fetchall()
    assert rows == [("killed",)]


def test_a_new_column_that_may_be_null_is_added(news: Any, put: Any, ask: Any, tmp_path: Path):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("ALTER TABLE lake.claims DROP COLUMN via_text")
    news.rows["claims"][0]["via_text"] = "Police"
    put(news, 2)
    assert ask("SELECT via_text, rule IS NOT NULL AS kept FROM claims") == [
        {"via_text": "Police", "kept": True}
    ]


def test_tables_of_another_version_are_not_written_to(news: Any, put: Any, tmp_path: Path):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("ALTER TABLE lake.claims ADD COLUMN truth VARCHAR")
    with pytest.raises(
        LayoutError,
        match=r"claims was written by another version of this program \(1.0, this is \d",
    ):
        put(news, 2)


def test_a_column_that_an_earlier_version_did_not_write_reads_as_null(
    news: Any, put: Any, tmp_path: Path
):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("ALTER TABLE lake.claims DROP COLUMN via_text")
    with reading(tmp_path) as lake:
        assert set(lake.read("claims")["via_text"].to_pylist()) == {None}
