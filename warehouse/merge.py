"""Merging: bringing a table to what a change asks for, touching only rows that differ."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from operator import add

import pyarrow as pa

from schemas.registry import TABLES
from schemas.table import Table
from warehouse import quoting
from warehouse.changes import Change
from warehouse.lake import Connection
from warehouse.touched import note_fresh

OBSOLETE_OF_WHOLE = """
CREATE OR REPLACE TEMP TABLE obsolete AS
SELECT {key} FROM {stored} EXCEPT SELECT {key} FROM incoming
"""
OBSOLETE_OF_PART = """
CREATE OR REPLACE TEMP TABLE obsolete AS
SELECT {key} FROM {stored} AS stored SEMI JOIN part ON stored.{column} = part.value
EXCEPT SELECT {key} FROM incoming
"""
DELETE_OBSOLETE = "DELETE FROM {stored} AS stored USING obsolete WHERE {stored_is_obsolete}"

FRESH_ARE_NEW = """
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT {columns} FROM incoming ANTI JOIN {stored} AS stored ON {stored_is_incoming}
"""
FRESH_ARE_NEW_OR_OTHER = """
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT {columns} FROM incoming
EXCEPT SELECT {columns} FROM {stored} AS stored SEMI JOIN incoming ON {stored_is_incoming}
"""
# A MERGE keeps the lineage of the rows it updates, which the change feed shows.
UPDATE_STORED = """
MERGE INTO {stored} AS stored USING fresh ON {stored_is_fresh}
WHEN MATCHED THEN UPDATE SET {values}
"""
INSERT_NEW = """
INSERT INTO {stored} ({columns})
SELECT {columns} FROM fresh ANTI JOIN {stored} AS stored ON {stored_is_fresh} ORDER BY {key}
"""


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows of one table were written."""

    inserted: int
    updated: int
    deleted: int

    def __bool__(self) -> bool:
        """Return whether any was."""
        return any(astuple(self))

    def __add__(self, other: "Written") -> "Written":
        """Return how many rows were written by two changes."""
        return Written(*map(add, astuple(self), astuple(other)))


NOTHING = Written(0, 0, 0)


def merge_all(connection: Connection, changes: Mapping[str, Change]) -> dict[str, Written]:
    """Bring tables of the lake to what changes ask for, inside the open transaction.

    Returns what was written, by table, and notes what is touched.
    """
    written = {
        name: merge(connection, table, changes[name])
        for name, table in TABLES.items()
        if name in changes
    }
    return {name: rows for name, rows in written.items() if rows}


def merge(connection: Connection, table: Table, change: Change) -> Written:
    """Bring one table of the lake to what a change asks for, inside the open transaction."""
    words = _words(table)
    connection.register("incoming", change.rows)
    deleted = _delete(connection, change, words)
    fresh = FRESH_ARE_NEW_OR_OTHER if change.updates else FRESH_ARE_NEW
    if not _count(connection, fresh.format(**words)):
        return Written(0, 0, deleted)
    note_fresh(connection, table)
    updated = _count(connection, UPDATE_STORED.format(**words)) if change.updates else 0
    inserted = _count(connection, INSERT_NEW.format(**words))
    return Written(inserted, updated, deleted)


def _delete(connection: Connection, change: Change, words: dict[str, str]) -> int:
    """Delete the stored rows whose place the incoming ones take."""
    if change.whole:
        obsolete = OBSOLETE_OF_WHOLE.format(**words)
    elif change.part:
        values = pa.array(change.part.values, pa.string())
        connection.register("part", pa.table({"value": values}))
        column = quoting.name(change.part.column)
        obsolete = OBSOLETE_OF_PART.format(**words, column=column)
    else:
        return 0
    if not _count(connection, obsolete):
        return 0
    return _count(connection, DELETE_OBSOLETE.format(**words))


def _words(table: Table) -> dict[str, str]:
    """Return what the statements say of a table, all of it from its schema."""
    columns = table.columns.names
    values = (f"{name} = fresh.{name}" for name in map(quoting.name, columns))
    return {
        "stored": f"lake.{quoting.name(table.name)}",
        "key": quoting.names(table.key),
        "columns": quoting.names(columns),
        "values": ", ".join(values),
        "stored_is_incoming": quoting.same(table.key, "stored", "incoming"),
        "stored_is_obsolete": quoting.same(table.key, "stored", "obsolete"),
        "stored_is_fresh": quoting.same(table.key, "stored", "fresh"),
    }


def _count(connection: Connection, statement: str) -> int:
    """Execute a statement and return how many rows it wrote."""
    row = connection.execute(statement).fetchone()
    return int(row[0]) if row else 0
