"""Publishing: all tables of a run appear in the warehouse at once, or none does."""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import stamina

from schemas.registry import TABLES
from schemas.runs import RUNS
from schemas.validate import validate
from warehouse.changes import Change, adding
from warehouse.checks import check
from warehouse.durable import files_under, settle
from warehouse.errors import CatalogLockedError, PublishError, WarehouseError
from warehouse.hold import Held, hold
from warehouse.lake import (
    DATA,
    SPILL,
    Connection,
    Lake,
    current_snapshot,
    reading,
    remedy,
    writing,
)
from warehouse.merge import NOTHING, Written, merge, merge_all
from warehouse.serve import refresh
from warehouse.tables import create_tables, layout
from warehouse.touched import begin_to_touch
from warehouse.view import create_views

DRAFT = "draft"

Portions = Callable[[Lake, Lake], Iterable[Mapping[str, Change]]]
"""Yields changes, given the tables as they were published and as they are with the changes that
were yielded before."""


@dataclass(frozen=True, slots=True)
class Run:
    """Who publishes: a row of `runs`, but for what is known only when publishing."""

    run_id: str
    started_at: datetime
    finished_at: datetime
    code_version: str
    model_version: str
    counts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did.

    Attributes:
        snapshot_id: the latest snapshot; null if nothing was ever published.
        written: the rows written, by table; empty if nothing was new.
    """

    snapshot_id: int | None
    written: Mapping[str, Written]


def publish(held: Held, changes: Mapping[str, Change], run: Run) -> Published:
    """Publish changes that are at hand; see `publish_portions`."""
    return publish_portions(held, lambda _before, _now: [changes], lambda: run)


def publish_portions(held: Held, portions: Portions, finished: Callable[[], Run]) -> Published:
    """Publish changes, portion by portion, in one transaction; then renew the serving file.

    If nothing differs from what is stored, nothing is written, not even the run.

    Args:
        held: the warehouse.
        portions: yields the changes; called again if the catalog was locked in the end.
        finished: gives the run, once all portions are there.

    Raises:
        SchemaViolation: rows break a promise of their table.
        BrokenPromiseError: rows break a promise between tables.
        LayoutError: the warehouse is of another version of the program.
        CatalogLockedError: another program keeps the catalog locked.
        PublishError: DuckDB could not write the tables or the serving file.
    """
    # A transaction sees its own rows in earlier snapshots, too: what was published is read apart.
    with reading(held.root) as before, writing(held) as connection:
        written = _write(connection, before, held.root / DATA, portions, finished)
        refresh(connection, held.root)
        return Published(current_snapshot(connection) or None, written)


@contextmanager
def drafting(held: Held, portions: Portions) -> Iterator[Lake]:
    """Give the tables that changes come to where nothing is published; they are gone in the end.

    Args:
        held: the warehouse, beside whose tables these are made.
        portions: yields the changes.
    """
    root = held.root / SPILL / DRAFT
    shutil.rmtree(root, ignore_errors=True)
    try:
        with hold(root) as apart, writing(apart) as connection:
            connection.execute("BEGIN")
            create_tables(connection, "lake")
            _put(connection, portions(Lake(None), Lake(connection)))
            yield Lake(connection)
    finally:
        shutil.rmtree(root, ignore_errors=True)


@stamina.retry(on=CatalogLockedError, attempts=8, wait_initial=0.5, timeout=60)
def _write(
    connection: Connection,
    before: Lake,
    data: Path,
    portions: Portions,
    finished: Callable[[], Run],
) -> dict[str, Written]:
    """Write changes in a transaction of their own; leave nothing behind if that fails."""
    connection.execute("BEGIN")
    try:
        written = _change(connection, data, portions(before, Lake(connection)), finished)
        connection.execute("COMMIT" if written else "ROLLBACK")
    except BaseException as error:
        _roll_back(connection)
        if isinstance(error, duckdb.Error):
            raise _named(error, data.parent) from error
        raise
    return written


def _named(error: duckdb.Error, root: Path) -> WarehouseError:
    """Return the error to raise in place of DuckDB's own."""
    if "database is locked" in str(error):
        return CatalogLockedError(
            "another program keeps the warehouse's catalog locked; end it and run again"
        )
    return PublishError(f"nothing was published: {error}; {remedy(root)}")


def _change(
    connection: Connection,
    data: Path,
    portions: Iterable[Mapping[str, Change]],
    finished: Callable[[], Run],
) -> dict[str, Written]:
    """Make all changes in the open transaction; return nothing if there were none to make."""
    parent = current_snapshot(connection) or None
    earlier, files = layout(connection, "lake"), files_under(data)
    create_tables(connection, "lake")
    create_views(connection, "lake")
    written = _put(connection, portions)
    if not written and layout(connection, "lake") == earlier:
        return {}
    run = finished()
    written["runs"] = merge(connection, RUNS, adding(_row(run, written, parent)))
    check(connection, written)
    # The catalog must not name files that the machine may still lose.
    settle(files_under(data) - files, data)
    connection.execute("CALL lake.set_commit_message('rashomon', ?)", [run.run_id])
    return written


def _put(connection: Connection, portions: Iterable[Mapping[str, Change]]) -> dict[str, Written]:
    """Make the changes of each portion in the open transaction, one portion after another."""
    written: dict[str, Written] = {}
    begin_to_touch(connection)
    for changes in portions:
        for name, change in changes.items():
            validate(TABLES[name], change.rows)
        for name, rows in merge_all(connection, changes).items():
            written[name] = written.get(name, NOTHING) + rows
    return written


def _row(run: Run, written: Mapping[str, Written], parent: int | None) -> pa.Table:
    """Return the run as a row of `runs`."""
    tables = {name: asdict(rows) for name, rows in written.items()}
    counts = json.dumps({**run.counts, "written": tables}, sort_keys=True)
    row = {name: getattr(run, name) for name in Run.__slots__}
    return RUNS.from_rows([row | {"counts": counts, "snapshot_id": parent}])


def _roll_back(connection: Connection) -> None:
    with suppress(duckdb.TransactionException):  # the failed commit may have ended it
        connection.execute("ROLLBACK")
