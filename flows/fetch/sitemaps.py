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

ROOTS = (b"urlset", b"sitemapindex")
EVER = datetime.min.replace(tzinfo=UTC)


class _Entries:
    """The entries of one sitemap, read one after another, so that a long one takes little memory.

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
        index = etree.QName(element).localname == "sitemap"
        published = written_time(_text(element, "publication_date"))
        hints = Hints(
            publisher=self._listing.hints.publisher or _text(element, "name"),
            title=_text(element, "title"),
            published_at=published,
        )
        written = Source(
            _text(element, "loc") or "",
            hints=hints,
            listings=self._listings - 1 if index else 0,
            changed_at=written_time(_text(element, "lastmod")) or published,
        )
        return entry(self._listing, number, written)


def entries(
    listing: Response, body: bytes, listings: int, settings: Settings
) -> Iterator[Source | Rejected]:
    """Yield what a sitemap lists, what changed last first, or the sitemaps that an index lists.

    Args:
        listing: the sitemap.
        body: its content, unpacked.
        listings: how many listings may follow from one another here, this one included.
        settings: how many entries to read, and how old they may be.
    """
    found = _Entries(listing, body, listings, settings)
    index = b"<sitemapindex" in body[:10_000] or b":sitemapindex" in body[:10_000]
    limit = settings.max_sitemaps if index else settings.max_sitemap_entries
    kept = _newest(found, 0 if index and listings <= 1 else limit)
    yield from kept
    yield from _left(listing, found, len(kept))


def _newest(found: _Entries, limit: int) -> list[Source | Rejected]:
    """Return so many entries; all are read in any case, to be counted."""
    return nlargest(max(limit, 1), found, key=_changed)[:limit]


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
