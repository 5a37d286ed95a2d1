"""Holding a warehouse: one run at a time may write to it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from warehouse.errors import BusyError

LOCK = "writer.lock"

_held: set[Path] = set()


@dataclass(frozen=True, slots=True)
class Held:
    """A warehouse this process alone may write to; only `hold` makes one."""

    root: Path


@contextmanager
def hold(root: Path) -> Iterator[Held]:
    """Hold a warehouse for writing; make its folder if there is none.

    The lock ends with the process, however that ends. Processes forked meanwhile don't have it.

    Raises:
        BusyError: another run holds it.
    """
    root = root.resolve()
    root.mkdir(parents=True, exist_ok=True)
    # A POSIX lock does not exclude its own process, and closing the file again would drop it.
    if root in _held:
        raise _busy(root, str(os.getpid()))
    with (root / LOCK).open("a+", encoding="ascii") as file:
        _lock(root, file)
        _held.add(root)
        try:
            yield Held(root)
        finally:
            _held.remove(root)


def _lock(root: Path, file: IO[str]) -> None:
    """Lock a file and write the process's id into it."""
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.seek(0)
        raise _busy(root, file.read().strip()) from error
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()


def _busy(root: Path, holder: str) -> BusyError:
    return BusyError(
        f"the warehouse {root} is being written by process {holder}; wait until that run ends"
    )
