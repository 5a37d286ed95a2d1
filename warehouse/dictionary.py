"""The dictionary of views and macros, docs/views.md: `python -m warehouse.dictionary` writes it."""

from itertools import groupby
from operator import itemgetter
from pathlib import Path

import duckdb

from warehouse.described import columns_of_views, description
from warehouse.tables import create_tables
from warehouse.view import View, create_views, macros, views

PAGE = Path(__file__).resolve().parent.parent / "docs" / "views.md"

HEAD = """\
# Views

Written from `warehouse/views`, `warehouse/macros` and `warehouse/columns.tsv` by
`python -m warehouse.dictionary`; change it there. Times are UTC.
"""


def render() -> str:
    """Return the page that describes every view, and every macro."""
    with duckdb.connect(":memory:") as connection:
        create_tables(connection, "memory")
        create_views(connection, "memory")
        columns = columns_of_views(connection, "memory")
    found = {name: list(rows) for name, rows in groupby(columns, key=itemgetter(0))}
    sections = [_section(view, found[view.name]) for view in sorted(views(), key=_name)]
    return "\n".join((HEAD, *sections, *map(_macro, sorted(macros(), key=_name))))


def _section(view: View, columns: list[tuple[str, str, str]]) -> str:
    rows = (
        f"| {name} | {kind.lower()} | {description(view.name, name)} |" for _, name, kind in columns
    )
    head = (f"## {view.name}", "", view.comment, "")
    return "\n".join((*head, "| column | type | description |", "|---|---|---|", *rows, ""))


def _macro(view: View) -> str:
    return "\n".join((f"## {view.name}({', '.join(view.takes)})", "", view.comment, ""))


def _name(view: View) -> str:
    return view.name


if __name__ == "__main__":
    PAGE.write_text(render(), "utf-8")
