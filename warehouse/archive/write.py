"""Writing the archive: files of a run's own, one gzip member for each record."""

import fcntl
import os
import re
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from warcio.warcwriter import WARCWriter

from warehouse.archive.errors import ArchiveError
from warehouse.archive.records import VERSION, records, warcinfo
from warehouse.archive.response import Location, Response

FOLDER = "archive"
SUFFIX = ".warc.gz"


class ArchiveWriter:
    """Writes the captures of one run; a context manager that syncs and closes at its end.

    Every record reaches the operating system at once, so a killed run loses no complete capture;
    `sync` brings them to the disk, which is for the caller to do once a batch. A file is made with
    the first capture and locked while it is open, so that `recover` leaves it alone.

    Args:
        root: folder of the warehouse.
        run_id: id of the run, unique in the warehouse; letters, digits, "-" and "_".
        max_bytes: size at which a new file is begun.
    """

    def __init__(self, root: Path, run_id: str, max_bytes: int = 1_000_000_000) -> None:
        if not re.fullmatch(r"[\w-]+", run_id, re.ASCII):
            raise ValueError(f"run id {run_id!r} can't be part of a file name")
        self._root, self._run_id, self._max_bytes = root, run_id, max_bytes
        self._count = 0
        self._stream: BinaryIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def write(self, response: Response) -> Location:
        """Archive a response and return where it rests.

        Raises:
            ArchiveError: a file of this run is there already.
        """
        stream = self._open(response.fetched_at)
        location = Location(f"{FOLDER}/{self._name()}", stream.tell())
        writer = WARCWriter(stream, gzip=True, warc_version=VERSION)
        for record in records(response):
            writer.write_record(record)
        if stream.tell() >= self._max_bytes:
            self._close()
        return location

    def sync(self) -> None:
        """Wait until all that was written is on the disk."""
        if self._stream is not None:
            self._stream.flush()
            os.fsync(self._stream.fileno())

    def _name(self) -> str:
        return f"{self._run_id}-{self._count:05d}{SUFFIX}"

    def _open(self, moment: datetime) -> BinaryIO:
        if self._stream is None:
            self._count += 1
            self._stream = _create(self._root / FOLDER / self._name())
            writer = WARCWriter(self._stream, gzip=True, warc_version=VERSION)
            writer.write_record(warcinfo(self._name(), moment))
        return self._stream

    def _close(self) -> None:
        self.sync()
        if self._stream is not None:
            self._stream.close()
            self._stream = None


def _create(path: Path) -> BinaryIO:
    """Make a new file, lock it, and bring its name to the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        stream = path.open("xb")
    except FileExistsError as error:
        raise ArchiveError(
            f"{FOLDER}/{path.name}", "is there already", "Give each run an id of its own."
        ) from error
    fcntl.flock(stream, fcntl.LOCK_EX)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return stream
