"""The schemas' tables as SQL tables, with grain and descriptions as their comments."""

from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version

import duckdb
import pyarrow as pa

from schemas.registry import TABLES
from schemas.table import STRINGS, TIMESTAMP, Table, description_of
from warehouse import quoting
from warehouse.errors import LayoutError
from warehouse.lake import Connection

TYPES: dict[pa.DataType, str] = {
    pa.string(): "VARCHAR",
    pa.bool_(): "BOOLEAN",
    pa.int32(): "INTEGER",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.date32(): "DATE",
    TIMESTAMP: "TIMESTAMP WITH TIME ZONE",
    STRINGS: "VARCHAR[]",
}


WRITER = "SELECT arg_max(code_version, finished_at) FROM {database}.runs"


def create_tables(connection: Connection, database: str) -> None:
    """Create what tables and columns a database lacks and set their comments.

    Raises:
        LayoutError: a table there can't take the rows of this version of the program.
    """
    check_layout(connection, database)
    there = _columns(connection, database)
    for table in TABLES.values():
        place = f"{database}.{quoting.name(table.name)}"
        if table.name in there:
            for field in _new(table, there[table.name]):
                connection.execute(f"ALTER TABLE {place} ADD COLUMN {_declared(field)}")
        else:
            columns = ", ".join(_declared(field) for field in table.columns)
            connection.execute(f"CREATE TABLE {place} ({columns})")
    _describe(connection, database)


def check_layout(connection: Connection, database: str) -> None:
    """Refuse a database whose tables another version of the program wrote, of other columns.

    A column that its rows may lack can still be added.

    Raises:
        LayoutError: a table there can't take the rows of this version of the program.
    """
    for name, there in _columns(connection, database).items():
        table = TABLES.get(name)
        if table is None:
            continue
        ours = {field.name: TYPES[field.type] for field in table.columns}
        strange = any(ours.get(column) != kind for column, kind in there.items())
        if strange or not all(field.nullable for field in _new(table, there)):
            raise LayoutError(
                f"the table {name} was written by {_writer(connection, database)}; go on with "
                "that one, or have this one make the tables anew from the archive of the "
                "warehouse: rashomon rebuild --warehouse NEW --from WAREHOUSE"
            )


def layout(connection: Connection, database: str) -> frozenset[tuple[str | None, ...]]:
    """Return what tells whether tables, columns, views, macros and comments are the same."""
    query = (
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() "
        "WHERE database_name = $1 "
        "UNION ALL SELECT table_name, NULL, NULL, comment FROM duckdb_tables() "
        "WHERE database_name = $1 "
        "UNION ALL SELECT view_name, NULL, sql, comment FROM duckdb_views() "
        "WHERE database_name = $1 "
        "UNION ALL SELECT function_name, NULL, macro_definition, NULL FROM duckdb_functions() "
        "WHERE database_name = $1"
    )
    return frozenset(connection.execute(query, [database]).fetchall())


def _columns(connection: Connection, database: str) -> dict[str, dict[str, str]]:
    """Return the type of each column of each table of a database."""
    query = "SELECT table_name, column_name, data_type FROM duckdb_columns() "
    rows = connection.execute(query + "WHERE database_name = ?", [database]).fetchall()
    there: dict[str, dict[str, str]] = {}
    for table, column, kind in rows:
        there.setdefault(table, {})[column] = kind
    return there


def _declared(field: "pa.Field[pa.DataType]") -> str:
    required = "" if field.nullable else " NOT NULL"
    return f"{quoting.name(field.name)} {TYPES[field.type]}{required}"


def _new(table: Table, there: Mapping[str, str]) -> "list[pa.Field[pa.DataType]]":
    """Return the columns of a table that it lacks."""
    return [field for field in table.columns if field.name not in there]


def _writer(connection: Connection, database: str) -> str:
    """Return the version of the program that ran last in a database, in words."""
    with suppress(duckdb.Error):  # that version may keep no runs, or others
        if (row := connection.execute(WRITER.format(database=database)).fetchone()) and row[0]:
            return f"another version of this program ({row[0]}, this is {version('rashomon')})"
    return "another version of this program"


def _describe(connection: Connection, database: str) -> None:
    """Set the comments that differ from the schemas."""
    there = _comments(connection, database)
    for table in TABLES.values():
        place = f"{database}.{quoting.name(table.name)}"
        if there.get((table.name, "")) != table.grain:
            connection.execute(f"COMMENT ON TABLE {place} IS {quoting.text(table.grain)}")
        for field in table.columns:
            description = description_of(field)
            if there.get((table.name, field.name)) != description:
                column = f"{place}.{quoting.name(field.name)}"
                connection.execute(f"COMMENT ON COLUMN {column} IS {quoting.text(description)}")


def _comments(connection: Connection, database: str) -> dict[tuple[str, str], str | None]:
    """Return the comment of each column, and of each table under the column name ''."""
    query = (
        "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE database_name = $1 "
        "UNION ALL SELECT table_name, '', comment FROM duckdb_tables() WHERE database_name = $1"
    )
    rows = connection.execute(query, [database]).fetchall()
    return {(table, column): comment for table, column, comment in rows}
