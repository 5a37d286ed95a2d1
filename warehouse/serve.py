"""Serving: `<warehouse>/serve.duckdb`, a plain DuckDB file with all tables and views.

BI tools open it read-only; its function `snapshot_id()` tells which snapshot of the lake it holds.
A new one takes the place of the old in one step, so that those who have the old one open go on
reading it.
"""

from pathlib import Path

import duckdb

from schemas.registry import TABLES
from warehouse import quoting
from warehouse.durable import settle
from warehouse.errors import PublishError
from warehouse.lake import Connection, current_snapshot
from warehouse.tables import create_tables
from warehouse.view import create_views

SERVING = "serve.duckdb"
BUILDING = "serve.duckdb.tmp"
COPY_ROWS = """
INSERT INTO serving.{table} ({columns}) SELECT {columns} FROM lake.{table} ORDER BY {key}
"""


def refresh(connection: Connection, root: Path) -> None:
    """Build the serving file anew, unless it holds the latest snapshot already.

    A run that was killed between its commit and this step left it one snapshot behind.

    Raises:
        PublishError: DuckDB could not write it; the old one stays.
    """
    latest = current_snapshot(connection)
    if latest and latest != _served_snapshot(connection, root / SERVING):
        _remove(root)
        try:
            _build(connection, root / BUILDING, latest)
        except duckdb.Error as error:
            raise PublishError(
                f"the tables were published, but {SERVING} could not be written: {error}; "
                "mend that and run again"
            ) from error
        settle([root / BUILDING], root)
        (root / BUILDING).replace(root / SERVING)
        settle([], root)


def _served_snapshot(connection: Connection, file: Path) -> int | None:
    """Return the snapshot a serving file holds; null if there is none that can be read."""
    if not file.exists():
        return None
    try:
        connection.execute(f"ATTACH {quoting.text(file)} AS served (READ_ONLY)")
        row = connection.execute("SELECT served.snapshot_id()").fetchone()
    except duckdb.Error:
        return None
    else:
        return int(row[0]) if row else None
    finally:
        connection.execute("DETACH DATABASE IF EXISTS served")


def _remove(root: Path) -> None:
    """Remove what an earlier build may have left."""
    for name in (BUILDING, f"{BUILDING}.wal"):
        (root / name).unlink(missing_ok=True)


def _build(connection: Connection, file: Path, snapshot: int) -> None:
    connection.execute(f"ATTACH {quoting.text(file)} AS serving")
    connection.execute("BEGIN")
    create_tables(connection, "serving")
    for table in TABLES.values():
        name, columns = quoting.name(table.name), quoting.names(table.columns.names)
        key = quoting.names(table.key)
        connection.execute(COPY_ROWS.format(table=name, columns=columns, key=key))
    connection.execute("USE serving")
    create_views(connection, "serving")
    connection.execute(f"CREATE MACRO serving.snapshot_id() AS {snapshot}")
    connection.execute("COMMIT")
    connection.execute("USE lake")
    connection.execute("CHECKPOINT serving")
    connection.execute("DETACH serving")
