"""Recalling what a server said of a page when it was last fetched."""

from functools import partial
from pathlib import Path

from flows.fetch import Validators
from flows.latest import Latest, location_of
from warehouse.archive.errors import ArchiveError
from warehouse.archive.read import read


def recall(root: Path, latest: Latest, url: str) -> Validators | None:
    """Return what the last capture of an address says; null if it has none that can be read.

    Args:
        root: folder of the warehouse.
        latest: what was captured.
        url: the address.
    """
    row = latest.page(url)
    if row is None:
        return None
    location = location_of(row)
    again = partial(read, root, location.warc_file, location.warc_offset)
    try:
        response = again()
    except ArchiveError:
        return None
    if response.exchange is None:
        return None
    return Validators(
        etag=response.exchange.header("ETag"),
        last_modified=response.exchange.header("Last-Modified"),
        fetched_at=response.fetched_at,
        again=again,
    )
