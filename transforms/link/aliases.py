"""Tables of other names: what else a person or an organization is called.

A line holds kind, name and other names parted by |, and may tell why. The program has a table of
its own (aliases.tsv); users have theirs, which counts where the two differ.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from transforms.link.names import folded

KINDS = ("organization", "person")
FORM = "kind, name, other names parted by |, and why if you like, parted by tabs"


class AliasError(ValueError):
    """A line of a table of other names can't be read."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One other name.

    Attributes:
        name: the usual name.
        table: whose table has it, in words.
        why: what the table says why; null if nothing.
    """

    name: str
    table: str
    why: str | None

    def reason(self, name: str) -> str:
        """Return in words why the actor is the one of a name."""
        told = f": {self.why}" if self.why else ""
        return f"another name of {name} by {self.table} of other names{told}"


class Aliases:
    """Other names, by kind.

    Args:
        entries: an entry by kind and other name, folded.
    """

    def __init__(self, entries: Mapping[tuple[str, str], Alias] = MappingProxyType({})) -> None:
        self._entries = _packaged() | dict(entries)

    def find(self, kind: str, name: str) -> Alias | None:
        """Return the entry of a name, if it is another name of somebody."""
        return self._entries.get((kind, folded(name)))

    def spelled(self, kind: str, name: str) -> str:
        """Return what all spellings and other names of an actor have in common."""
        found = self.find(kind, name)
        return folded(found.name if found else name)


def read_aliases(text: str, table: str = "your table") -> dict[tuple[str, str], Alias]:
    """Return the entries of a table of other names.

    Raises:
        AliasError: a line is not as it must be; the message tells which and why.
    """
    found: dict[tuple[str, str], Alias] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            for other, alias in _entries(line, table, number):
                before = found.setdefault(other, alias)
                if folded(before.name) != folded(alias.name):
                    raise _bad(number, f"{other[1]!r} is another name of {before.name!r} already")
    for (kind, _), alias in found.items():
        if (further := found.get((kind, folded(alias.name)))) and further.name != alias.name:
            problem = f"{alias.name!r} is itself another name of {further.name!r}"
            raise AliasError(f"{problem}; put all names of one on its line")
    return found


def _entries(line: str, table: str, number: int) -> Iterator[tuple[tuple[str, str], Alias]]:
    kind, *cells = (cell.strip() for cell in line.split("\t"))
    if kind not in KINDS:
        raise _bad(number, f"{kind!r} is no kind; it is {' or '.join(KINDS)}")
    if not 2 <= len(cells) <= 3:  # noqa: PLR2004 as the form says
        raise _bad(number, f"{len(cells) + 1} cells; a line has {FORM}")
    name, others, *why = cells
    for other in others.split("|"):
        if not folded(name) or not folded(other):
            raise _bad(number, "a name is missing")
        yield (kind, folded(other)), Alias(name, table, why[0] if why and why[0] else None)


def _bad(number: int, problem: str) -> AliasError:
    return AliasError(f"line {number}: {problem}")


@cache
def _packaged() -> dict[tuple[str, str], Alias]:
    text = files("transforms.link").joinpath("aliases.tsv").read_text("utf-8")
    return read_aliases(text, "the table")
