"""Answers in the formats that people and programs read."""

import csv
import io
import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import BinaryIO, Literal, TextIO

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.errors import QueryError
from warehouse.terminal import write_table

Format = Literal["table", "csv", "jsonl", "parquet"]


def write(answer: pa.RecordBatchReader, form: Format, out: TextIO) -> None:
    """Write an answer: a table fitted to the terminal, or for programs CSV, JSON Lines or Parquet.

    What is for programs is UTF-8 whatever the terminal's encoding, with dates and times in
    ISO 8601 and UTC.

    Raises:
        QueryError: Parquet has no type for a column, or would go to a terminal.
    """
    if form == "table":
        write_table(answer, out)
    elif form == "parquet":
        _write_parquet(answer, out)
    else:
        # csv.writer ends lines itself, and json.dumps writes none.
        text = io.TextIOWrapper(_binary(out), encoding="utf-8", newline="")
        try:
            (_write_csv if form == "csv" else _write_jsonl)(answer, text)
        finally:
            text.detach()  # flushes, and leaves the stream open


def _binary(out: TextIO) -> BinaryIO:
    """Return the bytes under a text stream, after what was written to it before."""
    out.flush()
    return out.buffer


def _write_csv(answer: pa.RecordBatchReader, out: TextIO) -> None:
    """Write CSV as RFC 4180 has it; null is an empty field."""
    writer = csv.writer(out)
    writer.writerow(_names(answer.schema))
    for row in _rows(answer):
        writer.writerow(_field(cell) for cell in row)


def _field(cell: object) -> object:
    """Return a cell as CSV holds it: nested values as JSON."""
    if isinstance(cell, list | dict):
        return json.dumps(cell, ensure_ascii=False)
    return str(cell).lower() if isinstance(cell, bool) else cell


def _write_jsonl(answer: pa.RecordBatchReader, out: TextIO) -> None:
    names = _names(answer.schema)
    records = (dict(zip(names, row, strict=True)) for row in _rows(answer))
    out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _write_parquet(answer: pa.RecordBatchReader, out: TextIO) -> None:
    if out.isatty():
        raise QueryError(
            "parquet is no text; send it to a file: … --format parquet > answer.parquet"
        )
    schema = pa.schema(
        [
            field.with_name(name)
            for field, name in zip(answer.schema, _names(answer.schema), strict=True)
        ]
    )
    try:
        with pq.ParquetWriter(_binary(out), schema) as writer:
            for batch in answer:
                writer.write_batch(batch.rename_columns(schema.names))
    except pa.ArrowNotImplementedError as error:
        raise QueryError(f"parquet can't hold a column ({error}); cast it to text") from error
    out.flush()


def _names(schema: pa.Schema) -> list[str]:
    """Return the columns' names, numbered where a query gives one name to several."""
    seen: Counter[str] = Counter()
    names = []
    for name in schema.names:
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return names


def _rows(answer: pa.RecordBatchReader) -> Iterator[Sequence[object]]:
    """Yield rows of values that JSON has."""
    converts = [_conversion(field.type) for field in answer.schema]
    for batch in answer:
        columns = [
            list(map(convert, column.to_pylist())) if convert else column.to_pylist()
            for convert, column in zip(converts, batch.columns, strict=True)
        ]
        yield from zip(*columns, strict=True)


def _conversion(kind: pa.DataType) -> Callable[[object], object] | None:
    """Return what makes values of a type ones that JSON has; nothing if they are already."""
    plain = pa.types.is_string(kind) or pa.types.is_integer(kind) or pa.types.is_boolean(kind)
    return None if plain else _plain


def _plain(value: object) -> object:
    """Return a value as JSON has it; what is no number (NaN, infinity) is null."""
    plain: object
    match value:
        case None | bool() | int() | str():
            plain = value
        case float():
            plain = value if math.isfinite(value) else None
        case Decimal():
            plain = int(value) if value == value.to_integral_value() else float(value)
        case datetime():
            plain = value.isoformat().replace("+00:00", "Z")
        case date() | time():
            plain = value.isoformat()
        case list():
            plain = [_plain(item) for item in value]
        case dict():
            plain = {str(key): _plain(item) for key, item in value.items()}
        case bytes():
            plain = value.hex()
        case _:
            plain = str(value)
    return plain
