"""What the columns of views are: by `warehouse/columns.tsv`, or as in the one table that has them.

A line of `columns.tsv` describes a column of all views that have it, or of one (`view.column`).
"""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from schemas.registry import TABLES
from schemas.table import description_of
from warehouse import quoting
from warehouse.lake import Connection
from warehouse.view import create_views, macros, views

VIEW_COLUMNS = """
SELECT table_name, column_name, data_type FROM duckdb_columns()
SEMI JOIN (FROM duckdb_views() WHERE NOT internal) AS views
    ON table_name = view_name AND duckdb_columns.database_name = views.database_name
WHERE database_name = ? ORDER BY table_name, column_index
"""


def make_views(connection: Connection, database: str) -> None:
    """Create all views and macros in a database, which must be the current one, and describe them.

    Its function `views_id()` then tells by which version of the views it was made.
    """
    create_views(connection, database)
    describe_views(connection, database)
    made = quoting.text(_version())
    connection.execute(f"CREATE OR REPLACE MACRO {database}.views_id() AS {made}")


def has_views(connection: Connection, database: str) -> bool:
    """Tell whether a database has the views of this version of the program.

    Raises:
        duckdb.CatalogException: it has none.
    """
    return connection.execute(f"SELECT {database}.views_id()").fetchone() == (_version(),)


def describe_views(connection: Connection, database: str) -> None:
    """Set the comments of the columns of all views of a database."""
    for view, column, _ in columns_of_views(connection, database):
        place = ".".join((database, quoting.name(view), quoting.name(column)))
        comment = quoting.text(description(view, column))
        connection.execute(f"COMMENT ON COLUMN {place} IS {comment}")


def columns_of_views(connection: Connection, database: str) -> list[tuple[str, str, str]]:
    """Return view, name and type of each column of each view, in their order."""
    return connection.execute(VIEW_COLUMNS, [database]).fetchall()


def description(view: str, column: str) -> str:
    """Return what a column of a view is; empty if nobody says."""
    found = _descriptions()
    return found.get(f"{view}.{column}") or found.get(column, "")


@cache
def _version() -> str:
    said = repr((views(), macros(), sorted(_descriptions().items())))
    return hashlib.sha256(said.encode()).hexdigest()


@cache
def _descriptions() -> Mapping[str, str]:
    """Return descriptions by the name of a column, or by its view and name."""
    lines = (files("warehouse") / "columns.tsv").read_text("utf-8").splitlines()
    return MappingProxyType(dict(_of_tables()) | dict(line.split("\t") for line in lines))


def _of_tables() -> Iterator[tuple[str, str]]:
    """Yield the columns that mean the same in all tables that have them, with their meaning."""
    meanings: dict[str, set[str]] = {}
    for table in TABLES.values():
        for field in table.columns:
            meanings.setdefault(field.name, set()).add(description_of(field))
    for name, found in meanings.items():
        if len(found) == 1:
            yield name, found.pop()
