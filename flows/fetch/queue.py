"""What is still to be asked of one host, what waits for another attempt behind the rest."""

from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from itertools import count

import anyio

from flows.discover import Source
from warehouse.archive.response import Redirect


@dataclass(frozen=True, slots=True)
class Step:
    """One request to make for a source.

    Attributes:
        source: what it is for.
        address: address to ask for.
        redirects: the answers that led from the source's address to this one.
        attempts: how often it was asked for.
    """

    source: Source
    address: str
    redirects: tuple[Redirect, ...] = field(default=())
    attempts: int = 0

    def again(self) -> "Step":
        """Return the next attempt."""
        return replace(self, attempts=self.attempts + 1)

    def on(self, address: str, redirect: Redirect) -> "Step":
        """Return the request that a redirect leads to."""
        return Step(self.source, address, (*self.redirects, redirect))


class Queue:
    """Steps in the order of their coming; those that must wait come later."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, int, Step]] = []
        self._numbers = count()
        self._arrived = anyio.Event()
        self.busy = False

    def put(self, step: Step, ready_at: float = 0.0) -> None:
        """Add a step that may be taken from some time on."""
        heappush(self._waiting, (ready_at, next(self._numbers), step))
        self._arrived.set()

    async def take(self) -> Step | None:
        """Return the next step as soon as it may be taken; null if there is none."""
        while self._waiting:
            if self._waiting[0][0] <= anyio.current_time():
                return heappop(self._waiting)[2]
            self._arrived = anyio.Event()
            with anyio.move_on_after(self._waiting[0][0] - anyio.current_time()):
                await self._arrived.wait()
        return None
