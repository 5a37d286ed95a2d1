"""Sitemaps (https://www.sitemaps.org/protocol.html), news sitemaps, and their indexes."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from heapq import nlargest
from io import BytesIO
from itertools import count

from lxml import etree

from flows.discover import Rejected, Source
from flows.fetch.entry import entry, written_time
from flows.fetch.said import said
from flows.fetch.validators import moment
from flows.settings import Settings
from warehouse.archive.response import Hints, Response

INDEX = b"sitemapindex"
ROOTS = (b"urlset", INDEX)
EVER = datetime.min.replace(tzinfo=UTC)


class _Entries:
    """The entries of one sitemap, read one after another, so that a long one takes little memory.

    Args:
        listing: the sitemap.
        body: its content, unpacked.
        listings: how many listings may follow from an entry.
        settings: how old an entry may be.

    Attributes:
        seen: how many there were.
        old: how many of them changed too long ago.
        error: what ended the reading before the end; null if nothing did.
    """

    def __init__(self, listing: Response, body: bytes, listings: int, settings: Settings) -> None:
        self._listing, self._body, self._listings = listing, body, listings
        self._since = EVER
        if settings.sitemap_days is not None:
            self._since = listing.fetched_at - timedelta(days=settings.sitemap_days)
        self.seen = self.old = 0
        self.error: str | None = None

    def __iter__(self) -> Iterator[Source | Rejected]:
        """Yield the entries that are not too old."""
        numbers = count(1)
        try:
            for element in _elements(self._body):
                self.seen += 1
                found = self._entry(next(numbers), element)
                if isinstance(found, Source) and EVER < _changed(found) < self._since:
                    self.old += 1
                else:
                    yield found
        except etree.XMLSyntaxError as error:
            self.error = str(error)

    def _entry(self, number: int, element: etree._Element) -> Source | Rejected:
        published = written_time(_text(element, "publication_date"))
        hints = Hints(
            publisher=self._listing.hints.publisher or _text(element, "name"),
            title=_text(element, "title"),
            published_at=published,
        )
        written = Source(
            _text(element, "loc") or "",
            hints=hints,
            listings=self._listings,
            changed_at=written_time(_text(element, "lastmod")) or published,
        )
        return entry(self._listing, number, written)


def index_entries(
    listing: Response, body: bytes, listings: int, settings: Settings
) -> Iterator[Source | Rejected]:
    """Yield the sitemaps that an index lists, what changed last first.

    Args:
        listing: the index.
        body: its content, unpacked.
        listings: how many listings may follow from one another here, this one included.
        settings: how many sitemaps to read, and how old they may be.
    """
    limit = settings.max_sitemaps if listings > 1 else 0
    return _kept(_Entries(listing, body, listings - 1, settings), listing, limit)


def entries(listing: Response, body: bytes, settings: Settings) -> Iterator[Source | Rejected]:
    """Yield the articles that a sitemap lists, what changed last first.

    Args:
        listing: the sitemap.
        body: its content, unpacked.
        settings: how many entries to read, and how old they may be.
    """
    return _kept(_Entries(listing, body, 0, settings), listing, settings.max_sitemap_entries)


def _kept(found: _Entries, listing: Response, limit: int) -> Iterator[Source | Rejected]:
    """Yield so many entries, and what is to be said of the others; all are read, to be counted."""
    kept = nlargest(max(limit, 1), found, key=_changed)[:limit]
    yield from kept
    yield from _left(listing, found, len(kept))


def _left(listing: Response, found: _Entries, kept: int) -> Iterator[Rejected]:
    """Yield what is to be said of the entries that are not followed."""
    if found.error is not None:
        detail = f"{found.seen} entries could be read; {found.error}"
        yield Rejected(listing.url, "discover", "broken_feed", detail, named=not found.seen)
    if found.old:
        detail = f"{found.old} entries changed too long ago (RASHOMON_SITEMAP_DAYS)"
        yield Rejected(f"{listing.url}#old", "discover", "too_old", detail)
    if more := found.seen - found.old - kept:
        yield Rejected(
            f"{listing.url}#more", "discover", "too_large", f"{more} more entries were left"
        )


def _elements(body: bytes) -> Iterator[etree._Element]:
    """Yield the elements that stand for entries, and forget each.

    Entities are not resolved, and nothing is loaded from elsewhere.
    """
    parsing = etree.iterparse(
        BytesIO(body),
        events=("end",),
        tag=("{*}url", "{*}sitemap"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    for _, element in parsing:
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _text(element: etree._Element, name: str) -> str | None:
    found = next(element.iter(f"{{*}}{name}"), None)
    return None if found is None or not found.text else said(" ".join(found.text.split()))


def _changed(found: Source | Rejected) -> datetime:
    """Return when an entry changed; EVER if it is not said."""
    if isinstance(found, Rejected) or found.changed_at is None:
        return EVER
    return moment(found.changed_at)
