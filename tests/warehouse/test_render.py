"""Answers are written so that people and programs read them without loss or harm."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from warehouse.errors import QueryError
from warehouse.render import Format, write

AT = dt.datetime(2024, 11, 26, 20, 30, tzinfo=dt.UTC)
ROW = {
    "source": "Wakīl's office, “Islāmābād”",
    "low": 0,
    "high": None,
    "said_at": AT,
    "event_date": AT.date(),
    "is_part": False,
    "share": 0.5,
    "aliases": ["a, b", "ü"],
    "detail": {"day": AT.date()},
}


def written(rows: list[Any], form: Format, schema: pa.Schema | None = None) -> bytes:
    table = pa.Table.from_pylist(rows, schema=schema)
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii" if form != "table" else "utf-8")
    write(table.to_reader(), form, out)
    out.flush()
    return out.buffer.getvalue()  # type: ignore[attr-defined]


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Write a table into a terminal of some width and return its lines."""

    def shown(rows: list[Any], width: int, schema: pa.Schema | None = None) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(width))
        return written(rows, "table", schema).decode().splitlines()

    return shown


def test_json_lines_have_iso_times_real_letters_and_nested_values():
    [line] = written([ROW], "jsonl").decode("utf-8").splitlines()
    assert "Wakīl" in line
    assert json.loads(line) == ROW | {
        "said_at": "2024-11-26T20:30:00Z",
        "event_date": "2024-11-26",
        "detail": {"day": "2024-11-26"},
    }


def test_json_has_no_nan_and_whole_decimals_are_whole():
    schema = pa.schema([("share", pa.float64()), ("sum", pa.decimal128(38, 0))])
    [line] = written([{"share": float("nan"), "sum": 10**20}], "jsonl", schema).splitlines()
    assert json.loads(line) == {"share": None, "sum": 10**20}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_any_text_comes_back_from_json_lines_and_csv(texts: list[str]):
    rows = [{"text": text, "number": 1} for text in texts]
    jsonl = written(rows, "jsonl").decode()
    assert [json.loads(line) for line in jsonl.removesuffix("\n").split("\n")] == rows
    read = csv.reader(io.StringIO(written(rows, "csv").decode(), newline=""))
    assert list(read) == [["text", "number"], *([text, "1"] for text in texts)]


def test_csv_leaves_null_empty_and_writes_nested_values_as_json():
    [head, cells] = csv.reader(io.StringIO(written([ROW], "csv").decode("utf-8")))
    assert head == list(ROW)
    assert cells[1:6] == ["0", "", "2024-11-26T20:30:00Z", "2024-11-26", "false"]
    assert json.loads(cells[7]) == ["a, b", "ü"]


def test_columns_of_one_name_are_told_apart():
    table = pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["id", "id"])
    out = io.TextIOWrapper(io.BytesIO())
    write(table.to_reader(), "jsonl", out)
    assert json.loads(out.buffer.getvalue()) == {"id": 1, "id_2": 2}  # type: ignore[attr-defined]


def test_parquet_holds_the_answer_itself():
    table = pa.Table.from_pylist([ROW])
    assert pq.read_table(io.BytesIO(written([ROW], "parquet"))) == table


def test_parquet_says_what_it_can_not_hold():
    schema = pa.schema([("age", pa.month_day_nano_interval())])
    with pytest.raises(QueryError, match="cast it to text"):
        written([], "parquet", schema)


def test_a_table_fits_the_terminal_and_cuts_long_texts_only(lines: Any):
    rows = [{"id": "a1", "low": 1234567, "wording": "many words " * 30}]
    shown = lines(rows, 60)
    assert {cell_len(line) for line in shown} == {60}
    assert "a1" in shown[3]
    assert "1234567" in shown[3]
    assert shown[3].rstrip(" │").endswith("…")


def test_a_table_is_no_wider_than_what_it_holds(lines: Any):
    assert lines([{"a": "x", "b": 1}], 200)[3] == "│ x │ 1 │"


def test_numbers_stand_at_the_right(lines: Any):
    shown = lines([{"low": 7}, {"low": 20000}], 40)
    assert shown[3:5] == ["│     7 │", "│ 20000 │"]


def test_wide_letters_and_emoji_keep_the_table_straight(lines: Any):
    rows = [{"wording": "事件事件事件" * 9, "low": 1}, {"wording": "😀 e\u0301" * 20, "low": 22}]
    assert {cell_len(line) for line in lines(rows, 50)} == {50}


def test_too_many_columns_become_a_block_for_each_row(lines: Any):
    rows = [{f"column {at}": f"long text number {at} " * 3 for at in range(12)}] * 2
    shown = lines(rows, 80)
    assert max(map(cell_len, shown)) <= 80
    assert sum(line.startswith("row ") for line in shown) == 2
    assert sum(line.startswith("column 11") for line in shown) == 2


def test_no_text_of_an_article_steers_the_terminal(lines: Any):
    evil = "\x1b[2J\x1b]0;title\x07 back\x08 \u202edesrever\u202c\nnext line"
    shown = "\n".join(lines([{"wording": evil}], 80))
    assert not set("\x1b\x07\x08\u202e") & set(shown)
    assert "next line" in shown
    assert "[2J" in shown


def test_brackets_are_text_and_no_markup(lines: Any):
    assert "[red]he said[/red] [PTI]" in lines([{"w": "[red]he said[/red] [PTI]"}], 80)[3]


def test_a_long_answer_says_that_it_is_cut(lines: Any):
    shown = lines([{"n": number} for number in range(1500)], 80)
    assert shown[-1].startswith("the first 1000 rows")
    assert len(shown) == 1000 + 5


def test_an_answer_without_rows_has_its_head(lines: Any):
    shown = lines([], 40, pa.schema([("claim_id", pa.string())]))
    assert "claim_id" in shown[1]
    assert written([], "csv", pa.schema([("claim_id", pa.string())])) == b"claim_id\r\n"


def test_an_answer_without_rows_says_so_where_its_columns_are_too_many():
    schema = pa.schema([(f"column {number}", pa.string()) for number in range(40)])
    assert written([], "table", schema).decode().strip() == "no rows"


@pytest.mark.parametrize("columns", ["0", "1", "7"])
def test_a_terminal_that_has_no_width_still_shows_the_answer(monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    assert "42" in written([{"answer": 42}], "table").decode()


def test_the_plan_of_a_query_is_drawn_line_by_line(lines: Any):
    plan = "┌──────┐\n│ SCAN │\x1b[2J\n└──────┘\n"
    rows = [{"explain_key": "physical_plan", "explain_value": plan}]
    assert lines(rows, 40) == ["┌──────┐", "│ SCAN │ [2J", "└──────┘"]
