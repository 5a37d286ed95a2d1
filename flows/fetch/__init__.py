"""Fetching: from what was discovered to responses, each read once and within limits."""

from collections.abc import Iterable, Iterator

from flows.discover import Rejected, Source
from flows.fetch.clock import Clock
from flows.fetch.crawl import crawl
from flows.fetch.files import read_file
from flows.settings import Settings
from warehouse.archive.response import Response


def fetch(
    found: Iterable[Source | Rejected], settings: Settings, clock: Clock
) -> Iterator[Response | Rejected]:
    """Yield what each source answers, files first; what was rejected is passed on.

    Feeds that were named are yielded as listings, and then the articles that they list.

    Args:
        found: what discovery yields.
        settings: limits.
        clock: gives the time of each reading; it is called from several threads.
    """
    addresses = []
    for source in found:
        if isinstance(source, Rejected):
            yield source
        elif source.path is None:
            addresses.append(source)
        else:
            yield from read_file(source, source.path, settings, clock)
    if addresses:
        yield from crawl(addresses, settings, clock)
