"""Bringing a copy of an older serving file forward by the rows that the lake lost and got since."""

from schemas.registry import TABLES
from schemas.table import Table
from warehouse import quoting
from warehouse.described import has_views, make_views
from warehouse.errors import DriftError
from warehouse.lake import Connection
from warehouse.tables import create_tables
from warehouse.view import views

SNAPSHOT = "snapshot_id"
"""The column by which a lake tells in which snapshot a row was written."""
RELATIONS = """
SELECT table_name FROM duckdb_tables() WHERE database_name = $1
UNION ALL SELECT view_name FROM duckdb_views() WHERE database_name = $1 AND NOT internal
"""
GONE = """
CREATE OR REPLACE TEMP TABLE gone AS
SELECT {key} FROM ducklake_table_deletions('lake', 'main', {word}, {after} + 1, {latest})
"""
DELETE_GONE = "DELETE FROM serving.{table} AS stored USING gone WHERE {stored_is_gone}"
DELETE_ALL = "DELETE FROM serving.{table}"
INSERT_SINCE = """
INSERT INTO serving.{table} ({columns})
SELECT {columns} FROM lake.{table} WHERE {since} ORDER BY {key}
"""
DIFFER = "SELECT (SELECT count(*) FROM serving.{table}) <> (SELECT count(*) FROM lake.{table})"


def bring_forward(connection: Connection, after: int, latest: int) -> None:
    """Bring the database `serving`, in the open transaction, from one snapshot to the latest.

    What that costs follows from what changed since, and not from how large the file is.

    Raises:
        DriftError: it does not come to what the lake holds.
        LayoutError: its tables can't take the rows of this version of the program.
    """
    there = {name for (name,) in connection.execute(RELATIONS, ["serving"]).fetchall()}
    if not there <= {*TABLES, *(view.name for view in views())}:
        raise DriftError("the serving file has other tables or views; build it anew")
    create_tables(connection, "serving")
    for table in TABLES.values():
        _bring(connection, table, after, latest)
    if not has_views(connection, "serving"):
        connection.execute("USE serving")
        make_views(connection, "serving")


def _bring(connection: Connection, table: Table, after: int, latest: int) -> None:
    words = _words(table)
    if SNAPSHOT in table.columns.names:  # it hides the lake's own
        connection.execute(DELETE_ALL.format(**words))
        connection.execute(INSERT_SINCE.format(**words, since="TRUE"))
        return
    if connection.execute(GONE.format(**words, after=after, latest=latest)).fetchone() != (0,):
        connection.execute(DELETE_GONE.format(**words))
    connection.execute(INSERT_SINCE.format(**words, since=f"{SNAPSHOT} > {after}"))
    if connection.execute(DIFFER.format(**words)).fetchone() != (False,):
        raise DriftError(f"the serving file has other rows in {table.name}; build it anew")


def _words(table: Table) -> dict[str, str]:
    """Return what the statements say of a table, all of it from its schema."""
    return {
        "table": quoting.name(table.name),
        "word": quoting.text(table.name),
        "key": quoting.names(table.key),
        "columns": quoting.names(table.columns.names),
        "stored_is_gone": quoting.same(table.key, "stored", "gone"),
    }
