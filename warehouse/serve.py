"""Serving: `<warehouse>/serve.duckdb`, a plain DuckDB file with all tables and views.

BI tools open it read-only; its function `snapshot_id()` tells which snapshot of the lake it holds.
A new one takes the place of the old in one step, so that those who have the old one open go on
reading it.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copyfile

import duckdb

from schemas.registry import TABLES
from warehouse import quoting
from warehouse.described import make_views
from warehouse.durable import settle
from warehouse.errors import DriftError, LayoutError, PublishError
from warehouse.forward import bring_forward
from warehouse.lake import Connection, current_snapshot, remedy
from warehouse.tables import create_tables

SERVING = "serve.duckdb"
BUILDING = "serve.duckdb.tmp"
WRITTEN_TO = "serve.duckdb.wal"
"""Stands beside the serving file only if somebody else wrote to it."""
log = logging.getLogger(__name__)

COPY_ROWS = """
INSERT INTO serving.{table} ({columns}) SELECT {columns} FROM lake.{table} ORDER BY {key}
"""


def refresh(connection: Connection, root: Path, *, anew: bool = False) -> None:
    """Bring the serving file to the latest snapshot, unless it holds that already.

    A run that was killed between its commit and this step left it one snapshot behind.

    Args:
        connection: where the lake is open for writing.
        root: folder of the warehouse.
        anew: build it anew, rows in the order of their keys, even if it holds the latest snapshot.

    Raises:
        PublishError: DuckDB could not write it; the old one stays.
    """
    latest, served = current_snapshot(connection), _served_snapshot(connection, root)
    if not latest or (served == latest and not anew):
        return
    try:
        if anew or served is None or not _copied_forward(connection, root, served, latest):
            _build(connection, root, latest)
    except duckdb.Error as error:
        raise PublishError(
            f"what is published stays, but {SERVING} could not be written: {error}; {remedy(root)}"
        ) from error
    _mark_as_ours(root / BUILDING)
    settle([root / BUILDING], root)
    (root / WRITTEN_TO).unlink(missing_ok=True)
    (root / BUILDING).replace(root / SERVING)
    settle([], root)


def _served_snapshot(connection: Connection, root: Path) -> int | None:
    """Return the snapshot that the serving file holds; null if there is none to be relied on."""
    if (root / WRITTEN_TO).exists() or not _is_as_marked(root / SERVING):
        return None
    try:
        connection.execute(f"ATTACH {quoting.text(root / SERVING)} AS served (READ_ONLY)")
        row = connection.execute("SELECT served.snapshot_id()").fetchone()
    except duckdb.Error:
        return None
    else:
        return int(row[0]) if row else None
    finally:
        connection.execute("DETACH DATABASE IF EXISTS served")


def _mark_as_ours(file: Path) -> None:
    """Give a file a whole second as its time, which it loses if somebody writes to it."""
    seconds = int(file.stat().st_mtime)
    os.utime(file, (seconds, seconds))


def _is_as_marked(file: Path) -> bool:
    return file.exists() and file.stat().st_mtime_ns % 10**9 == 0


def _copied_forward(connection: Connection, root: Path, served: int, latest: int) -> bool:
    """Bring a copy of the serving file to the latest snapshot; tell whether that could be done."""
    _remove(root)
    copyfile(root / SERVING, root / BUILDING)
    try:
        with _writing(connection, root / BUILDING, latest):
            bring_forward(connection, served, latest)
    except (duckdb.Error, DriftError, LayoutError) as error:
        log.info("%s is built anew: %s", SERVING, error)
        return False
    return True


def _build(connection: Connection, root: Path, latest: int) -> None:
    _remove(root)
    with _writing(connection, root / BUILDING, latest):
        create_tables(connection, "serving")
        for table in TABLES.values():
            name, columns = quoting.name(table.name), quoting.names(table.columns.names)
            key = quoting.names(table.key)
            connection.execute(COPY_ROWS.format(table=name, columns=columns, key=key))
        connection.execute("USE serving")
        make_views(connection, "serving")


@contextmanager
def _writing(connection: Connection, file: Path, snapshot: int) -> Iterator[None]:
    """Open a file as the database `serving` for a transaction that makes it hold a snapshot."""
    connection.execute(f"ATTACH {quoting.text(file)} AS serving")
    connection.execute("BEGIN")
    try:
        yield
        connection.execute(f"CREATE OR REPLACE MACRO serving.snapshot_id() AS {snapshot}")
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT serving")
    except BaseException:
        with suppress(duckdb.TransactionException):  # the error may have ended it
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("USE lake")
        connection.execute("DETACH serving")


def _remove(root: Path) -> None:
    """Remove what an earlier build may have left."""
    for name in (BUILDING, f"{BUILDING}.wal"):
        (root / name).unlink(missing_ok=True)
