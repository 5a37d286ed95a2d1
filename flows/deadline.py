"""The end of a question that can't be interrupted."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer

GRACE = 2.0
"""Seconds in which the database may stop by itself."""
FAILED = 1


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """End the command if what it does takes so many seconds and does not stop after them.

    DuckDB looks for interruptions between the steps of a query, and one call of a function such as
    `repeat` is one step, however long. A question only reads, so nothing is lost.
    """
    timer = Timer(seconds + GRACE, _end, [seconds])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end(seconds: float) -> None:
    with suppress(OSError):
        os.write(2, f"rashomon: no answer within {seconds:g} s; narrow the query\n".encode())
    os._exit(FAILED)
