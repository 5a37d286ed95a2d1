"""What a table promises: its columns, its key, its grain, its closed lists and its evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import pyarrow as pa

TIMESTAMP = pa.timestamp("us", tz="UTC")
STRINGS = pa.list_(pa.string())

Row = dict[str, Any]


class Evidence(NamedTuple):
    """Three columns of which `articles.text[start:end] == text` holds in every row that has them.

    Offsets are code points, half-open.
    """

    start: str
    end: str
    text: str


@dataclass(frozen=True)
class Table:
    """One table of the warehouse.

    Attributes:
        name: its name in the warehouse.
        grain: what one row is, in a sentence.
        key: the columns whose values no two rows share.
        columns: the Arrow schema; each field carries its description, and its codes if it is
            a closed list, as metadata.
        evidence: the cells that have an address in the article's text.
    """

    name: str
    grain: str
    key: tuple[str, ...]
    columns: pa.Schema
    evidence: tuple[Evidence, ...] = ()

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The columns in which every row has a value."""
        return tuple(field.name for field in self.columns if not field.nullable)

    @cached_property
    def closed(self) -> Mapping[str, tuple[str, ...]]:
        """The columns that hold codes, each with its closed list."""
        lists = {field.name: codes_of(field) for field in self.columns}
        return {name: codes for name, codes in lists.items() if codes}

    def from_rows(self, rows: Sequence[Row]) -> pa.Table:
        """Return rows as an Arrow table in the order and types of the schema.

        Raises:
            pyarrow.ArrowInvalid: a value does not fit its column's type.
        """
        return pa.Table.from_pylist(list(rows), schema=self.columns)


def column(
    name: str,
    kind: pa.DataType,
    description: str,
    *,
    required: bool = False,
    codes: Sequence[str] = (),
) -> "pa.Field[pa.DataType]":
    """Return an Arrow field that carries its own description and closed list."""
    metadata = {"description": description}
    if codes:
        metadata["codes"] = " ".join(codes)
    return pa.field(name, kind, nullable=not required, metadata=metadata)


def description_of(field: "pa.Field[pa.DataType]") -> str:
    """Return the description a column was declared with."""
    return (field.metadata or {}).get(b"description", b"").decode()


def codes_of(field: "pa.Field[pa.DataType]") -> tuple[str, ...]:
    """Return the closed list a column was declared with; empty if any value may stand there."""
    return tuple((field.metadata or {}).get(b"codes", b"").decode().split())
