"""Discovery: from what the user names to what is to be read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from flows.discover.address import SCHEME, web_address
from flows.discover.folders import classify, walk
from flows.discover.found import LISTINGS, Rejected, Source
from flows.discover.lists import read_list
from flows.discover.paths import named_path
from flows.discover.publishers import read_publishers
from flows.errors import InputError

__all__ = ["Rejected", "Source", "discover", "web_address"]


def discover(sources: Sequence[str]) -> Iterator[Source | Rejected]:
    """Yield what to read for each source: an address, a list's addresses, a file, a folder's files.

    Addresses come first, so that the web is at work while files are read. Files are not read yet,
    but for lists of addresses. What two sources have in common is yielded once.

    Raises:
        InputError: a source is neither there nor an address, or is a sources file that is wrong;
            before anything is yielded.
    """
    starts = [start for source in sources for start in _starts(source)]
    return _once(sorted(starts, key=lambda start: start.path is not None))


def _starts(source: str) -> list[Source]:
    if SCHEME.match(source):
        return [_named_address(source)]
    path = named_path(source)
    if path.suffix.lower() == ".toml" and path.is_file():
        return [listing for one in read_publishers(path) for listing in one.listings()]
    return [Source(path.as_uri(), path, named=True)]


def _named_address(source: str) -> Source:
    try:
        return Source(str(web_address(source)), named=True, listings=LISTINGS)
    except ValueError as error:
        remedy = (
            "Give its path, without file://."
            if source.lower().startswith("file:")
            else "Give an address that begins with http:// or https://."
        )
        raise InputError(source, str(error), remedy) from error


def _once(starts: Sequence[Source]) -> Iterator[Source | Rejected]:
    seen = set()
    for start in starts:
        for found in _expand(start):
            address = found.url if isinstance(found, Source) else found.input
            if address not in seen:
                seen.add(address)
                yield found


def _expand(start: Source) -> Iterator[Source | Rejected]:
    if start.path is None:
        yield start
    elif start.path.is_dir():
        yield from _held(start, start.path)
    elif start.path.suffix.lower() == ".urls":
        yield from read_list(start, start.path)
    else:
        yield classify(start.path, named=True)


def _held(start: Source, folder: Path) -> Iterator[Source | Rejected]:
    """Yield a folder's files, or that it has none or can't be read."""
    files = walk(folder)
    first = next(files, None)
    if first is None:
        yield Rejected(start.url, "discover", "empty", "a folder without files", named=True)
    elif isinstance(first, Rejected) and first.input == start.url:
        yield replace(first, named=True)
    else:
        yield first
        yield from files
