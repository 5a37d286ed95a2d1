"""The schemas' tables as SQL tables, with grain and descriptions as their comments."""

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


def create_tables(connection: Connection, database: str) -> None:
    """Create what tables and columns a database lacks and set their comments.

    Raises:
        LayoutError: a table there can't take the rows of this version of the program.
    """
    there = _columns(connection, database)
    for table in TABLES.values():
        place = f"{database}.{quoting.name(table.name)}"
        if table.name in there:
            _widen(connection, place, table, there[table.name])
        else:
            columns = ", ".join(_declared(field) for field in table.columns)
            connection.execute(f"CREATE TABLE {place} ({columns})")
    _describe(connection, database)


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


def _widen(connection: Connection, place: str, table: Table, there: dict[str, str]) -> None:
    """Add new columns to a table, where its rows may lack them."""
    ours = {field.name: TYPES[field.type] for field in table.columns}
    new = [field for field in table.columns if field.name not in there]
    if any(ours.get(column) != kind for column, kind in there.items()) or not all(
        field.nullable for field in new
    ):
        raise LayoutError(
            f"the table {table.name} was written by another version of this program; "
            "ingest into a new warehouse folder"
        )
    for field in new:
        connection.execute(f"ALTER TABLE {place} ADD COLUMN {_declared(field)}")


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
