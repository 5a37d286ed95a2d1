"""Processes that read articles: each loads the language model once.

Processes and not threads, for trafilatura's parser crashes when threads share it.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, Self, TypeVar

from flows.lane import DiedError, Lane

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Batch(Generic[Item, Result]):
    """Items in the hands of a worker, and what they will come to."""

    items: Sequence[Item]
    future: "Future[list[Result]]"


class Workers(Generic[Item, Result]):
    """Processes side by side, of which any may die: the others go on with theirs.

    Each is in a lane of its own, with a thread that waits for it; a process starts with the first
    batch that comes to its lane.

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
        self._lost = lost
        self._lanes = [Lane(warm, work) for _ in range(count)]
        self._free: SimpleQueue[Lane[Item, Result]] = SimpleQueue()
        for lane in self._lanes:
            self._free.put(lane)
        self._threads = ThreadPoolExecutor(count)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for lane in self._lanes:
            lane.close()
        self._threads.shutdown()

    def submit(self, items: Sequence[Item], done: Callable[[int], None]) -> Batch[Item, Result]:
        """Hand a batch to a process; `done` is told how many items it held when it is finished."""
        future = self._threads.submit(self._read, items)
        future.add_done_callback(lambda _: done(len(items)))
        return Batch(items, future)

    def results(self, batch: Batch[Item, Result]) -> list[Result]:
        """Return what a batch came to, item by item if a worker died of one of them.

        Raises:
            NotWarmError: a process can't even start.
        """
        return batch.future.result()

    def _read(self, items: Sequence[Item]) -> list[Result]:
        lane = self._free.get()
        try:
            return [lane.work(items)]
        except DiedError:
            return [self._alone(lane, item) for item in items]
        finally:
            self._free.put(lane)

    def _alone(self, lane: Lane[Item, Result], item: Item) -> Result:
        try:
            return lane.work([item])
        except DiedError:
            return self._lost(item)
