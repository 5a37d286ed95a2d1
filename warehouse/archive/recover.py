"""Recovering what killed runs archived and did not live to publish."""

import fcntl
import os
from collections.abc import Container, Iterator
from pathlib import Path

from warehouse.archive.captures import captures
from warehouse.archive.index import index_of, write_index
from warehouse.archive.manifest import last_entries, read_chain
from warehouse.archive.members import members
from warehouse.archive.read import iterate
from warehouse.archive.response import Archived, Location, Revisit
from warehouse.archive.seal import discard, keep_torn, seal


def recover(root: Path, known_files: Container[str]) -> Iterator[tuple[Location, Archived]]:
    """Yield what WARC files hold that no published capture refers to, in the order of archiving.

    A file that a killed run left open is finished first: if it ends within a capture it is cut
    after the last complete one, and what is cut off is kept beside it in a file with the ending
    `.torn`. Files that another run is writing are left alone, and so are those that the manifest
    does not name. The caller must hold the warehouse.

    Args:
        root: folder of the warehouse.
        known_files: the WARC files of published captures, relative to the warehouse.

    Raises:
        ArchiveError: the manifest, or a record, was altered; or a file is missing.
    """
    for file, entry in last_entries(read_chain(root).entries).items():
        if entry.event == "opened":
            if _finish(root, file):
                yield from iterate(root, file)
        elif entry.event == "finished":
            if not (root / index_of(file)).exists():
                write_index(root, file)
            if entry.captures and file not in known_files:
                yield from iterate(root, file)


def _finish(root: Path, warc_file: str) -> bool:
    """Make a file end with a complete capture, and seal it; tell whether there is one to read."""
    path = root / warc_file
    if not path.exists():  # killed before it was made
        discard(root, warc_file)
        return False
    with path.open("r+b") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        sound = count = 0
        for capture in captures(warc_file, members(stream)):
            sound = capture.end
            count += not isinstance(capture.found, Revisit)
        if sound < stream.seek(0, os.SEEK_END):
            stream.seek(sound)
            keep_torn(root, warc_file, stream.read())
            stream.truncate(sound)
            os.fsync(stream.fileno())
    if not sound:
        discard(root, warc_file)
        return False
    seal(root, warc_file, count)
    return True
