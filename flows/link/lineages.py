"""Lineages: the articles, published or new, that stood at the places where new ones stand."""

from collections import Counter
from collections.abc import Callable, Iterable

from flows.gather import Tables
from flows.link.articles import Articles
from schemas.table import Row
from transforms.link.duplicates import resemblance
from transforms.link.versions import CROWDED, find_versions, place_of
from warehouse.lake import Lake

STANDING = ("article_id", "capture_id", "url", "canonical_url", "external_id", "publisher", "title")
READ = ("capture_id", "fetched_at")
SAME = 0.2
"""Resemblance from which on texts with other headlines may be versions of one article."""


def replaced(lake: Lake, new: Tables, articles: Articles) -> dict[str, Row]:
    """Return what each article replaced, of all that stood where new ones stand.

    Args:
        lake: what is published.
        new: rows read since of articles and captures.
        articles: the articles.

    Returns:
        The columns previous_version and first_version, by article_id.
    """
    rows = _standing(lake, new)
    captures = lake.some("captures", "capture_id", (row["capture_id"] for row in rows), READ)
    read = [*captures.to_pylist(), *new["captures"].select(list(READ)).to_pylist()]
    fetched_at = {row["capture_id"]: row["fetched_at"] for row in read}
    versions = find_versions(rows, fetched_at, _alike(rows, articles))
    return {
        row["article_id"]: dict(
            zip(
                ("previous_version", "first_version"),
                versions.get(row["article_id"], (None, None)),
                strict=True,
            )
        )
        for row in rows
    }


def _standing(lake: Lake, new: Tables) -> list[Row]:
    """Return the articles at the places of new ones, the new ones among them."""
    fresh = new["articles"].select(list(STANDING)).to_pylist()
    places = {place_of(row) for row in fresh} - {None}
    found = {row["article_id"]: row for row in fresh}
    for column, values in (
        ("url", places),
        ("canonical_url", places),
        ("external_id", {row["external_id"] for row in fresh}),
    ):
        rows = lake.some("articles", column, values, STANDING).to_pylist()
        found |= {row["article_id"]: row for row in rows if place_of(row) in places}
    return list(found.values())


def _alike(rows: Iterable[Row], articles: Articles) -> Callable[[str, str], bool]:
    """Return what tells of two articles whether they may be one."""
    titles = {row["article_id"]: row["title"] for row in rows}
    shared = Counter(map(place_of, rows))
    texts = articles.shingles(
        row["article_id"] for row in rows if 1 < shared[place_of(row)] <= CROWDED
    )

    def alike(one: str, other: str) -> bool:
        if titles[one] and titles[one] == titles[other]:
            return True
        return resemblance(texts[one], texts[other]) >= SAME

    return alike
