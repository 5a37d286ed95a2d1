"""A lane: one process that works on batches, one after another, and is replaced if it dies."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from threading import Lock, Thread
from typing import TYPE_CHECKING, Generic, ParamSpec, TypeVar

from flows.errors import NotWarmError

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
P = ParamSpec("P")
Work = Callable[[Sequence[Item]], Result]

CONTEXT = multiprocessing.get_context("spawn")
_beginning = Lock()
"""Held while a process begins: the one that is half begun could be neither ended nor left."""


class DiedError(Exception):
    """The process died of what it worked on, or was killed."""


def end_all() -> None:
    """End the processes of all lanes; none begins any more, not even in place of these."""
    _beginning.acquire(timeout=1)  # for good
    for process in multiprocessing.active_children():
        process.kill()
        process.join(1)


class Lane(Generic[Item, Result]):
    """One process at a time, begun when it is first needed.

    Args:
        warm: called in the process at its start.
        work: called there with each batch.
    """

    def __init__(self, warm: Callable[[], None], work: Work[Item, Result]) -> None:
        self._warm, self._work = warm, work
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._closed = False

    def work(self, items: Sequence[Item]) -> Result:
        """Return what the process makes of a batch.

        Raises:
            DiedError: it died meanwhile; the next batch gets a new one.
            NotWarmError: it could not even start.
        """
        pipe = self._begun()
        try:
            pipe.send(items)
            result: Result | Exception = pipe.recv()
        except (EOFError, OSError) as error:
            self._end()
            raise DiedError from error
        if isinstance(result, Exception):
            raise result
        return result

    def close(self) -> None:
        """End the process at once; the lane takes no further batch."""
        with _beginning:
            self._closed = True
            process = self._process
        if process is not None:
            process.kill()

    def _begun(self) -> Connection:
        """Return the pipe to the process, which is warm."""
        if self._pipe is None:
            try:
                self._pipe = self._begin()
                trouble: Exception | None = self._pipe.recv()
            except (EOFError, OSError) as error:
                self._end()
                raise NotWarmError("it died") from error
            if trouble is not None:
                self._end()
                raise NotWarmError(f"{type(trouble).__name__}: {trouble}") from trouble
        return self._pipe

    def _begin(self) -> Connection:
        ours, theirs = CONTEXT.Pipe()
        # The mask is inherited: on Ctrl-C the parent ends its processes, and they stay silent. The
        # tracker would unblock the signal again if it began later.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        with _beginning:
            if self._closed:
                raise DiedError
            self._process = CONTEXT.Process(
                target=_serve, args=(theirs, self._warm, self._work), daemon=True
            )
            self._process.start()
        theirs.close()
        return ours

    def _end(self) -> None:
        """See the process to its end, so that it leaves nothing behind."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._pipe = self._process = None


def _serve(pipe: Connection, warm: Callable[[], None], work: Work[Item, Result]) -> None:
    """Work on each batch that comes, until no more can come."""
    _end_with_parent()
    with suppress(EOFError, OSError):
        pipe.send(_outcome(warm))
        while True:
            items = pipe.recv()
            pipe.send(_outcome(work, items))


def _outcome(work: Callable[P, Result], *args: P.args, **kwargs: P.kwargs) -> Result | Exception:
    try:
        return work(*args, **kwargs)
    except Exception as error:  # noqa: BLE001 it is raised again where the batch came from
        return error if _can_be_sent(error) else RuntimeError(repr(error))


def _can_be_sent(error: Exception) -> bool:
    """Tell whether an exception comes out of a pipe as it went in, as some do not."""
    try:
        return isinstance(ForkingPickler.loads(ForkingPickler.dumps(error)), type(error))
    except Exception:  # noqa: BLE001 pickling calls whatever the exception's class defines
        return False


def _end_with_parent() -> None:
    """See to it that this process ends when its parent is killed, even in the middle of work."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
