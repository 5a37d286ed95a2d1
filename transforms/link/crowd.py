"""Crowds: which members of a block are compared with each other, however many it has.

All blocks have their members in one order, and each is compared with so many that follow. So the
comparisons depend on who is there and not on who came when, and a block that somebody fills, or
that half the world shares, costs no more for each newcomer than any other.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

CROWD = 50
"""In a block of more members than this, each is compared only with as many that follow."""


class Place(NamedTuple):
    """Where a member stands in a block.

    Attributes:
        key: the member.
        rank: how many stand before it.
        earlier: how many of those were there already.
        is_new: whether it was not there itself.
    """

    key: str
    rank: int
    earlier: int
    is_new: bool


Block = Sequence[Place]
"""Members in order; those may be left out that are in reach of no new one."""


def compared(blocks: Sequence[Block]) -> Iterator[tuple[str, set[str]]]:
    """Yield pairs of which one member at least is new: a member, and those that follow it."""
    places: dict[str, list[tuple[Block, int]]] = defaultdict(list)
    for block in blocks:
        for number, place in enumerate(block):
            places[place.key].append((block, number))
    for key, found in places.items():
        others = {other for block, number in found for other in _following(block, number)}
        if others:
            yield key, others


def parted(blocks: Sequence[Block]) -> set[tuple[str, str]]:
    """Return pairs that were in reach of each other in a block, and are not since others came."""
    return {pair for block in blocks for pair in _parted(block)}


def _following(block: Block, number: int) -> Iterator[str]:
    one = block[number]
    for other in block[number + 1 : number + 1 + CROWD]:
        if other.rank - one.rank > CROWD:
            return
        if one.is_new or other.is_new:
            yield other.key


def _parted(block: Block) -> Iterator[tuple[str, str]]:
    if len(block) <= CROWD:
        return
    there = [place for place in block if not place.is_new]
    for number, one in enumerate(there):
        for other in reversed(there[number + 1 : number + 1 + CROWD]):
            if other.rank - one.rank <= CROWD:
                break
            if other.earlier - one.earlier <= CROWD:
                yield min(one.key, other.key), max(one.key, other.key)
