"""Views: the files of `warehouse/views`, each one query whose first comment says what it shows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files

from warehouse import quoting
from warehouse.lake import Connection

HEAD = re.compile(r"(?:--.*\n)+")


@dataclass(frozen=True, slots=True)
class View:
    """One view.

    Attributes:
        name: its name, the stem of its file.
        comment: what it shows and what one row is.
        query: its query.
    """

    name: str
    comment: str
    query: str


@cache
def views() -> tuple[View, ...]:
    """Return all views, those that others are built on first."""
    folder = files("warehouse") / "views"
    found = [
        _read(entry.name.removesuffix(".sql"), entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".sql")
    ]
    return tuple(_in_order(sorted(found, key=lambda view: view.name)))


def create_views(connection: Connection, database: str) -> None:
    """Create or replace all views in a database, which must be the current one."""
    for view in views():
        place = f"{database}.{quoting.name(view.name)}"
        connection.execute(f"CREATE OR REPLACE VIEW {place} AS {view.query}")
        connection.execute(f"COMMENT ON VIEW {place} IS {quoting.text(view.comment)}")


def _read(name: str, sql: str) -> View:
    head = HEAD.match(sql)
    if head is None:
        raise ValueError(f"{name}.sql does not begin with a comment that says what it shows")
    lines = (line.removeprefix("--").strip() for line in head.group().splitlines())
    return View(name, " ".join(lines), sql[head.end() :])


def _in_order(found: Iterable[View]) -> Iterable[View]:
    by_name = {view.name: view for view in found}
    needs = {
        name: [other for other in by_name if other != name and _mentions(view.query, other)]
        for name, view in by_name.items()
    }
    return (by_name[name] for name in TopologicalSorter(needs).static_order())


def _mentions(query: str, name: str) -> bool:
    return re.search(rf"\b(?:from|join)\s+{name}\b", query) is not None
