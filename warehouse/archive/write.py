"""Writing the archive: files of a run's own, one gzip member for each record."""

import fcntl
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from warcio.recordloader import ArcWarcRecord
from warcio.warcwriter import WARCWriter

from warehouse.archive.captures import OPENING
from warehouse.archive.errors import ArchiveError
from warehouse.archive.manifest import FOLDER, SUFFIX, enter
from warehouse.archive.read import read
from warehouse.archive.records import VERSION, records, refusal, repeats, revisit, warcinfo
from warehouse.archive.response import Location, Refusal, Response
from warehouse.archive.seal import seal
from warehouse.durable import settle


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
        self._count = self._captures = 0
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
        return self._write(response.fetched_at, records(response), new=True)

    def repeat(self, response: Response, earlier: Location) -> Location:
        """Archive a response of which an earlier capture holds the body.

        It becomes a revisit record, unless it was sent in other bytes (compressed anew, perhaps)
        or the earlier capture can't be read any more.
        """
        found = records(response)
        with suppress(ArchiveError):
            original = read(self._root, earlier.warc_file, earlier.warc_offset)
            if repeats(response, original):
                found = revisit(response, original)
        return self._write(response.fetched_at, found, new=False)

    def refuse(self, refused: Refusal) -> Location:
        """Archive why there is nothing to archive of an input."""
        return self._write(refused.refused_at, [refusal(refused)], new=True)

    def _write(self, at: datetime, found: Iterable[ArcWarcRecord], *, new: bool) -> Location:
        stream = self._open(at)
        warc_file, start = self._file(), stream.tell()
        writer = WARCWriter(stream, gzip=True, warc_version=VERSION)
        for record in found:
            if record.rec_type in OPENING:  # the last of them is the capture, others led to it
                start = stream.tell()
            writer.write_record(record)
        self._captures += new
        if stream.tell() >= self._max_bytes:
            self._close()
        return Location(warc_file, start)

    def sync(self) -> None:
        """Wait until all that was written is on the disk."""
        if self._stream is not None:
            self._stream.flush()
            os.fsync(self._stream.fileno())

    def _name(self) -> str:
        return f"{self._run_id}-{self._count:05d}{SUFFIX}"

    def _file(self) -> str:
        return f"{FOLDER}/{self._name()}"

    def _open(self, moment: datetime) -> BinaryIO:
        if self._stream is None:
            self._count += 1
            self._captures = 0
            self._stream = _create(self._root, self._file())
            writer = WARCWriter(self._stream, gzip=True, warc_version=VERSION)
            writer.write_record(warcinfo(self._name(), moment))
        return self._stream

    def _close(self) -> None:
        if self._stream is not None:
            try:
                self.sync()
                seal(self._root, self._file(), self._captures)
            finally:
                self._stream.close()
                self._stream = None


def _create(root: Path, warc_file: str) -> BinaryIO:
    """Enter a new file in the manifest, make it, lock it, and bring its name to the disk."""
    path = root / warc_file
    if path.exists():
        raise ArchiveError(warc_file, "is there already", "Give each run an id of its own.")
    enter(root, "opened", warc_file)
    stream = path.open("xb")
    fcntl.flock(stream, fcntl.LOCK_EX)
    settle([], path.parent)
    return stream
