"""Reading files."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from flows.discover import Rejected, Source
from flows.discover.folders import WARC, media_type
from flows.fetch.clock import Clock
from flows.fetch.lines import read_lines
from flows.fetch.warc import WarcReader
from flows.settings import Settings
from warehouse.archive.response import Response


def read_file(
    source: Source, path: Path, settings: Settings, clock: Clock
) -> Iterator[Response | Rejected]:
    """Yield what a file holds: itself, the lines of JSON Lines, or the captures of an archive."""
    try:
        with _open(path) as stream:
            if path.suffix.lower() == ".jsonl":
                yield from read_lines(source, stream, settings.max_body_bytes, clock)
            elif media_type(path) == WARC:
                yield from WarcReader(source, settings.max_body_bytes).read(stream)
            else:
                yield _whole(source, path, stream, settings.max_body_bytes, clock)
    except OSError as error:
        detail = error.strerror or str(error)
        yield Rejected(source.url, "fetch", "unreadable", detail, source.named)


def _open(path: Path) -> BinaryIO:
    """Open a regular file; a pipe or device might never end."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError("not a regular file")
    return path.open("rb")


def _whole(
    source: Source, path: Path, stream: BinaryIO, limit: int, clock: Clock
) -> Response | Rejected:
    size = os.fstat(stream.fileno()).st_size
    body = b"" if size > limit else stream.read(limit + 1)
    if max(size, len(body)) > limit:
        detail = f"{max(size, len(body)):,} bytes, more than {limit:,}"
        return Rejected(source.url, "fetch", "too_large", detail, source.named)
    return Response(source.url, clock(), body, media_type(path))
