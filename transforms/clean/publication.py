"""When the article on a page was published, and what tells it."""

from collections.abc import Iterator
from copy import deepcopy

from htmldate import find_date
from lxml.etree import strip_elements  # type: ignore[import-untyped]  # lxml has no types
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.address import in_address
from transforms.clean.dateline import dateline
from transforms.clean.dates import Published, stamped
from transforms.clean.front import Front
from transforms.clean.page import BROKEN, Page
from transforms.clean.statement import Statement

_AROUND = ("aside", "nav", "footer", "form", "script", "style", "small")
_OF_REVISION = "//meta[{}]".format(
    " or ".join(
        f"contains({name}, '{word}')"
        for name in ("@property", "@name", "@itemprop")
        for word in ("modified", "Modified", "updated", "revised")
    )
)


def published(page: Page, statement: Statement, front: Front) -> Published:
    """Return the publication by what tells it best, as far as it was before the page was read."""
    found = (one for one in _candidates(page, statement, front) if one and one.before(page.latest))
    return next(found, Published())


def _candidates(page: Page, statement: Statement, front: Front) -> Iterator[Published | None]:
    yield statement.published
    yield _marked(_without(page.tree.find("head"), "link"), "metadata", page)
    yield stamped(page.hints.published_at, "input") if page.hints.published_at else None
    yield front.sign.published
    yield dateline((paragraph.text for paragraph in front.body), page.latest)
    yield _marked(_without(page.tree, "head", *_AROUND), "text", page)
    day = in_address(page.url)
    yield Published.on(day, "url") if day else None
    yield front.sign.revised


def _marked(tree: HtmlElement | None, basis: str, page: Page) -> Published | None:
    """Return the date that elements made for dates hold."""
    if tree is None:
        return None
    latest = page.latest.date().isoformat()
    try:
        found = find_date(tree, extensive_search=False, original_date=True, max_date=latest)
    except BROKEN:
        return None
    return stamped(found, basis) if found else None


def _without(tree: HtmlElement | None, *tags: str) -> HtmlElement | None:
    """Return a copy of a tree without some of its elements, and without dates of revision."""
    inner = deepcopy(tree)
    if inner is not None:
        strip_elements(inner, *tags, with_tail=False)
        for meta in inner.xpath(_OF_REVISION):
            meta.getparent().remove(meta)
    return inner
