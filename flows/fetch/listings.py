"""Listings: feeds and sitemaps, told by what they hold, and what they lead to."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice

from flows.discover import Rejected, Source
from flows.fetch import feeds, json_feed, sitemaps
from flows.fetch.said import said
from flows.settings import Settings
from warehouse.archive.coding import GZIP_MAGIC, CodingError, Decoder, OverLimitError
from warehouse.archive.response import Response

Entries = Iterable[Source | Rejected]
FIRST_ELEMENT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
SNIFFED = 4096


def is_listing(content_type: str | None, body: bytes) -> bool:
    """Tell a listing by its content type or its beginning; servers are often wrong of the type."""
    return feeds.has_type(content_type) or _form(_beginning(body)) is not None


def follow(listing: Response, listings: int, settings: Settings) -> list[Source | Rejected]:
    """Return what a listing leads to, with what it says of each.

    Args:
        listing: the listing.
        listings: how many may follow from one another here, this one included.
        settings: how much of it to read.
    """
    form = _form(_beginning(listing.body))
    limit = settings.max_sitemap_bytes if form in sitemaps.ROOTS else settings.max_feed_bytes
    try:
        body = _unpacked(listing.body, limit)
        if b"<!ENTITY" in body.replace(b"\0", b""):
            return [_broken(listing, "it declares entities, which no listing needs")]
        return list(_entries(listing, body, form, listings, settings))
    except OverLimitError as error:
        return [Rejected(listing.url, "discover", "too_large", str(error), named=True)]
    except Exception as error:  # noqa: BLE001 feedparser raises anything on hostile bytes
        return [_broken(listing, f"it can't be parsed: {type(error).__name__}: {error}")]


def _broken(listing: Response, detail: str) -> Rejected:
    return Rejected(listing.url, "discover", "broken_feed", said(detail) or "", named=True)


def _entries(
    listing: Response, body: bytes, form: bytes | None, listings: int, settings: Settings
) -> Entries:
    if form == sitemaps.INDEX:
        return sitemaps.index_entries(listing, body, listings, settings)
    if form in sitemaps.ROOTS:
        return sitemaps.entries(listing, body, settings)
    read = json_feed.entries if form == json_feed.MARK else feeds.entries
    return _first(listing, read(listing, body), settings.max_feed_entries)


def _first(
    listing: Response, found: Iterator[Source | Rejected], limit: int
) -> Iterator[Source | Rejected]:
    yield from islice(found, limit)
    if more := sum(1 for _ in found):
        detail = f"{more} more entries were left"
        yield Rejected(f"{listing.url}#more", "discover", "too_large", detail)


def _form(beginning: bytes) -> bytes | None:
    """Return the root element, or the mark of JSON Feed; null if it is no listing."""
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        # The mark may stand anywhere, and its slashes may be escaped.
        return json_feed.MARK if json_feed.MARK in beginning.replace(b"\\/", b"/") else None
    first = FIRST_ELEMENT.search(beginning)
    known = first is not None and first[1] in (*feeds.ROOTS, *sitemaps.ROOTS)
    return first[1] if first is not None and known else None


def _beginning(body: bytes) -> bytes:
    decoder = _decoder(body, SNIFFED)
    with suppress(CodingError, OverLimitError):
        decoder.feed(body[: 4 * SNIFFED])
    return bytes(decoder.body)


def _unpacked(body: bytes, limit: int) -> bytes:
    decoder = _decoder(body, limit)
    decoder.feed(body)
    return decoder.finish()


def _decoder(body: bytes, limit: int) -> Decoder:
    """Return what unpacks a body that may be a gzip file."""
    return Decoder("gzip" if body.startswith(GZIP_MAGIC) else None, limit)
