"""Whatever is merged in whatever order, a table holds what a dictionary would."""

from collections.abc import Iterator
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.claim_links import CLAIM_LINKS
from schemas.table import Row
from warehouse.changes import Change, adding, replacing, replacing_all, updating
from warehouse.merge import Written, merge
from warehouse.tables import create_tables
from warehouse.touched import begin_to_touch

Key = tuple[str, ...]


def key(row: Row) -> Key:
    return tuple(row[name] for name in CLAIM_LINKS.key)


NAMES = st.sampled_from("abc")
LINKS = st.builds(
    lambda one, other, metric, figures, basis: {
        "claim_id": one,
        "other_claim_id": other,
        "event_id": "event",
        "relation": "repeats",
        "metric": metric,
        "figure_ids": figures,
        "other_figure_ids": None,
        "basis": basis,
    },
    NAMES,
    NAMES,
    st.sampled_from(["killed", None]),
    st.sampled_from([None, [], ["a"], ["a", "b"]]),
    NAMES,
)
BATCHES = st.lists(LINKS, max_size=8, unique_by=key)
KINDS = st.sampled_from(["add", "update", "part", "whole"])
STEPS = st.tuples(KINDS, BATCHES, st.sets(NAMES))


def change(kind: str, rows: list[Row], part: set[str]) -> Change:
    table = CLAIM_LINKS.from_rows(rows)
    made = {
        "add": adding(table),
        "update": updating(table),
        "part": replacing(table, "claim_id", part),
        "whole": replacing_all(table),
    }
    return made[kind]


def expected(stored: dict[Key, Row], kind: str, rows: list[Row], part: set[str]) -> dict[Key, Row]:
    incoming = {key(row): row for row in rows}
    if kind == "add":
        return incoming | stored
    gone = set(stored) if kind == "whole" else set()
    if kind == "part":
        gone = {at for at, row in stored.items() if row["claim_id"] in part}
    return {at: row for at, row in stored.items() if at not in gone} | incoming


def difference(old: dict[Key, Row], new: dict[Key, Row]) -> Written:
    updated = sum(old[at] != new[at] for at in old.keys() & new.keys())
    return Written(len(new.keys() - old.keys()), updated, len(old.keys() - new.keys()))


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute("ATTACH ':memory:' AS lake")
        create_tables(connection, "lake")
        begin_to_touch(connection)
        yield connection


@settings(deadline=None, max_examples=50)
@given(steps=st.lists(STEPS, max_size=5))
def test_a_table_holds_what_a_dictionary_would(
    connection: duckdb.DuckDBPyConnection, steps: list[Any]
):
    connection.execute("DELETE FROM lake.claim_links")
    stored: dict[Key, Row] = {}
    for kind, rows, part in steps:
        wanted = expected(stored, kind, rows, part)
        written = merge(connection, CLAIM_LINKS, change(kind, rows, part))
        found = connection.execute("FROM lake.claim_links").to_arrow_table().to_pylist()
        assert {key(row): row for row in found} == wanted
        assert len(found) == len(wanted)
        assert written == difference(stored, wanted)
        stored = wanted
