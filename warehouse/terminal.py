"""Answers in a terminal: a table as wide as it, or one block a row where columns are too many."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TextIO

import pyarrow as pa
from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.table import Table
from rich.text import Text

ROWS = 1000
CHARACTERS = 1000
"""Of a longer answer or cell only the beginning is shown."""

LEAST_WIDTH = 20
"""Cells to write in at least, even if the terminal says that it has fewer, or none."""

NARROWEST = 12
"""Cells that a column of text needs at least; with less, rows become blocks."""

EDGES = 3
"""Cells that a column's edge and padding take."""

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""The characters that turn the direction of writing (Unicode Annex 9)."""

PLAN = ["explain_key", "explain_value"]
"""The columns of DuckDB's answer to EXPLAIN: a drawing of the plan, which a table would cut up."""

Cells = Sequence[Sequence[str]]


def write_table(answer: pa.RecordBatchReader, out: TextIO) -> None:
    """Write an answer's first rows so that they fit the terminal."""
    console = Console(file=out, highlight=False, soft_wrap=False)
    console.width = max(console.width, LEAST_WIDTH)
    kinds, names = answer.schema.types, answer.schema.names
    if names == PLAN:
        _print_plans(console, answer)
        return
    rows = list(islice(_rows(answer), ROWS + 1))
    widths = _widths(kinds, [names, *rows[:ROWS]], console.width)
    if widths:
        console.print(_table(names, kinds, rows[:ROWS], widths))
    else:
        _print_blocks(console, names, rows[:ROWS])
    if len(rows) > ROWS:
        console.print(f"the first {ROWS} rows; --format csv, jsonl or parquet gives all")


def _rows(answer: pa.RecordBatchReader) -> Iterator[tuple[str, ...]]:
    for batch in answer:
        shown = (map(_shown, column.to_pylist()) for column in batch.columns)
        yield from zip(*shown, strict=True)


def _print_plans(console: Console, answer: pa.RecordBatchReader) -> None:
    for row in answer.read_all().to_pylist():
        for line in str(row["explain_value"]).rstrip("\n").split("\n"):
            console.print(Text(without_steering(line)), soft_wrap=True)


def _shown(value: object) -> str:
    """Return a value in words, without characters that would steer the terminal."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case datetime():
            text = str(value).replace("+00:00", "Z")
        case list():
            text = ", ".join(map(_shown, value))
        case dict():
            text = json.dumps(value, ensure_ascii=False, default=str)
        case _:
            text = str(value)
    if len(text) > CHARACTERS:
        text = text[: CHARACTERS - 1] + "…"
    return without_steering(text)


def without_steering(text: str) -> str:
    """Return a text with a space for each character that would steer the terminal."""
    return "".join(" " if _steers(character) else character for character in text)


def _steers(character: str) -> bool:
    return character in TURNS or unicodedata.category(character) in ("Cc", "Zl", "Zp")


def _widths(kinds: Sequence[pa.DataType], rows: Cells, width: int) -> list[int]:
    """Return a width for each column; none if they don't fit.

    Numbers and dates have what they need; texts share the rest, the short ones first.
    """
    natural = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    texts = sorted(
        (at for at, kind in enumerate(kinds) if _is_text(kind)), key=lambda at: natural[at]
    )
    left = width - 1 - EDGES * len(kinds)
    left -= sum(natural[at] for at in range(len(kinds)) if at not in texts)
    for number, at in enumerate(texts):
        share = left // (len(texts) - number)
        if share < min(natural[at], NARROWEST):
            return []
        natural[at] = min(natural[at], share)
        left -= natural[at]
    return natural if left >= 0 else []


def _is_text(kind: pa.DataType) -> bool:
    return not (_is_number(kind) or pa.types.is_temporal(kind) or pa.types.is_boolean(kind))


def _is_number(kind: pa.DataType) -> bool:
    return pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)


def _table(
    names: Sequence[str], kinds: Sequence[pa.DataType], rows: Cells, widths: Sequence[int]
) -> Table:
    table = Table()
    for name, kind, width in zip(names, kinds, widths, strict=True):
        justify: JustifyMethod = "right" if _is_number(kind) else "left"
        table.add_column(Text(name), width=width, justify=justify, no_wrap=True)
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _print_blocks(console: Console, names: Sequence[str], rows: Cells) -> None:
    """Print each row as a block of lines, one for each column."""
    if not rows:
        console.print("no rows")
    for number, row in enumerate(rows, start=1):
        block = Table.grid(padding=(0, 2))
        block.add_column(no_wrap=True)
        block.add_column(overflow="fold")
        for name, cell in zip(names, row, strict=True):
            block.add_row(Text(name, style="bold"), Text(cell))
        console.rule(f"row {number}", align="left")
        console.print(block)
