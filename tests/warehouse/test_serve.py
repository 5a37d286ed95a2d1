"""serve.duckdb is a plain DuckDB file that BI tools read and nobody writes."""

import json
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from schemas.registry import TABLES
from schemas.table import description_of
from warehouse.described import description
from warehouse.hold import hold
from warehouse.lake import reading, writing
from warehouse.view import views


def engine(root: Path) -> sa.Engine:
    return sa.create_engine(
        f"duckdb:///{root / 'serve.duckdb'}",
        connect_args={"read_only": True},
        poolclass=NullPool,
    )


@pytest.fixture
def published(newsroom: Any, put: Any, tmp_path: Path) -> Path:
    newsroom.article("a", "Police said seven were killed.")
    newsroom.event("clash")
    newsroom.mention("a", "seven were killed", "killed", event_id="clash", realis="actual")
    claim = newsroom.claim("a", "seven were killed", "Police", event_id="clash")
    newsroom.figure(claim, "seven", "killed", low=7, high=7)
    put(newsroom)
    return tmp_path


def test_sqlalchemy_reflects_tables_and_columns_with_their_comments(published: Path):
    inspector = sa.inspect(engine(published))
    assert set(inspector.get_table_names()) == set(TABLES)
    for table in TABLES.values():
        assert inspector.get_table_comment(table.name)["text"] == table.grain
        columns = inspector.get_columns(table.name)
        assert [column["name"] for column in columns] == table.columns.names
        nullable = [column["nullable"] for column in columns]
        assert nullable == [field.nullable for field in table.columns]
        comments = [column["comment"] for column in columns]
        assert comments == [description_of(field) for field in table.columns]
        reflected = sa.Table(table.name, sa.MetaData(), autoload_with=engine(published))
        assert list(reflected.columns.keys()) == table.columns.names


def test_sqlalchemy_reflects_views_with_their_comments(published: Path):
    inspector = sa.inspect(engine(published))
    assert set(inspector.get_view_names(schema="main")) == {view.name for view in views()}
    for view in views():
        assert inspector.get_table_comment(view.name)["text"] == view.comment
        for column in inspector.get_columns(view.name):
            assert column["comment"] == description(view.name, column["name"])
    columns = {column["name"]: column["type"] for column in inspector.get_columns("denials")}
    assert isinstance(columns["published_at"], sa.DateTime)
    with engine(published).connect() as connection:
        row = connection.execute(sa.text("SELECT title, low FROM contested_figures")).one()
    assert tuple(row) == ("killed, date not told", 7)


def test_writing_to_it_fails(published: Path):
    with engine(published).connect() as connection, pytest.raises(DBAPIError, match="read-only"):
        connection.execute(sa.text("DELETE FROM claims"))


def test_a_reader_keeps_what_it_has_open_and_a_new_one_sees_the_new(
    published: Path, newsroom: Any, put: Any, ask: Any
):
    old = engine(published).connect()
    count = sa.text("SELECT count(*) FROM events")
    assert old.execute(count).scalar() == 1
    newsroom.event("raid")
    put(newsroom, 2)
    assert old.execute(count).scalar() == 1
    assert ask("SELECT count(*) AS n FROM events") == [{"n": 2}]
    old.close()
    assert engine(published).connect().execute(count).scalar() == 2


@pytest.mark.parametrize("damage", ["gone", "torn", "behind"])
def test_a_run_that_finds_nothing_new_mends_the_serving_file(
    published: Path, newsroom: Any, put: Any, ask: Any, damage: str
):
    file = published / "serve.duckdb"
    if damage == "gone":
        file.unlink()
    elif damage == "torn":
        file.write_bytes(file.read_bytes()[:5000])
    else:
        before = file.read_bytes()
        newsroom.event("raid")
        put(newsroom, 2)
        file.write_bytes(before)
    (published / "serve.duckdb.tmp").write_bytes(b"left by a run that was killed")
    assert put(newsroom, 3).written == {}
    assert ask("SELECT count(*) AS n FROM events") == [{"n": len(newsroom.rows["events"])}]
    assert not (published / "serve.duckdb.tmp").exists()


def test_the_serving_file_holds_the_same_rows_as_the_lake(
    published: Path, newsroom: Any, put: Any, ask: Any
):
    for name in ("z", "b"):
        newsroom.event(name)
    put(newsroom, 2)
    with reading(published) as lake:
        for name, table in TABLES.items():
            key = ", ".join(table.key)
            assert ask(f"FROM {name} ORDER BY {key}") == lake.read(name).to_pylist()
    assert json.loads(ask("SELECT counts FROM runs")[1]["counts"])["written"]["events"] == {
        "inserted": 2,
        "updated": 0,
        "deleted": 0,
    }


def test_an_unchanged_warehouse_keeps_its_serving_file(published: Path, newsroom: Any, put: Any):
    before = (published / "serve.duckdb").stat().st_ino
    put(newsroom, 2)
    assert (published / "serve.duckdb").stat().st_ino == before
    with hold(published) as held, writing(held):
        pass
    assert (published / "serve.duckdb").stat().st_ino == before
