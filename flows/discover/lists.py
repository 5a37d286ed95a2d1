"""Lists of addresses, one to a line."""

from collections.abc import Iterator
from pathlib import Path

from flows.discover.address import LONGEST, web_address
from flows.discover.found import Rejected, Source


def read_list(source: Source, path: Path) -> Iterator[Source | Rejected]:
    """Yield the addresses of a list, or that it has none.

    Blank lines, and those that begin with "#", say nothing.
    """
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as stream:
            yield from _read(source, stream)
    except OSError as error:
        detail = error.strerror or str(error)
        yield Rejected(source.url, "discover", "unreadable", detail, named=True)


def _read(source: Source, lines: Iterator[str]) -> Iterator[Source | Rejected]:
    found = False
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        found = True
        try:
            yield Source(str(web_address(line[: LONGEST + 1])))
        except ValueError as error:
            place = f"{source.url}#line={number}"
            detail = f"{line.strip()[:200]!r}: {error}"
            yield Rejected(place, "discover", "unsupported_type", detail)
    if not found:
        yield Rejected(source.url, "discover", "empty", "a list without addresses", named=True)
