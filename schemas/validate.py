"""Validation: whether rows keep what their table promises."""

from functools import cache
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from schemas.codes import EVENT_MODES
from schemas.table import Evidence, Table

Cells: TypeAlias = "pa.ChunkedArray[Any] | pa.Array[Any]"
TYPED_MODES = tuple(f"{kind}/{mode}" for kind, modes in EVENT_MODES.items() for mode in modes)
SHOWN_CHARACTERS = 80


class SchemaViolation(ValueError):  # noqa: N818  # it is the promise that is violated
    """Rows that break a promise of their table.

    Attributes:
        table, column: where.
        row: number of the first such row, from 0; null if it concerns the whole column.
        value: what stands there.
        remedy: what is wrong and what to do.
    """

    def __init__(
        self, table: str, column: str, row: int | None, value: object, remedy: str
    ) -> None:
        self.table, self.column, self.row, self.value = table, column, row, value
        self.remedy = remedy
        where = f"{table}.{column}" if row is None else f"{table}.{column}, row {row}"
        shown = repr(value)
        if len(shown) > SHOWN_CHARACTERS:
            shown = shown[:SHOWN_CHARACTERS] + "…"
        super().__init__(f"{where}: {shown} {remedy}")


def validate(table: Table, rows: pa.Table) -> None:
    """Check rows against everything that can be seen without another table.

    Raises:
        SchemaViolation: a column is unknown, missing or of another type; a required cell is
            null; a code is not in its closed list; offsets don't fit their text; a key is twice.
    """
    if not rows.schema.equals(table.columns):  # as those are that `Table.from_rows` made
        _check_columns(table, rows)
        for field in table.columns:
            _check_type(table, field, rows)
    if not rows.num_rows:
        return
    for name in table.required:
        _check_nulls(table, name, rows)
    for name, codes in table.closed.items():
        _check_codes(table, name, codes, rows)
    _check_modes(table, rows)
    for evidence in table.evidence:
        _check_evidence(table, evidence, rows)
    _check_key(table, rows)


def _check_columns(table: Table, rows: pa.Table) -> None:
    given = rows.column_names
    for name in given:
        if name not in table.columns.names:
            remedy = f"is no column of this table; its columns: {', '.join(table.columns.names)}"
            raise SchemaViolation(table.name, name, None, name, remedy)
        if given.count(name) > 1:
            raise SchemaViolation(table.name, name, None, name, "is given twice")
    for name in table.columns.names:
        if name not in given:
            remedy = "is missing; give the column, with nulls if it may be null"
            raise SchemaViolation(table.name, name, None, name, remedy)


def _check_type(table: Table, field: "pa.Field[pa.DataType]", rows: pa.Table) -> None:
    given = rows.schema.field(field.name).type
    if not given.equals(field.type):
        remedy = f"is not the type of this column; cast it to {field.type}"
        raise SchemaViolation(table.name, field.name, None, str(given), remedy)


def _check_nulls(table: Table, name: str, rows: pa.Table) -> None:
    if rows[name].null_count:
        remedy = "stands in a required column; give a value or reject the row"
        _refuse(table, name, rows, pc.is_null(rows[name]), remedy)


def _check_codes(table: Table, name: str, codes: tuple[str, ...], rows: pa.Table) -> None:
    remedy = f"is not in the closed list ({', '.join(codes)})"
    _refuse(table, name, rows, _outside(rows[name], codes), remedy)


def _check_modes(table: Table, rows: pa.Table) -> None:
    """Check that each event_mode is one of its event_type, as PLOVER has them."""
    if {"event_type", "event_mode"} <= set(rows.column_names):
        slash: Cells = pa.chunked_array([pa.repeat("/", rows.num_rows)])
        typed = pc.binary_join_element_wise(rows["event_type"], rows["event_mode"], slash)
        remedy = "is no mode of the row's event_type; see EVENT_MODES in schemas/codes.py"
        _refuse(table, "event_mode", rows, _outside(typed, TYPED_MODES), remedy)


def _check_evidence(table: Table, evidence: Evidence, rows: pa.Table) -> None:
    """Check that offsets and text are there together and that the interval is as long as it."""
    start, end, text = (rows[name] for name in evidence)
    for name in (evidence.start, evidence.end):
        odd = pc.xor(pc.is_null(rows[name]), pc.is_null(text))
        remedy = f"does not go with {evidence.text}: give both or neither"
        _refuse(table, name, rows, odd, remedy)
    below = pc.less(start, pa.scalar(0, start.type))
    _refuse(table, evidence.start, rows, below, "is no offset; offsets count from 0")
    length = pc.subtract(end, start)
    odd = pc.not_equal(length, pc.utf8_length(text))
    remedy = f"does not end {evidence.text}; offsets are code points, half-open"
    _refuse(table, evidence.end, rows, odd, remedy)


def _check_key(table: Table, rows: pa.Table) -> None:
    if len(table.key) == 1 and pc.count_distinct(rows[table.key[0]]).as_py() == rows.num_rows:
        return  # at a glance
    key = list(table.key)
    numbered = rows.select(key).append_column("row", pa.array(range(rows.num_rows), pa.int64()))
    groups = numbered.group_by(key, use_threads=False).aggregate([("row", "count"), ("row", "max")])
    if groups.num_rows < rows.num_rows:
        twice = groups.filter(pc.greater(groups["row_count"], pa.scalar(1)))
        row = pc.min(twice["row_max"]).as_py()
        value = tuple(rows[name][row].as_py() for name in key)
        remedy = "is the key of an earlier row too; ids must hash what makes the row that row"
        raise SchemaViolation(table.name, " ".join(key), row, value, remedy)


def _outside(cells: Cells, allowed: tuple[str, ...]) -> Cells:
    """Return which cells are neither null nor among the allowed."""
    return pc.and_not(pc.is_valid(cells), pc.is_in(cells, _column(allowed)))


@cache
def _column(values: tuple[str, ...]) -> "pa.Array[pa.StringScalar]":
    return pa.array(values, pa.string())


def _refuse(table: Table, column: str, rows: pa.Table, wrong: Cells, remedy: str) -> None:
    """Raise for the first row that is marked wrong, if there is one."""
    row = pc.index(wrong, pa.scalar(value=True)).as_py()
    if row >= 0:
        raise SchemaViolation(table.name, column, row, rows[column][row].as_py(), remedy)
