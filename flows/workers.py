"""Processes that read articles: each loads the language model once.

Processes and not threads, for trafilatura's parser crashes when threads share it.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from threading import Thread, current_thread, main_thread
from types import TracebackType
from typing import Generic, Self, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Batch(Generic[Item, Result]):
    """Items in the hands of a worker, and what they will come to."""

    items: Sequence[Item]
    future: "Future[Result]"


class Workers(Generic[Item, Result]):
    """A pool of processes that starts with the first batch and survives the death of a worker.

    Args:
        count: how many.
        warm: called in each process at its start.
        work: called there with the items of a batch; returns what they come to.
        lost: called here with an item of which a worker died; returns what that comes to.
    """

    def __init__(
        self,
        count: int,
        warm: Callable[[], None],
        work: Callable[[Sequence[Item]], Result],
        lost: Callable[[Item], Result],
    ) -> None:
        self._count, self._warm, self._work, self._lost = count, warm, work, lost
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=error is None, cancel_futures=True)

    def submit(self, items: Sequence[Item], done: Callable[[int], None]) -> Batch[Item, Result]:
        """Hand a batch to a process; `done` is told how many items it held when it is finished."""
        future = self._submit(items)
        future.add_done_callback(lambda _: done(len(items)))
        return Batch(items, future)

    def _submit(self, items: Sequence[Item]) -> "Future[Result]":
        with _deaf():
            return self._handed_over(items)

    def _handed_over(self, items: Sequence[Item]) -> "Future[Result]":
        if self._pool is not None:
            try:
                return self._pool.submit(self._work, items)
            except BrokenProcessPool:
                self._pool.shutdown(wait=False)
        self._pool = self._open(self._count)
        return self._pool.submit(self._work, items)

    def results(self, batch: Batch[Item, Result]) -> list[Result]:
        """Return what a batch came to, in parts if its worker died of one of its items."""
        try:
            return [batch.future.result()]
        except BrokenProcessPool:
            return self._again(batch.items)

    def _again(self, items: Sequence[Item]) -> list[Result]:
        """Try a batch in a process of its own, and its halves if that dies too."""
        with self._open(1) as pool:
            try:
                return [pool.submit(self._work, items).result()]
            except BrokenProcessPool:
                if len(items) == 1:
                    return [self._lost(items[0])]
        half = len(items) // 2
        return self._again(items[:half]) + self._again(items[half:])

    def _open(self, count: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(
            count, mp_context=context, initializer=_begin, initargs=(self._warm,)
        )


@contextmanager
def _deaf() -> Iterator[None]:
    """Let processes that are started meanwhile ignore Ctrl-C: their parent ends them."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin(warm: Callable[[], None]) -> None:
    """Warm up a process, and see to it that it ends when its parent is killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    warm()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
