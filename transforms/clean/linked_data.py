"""JSON-LD on a page, and what schema.org lets it say of an article."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

_MOST_NODES = 2_000
_LONGEST = 2_000_000  # characters of JSON
_LONGEST_NAME = 100
_ARTICLES = ("article", "posting", "report")
_LISTS = {"collectionpage", "itemlist", "searchresultspage"}
Object = dict[str, Any]


def objects(tree: HtmlElement) -> Iterator[Object]:
    """Yield the objects of all JSON-LD on a page, outer ones first."""
    pending: list[Any] = []
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            pending.append(json.loads(script[:_LONGEST], strict=False))
        except (ValueError, RecursionError):
            continue
    for _ in range(_MOST_NODES):
        if not pending:
            return
        value = pending.pop(0)
        if isinstance(value, dict):
            yield value
        if isinstance(value, dict | list):
            pending.extend(value.values() if isinstance(value, dict) else value)


def types(found: Object) -> set[str]:
    """Return the types of an object, in small letters, without their namespace."""
    values = found.get("@type")
    names = values if isinstance(values, list) else [values]
    return {n.rpartition("/")[2].rpartition(":")[2].lower() for n in names if isinstance(n, str)}


def is_article(found: Object) -> bool:
    """Say whether an object is a news article or another that schema.org derives from Article."""
    return any(name.endswith(_ARTICLES) for name in types(found))


def is_list(found: Object) -> bool:
    """Say whether an object is a list of pages."""
    return bool(types(found) & _LISTS)


def text(found: Object, key: str) -> str | None:
    """Return the string that an object gives under a key, if it gives one that isn't empty."""
    value = found.get(key)
    return value.strip() or None if isinstance(value, str) else None


def names(value: object, kind: str | None = None) -> list[str]:
    """Return the names of persons or organizations: strings, objects, or lists of these.

    Args:
        value: what an object gives as author or publisher.
        kind: only of objects with this type, in small letters.
    """
    found = []
    for one in value if isinstance(value, list) else [value]:
        name = text(one, "name") if isinstance(one, dict) else one
        fits = kind is None or (isinstance(one, dict) and kind in types(one))
        if fits and isinstance(name, str) and 0 < len(name.strip()) <= _LONGEST_NAME:
            found.append(name.strip())
    return found


def parts(value: object) -> list[Object]:
    """Return the objects under a key: one, or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, dict)]


def is_true(value: object) -> bool | None:
    """Return a truth value of schema.org; null if it is none."""
    word = str(value).rpartition("/")[2].strip().lower()
    return {"true": True, "yes": True, "false": False, "no": False}.get(word)
