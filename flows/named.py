"""Articles and events as users name them: by an id, an address, or words of a title."""

from collections.abc import Sequence
from pathlib import Path

from flows.errors import RashomonError
from schemas.table import Row
from transforms.explain.naming import Named, find_named, nearest
from warehouse.query import query

SHOWN = 10
ARTICLES = """
SELECT article_id AS id, [article_id, external_id, url, canonical_url] AS names,
    coalesce(title, '') AS title, url AS address,
    concat_ws(' · ', title, publisher, strftime(published_at, '%Y-%m-%d'), url) AS shown
FROM articles
ORDER BY published_at, article_id
"""
EVENTS = """
SELECT event_id AS id, list_prepend(event_id, list(DISTINCT article_event_id)) AS names,
    coalesce(any_value(events.title), '') AS title, '' AS address,
    concat_ws(' · ', any_value(events.title),
        if(count(DISTINCT article_id) = 1, '1 article', count(DISTINCT article_id) || ' articles')
    ) AS shown
FROM event_mentions
JOIN events USING (event_id)
GROUP BY event_id
ORDER BY count(DISTINCT article_id) DESC, event_id
"""


class NotFoundError(RashomonError):
    """The words that should name one article or event name none, or several."""


def find_article(warehouse: Path, words: str) -> Named:
    """Return the one article that is named by its id, its address or words of its title.

    Raises:
        NotFoundError: there is none, or more than one.
        WarehouseError: the tables can't be read.
    """
    return _find(warehouse, ARTICLES, "article", words)


def find_event(warehouse: Path, words: str) -> Named:
    """Return the one event that is named by an id it has or had, or words of its title.

    Raises:
        NotFoundError, WarehouseError: as `find_article` does.
    """
    return _find(warehouse, EVENTS, "event", words)


def _find(warehouse: Path, select: str, kind: str, words: str) -> Named:
    if not words.strip():
        raise NotFoundError("'': an empty name. Give an id or words of a title.")
    among = [*map(_named, query(warehouse, select).to_pylist())]
    found = find_named(words, among)
    if len(found) == 1:
        return found[0]
    if found:
        head = f"{words}: {len(found)} {kind}s are named so. Give the id of one, or more words:"
        raise NotFoundError("\n".join((head, *_listed(found))))
    head = f"{words}: no {kind} is named so."
    like = nearest(words, among)
    if like:
        raise NotFoundError("\n".join((f"{head} The likest titles:", *_listed(like))))
    raise NotFoundError(f'{head} rashomon sql "FROM {kind}s" lists them.')


def _named(row: Row) -> Named:
    return Named(**(row | {"names": frozenset(filter(None, row["names"]))}))


def _listed(found: Sequence[Named]) -> list[str]:
    lines = [f"  {one.id}  {one.shown}" for one in found[:SHOWN]]
    return lines if len(found) <= SHOWN else [*lines, f"  and {len(found) - SHOWN} more"]
