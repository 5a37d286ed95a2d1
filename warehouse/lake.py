"""The lake: Parquet files under `<warehouse>/data`, their catalog in `<warehouse>/catalog.sqlite`.

It is a DuckLake 1.0 (https://ducklake.select), so that a run's tables appear all at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import duckdb
import pyarrow as pa

from schemas.registry import TABLES
from warehouse import quoting
from warehouse.catalog import CATALOG, is_begun, readable
from warehouse.errors import CatalogError, MissingExtensionError
from warehouse.hold import Held

DATA = "data"
SPILL = "spill"
EXTENSIONS = ("sqlite_scanner", "ducklake")
# All rows go to Parquet, none into the catalog, whose WAL mode lets others read while we write.
READS = "READ_ONLY, DATA_INLINING_ROW_LIMIT 0"
WRITES = "DATA_INLINING_ROW_LIMIT 0, META_JOURNAL_MODE 'WAL'"
ALL_ROWS = "SELECT {columns} FROM {stored} ORDER BY {key}"
SOME_ROWS = """
SELECT {columns} FROM {stored} AS stored
SEMI JOIN wanted ON stored.{column} = wanted.value
ORDER BY {key}
"""
VALUES = "SELECT DISTINCT {column} FROM {stored}"

Connection = duckdb.DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Lake:
    """The published tables, as they are in one snapshot.

    Attributes:
        connection: where the lake is the current database; null if nothing was published yet.
    """

    connection: Connection | None

    def read(self, name: str, columns: Sequence[str] = ()) -> pa.Table:
        """Return a table's rows in the order of its key; only some columns, if they are named.

        A column that an earlier version of the program did not write is null.
        """
        return self._read(ALL_ROWS, name, columns)

    def stream(self, name: str) -> pa.RecordBatchReader:
        """Return a table's rows in the order of its key, batch by batch, as they are asked for.

        The table has all columns of this version of the program.
        """
        schema = self._schema(name, ())
        if self.connection is None or not self.has(name):
            return schema.empty_table().to_reader()
        rows = self.connection.execute(self._statement(ALL_ROWS, name, schema)).to_arrow_reader()
        return rows.cast(schema)

    def some(
        self, name: str, column: str, values: Iterable[str | None], columns: Sequence[str] = ()
    ) -> pa.Table:
        """Return those rows of a table whose value in a column is one of some, as `read` does.

        Null is not among the values, whether it is given or not; neither is a text with U+0000,
        which no table has, and at which DuckLake cuts off what it asks its catalog.
        """
        asked = sorted({value for value in values if value is not None and "\0" not in value})
        wanted = pa.table({"value": pa.array(asked, pa.string())})
        if self.connection is None or not wanted.num_rows or not self.has(name, column):
            return self._schema(name, columns).empty_table()
        self.connection.register("wanted", wanted)
        return self._read(SOME_ROWS, name, columns, column=quoting.name(column))

    def values(self, name: str, column: str) -> set[str]:
        """Return the values that a table has in a column of text, but null."""
        if self.connection is None or not self.has(name, column):
            return set()
        words = {"column": quoting.name(column), "stored": f"lake.{quoting.name(name)}"}
        found = self.connection.execute(VALUES.format(**words)).fetchall()
        return {str(value) for (value,) in found if value is not None}

    def has(self, name: str, column: str | None = None) -> bool:
        """Tell whether the lake has a table, and a column in it."""
        there = _columns(self.connection, name) if self.connection else set()
        return column in there if column else bool(there)

    def _schema(self, name: str, columns: Sequence[str]) -> pa.Schema:
        table = TABLES[name]
        return pa.schema([table.columns.field(column) for column in columns or table.columns.names])

    def _read(self, query: str, name: str, columns: Sequence[str], **words: str) -> pa.Table:
        schema = self._schema(name, columns)
        if self.connection is None or not self.has(name):
            return schema.empty_table()
        statement = self._statement(query, name, schema, **words)
        rows = self.connection.execute(statement).to_arrow_table()
        return _completed(rows, schema).cast(schema)

    def _statement(self, query: str, name: str, schema: pa.Schema, **words: str) -> str:
        there = _columns(self.connection, name) if self.connection else set()
        return query.format(
            columns=quoting.names([column for column in schema.names if column in there]),
            stored=f"lake.{quoting.name(name)}",
            key=quoting.names(TABLES[name].key),
            **words,
        )

    def snapshot(self) -> int | None:
        """Return the id of the latest snapshot; null if nothing was published yet."""
        return current_snapshot(self.connection) or None if self.connection else None


@contextmanager
def reading(root: Path) -> Iterator[Lake]:
    """Open a warehouse's lake for reading; one that does not exist reads as empty."""
    root = root.resolve()
    if not is_begun(root / CATALOG):
        yield Lake(None)
        return
    with readable(root / CATALOG) as catalog, _connection(temp_directory="") as connection:
        _attach(connection, root, catalog, READS)
        try:
            connection.execute("BEGIN")
            yield Lake(connection)
        except duckdb.Error as error:
            raise CatalogError(f"the tables can't be read ({error}); {remedy(root)}") from error


