"""Queries: one SELECT over the serving file, which can neither write nor reach anything else."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import duckdb
import pyarrow as pa

from schemas.registry import TABLES
from warehouse import quoting
from warehouse.errors import (
    NotAQueryError,
    NoWarehouseError,
    QueryError,
    QueryTimeoutError,
    UnknownTableError,
)
from warehouse.serve import SERVING, WRITTEN_TO
from warehouse.view import macros, views

MEMORY_LIMIT = "2GB"
BATCH_ROWS = 10_000
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
    "temp_directory": "",
    "memory_limit": MEMORY_LIMIT,
}
QUERIES = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
UNKNOWN = re.compile(r"Table with name \"?(?:\w+\.)*(\w+)\"? does not exist")
NOT_FOUND = ("Catalog Error: Table", "Binder Error: Catalog")
RELATIONS = """
SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'
UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal
ORDER BY ALL
"""


def query(root: Path, sql: str, *, seconds: float | None = None) -> pa.Table:
    """Return the whole answer to a query.

    Raises:
        QueryError, NoWarehouseError: as `answering` does.
    """
    with answering(root, sql, seconds=seconds) as batches:
        return batches.read_all()


@contextmanager
def answering(
    root: Path, sql: str, *, seconds: float | None = None
) -> Iterator[pa.RecordBatchReader]:
    """Answer a query batch by batch, so that an export needs little memory.

    Raises:
        NoWarehouseError: nothing was published there, or it can't be opened.
        UnknownTableError: a table does not exist; the message lists those that do.
        NotAQueryError: it is not exactly one SELECT.
        QueryTimeoutError: it took longer than the given seconds.
        QueryError: anything else is wrong with it.
    """
    with _opened(root) as connection:
        statement = _only_query(connection, sql)
        timer = Timer(seconds or 0, connection.interrupt)
        timer.daemon = True
        if seconds is not None:
            timer.start()
        try:
            yield _explaining(connection, statement, seconds)
        finally:
            timer.cancel()


def _explaining(
    connection: duckdb.DuckDBPyConnection, statement: duckdb.Statement, seconds: float | None
) -> pa.RecordBatchReader:
    """Return a query's answer, which raises our own errors when it is read."""
    try:
        answer = connection.execute(statement).to_arrow_reader(BATCH_ROWS)
    except duckdb.Error as error:
        raise _explained(connection, error, seconds) from error

    def batches() -> Iterator[pa.RecordBatch]:
        try:
            yield from answer
        except OSError as error:  # what Arrow makes of an error of DuckDB
            raise _explained(connection, error, seconds) from error

    return pa.RecordBatchReader.from_batches(answer.schema, batches())


@contextmanager
def _opened(root: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the serving file, attached to a database of its own.

    DuckDB shares databases it opens by path within a process, and would share an outdated file.
    """
    file = root / SERVING
    if not file.exists():
        raise NoWarehouseError(
            f"there is no warehouse in {root}: ingest something first, or name the right folder"
        )
    if (root / WRITTEN_TO).exists():
        raise NoWarehouseError(
            f"{file} was written to by another program, which left {WRITTEN_TO}: end that program, "
            "then run `rashomon ingest` again, which makes the file anew"
        )
    with duckdb.connect(":memory:", config=CONFIG) as connection:
        _attach(connection, file)
        connection.execute("USE warehouse")
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        yield connection


def _attach(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    try:
        connection.execute(f"ATTACH {quoting.text(file)} AS warehouse (READ_ONLY)")
    except duckdb.Error as error:
        raise NoWarehouseError(
            f"{file} can't be opened ({error}); if no program writes to it, it is damaged: "
            "run `rashomon ingest` again, which makes it anew"
        ) from error


def _only_query(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    try:
        sql.encode()
        statements = connection.extract_statements(sql)
    except UnicodeEncodeError as error:
        raise QueryError("the query is not UTF-8; mend its characters") from error
    except duckdb.Error as error:
        raise _explained(connection, error, None) from error
    if len(statements) != 1 or statements[0].type not in QUERIES:
        raise NotAQueryError(
            "give exactly one SELECT; the warehouse is read-only, only ingesting writes to it"
        )
    return statements[0]


def _explained(
    connection: duckdb.DuckDBPyConnection, error: Exception, seconds: float | None
) -> QueryError:
    """Return the error to raise in place of DuckDB's own."""
    message = str(error)
    if "INTERRUPT Error: " in message:
        return QueryTimeoutError(f"no answer within {seconds} s; narrow the query")
    if "Out of Memory" in message:
        return QueryError(f"the query needs more than {MEMORY_LIMIT} of memory; narrow it")
    if message.startswith(NOT_FOUND):
        there = [name for (name,) in connection.execute(RELATIONS).fetchall()]
        hint = _meant(message, there)
        return UnknownTableError(f"{message}\n\n{hint}tables and views: {', '.join(there)}")
    if "prepared statement parameters" in message:
        return QueryError(f"{message}\nwrite the values into the query; it takes no parameters")
    if isinstance(error, duckdb.PermissionException):
        return QueryError(f"{message}\nonly the tables of the warehouse can be read")
    return QueryError(message)


def _meant(message: str, there: Collection[str]) -> str:
    """Return what to do about a table that a query names and that is not found, if that is clear.

    Args:
        message: how DuckDB tells that it is not found.
        there: the tables and views of the warehouse.
    """
    asked = UNKNOWN.search(message)
    name = asked[1] if asked else ""
    if name in there:
        return f"name it without what stands before it: {name}\n"
    for macro in macros():
        if name == macro.name:
            return f"{name} takes arguments: {name}({', '.join(macro.takes)})\n"
    if name in {*TABLES, *(view.name for view in views())}:
        return (
            f"{name} came with another version of this program than wrote the warehouse; "
            "the next `rashomon ingest` adds it\n"
        )
    return ""
