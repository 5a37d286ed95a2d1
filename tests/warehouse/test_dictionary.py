"""Every column of every view is described, and of a type that any tool reads."""

from importlib.resources import files

import duckdb
import pytest

from warehouse.described import columns_of_views, description
from warehouse.dictionary import PAGE, render
from warehouse.tables import create_tables
from warehouse.view import create_views

FLAT = {"BIGINT", "BOOLEAN", "DATE", "DOUBLE", "INTEGER", "TIMESTAMP WITH TIME ZONE", "VARCHAR"}

Columns = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def columns() -> Columns:
    with duckdb.connect(":memory:") as connection:
        create_tables(connection, "memory")
        create_views(connection, "memory")
        return columns_of_views(connection, "memory")


def test_each_column_is_described(columns: Columns):
    assert [place for *place, _ in columns if not description(*place)] == []


def test_no_column_is_a_list_or_another_nested_type(columns: Columns):
    assert {kind for *_, kind in columns} <= FLAT


def test_no_description_is_of_a_column_that_is_no_more(columns: Columns):
    there = {name for view, column, _ in columns for name in (column, f"{view}.{column}")}
    lines = (files("warehouse") / "columns.tsv").read_text("utf-8").splitlines()
    assert [line for line in lines if line.split("\t")[0] not in there] == []
    assert lines == sorted(lines)


def test_the_page_is_what_the_views_say():
    assert PAGE.read_text(encoding="utf-8") == render(), "run `python -m warehouse.dictionary`"
