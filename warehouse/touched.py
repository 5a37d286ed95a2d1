"""What a transaction touches: the articles, and the events of articles, whose rows it writes.

So what is checked before a commit grows with what a run writes, and not with the warehouse.
"""

from schemas.table import Table
from warehouse import quoting
from warehouse.lake import Connection

OWNERS = ("article_id", "article_event_id")
"""Columns that tell whose a row is; the first counts that a table has in every row."""
NOTHING_TOUCHED = "CREATE OR REPLACE TEMP TABLE touched_{owner} ({owner} VARCHAR)"
FRESH_TOUCH = "INSERT INTO touched_{owner} SELECT DISTINCT {owner} FROM fresh"
TOUCHED_ROWS = "(FROM {stored} SEMI JOIN touched_{owner} USING ({owner}))"


def begin_to_touch(connection: Connection) -> None:
    """Begin to note what the transaction touches: nothing so far."""
    for owner in OWNERS:
        connection.execute(NOTHING_TOUCHED.format(owner=owner))


def note_fresh(connection: Connection, table: Table) -> None:
    """Note whose the rows are that a table gets, which the temporary table `fresh` holds."""
    owner = _owner_of(table)
    if owner is not None:
        connection.execute(FRESH_TOUCH.format(owner=owner))


def touched_rows(table: Table) -> str:
    """Return a relation of those rows of a table that may have been written; of all, if need be."""
    owner, stored = _owner_of(table), f"lake.{quoting.name(table.name)}"
    return TOUCHED_ROWS.format(stored=stored, owner=owner) if owner else stored


def _owner_of(table: Table) -> str | None:
    there = {field.name for field in table.columns if not field.nullable}
    return next((owner for owner in OWNERS if owner in there), None)
