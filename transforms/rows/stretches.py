"""Things by where they stand in the text, so that a long article is not searched for each."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

STRETCH = 500
"""Code points of a stretch of text, about a paragraph."""


class Begun(Generic[T]):
    """Things in the order in which they begin."""

    def __init__(self, things: Iterable[T], begin: Callable[[T], int]) -> None:
        self._things = sorted(things, key=begin)
        self._begins = [begin(thing) for thing in self._things]

    def between(self, start: int, end: int) -> Sequence[T]:
        """Return what begins in a half-open interval, in order."""
        return self._things[bisect_left(self._begins, start) : bisect_left(self._begins, end)]


class Covering(Generic[T]):
    """Things that cover an interval each, by the stretches of text they cover."""

    def __init__(self, things: Iterable[T], interval: Callable[[T], tuple[int, int]]) -> None:
        self._interval = interval
        self._stretches: dict[int, list[T]] = defaultdict(list)
        for thing in things:
            start, end = interval(thing)
            for stretch in range(start // STRETCH, end // STRETCH + 1):
                self._stretches[stretch].append(thing)

    def holding(self, start: int, end: int) -> list[T]:
        """Return what covers the whole of an interval, in the order given."""
        near = self._stretches.get(start // STRETCH, ())
        return [
            thing
            for thing in near
            if self._interval(thing)[0] <= start and end <= self._interval(thing)[1]
        ]
