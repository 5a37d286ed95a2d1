"""Versions: what an address holds after its publisher changed it replaces what it held before."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from schemas.table import Row

LINE = "#line="
"""What marks the address of a line of a file, which says nothing of the article in it."""

MOST = 20
"""Articles at one place that a further one may be a version of."""
CROWDED = 200
"""Articles at a place; if there are more, its name is a mistake and their own addresses count."""


class Version(NamedTuple):
    """The article that one replaced, and the first of all that were replaced before."""

    previous: str
    first: str


class _Reading(NamedTuple):
    """When an article was first read, which it is, and its own address."""

    fetched_at: datetime
    article_id: str
    address: str | None


def find_versions(
    articles: Iterable[Row],
    fetched_at: Mapping[str, datetime],
    alike: Callable[[str, str], bool],
) -> dict[str, Version]:
    """Return for each article that replaced another at its address which it replaced.

    Articles at one place follow each other in the order of their captures. What names the same
    place from an address of its own - a page for telephones, a line of another file - is the same
    article only if it looks alike, for sites and files put one name to many articles.

    Args:
        articles: rows of articles, all of the places that they stand at.
        fetched_at: when their captures were read, by capture_id.
        alike: tells of two articles whether they may be one.
    """
    lineages: defaultdict[str, list[_Reading]] = defaultdict(list)
    for article in articles:
        place = place_of(article)
        if place is not None:
            address = None if LINE in article["url"] else article["url"]
            moment = fetched_at[article["capture_id"]]
            lineages[place].append(_Reading(moment, article["article_id"], address))
    versions: dict[str, Version] = {}
    for lineage in lineages.values():
        may_be = alike if len(lineage) <= CROWDED else _never
        versions |= _versions(sorted(lineage), may_be)
    return versions


def place_of(article: Row) -> str | None:
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


def _versions(lineage: Sequence[_Reading], alike: Callable[[str, str], bool]) -> dict[str, Version]:
    """Return the versions among the articles that were read at one place, in order of time."""
    versions: dict[str, Version] = {}
    side_by_side: list[_Reading] = []
    for reading in lineage:
        previous = _replaced(reading, side_by_side, alike)
        if previous is not None:
            earlier = versions.get(previous.article_id)
            first = earlier.first if earlier else previous.article_id
            versions[reading.article_id] = Version(previous.article_id, first)
            side_by_side.remove(previous)
        side_by_side = [reading, *side_by_side[: MOST - 1]]
    return versions


def _never(_one: str, _other: str) -> bool:
    return False


def _replaced(
    reading: _Reading, others: Sequence[_Reading], alike: Callable[[str, str], bool]
) -> _Reading | None:
    """Return what a reading replaced: what its own address held, else the latest that is alike."""
    own = (one for one in others if one.address and one.address == reading.address)
    like = (one for one in others if alike(one.article_id, reading.article_id))
    return next(own, None) or next(like, None)
