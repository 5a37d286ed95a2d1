"""One entry of a feed or sitemap as a source."""

from dataclasses import replace
from urllib.parse import urljoin

from flows.discover import Rejected, Source, web_address
from flows.discover.address import untracked
from flows.fetch.said import said
from flows.fetch.validators import moment
from warehouse.archive.response import Response


def entry(listing: Response, number: int, written: Source) -> Source | Rejected:
    """Return what an entry leads to, without parameters that only track the reader.

    Args:
        listing: what lists it.
        number: its place there, from 1.
        written: the entry with its address as it is written, which may be relative or nothing.
    """
    base = listing.final_url or listing.url if written.url else ""
    try:
        address = web_address(urljoin(base, written.url.strip()))
    except ValueError as error:
        place = f"{listing.url}#entry={number}"
        detail = said(f"{written.url[:200]!r}: {error}") or ""
        return Rejected(place, "discover", "unsupported_type", detail)
    return replace(written, url=untracked(str(address)))


def written_time(text: str | None) -> str | None:
    """Return a date or time if it is written as ISO 8601 has it, else null."""
    try:
        return None if text is None or not moment(text.strip()) else text.strip()
    except ValueError:
        return None