@contextmanager
def writing(held: Held) -> Iterator[Connection]:
    """Open a held warehouse's lake for writing; make its catalog if there is none."""
    # One thread writes rows in the order they come in; more would write them in any order.
    with _connection(temp_directory=str(held.root / SPILL), threads=1) as connection:
        _attach(connection, held.root, held.root / CATALOG, WRITES)
        yield connection


def current_snapshot(connection: Connection) -> int:
    """Return the id of the snapshot a connection sees; 0 before anything is published."""
    row = connection.execute("FROM lake.current_snapshot()").fetchone()
    return int(row[0]) if row else 0


@contextmanager
def _connection(**settings: str | int) -> Iterator[Connection]:
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "python_enable_replacements": False,
        **settings,
    }
    with duckdb.connect(":memory:", config=config) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        for extension in EXTENSIONS:
            _load(connection, extension)
        yield connection


def _load(connection: Connection, extension: str) -> None:
    """Load an extension from its Python package; DuckDB would fetch it from its own site."""
    package = f"duckdb_extension_{extension}"
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        version = f"v{duckdb.__version__}"
        file = Path(folder, "extensions", version, f"{extension}.duckdb_extension")
        if file.exists():
            connection.execute(f"LOAD {quoting.text(file)}")
            return
    raise MissingExtensionError(
        f"DuckDB {duckdb.__version__} lacks its extension {extension}; install the package "
        f"{package.replace('_', '-')} of the same version"
    )


def _attach(connection: Connection, root: Path, catalog: Path, options: str) -> None:
    """Attach the lake under the name lake; its folder may have moved since it was written."""
    lake = quoting.text(f"ducklake:sqlite:{catalog}")
    data = f"DATA_PATH {quoting.text(f'{root / DATA}/')}, OVERRIDE_DATA_PATH true"
    try:
        connection.execute(f"ATTACH {lake} AS lake ({data}, {options})")
        connection.execute("USE lake")
    except duckdb.Error as error:
        problem = f"the warehouse's catalog {root / CATALOG} can't be opened ({error})"
        raise CatalogError(f"{problem}; {remedy(root)}") from error


def remedy(root: Path) -> str:
    """Return what to do about a warehouse whose catalog or tables can't be read or written."""
    return (
        "see that there is room, that you may write to its folder and that no other program uses "
        "it; if it is damaged, restore it from a copy or make the tables anew: "
        f"rashomon rebuild --warehouse NEW --from {root}"
    )


def _columns(connection: Connection, name: str) -> set[str]:
    query = (
        "SELECT column_name FROM duckdb_columns() WHERE database_name = 'lake' AND table_name = ?"
    )
    return {column for (column,) in connection.execute(query, [name]).fetchall()}


def _completed(rows: pa.Table, schema: pa.Schema) -> pa.Table:
    """Return rows with all columns of a schema, null where they lack one."""
    cells = [
        rows[field.name] if field.name in rows.column_names else pa.nulls(len(rows), field.type)
        for field in schema
    ]
    return pa.table(cells, names=schema.names)
