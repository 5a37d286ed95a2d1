"""A query reads the published warehouse and can do nothing else."""

import datetime as dt
import shutil
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from schemas.registry import TABLES
from warehouse.errors import (
    NotAQueryError,
    NoWarehouseError,
    QueryError,
    QueryTimeoutError,
    UnknownTableError,
)
from warehouse.hold import hold
from warehouse.publish import Run, publish
from warehouse.query import answering, query
from warehouse.serve import SERVING
from warehouse.view import views

NOW = dt.datetime(2024, 12, 1, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse without rows."""
    root = tmp_path_factory.mktemp("warehouse")
    with hold(root) as held:
        publish(held, {}, Run("run", NOW, NOW, "1.0", "model", {}))
    return root


def test_an_answer_has_the_types_of_the_tables(warehouse: Path):
    answer = query(warehouse, "SELECT finished_at, snapshot_id FROM runs")
    assert answer.schema.types == [pa.timestamp("us", tz="UTC"), pa.int64()]
    assert answer.to_pylist() == [{"finished_at": NOW, "snapshot_id": None}]


@pytest.mark.parametrize(
    "sql", ["FROM claims", "WITH x AS (FROM claims) FROM x;", "SHOW TABLES", "DESCRIBE claims"]
)
def test_whatever_only_reads_is_a_query(warehouse: Path, sql: str):
    assert query(warehouse, sql).num_columns


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM claims",
        "DROP TABLE claims",
        "CREATE TABLE memory.main.mine AS SELECT 1",
        "COPY claims TO 'claims.csv'",
        "ATTACH 'other.duckdb'",
        "SET memory_limit = '90GB'",
        "INSTALL httpfs",
        "FROM claims; FROM events",
        "",
        "-- nothing",
    ],
)
def test_anything_but_one_query_is_refused(warehouse: Path, sql: str):
    with pytest.raises(NotAQueryError, match="exactly one SELECT"):
        query(warehouse, sql)


@pytest.mark.parametrize("sql", ["FROM read_text('/etc/hostname')", "FROM glob('/*')"])
def test_a_query_sees_no_files(warehouse: Path, sql: str):
    with pytest.raises(QueryError, match="disabled by configuration"):
        query(warehouse, sql)


def test_a_query_sees_no_variables_of_the_program(warehouse: Path):
    rows = pa.table({"secret": [1]})
    with pytest.raises(UnknownTableError):
        query(warehouse, "FROM rows")
    assert rows.num_rows


def test_an_unknown_table_is_answered_with_those_there_are(warehouse: Path):
    with pytest.raises(UnknownTableError) as caught:
        query(warehouse, "FROM deaths")
    for name in [*TABLES, *(view.name for view in views())]:
        assert name in str(caught.value)


def test_a_view_that_the_program_has_got_since_is_told_to_come(warehouse: Path, tmp_path: Path):
    shutil.copy(warehouse / SERVING, tmp_path)
    with duckdb.connect(tmp_path / SERVING) as connection:
        connection.execute("DROP VIEW copied_text")
    with pytest.raises(UnknownTableError, match="copied_text came with another version"):
        query(tmp_path, "FROM copied_text")
    with pytest.raises(UnknownTableError) as caught:
        query(tmp_path, "FROM deaths")
    assert "another version" not in str(caught.value)


@pytest.mark.parametrize("place", ["nowhere", "information_schema"])
def test_a_table_that_is_sought_in_the_wrong_place_is_no_later_one(warehouse: Path, place: str):
    with pytest.raises(UnknownTableError, match="without what stands before it: claims") as caught:
        query(warehouse, f"FROM {place}.claims")
    assert "another version" not in str(caught.value)


def test_a_database_that_is_not_there_is_answered_with_the_tables_there_are(warehouse: Path):
    with pytest.raises(UnknownTableError, match=r'Catalog "lake" does not exist(.|\n)*claims'):
        query(warehouse, "FROM lake.main.claims")


def test_a_macro_without_its_arguments_is_told_with_them(warehouse: Path):
    with pytest.raises(UnknownTableError, match=r"known_on takes arguments: known_on\(as_of\)"):
        query(warehouse, "FROM known_on")


def test_a_mistake_is_told_as_duckdb_tells_it(warehouse: Path):
    with pytest.raises(QueryError, match='column "deaths" not found'):
        query(warehouse, "SELECT deaths FROM figures")


@pytest.mark.parametrize(
    "sql", ["SELECT count(*) FROM range(1000000000000)", "FROM range(1000000000000)"]
)
def test_a_query_that_takes_too_long_is_ended(warehouse: Path, sql: str):
    with (
        pytest.raises(QueryTimeoutError, match=r"within 0\.2 s"),
        answering(warehouse, sql, seconds=0.2) as batches,
    ):
        for _ in batches:
            pass


def test_an_answer_comes_in_batches(warehouse: Path):
    with answering(warehouse, "FROM range(1000000000000)") as batches:
        assert batches.read_next_batch().num_rows


def test_an_error_of_who_reads_an_answer_stays_that_error(warehouse: Path):
    with pytest.raises(BrokenPipeError), answering(warehouse, "FROM range(9)"):
        raise BrokenPipeError


def test_a_folder_without_a_warehouse_is_named(tmp_path: Path):
    with pytest.raises(NoWarehouseError, match=f"no warehouse in {tmp_path}: ingest"):
        query(tmp_path, "FROM claims")


@pytest.mark.parametrize("mark", ["?", "$1", "$metric"])
def test_a_query_with_parameters_is_told_to_hold_their_values(warehouse: Path, mark: str):
    with pytest.raises(QueryError, match="write the values into the query"):
        query(warehouse, f"FROM figures WHERE metric = {mark}")
