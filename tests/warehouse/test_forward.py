"""The serving file is brought forward by what changed, and comes to what the lake holds."""

import datetime as dt
import logging
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from schemas.registry import TABLES
from schemas.table import Row
from warehouse.changes import Change, replacing, updating
from warehouse.errors import NoWarehouseError
from warehouse.hold import hold
from warehouse.lake import reading
from warehouse.maintenance import maintain
from warehouse.publish import Run, publish, publish_portions
from warehouse.query import query

NOW = dt.datetime(2024, 12, 1, tzinfo=dt.UTC)
SERVED = ("events", "places", "runs")
ROUNDS = 5
KEYS = 30

Rows = dict[str, list[Row]]


def lake(root: Path) -> Rows:
    with reading(root) as opened:
        return {name: opened.read(name).to_pylist() for name in SERVED}


def served(root: Path) -> Rows:
    with duckdb.connect(str(root / "serve.duckdb"), read_only=True) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        return {
            name: connection.table(name)
            .order(", ".join(TABLES[name].key))
            .to_arrow_table()
            .cast(TABLES[name].columns)
            .to_pylist()
            for name in SERVED
        }


def run(number: int) -> Run:
    return Run(f"run {number}", NOW, NOW, "1.0", "model", {})


def portion(newsroom: Any, chance: random.Random) -> dict[str, Change]:
    """Return some events, of which those stored may change or go, and some places."""
    for name in SERVED[:2]:
        newsroom.rows[name].clear()
    keys = [f"{number:02}" for number in range(KEYS)]
    for key in chance.sample(keys, chance.randrange(5)):
        newsroom.event(key, title=chance.choice("xyz"))
    for key in chance.sample(keys, chance.randrange(3)):
        newsroom.add("places", place_id=key, name=chance.choice("xyz"))
    tables = newsroom.tables()
    lost = chance.sample(keys, chance.randrange(4))
    return {
        "events": replacing(tables["events"], "event_id", lost),
        "places": updating(tables["places"]),
    }


def put(root: Path, newsroom: Any, chance: random.Random, number: int) -> None:
    def portions(*_: object) -> Iterator[dict[str, Change]]:
        for _ in range(chance.randrange(1, 4)):
            yield portion(newsroom, chance)

    with hold(root) as held:
        publish_portions(held, portions, lambda: run(number))


@pytest.mark.parametrize("seed", range(2))
def test_whatever_runs_change_it_holds_what_the_lake_holds(
    newsroom: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
):
    caplog.set_level(logging.INFO, logger="warehouse.serve")
    chance, old = random.Random(seed), tmp_path / "old.duckdb"
    root = tmp_path / "warehouse"
    put(root, newsroom, chance, 0)
    shutil.copy2(root / "serve.duckdb", old)
    for number in range(1, ROUNDS):
        put(root, newsroom, chance, number)
        assert served(root) == lake(root)
        what = chance.randrange(4)
        if what == 0:  # as a run leaves it that is killed before it serves
            shutil.copy2(old, root / "serve.duckdb")
        elif what == 1:
            shutil.copy2(root / "serve.duckdb", old)
        elif what == 2:
            with hold(root) as held:
                maintain(held, older_than=NOW)
            assert served(root) == lake(root)
    assert caplog.messages == []


def test_a_snapshot_that_is_forgotten_is_no_way_forward(newsroom: Any, tmp_path: Path):
    root, chance = tmp_path / "warehouse", random.Random(0)
    later = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    put(root, newsroom, chance, 0)
    shutil.copy2(root / "serve.duckdb", tmp_path)
    for number in range(1, 3):
        put(root, newsroom, chance, number)
    with hold(root) as held:
        for _ in range(2):  # what is expired first is removed then
            maintain(held, older_than=later, expire_before=later)
    shutil.copy2(tmp_path / "serve.duckdb", root)
    put(root, newsroom, chance, 3)
    assert served(root) == lake(root)


@pytest.mark.parametrize(
    "written",
    [
        "CREATE TABLE mine (a INTEGER)",
        "UPDATE events SET title = 'mine'",
        "DROP TABLE events",
    ],
)
def test_what_somebody_wrote_to_it_is_gone_with_the_next_run(
    newsroom: Any, tmp_path: Path, written: str
):
    newsroom.event("one")
    with hold(tmp_path) as held:
        publish(held, newsroom.changes(), run(1))
    with duckdb.connect(str(tmp_path / "serve.duckdb")) as connection:
        connection.execute(written)
    newsroom.event("two")
    with hold(tmp_path) as held:
        publish(held, newsroom.changes(), run(2))
    assert served(tmp_path) == lake(tmp_path)
    with duckdb.connect(str(tmp_path / "serve.duckdb"), read_only=True) as connection:
        assert {name for (name,) in connection.execute("SHOW TABLES").fetchall()} >= {*TABLES}
        with pytest.raises(duckdb.CatalogException):
            connection.execute("FROM mine")


def test_a_log_that_somebody_left_beside_it_is_not_taken_for_its_own(newsroom: Any, tmp_path: Path):
    newsroom.event("one")
    with hold(tmp_path) as held:
        publish(held, newsroom.changes(), run(1))
    log = tmp_path / "serve.duckdb.wal"
    log.write_bytes(b"what a program wrote that was killed")
    with pytest.raises(NoWarehouseError, match="written to by another program"):
        query(tmp_path, "FROM events")
    with hold(tmp_path) as held:
        publish(held, newsroom.changes(), run(2))
    assert not log.exists()
    assert served(tmp_path) == lake(tmp_path)
