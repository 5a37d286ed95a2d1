"""Feeds, RSS (0.9 to 2.0) and Atom (RFC 4287), which list articles to fetch."""

import html
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from xml.sax import SAXException

import feedparser

from flows.discover import Rejected, Source, web_address
from flows.fetch.said import said
from flows.settings import Settings
from warehouse.archive.response import Hints, Response

FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
FIRST_ELEMENT = re.compile(rb"<([A-Za-z][\w:.-]*)")
ROOTS = (b"rss", b"feed", b"rdf:RDF")
SNIFFED = 4096
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MARKUP = re.compile(r"<[^<>]*>")


def is_feed(content_type: str | None, body: bytes) -> bool:
    """Tell a feed by its content type or its root element; servers are often wrong of the type."""
    if (content_type or "").partition(";")[0].strip().lower() in FEED_TYPES:
        return True
    first = FIRST_ELEMENT.search(body[:SNIFFED])
    return first is not None and first[1] in ROOTS


def entries(feed: Response, settings: Settings) -> list[Source | Rejected]:
    """Return the articles that a feed lists, with what it says of each."""
    if len(feed.body) > settings.max_feed_bytes:
        detail = f"{len(feed.body):,} bytes, more than {settings.max_feed_bytes:,}"
        return [Rejected(feed.url, "discover", "too_large", detail, named=True)]
    try:
        return list(_entries(feed, settings.max_feed_entries))
    except Exception as error:  # noqa: BLE001 feedparser raises anything on hostile bytes
        detail = f"it can't be parsed: {type(error).__name__}"
        return [Rejected(feed.url, "discover", "broken_feed", detail, named=True)]


def _entries(feed: Response, limit: int) -> Iterator[Source | Rejected]:
    parsed = _parse(feed)
    # Only bad XML loses entries; feedparser also sets "bozo" for a wrong charset or media type.
    error = parsed.get("bozo_exception")
    if isinstance(error, SAXException) or not parsed.get("version"):
        detail = f"{len(parsed.entries)} entries could be read; {error or 'not a feed'}"
        yield Rejected(feed.url, "discover", "broken_feed", detail, named=not parsed.entries)
    for number, entry in enumerate(parsed.entries[:limit], start=1):
        yield _entry(feed, number, entry, parsed.feed.get("title"))
    if len(parsed.entries) > limit:
        detail = f"{len(parsed.entries) - limit} more entries were left"
        yield Rejected(feed.url, "discover", "too_large", detail)


def _parse(feed: Response) -> Any:  # noqa: ANN401 feedparser has no types
    headers = {
        "content-type": feed.content_type or "application/xml",
        "content-location": feed.final_url or feed.url,
    }
    # The markup within entries is not used, so it is neither cleaned nor resolved.
    return feedparser.parse(
        BytesIO(feed.body),
        response_headers=headers,
        resolve_relative_uris=False,
        sanitize_html=False,
    )


def _entry(feed: Response, number: int, entry: Any, title: object) -> Source | Rejected:  # noqa: ANN401 as above
    link = said(entry.get("link")) or ""
    try:
        address = web_address(link)
    except ValueError as error:
        place = f"{feed.url}#entry={number}"
        return Rejected(place, "discover", "unsupported_type", f"{link[:200]!r}: {error}")
    hints = Hints(
        publisher=_plain(entry.get("source", {}).get("title") or title),
        title=_plain(entry.get("title")),
        published_at=_published_at(entry),
        external_id=said(entry.get("id")),
    )
    return Source(str(address), hints=hints)


def _published_at(entry: Any) -> str | None:  # noqa: ANN401 as above
    written, parsed = said(entry.get("published")), entry.get("published_parsed")
    if written is None or parsed is None:
        return None
    try:
        if DAY.fullmatch(written.strip()):
            return date.fromisoformat(written.strip()).isoformat()
        return datetime.fromtimestamp(timegm(parsed), UTC).isoformat()
    except (ValueError, OverflowError):
        return None


def _plain(title: object) -> str | None:
    """Return a title without the markup that feeds put into titles."""
    text = html.unescape(MARKUP.sub("", said(title) or ""))
    return said(" ".join(text.split()))
