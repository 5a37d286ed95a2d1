"""Changes: rows for one table, and what becomes of the rows that are stored there already."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Part:
    """The stored rows whose value in one column is one of some."""

    column: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Rows to publish in one table; made by the functions below.

    Attributes:
        rows: the rows.
        updates: whether a stored row of the same key takes the new values.
        whole: whether the rows are all that the table shall hold.
        part: the part of the table of which the rows are all that it shall hold.
    """

    rows: pa.Table
    updates: bool = True
    whole: bool = False
    part: Part | None = None


def adding(rows: pa.Table) -> Change:
    """Insert rows with new keys; stored rows of the same keys stay as they are."""
    return Change(rows, updates=False)


def updating(rows: pa.Table) -> Change:
    """Insert rows with new keys and update stored rows of the same keys; delete nothing."""
    return Change(rows)


def replacing(rows: pa.Table, column: str, values: Iterable[str]) -> Change:
    """Update and insert rows, and delete stored rows of the given values that are not among them.

    Rows of other values may be given too; they are inserted or updated.
    """
    return Change(rows, part=Part(column, tuple(sorted(set(values)))))


def replacing_all(rows: pa.Table) -> Change:
    """Make the table hold exactly these rows."""
    return Change(rows, whole=True)
