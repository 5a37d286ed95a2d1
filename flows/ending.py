"""How the command ends: with an exit code and, if something is wrong, a message that says what."""

import errno
import io
import os
import sys
from collections.abc import Mapping
from types import MappingProxyType

from rich.console import Console
from rich.text import Text

from flows.cli import app
from flows.errors import RashomonError
from flows.interrupt import INTERRUPTED
from schemas.validate import SchemaViolation
from warehouse.archive.errors import ArchiveError
from warehouse.errors import WarehouseError
from warehouse.terminal import without_steering

EXPECTED = (RashomonError, WarehouseError, ArchiveError, SchemaViolation)

NO_ROOM = "Make room, then run again: nothing that was archived is lost."
NO_RIGHT = "Get the right to it, or name another file or folder."
IN_THE_WAY = "Move it away, or name another file or folder."
REMEDIES: Mapping[int | None, str] = MappingProxyType(
    {
        errno.EACCES: NO_RIGHT,
        errno.EDQUOT: NO_ROOM,
        errno.EEXIST: IN_THE_WAY,
        errno.EFBIG: NO_ROOM,
        errno.EISDIR: IN_THE_WAY,
        errno.EMFILE: "Raise the limit on open files (`ulimit -n`), or set RASHOMON_CONNECTIONS.",
        errno.ENAMETOOLONG: "Name a shorter one.",
        errno.ENOSPC: NO_ROOM,
        errno.ENOTDIR: IN_THE_WAY,
        errno.EPERM: NO_RIGHT,
        errno.EROFS: NO_RIGHT,
    }
)


def run() -> int:
    """Run the command and return its exit code; a user's mistake ends in one clear message."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # better a "?" than no answer
    try:
        code = _code()
        if not sys.stdout.closed:  # it is where nobody listens any more
            sys.stdout.flush()
    except EXPECTED as error:
        _tell(str(error))
    except OSError as error:
        _give_up_output()
        if error.errno != errno.EPIPE:  # nobody listens any more
            _tell(_explained(error))
    else:
        return code
    return 1


def _code() -> int:
    """Run the command and return the exit code that it asks for."""
    try:
        app()
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            _tell("interrupted")
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def _tell(message: str) -> None:
    lines = "\n".join(map(without_steering, message.split("\n")))
    Console(stderr=True, soft_wrap=True).print(Text(f"rashomon: {lines}"))


def _explained(error: OSError) -> str:
    places = [os.fsdecode(name) for name in (error.filename, error.filename2) if name]
    place = f"{' to '.join(places)}: " if places else ""
    problem = error.strerror or str(error)
    return f"{place}{problem}. {REMEDIES.get(error.errno, '')}".rstrip()


def _give_up_output() -> None:
    """Let what could not be written go nowhere, rather than fail once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
