"""Articles given as a line of JSON Lines: id, url, title, publisher, published_at, text or html."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from transforms.clean.address import in_address, is_address
from transforms.clean.characters import normalize_characters
from transforms.clean.dateline import dateline
from transforms.clean.dates import Published, stamped
from transforms.clean.paragraph import blocks, unwrapped
from transforms.clean.reading import Hints, Reading
from transforms.clean.rejection import NotAnArticleError
from transforms.clean.webpage import read_webpage

_DESCRIBED = ("url", "title", "publisher", "published_at")
_FIELDS = (*_DESCRIBED, "text", "html")
_IDS = {str, int, type(None)}


def read_jsonline(line: str, latest: datetime) -> Reading:
    """Return the article in a line; what its fields say goes before what the text says.

    Raises:
        NotAnArticleError: the line is no JSON object of that shape.
    """
    fields = _fields(line)
    url, published = fields["url"], _published(fields["published_at"])
    hints = Hints(publisher=fields["publisher"], title=fields["title"], external_id=fields["id"])
    if fields["text"] is None:
        page = read_webpage(fields["html"] or "", url, hints, latest)
        return replace(
            page,
            identity=fields["id"] or page.identity,
            published=published or page.published,
            title=hints.title or page.title,
            url=url,
        )
    text = as_given(fields["text"])
    return Reading(
        text=text,
        identity=fields["id"] or url,
        published=published or _dated(text, url, latest),
        title=hints.title,
        publisher=hints.publisher,
        url=url,
        external_id=fields["id"],
    )


def as_given(raw: str) -> str:
    """Return a text in its own words and order, each paragraph on one line between empty ones."""
    lines = (line for lines in unwrapped(blocks(normalize_characters(raw))) for line in lines)
    return "\n\n".join(lines)


def _fields(line: str) -> dict[str, str | None]:
    try:
        values: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotAnArticleError("broken_line", f"no JSON: {error}") from None
    if not isinstance(values, dict):
        raise NotAnArticleError("broken_line", "no JSON object but another value")
    for field in _FIELDS:
        if not isinstance(values.get(field), str | None):
            raise NotAnArticleError("broken_line", f"{field} is no string")
    if type(values.get("id")) not in _IDS:
        raise NotAnArticleError("broken_line", "id is neither a string nor a whole number")
    if values.get("text") is None and values.get("html") is None:
        raise NotAnArticleError("broken_line", "has neither text nor html")
    name = values.get("id")
    described = {field: _tidy(values.get(field)) for field in _DESCRIBED}
    if described["url"] and not is_address(described["url"]):
        raise NotAnArticleError("broken_line", f"url is no address: {described['url'][:40]!r}")
    return described | {
        # DuckLake can't look for U+0000
        "id": None if name is None else str(name).replace("\0", "\ufffd") or None,
        "text": values.get("text"),
        "html": values.get("html"),
    }


def _tidy(value: str | None) -> str | None:
    return " ".join(normalize_characters(value or "").split()) or None


def _published(stamp: str | None) -> Published | None:
    if stamp is None:
        return None
    published = stamped(stamp, "input")
    if published is None:
        raise NotAnArticleError("broken_line", f"published_at is no ISO 8601 date: {stamp[:40]!r}")
    return published


def _dated(text: str, url: str | None, latest: datetime) -> Published:
    found = dateline(text.split("\n\n"), latest)
    day = in_address(url) if url else None
    return found or (Published.on(day, "url") if day else Published())
