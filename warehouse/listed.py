"""Views that are data: tab-separated files of `warehouse/views`, below the comment of each."""

import csv
import re
from collections.abc import Sequence

from warehouse import quoting

NUMBER = re.compile(r"(?:[1-9]\d*)?")


def query_of(table: str) -> str:
    """Return the query of the rows of a tab-separated table with a head; empty cells are null.

    A column of nothing but whole numbers is one of integers.

    Raises:
        ValueError: a row has more or fewer cells than the head.
    """
    head, *rows = csv.reader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    kinds = [_kind(column) for column in zip(*rows, strict=True)]
    names = [
        f"cast({quoting.name(name)} as {kind}) as {quoting.name(name)}"
        for name, kind in zip(head, kinds, strict=True)
    ]
    values = ",\n    ".join(f"({', '.join(map(_literal, row))})" for row in rows)
    inside = f"(values\n    {values}\n) as listed({quoting.names(head)})"
    return f"select\n    {', '.join(names)}\nfrom {inside}\n"


def _kind(cells: Sequence[str]) -> str:
    return "integer" if all(map(NUMBER.fullmatch, cells)) and any(cells) else "varchar"


def _literal(cell: str) -> str:
    return quoting.text(cell) if cell else "null"
