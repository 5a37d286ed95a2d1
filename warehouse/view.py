"""Views and macros: `warehouse/views` and `warehouse/macros`, each file one query or its rows.

Its first comment says what it shows. A macro is a view that takes arguments.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files

import duckdb

from warehouse import quoting
from warehouse.lake import Connection
from warehouse.listed import query_of

HEAD = re.compile(r"(?:--.*\n)+")
READERS: dict[str, Callable[[str], str]] = {"sql": str, "tsv": query_of}
TAKES = re.compile(r"\s*Takes: (.*)$")


@dataclass(frozen=True, slots=True)
class View:
    """One view or macro.

    Attributes:
        name: its name, the stem of its file.
        comment: what it shows and what one row is.
        query: its query.
        takes: the arguments of a macro; empty for a view.
    """

    name: str
    comment: str
    query: str
    takes: tuple[str, ...] = ()


@cache
def views() -> tuple[View, ...]:
    """Return all views, those that others are built on first."""
    return tuple(view for view in _all() if not view.takes)


@cache
def macros() -> tuple[View, ...]:
    """Return all macros."""
    return tuple(view for view in _all() if view.takes)


def create_views(connection: Connection, database: str) -> None:
    """Create or replace all views and macros in a database, which must be the current one."""
    for view in _all():
        place = f"{database}.{quoting.name(view.name)}"
        comment = quoting.text(view.comment)
        if view.takes:
            takes = ", ".join(view.takes)
            connection.execute(f"CREATE OR REPLACE MACRO {place}({takes}) AS TABLE {view.query}")
            with suppress(duckdb.BinderException):  # a lake keeps no comments on macros
                connection.execute(f"COMMENT ON MACRO TABLE {place} IS {comment}")
        else:
            connection.execute(f"CREATE OR REPLACE VIEW {place} AS {view.query}")
            connection.execute(f"COMMENT ON VIEW {place} IS {comment}")


@cache
def _all() -> tuple[View, ...]:
    """Return all views and macros, those that others are built on first."""
    found = (*_read_all("views"), *_read_all("macros"))
    return tuple(_in_order(sorted(found, key=lambda view: view.name)))


def _read_all(folder: str) -> Iterator[View]:
    for entry in (files("warehouse") / folder).iterdir():
        name, _, kind = entry.name.partition(".")
        if kind in READERS:
            yield _read(name, kind, entry.read_text(encoding="utf-8"))


def _read(name: str, kind: str, text: str) -> View:
    head = HEAD.match(text)
    if head is None:
        raise ValueError(f"{name}.{kind} does not begin with a comment that says what it shows")
    comment = " ".join(line.removeprefix("--").strip() for line in head.group().splitlines())
    takes = TAKES.search(comment)
    arguments = tuple(takes[1].split(", ")) if takes else ()
    return View(name, TAKES.sub("", comment), READERS[kind](text[head.end() :]), arguments)


def _in_order(found: Iterable[View]) -> Iterable[View]:
    by_name = {view.name: view for view in found}
    needs = {
        name: [other for other in by_name if other != name and _mentions(view.query, other)]
        for name, view in by_name.items()
    }
    return (by_name[name] for name in TopologicalSorter(needs).static_order())


def _mentions(query: str, name: str) -> bool:
    return re.search(rf"\b(?:from|join)\s+{name}\b", query) is not None
