"""Reading the archive: one capture by its location, or all captures of a file."""

from collections.abc import Iterator
from pathlib import Path

from warehouse.archive.captures import captures
from warehouse.archive.errors import RESTORE, ArchiveError
from warehouse.archive.members import members
from warehouse.archive.response import Location, Response


def read(root: Path, warc_file: str, warc_offset: int) -> Response:
    """Return one archived response.

    Args:
        root: folder of the warehouse.
        warc_file: path of the WARC file in it.
        warc_offset: where the capture begins there.

    Raises:
        ArchiveError: it is not there, or altered.
    """
    for location, response in _walk(root, warc_file, warc_offset):
        if location.warc_offset == warc_offset:
            return response
        break
    raise ArchiveError(warc_file, f"no complete capture at byte {warc_offset}", RESTORE)


def iterate(root: Path, warc_file: str) -> Iterator[tuple[Location, Response]]:
    """Yield all captures of a file, in the order of their writing.

    Raises:
        ArchiveError: the file is not there, is cut, or was altered.
    """
    return _walk(root, warc_file, 0)


def _walk(root: Path, warc_file: str, start: int) -> Iterator[tuple[Location, Response]]:
    path = root / warc_file
    end = start
    try:
        with path.open("rb") as stream:
            for capture in captures(warc_file, members(stream, start)):
                end = capture.end
                yield Location(warc_file, capture.start), capture.response
    except FileNotFoundError as error:
        raise ArchiveError(warc_file, "the file is missing", RESTORE) from error
    size = path.stat().st_size
    if end != size:
        raise ArchiveError(warc_file, f"cut or damaged between bytes {end} and {size}", RESTORE)
