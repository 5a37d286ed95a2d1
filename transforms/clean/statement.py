"""What a page states of itself for machines: JSON-LD and meta elements (schema.org, Open Graph)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.dates import Published, stamped
from transforms.clean.vocabulary import phrases

_MOST_NODES = 2_000
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Statement:
    """What a page says of itself.

    Attributes:
        published: when it was published.
        publisher: the name of the publisher, or of the site.
        canonical: its address as the publisher would have it; may be relative.
    """

    published: Published | None
    publisher: str | None
    canonical: str | None


def read_statement(tree: HtmlElement) -> Statement:
    """Return what a page states of itself."""
    metas = dict(_metas(tree))
    objects = list(_objects(tree))
    stamps = [o["datePublished"] for o in objects if isinstance(o.get("datePublished"), str)]
    stamps += [content for name, content in metas.items() if name in phrases("published_metas")]
    return Statement(
        published=next(filter(None, (stamped(stamp, "metadata") for stamp in stamps)), None),
        publisher=_name(objects) or metas.get("og:site_name") or metas.get("application-name"),
        canonical=next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)
        or metas.get("og:url"),
    )


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield name and content of meta elements, the last first, so that the first counts."""
    for meta in reversed(tree.xpath("//meta[@content]")):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content").strip():
            yield name.lower(), meta.get("content").strip()


def _objects(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects of all JSON-LD on a page, outer ones first."""
    pending: list[Any] = []
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            pending.append(json.loads(script, strict=False))
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


def _name(objects: list[dict[str, Any]]) -> str | None:
    """Return the name of the publisher that an object names."""
    for found in objects:
        publisher = found.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and 0 < len(name.strip()) <= _LONGEST_NAME:
            return name.strip()
    return None
