"""Reading the archive: one capture by its location, or all that a file holds."""

from collections.abc import Iterator
from pathlib import Path

from warehouse.archive.captures import captures
from warehouse.archive.errors import RESTORE, ArchiveError
from warehouse.archive.members import members
from warehouse.archive.response import Archived, Location, Response


def read(root: Path, warc_file: str, warc_offset: int) -> Response:
    """Return one archived response.

    Args:
        root: folder of the warehouse.
        warc_file: path of the WARC file in it.
        warc_offset: where the capture begins there.

    Raises:
        ArchiveError: it is not there, or altered.
    """
    for location, found in _walk(root, warc_file, warc_offset):
        if location.warc_offset == warc_offset and isinstance(found, Response):
            return found
        break
    raise ArchiveError(warc_file, f"no complete capture at byte {warc_offset}", RESTORE)


def iterate(
    root: Path, warc_file: str, warc_offset: int = 0
) -> Iterator[tuple[Location, Archived]]:
    """Yield the captures, revisits and refusals of a file, from one on, as they were written.

    Raises:
        ArchiveError: the file is not there, is cut, or was altered.
    """
    return _walk(root, warc_file, warc_offset)


def _walk(root: Path, warc_file: str, start: int) -> Iterator[tuple[Location, Archived]]:
    path = root / warc_file
    end = start
    try:
        with path.open("rb") as stream:
            for capture in captures(warc_file, members(stream, start)):
                end = capture.end
                yield Location(warc_file, capture.start), capture.found
    except FileNotFoundError as error:
        raise ArchiveError(warc_file, "the file is missing", RESTORE) from error
    size = path.stat().st_size
    if end != size:
        raise ArchiveError(warc_file, f"cut or damaged between bytes {end} and {size}", RESTORE)
