"""Prefect kept quiet: it calls nowhere, and writes nothing outside the warehouse."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from flows.errors import InputError


@contextmanager
def prefect_in(warehouse: Path) -> Iterator[None]:
    """Give Prefect a home in the warehouse; folders that stay empty are removed in the end.

    Whoever set PREFECT_API_URL runs Prefect, and keeps the settings of that. Such a server is told
    of Ctrl-C before the run ends.

    Raises:
        InputError: the folder of the warehouse can't be made.
    """
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("DO_NOT_TRACK", "1")
    if os.environ.get("PREFECT_API_URL"):
        signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
        return
    home = warehouse.resolve() / ".prefect"
    made = [folder for folder in (home, *home.parents) if not folder.exists()]
    _make(home, warehouse)
    os.environ.setdefault("PREFECT_HOME", str(home))
    try:
        yield
    finally:
        for folder in made:
            with suppress(OSError):  # it is in use
                folder.rmdir()


def _make(folder: Path, warehouse: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = f"can't be made or written to ({error.strerror})"
        remedy = "Name a folder that you may write to with --warehouse."
        raise InputError(str(warehouse), problem, remedy) from error
