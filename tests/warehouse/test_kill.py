"""A run that is killed at any moment leaves a whole warehouse, and the next run completes it."""

import datetime as dt
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from schemas.registry import TABLES
from warehouse.changes import replacing_all
from warehouse.hold import hold
from warehouse.lake import reading
from warehouse.publish import Run, publish

NOW = dt.datetime(2024, 12, 1, tzinfo=dt.UTC)
KILLS = 10
ROUNDS = 40

PUBLISH = """
import datetime as dt, pathlib, sys
import pyarrow.parquet as pq
from warehouse.changes import replacing_all
from warehouse.hold import hold
from warehouse.publish import Run, publish

root, rows = map(pathlib.Path, sys.argv[1:])
changes = {file.stem: replacing_all(pq.read_table(file)) for file in rows.iterdir()}
now = dt.datetime(2024, 12, 1, tzinfo=dt.UTC)
print("ready", flush=True)
with hold(root) as held:
    publish(held, changes, Run(f"run {rows.name}", now, now, "1.0", "model", {}))
"""

Tables = dict[str, pa.Table]


def edition(make: Callable[[], Any], number: int, folder: Path) -> Tables:
    """Return the rows of one edition, which differ from the last's, and write them to files."""
    newsroom = make()
    for at in range(number % 3, 40):
        article = newsroom.article(f"{at:03}", f"Police of town {at} said seven were killed.")
        newsroom.event(f"event {at}", title=f"edition {number}" if at % 4 == 0 else "clash")
        claim = newsroom.claim(
            article, "seven were killed", "Police", claim_id=f"{at}", event_id=f"event {at}"
        )
        newsroom.figure(claim, "seven", "killed", figure_id=f"{at}", low=at, high=number)
    folder.mkdir()
    tables = {name: rows for name, rows in newsroom.tables().items() if name != "runs"}
    for name, rows in tables.items():
        pq.write_table(rows, folder / f"{name}.parquet")
    keys = {name: [(key, "ascending") for key in TABLES[name].key] for name in tables}
    return {name: rows.sort_by(keys[name]) for name, rows in tables.items()}


@contextmanager
def publishing(root: Path, rows: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a process that publishes rows, and wait until it is about to."""
    command = [sys.executable, "-c", PUBLISH, str(root), str(rows)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        yield process
        process.kill()


def finish(root: Path, rows: Path) -> float:
    """Publish rows without a kill; return how long it took."""
    started = time.monotonic()
    changes = {file.stem: replacing_all(pq.read_table(file)) for file in rows.iterdir()}
    with hold(root) as held:
        publish(held, changes, Run(f"run {rows.name}", NOW, NOW, "1.0", "model", {}))
    return time.monotonic() - started


def lake(root: Path) -> tuple[Tables, int]:
    """Return all tables but the runs, and how many runs there were."""
    with reading(root) as opened:
        tables = {name: opened.read(name) for name in TABLES}
    return tables, tables.pop("runs").num_rows


def served(root: Path) -> Tables:
    with duckdb.connect(str(root / "serve.duckdb"), read_only=True) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        return {
            name: connection.table(name)
            .to_arrow_table()
            .cast(table.columns)
            .sort_by([(key, "ascending") for key in table.key])
            for name, table in TABLES.items()
            if name != "runs"
        }


def test_a_killed_run_leaves_all_or_nothing_and_is_completed_by_the_next(
    newsroom: Any, tmp_path: Path
):
    root, make = tmp_path / "warehouse", type(newsroom)
    before = {name: table.columns.empty_table() for name, table in TABLES.items() if name != "runs"}
    lasts, kills, whole, none = 1.0, 0, 0, 0
    for number in range(ROUNDS):
        rows = tmp_path / f"{number}"
        after = edition(make, number, rows)
        with publishing(root, rows) as process:
            time.sleep(lasts * (number % 12) / 12)
            kills += process.poll() is None
            process.kill()
        left, _ = lake(root)
        assert left in (before, after)
        whole, none = whole + (left == after), none + (left == before)
        lasts = max(finish(root, rows), 0.2)
        assert lake(root) == (after, number + 1)
        assert served(root) == after
        before = after
        if kills >= KILLS and whole and none:
            break
    assert kills >= KILLS
    assert whole
    assert none


def test_a_run_killed_before_serving_is_completed_by_one_that_finds_nothing_new(
    newsroom: Any, tmp_path: Path
):
    root, make = tmp_path / "warehouse", type(newsroom)
    old = edition(make, 1, tmp_path / "1")
    finish(root, tmp_path / "1")
    new = edition(make, 2, tmp_path / "2")
    with publishing(root, tmp_path / "2") as process:
        while not (root / "serve.duckdb.tmp").exists():
            assert process.poll() is None
        process.kill()
    assert lake(root) == (new, 2)
    assert served(root) == old
    finish(root, tmp_path / "2")
    assert lake(root) == (new, 2)
    assert served(root) == new
