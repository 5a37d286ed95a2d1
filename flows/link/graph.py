"""Graphs: which things are alike, as it is with new ones among them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa

from schemas.registry import TABLES
from schemas.table import Row
from transforms.link.crowd import CROWD, Place, compared, parted
from warehouse.changes import Change, adding, replacing
from warehouse.lake import Lake
from warehouse.neighbours import Neighbours, Pair

PORTION = 2_000
"""Stored things that are read at once to be compared with new ones."""

Compared = Iterable[tuple[str, Iterable[str]]]


@dataclass(frozen=True)
class Kind:
    """The tables of one kind of thing that is linked: its blocks and its pairs."""

    blocks: str
    pairs: str


class Graph:
    """Pairs that are alike: the stored ones still in reach of each other, and new ones.

    Args:
        lake: what is published.
        kind: where the pairs are.
        new: the new things, of which some may have no block.
        fresh: rows of blocks of new things.
        alike: yields those that are alike of new pairs, given as `transforms.link.crowd` does.

    Attributes:
        touched: things that are new, or lost a pair.
    """

    def __init__(
        self,
        lake: Lake,
        kind: Kind,
        new: Iterable[str],
        fresh: list[Row],
        alike: Callable[[Compared], Iterable[Pair]],
    ) -> None:
        self._kind, self._fresh = kind, TABLES[kind.blocks].from_rows(fresh)
        self._stored = Neighbours(lake, kind.blocks, kind.pairs, self._fresh, CROWD)
        blocks = [[Place(*standing) for standing in block] for block in self._stored.around_new()]
        self._gained = list(alike(compared(blocks)))
        self._lost = self._stored.out_of_reach(parted(blocks))
        self._near: dict[str, list[Pair]] = defaultdict(list)
        for pair in self._gained:
            self._near[pair[0]].append(pair)
            self._near[pair[1]].append(pair)
        self.touched = {*new, *(end for pair in self._lost for end in pair)}

    def pairs_of(self, things: Collection[str]) -> Iterator[Pair]:
        """Yield the pairs that have one of some things at either end."""
        for pair in self._stored.pairs_of(things):
            if pair[:2] not in self._lost:
                yield pair
        yield from {pair for thing in things for pair in self._near.get(thing, ())}

    def changes(self) -> dict[str, Change]:
        """Return what is to be published of blocks and pairs."""
        return {self._kind.blocks: adding(self._fresh), self._kind.pairs: self._pairs()}

    def _pairs(self) -> Change:
        table = TABLES[self._kind.pairs]
        ones = {one for one, _ in self._lost}
        kept = [pair for pair in self._stored.pairs_of(ones) if pair[:2] not in self._lost]
        columns = zip(*sorted({*self._gained, *kept}), strict=True) if self._gained or kept else ()
        rows = table.from_rows([])
        if columns:
            rows = pa.table(list(map(list, columns)), schema=table.columns)
        return replacing(rows, table.columns.names[0], ones) if ones else adding(rows)


def in_portions(
    pairs: Compared, new: Container[str]
) -> Iterator[tuple[Collection[str], list[tuple[str, list[str]]]]]:
    """Yield pairs with the stored things among them, so few at once that they can be read.

    Args:
        pairs: things and what they are compared with; one of two is always new.
        new: the new ones, which are at hand.
    """
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for key, others in pairs:
        if key not in new:
            beside[key] += others
            continue
        both = []
        for other in others:
            if other in new:
                both.append(other)
            else:
                beside[other].append(key)
        yield (), [(key, both)]
    stored = sorted(beside)
    for first in range(0, len(stored), PORTION):
        keys = stored[first : first + PORTION]
        yield keys, [(key, beside[key]) for key in keys]
