"""Feeds, RSS (0.9 to 2.0) and Atom (RFC 4287), which list articles to fetch."""

import html
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from xml.sax import SAXException, SAXParseException

import feedparser

from flows.discover import Rejected, Source
from flows.fetch.entry import entry
from flows.fetch.said import said
from warehouse.archive.response import Hints, Response

TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
ROOTS = (b"rss", b"feed", b"RDF")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MARKUP = re.compile(r"<[^<>]*>")


def has_type(content_type: str | None) -> bool:
    """Tell whether a content type is that of a feed."""
    return (content_type or "").partition(";")[0].strip().lower() in TYPES


def entries(feed: Response, body: bytes) -> Iterator[Source | Rejected]:
    """Yield the articles that a feed lists, with what it says of each."""
    parsed = _parse(feed, body)
    # Only bad XML loses entries; feedparser also sets "bozo" for a wrong charset or media type.
    error = parsed.get("bozo_exception")
    if isinstance(error, SAXException) or not parsed.get("version"):
        detail = f"{len(parsed.entries)} entries could be read; {_told(error) or 'not a feed'}"
        yield Rejected(feed.url, "discover", "broken_feed", detail, named=not parsed.entries)
    for number, item in enumerate(parsed.entries, start=1):
        yield _entry(feed, number, item, parsed.feed.get("title"))


def _told(error: object) -> str:
    """Return what is wrong, and where: SAX names a file, which a feed is not."""
    if isinstance(error, SAXParseException):
        line, column = error.getLineNumber(), error.getColumnNumber()
        return f"{error.getMessage()} at line {line}, column {column}"
    return str(error or "")


def _parse(feed: Response, body: bytes) -> Any:  # noqa: ANN401 feedparser has no types
    headers = {
        "content-type": feed.content_type or "application/xml",
        "content-location": feed.final_url or feed.url,
    }
    # The markup within entries is not used, so it is neither cleaned nor resolved.
    return feedparser.parse(
        BytesIO(body),
        response_headers=headers,
        resolve_relative_uris=False,
        sanitize_html=False,
    )


def _entry(feed: Response, number: int, item: Any, title: object) -> Source | Rejected:  # noqa: ANN401 as above
    hints = Hints(
        publisher=_plain(item.get("source", {}).get("title"))
        or feed.hints.publisher
        or _plain(title),
        title=_plain(item.get("title")),
        published_at=_published_at(item),
        external_id=said(item.get("id")),
    )
    return entry(feed, number, Source(said(item.get("link")) or "", hints=hints))


def _published_at(item: Any) -> str | None:  # noqa: ANN401 as above
    written, parsed = said(item.get("published")), item.get("published_parsed")
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
