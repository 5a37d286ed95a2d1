"""Recovering what killed runs archived and did not live to publish."""

import fcntl
import os
from collections.abc import Container, Iterator
from pathlib import Path

from warehouse.archive.captures import captures
from warehouse.archive.members import members
from warehouse.archive.read import iterate
from warehouse.archive.response import Location, Response
from warehouse.archive.write import FOLDER, SUFFIX

TORN = ".torn"


def recover(root: Path, known_files: Container[str]) -> Iterator[tuple[Location, Response]]:
    """Yield the complete captures of WARC files that no published capture refers to.

    A file that ends within a capture is cut after the last complete one; what is cut off is kept
    beside it in a file with the ending `.torn`. Files that another run is writing are left alone.

    Args:
        root: folder of the warehouse.
        known_files: the WARC files of published captures, relative to the warehouse.

    Raises:
        ArchiveError: a record was altered.
    """
    for path in sorted((root / FOLDER).glob(f"*{SUFFIX}")):
        warc_file = f"{FOLDER}/{path.name}"
        if warc_file not in known_files and _mend(path, warc_file):
            yield from iterate(root, warc_file)


def _mend(path: Path, warc_file: str) -> bool:
    """Make a file end with a complete capture; tell whether there is one to read."""
    with path.open("r+b") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        sound = 0
        for capture in captures(warc_file, members(stream)):
            sound = capture.end
        size = stream.seek(0, os.SEEK_END)
        if sound < size:
            stream.seek(sound)
            path.with_name(path.name + TORN).write_bytes(stream.read())
            stream.truncate(sound)
            os.fsync(stream.fileno())
    if sound == 0 < size:  # an empty file may be one that a run has just made, and not yet locked
        path.unlink()
    return sound > 0
