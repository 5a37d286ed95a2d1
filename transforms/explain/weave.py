"""Overlapping marks woven into a text so that they nest, as brackets and HTML need them."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from transforms.explain.marks import ROLES, Mark


@dataclass(frozen=True, slots=True)
class Opening:
    """A mark begins; `first` is false where it goes on after an interruption."""

    mark: Mark
    first: bool


@dataclass(frozen=True, slots=True)
class Closing:
    """A mark ends, for good or to be opened again."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Words:
    """An interval of the text, with the marks around it from the outermost to the innermost."""

    start: int
    end: int
    marks: tuple[Mark, ...]


Piece: TypeAlias = Opening | Closing | Words


def weave(start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield an interval of the text with the marks that overlap it, properly nested.

    Of two marks that cross each other the inner one is closed and opened again.
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    open_marks: list[Mark] = []
    begins: dict[int, list[Mark]] = {}
    for mark in inside:
        begins.setdefault(max(start, mark.start), []).append(mark)
    bounds = {start, end, *begins, *(min(end, mark.end) for mark in inside)}
    last = start
    for bound in sorted(bounds):
        if last < bound:
            yield Words(last, bound, tuple(open_marks))
        interrupted = yield from _close(open_marks, bound, final=bound == end)
        if bound < end:
            fresh = [(mark, mark.start == bound) for mark in begins.get(bound, ())]
            yield from _open(open_marks, fresh + [(mark, False) for mark in interrupted])
        last = bound


def _close(
    open_marks: list[Mark], bound: int, *, final: bool
) -> Generator[Piece, None, list[Mark]]:
    """Close the marks that end at a bound; return those that had to be closed with them."""
    interrupted: list[Mark] = []
    while (final and open_marks) or any(mark.end <= bound for mark in open_marks):
        mark = open_marks.pop()
        yield Closing(mark)
        if mark.end > bound:
            interrupted.append(mark)
    return interrupted


def _open(open_marks: list[Mark], fresh: list[tuple[Mark, bool]]) -> Iterator[Piece]:
    for mark, first in sorted(fresh, key=lambda item: (-item[0].end, ROLES.index(item[0].role))):
        open_marks.append(mark)
        yield Opening(mark, first)
