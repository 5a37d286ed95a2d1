"""Processes that read articles: each loads the language model once.

Processes and not threads, for trafilatura's parser crashes when threads share it.
"""

import multiprocessing
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Generic, Self, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Workers(Generic[Item, Result]):
    """A pool that starts warming up at once and survives the death of a worker.

    Args:
        count: processes.
        warm: called once in each process at its start.
        work: called with a batch of items; returns its result.
        lost: called here with an item whose worker died of it; returns a result for it.
    """

    def __init__(
        self,
        count: int,
        warm: Callable[[], None],
        work: Callable[[Sequence[Item]], Result],
        lost: Callable[[Item], Result],
    ) -> None:
        self._count, self._warm, self._work, self._lost = count, warm, work, lost
        self._pool = self._open()
        for _ in range(count):
            self._pool.submit(_ready)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown(wait=error is None, cancel_futures=True)

    def submit(self, batch: Sequence[Item]) -> "Future[Result]":
        """Hand a batch to a process."""
        try:
            return self._pool.submit(self._work, batch)
        except BrokenProcessPool:
            self._pool = self._open()
            return self._pool.submit(self._work, batch)

    def results(self, batch: Sequence[Item], future: "Future[Result]") -> list[Result]:
        """Return what a batch came to, in parts if its worker died of one of its items."""
        try:
            return [future.result()]
        except BrokenProcessPool:
            return self._again(batch)

    def _again(self, batch: Sequence[Item]) -> list[Result]:
        """Try a batch in a process of its own, and its halves if that dies too."""
        with self._open(1) as pool:
            try:
                return [pool.submit(self._work, batch).result()]
            except BrokenProcessPool:
                if len(batch) == 1:
                    return [self._lost(batch[0])]
        half = len(batch) // 2
        return self._again(batch[:half]) + self._again(batch[half:])

    def _open(self, count: int | None = None) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            count or self._count,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=self._warm,
        )


def _ready() -> None:
    """Do nothing, so that a process starts before the first batch is there."""
