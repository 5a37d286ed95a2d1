"""Fetching: from what was discovered to responses, each read once and within limits."""

from collections.abc import Iterable, Iterator

from flows.discover import Rejected, Source
from flows.fetch.clock import Clock
from flows.fetch.crawl import Crawl, crawling
from flows.fetch.crawler import Found, Terms
from flows.fetch.files import read_file
from flows.fetch.listings import follow
from flows.fetch.validators import Recall, Validators
from flows.settings import Settings
from warehouse.archive.response import Response

__all__ = ["Validators", "fetch"]


def fetch(
    found: Iterable[Source | Rejected],
    settings: Settings,
    clock: Clock,
    known: Recall | None = None,
) -> Iterator[Found]:
    """Yield what each source answers; what was rejected is passed on.

    The web is read while files are. Listings (feeds, sitemaps) are yielded as such, and then the
    articles that they list. The answer that a page is gone is yielded before its rejection. What
    did not change is a response of status 304, without an exchange if a sitemap said so.

    Args:
        found: what discovery yields.
        settings: limits.
        clock: gives the time of each reading; it is called from several threads.
        known: tells what is known of an address, which is then fetched only if it changed; it is
            called from several threads.
    """

    def lead(listing: Response, listings: int) -> list[Source | Rejected]:
        return follow(listing, listings, settings)

    with crawling(Terms(settings, clock, known, lead)) as crawl:
        for source in found:
            yield from _begin(crawl, source, settings, clock)
        yield from crawl.rest()


def _begin(
    crawl: Crawl, source: Source | Rejected, settings: Settings, clock: Clock
) -> Iterator[Found]:
    if isinstance(source, Rejected):
        yield source
    elif source.path is None:
        rejected = crawl.begin(source)
        if rejected is not None:
            yield rejected
    else:
        for read in read_file(source, source.path, settings, clock):
            yield read
            yield from crawl.ready()
