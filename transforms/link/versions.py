"""Versions: what an address holds after its publisher changed it replaces what it held before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from schemas.table import Row

LINE = "#line="
"""What marks the address of a line of a file, which says nothing of the article in it."""


class Version(NamedTuple):
    """The article that one replaced, and the first of all that were replaced before."""

    previous: str
    first: str


class _Reading(NamedTuple):
    """When an article was read, which it is, and in which run."""

    fetched_at: datetime
    article_id: str
    run: str


def find_versions(articles: Sequence[Row], captures: Iterable[Row]) -> dict[str, Version]:
    """Return for each article that replaced another at its address which it replaced.

    What was read in one run stood side by side, so none of it replaced another.

    Args:
        articles: rows of articles.
        captures: the rows of captures that they were read from.
    """
    read = {row["capture_id"]: row for row in captures}
    lineages: defaultdict[str, list[_Reading]] = defaultdict(list)
    for article in articles:
        place = _place(article)
        capture = read[article["capture_id"]]
        if place is not None:
            run = capture["warc_file"].rpartition("-")[0]
            lineages[place].append(_Reading(capture["fetched_at"], article["article_id"], run))
    versions: dict[str, Version] = {}
    for lineage in lineages.values():
        versions |= _versions(sorted(lineage))
    return versions


def _versions(lineage: Sequence[_Reading]) -> dict[str, Version]:
    """Return the versions among the articles that were read at one place, in order of time."""
    versions: dict[str, Version] = {}
    before: _Reading | None = None
    last: _Reading | None = None
    for reading in lineage:
        if last is not None and last.run != reading.run:
            before = last
        if before is not None:
            earlier = versions.get(before.article_id)
            first = earlier.first if earlier else before.article_id
            versions[reading.article_id] = Version(before.article_id, first)
        last = reading
    return versions


def _place(article: Row) -> str | None:
    """Return what stays the same when an article changes: its address, or id and publisher.

    A canonical address that is the front page of a site is taken for a mistake.
    """
    canonical, url, name = article["canonical_url"], article["url"], article["external_id"]
    if canonical and urlsplit(canonical).path.strip("/"):
        return str(canonical)
    file, line, _ = url.partition(LINE)
    if not line:
        return str(url)
    return f"{article['publisher'] or file} {name}" if name else None
