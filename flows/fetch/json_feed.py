"""JSON Feed (https://www.jsonfeed.org/version/1.1/), which lists articles to fetch."""

import json
from collections.abc import Iterator
from typing import Any

from flows.discover import Rejected, Source
from flows.fetch.entry import entry, written_time
from flows.fetch.said import said
from warehouse.archive.response import Hints, Response

MARK = b"jsonfeed.org/version/"


def entries(feed: Response, body: bytes) -> Iterator[Source | Rejected]:
    """Yield the articles that a JSON Feed lists.

    Raises:
        ValueError: it is not one.
    """
    content = json.loads(body)
    items = content.get("items") if isinstance(content, dict) else None
    if not isinstance(items, list):
        raise ValueError("there are no items")  # noqa: TRY004 it is the content that is wrong
    for number, item in enumerate(items, start=1):
        yield _entry(feed, number, item if isinstance(item, dict) else {}, content)


def _entry(
    feed: Response, number: int, item: dict[str, Any], content: dict[str, Any]
) -> Source | Rejected:
    hints = Hints(
        publisher=feed.hints.publisher or said(content.get("title")),
        title=said(item.get("title")),
        published_at=written_time(said(item.get("date_published"))),
        external_id=said(item.get("id")),
    )
    link = said(item.get("url")) or said(item.get("external_url")) or ""
    changed_at = written_time(said(item.get("date_modified")))
    return entry(feed, number, Source(link, hints=hints, changed_at=changed_at))
