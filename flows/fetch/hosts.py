"""Politeness: one request to a host at a time, with a pause after each."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio

from flows.fetch.refused import RefusedError


class Host:
    """The turns that requests to one host take.

    Args:
        delay: seconds between the end of a request and the next one.
        max_failures: failures in a row after which it is left alone.
    """

    def __init__(self, delay: float, max_failures: int) -> None:
        self._delay = delay
        self._max_failures = max_failures
        self._free_at = 0.0
        self._left: str | None = None
        self._turn = anyio.Lock()
        self.failures = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn, in the order of asking.

        Raises:
            RefusedError: the host is left alone.
        """
        async with self._turn:
            if self._left is not None:
                raise RefusedError("unreachable", self._left)
            await anyio.sleep_until(self._free_at)
            try:
                yield
            finally:
                self.postpone(self._delay)

    def slow_to(self, delay: float) -> None:
        """Leave at least so many seconds between two requests from now on."""
        self._delay = max(self._delay, delay)
        self.postpone(self._delay)

    def postpone(self, seconds: float) -> None:
        """Let no request begin for some time."""
        self._free_at = max(self._free_at, anyio.current_time() + seconds)

    def leave(self, detail: str) -> None:
        """Ask the host for nothing more."""
        self._left = detail

    def answered(self) -> None:
        """Note that the host answered."""
        self.failures = 0

    def failed(self) -> None:
        """Note that the host did not answer, or not in time, or that it is overloaded."""
        self.failures += 1
        if self.failures >= self._max_failures:
            self.leave(f"the host failed {self.failures} times in a row and is left alone")
