"""Articles in HTML pages, through trafilatura."""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from htmldate import find_date
from lxml.etree import LxmlError, strip_elements  # type: ignore[import-untyped]  # lxml has no types
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types
from trafilatura import bare_extraction, load_html

from transforms.clean.characters import normalize_characters
from transforms.clean.dateline import dateline
from transforms.clean.dates import Published, in_address, stamped
from transforms.clean.front import Front, read_front
from transforms.clean.furniture import host_of, is_furniture
from transforms.clean.paragraph import Paragraph, is_prose
from transforms.clean.reading import Hints, Reading
from transforms.clean.rejection import NotAnArticleError
from transforms.clean.statement import Statement, read_statement
from transforms.clean.textfile import joined, name_of

for _library in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)  # its news are in the rejections

# What trafilatura and htmldate raise on markup that nobody wrote by hand.
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    LxmlError,
    RecursionError,
    TypeError,
    ValueError,
)
_WHOLE_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_AROUND = ("aside", "nav", "footer", "form", "script", "style", "small")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as it came: its tree, its address, what its source says, and when it was read."""

    tree: HtmlElement
    url: str
    hints: Hints
    latest: datetime


def read_webpage(html: str, url: str | None, hints: Hints, latest: datetime) -> Reading:
    """Return the article on a page; what the page states of itself goes before the hints.

    Raises:
        NotAnArticleError: no article is found on it.
    """
    page = _Page(_parsed(html), url or "", hints, latest)
    document = _extracted(page)
    paragraphs = _paragraphs(document)
    if not any(map(is_prose, paragraphs)):
        raise NotAnArticleError("no_article", "no sentence stands outside its menus and lists")
    statement = read_statement(page.tree)
    canonical = _absolute(page.url, statement.canonical) or hints.canonical_url
    title = _tidy(document.title) or hints.title
    front = read_front([p for p in paragraphs if not is_furniture(p.text)], latest, title)
    return Reading(
        text=joined(front.body),
        identity=canonical or (name_of(url) if url else None),
        published=_published(page, statement, front),
        title=front.title,
        authors=_authors(document) or front.authors,
        publisher=_tidy(statement.publisher) or hints.publisher or host_of(page.url),
        canonical_url=canonical,
        external_id=hints.external_id,
    )


def _parsed(html: str) -> HtmlElement:
    html = html.replace("\x00", "")
    whole = html if _WHOLE_PAGE.search(html) else f"<html><body>{html}</body></html>"
    try:
        tree = load_html(whole)
    except _BROKEN:
        tree = None
    if tree is None:
        raise NotAnArticleError("no_article", "it can't be read as HTML")
    return tree


def _extracted(page: _Page) -> Any:  # noqa: ANN401 - trafilatura is untyped
    try:
        document = bare_extraction(
            page.tree,
            url=page.url or None,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            # The date it finds is not used, as it does not say where it found it; without a
            # latest date it would look at the clock.
            date_extraction_params={"extensive_search": False, "max_date": _day(page.latest)},
        )
    except _BROKEN as error:
        detail = f"its markup is broken: {type(error).__name__}"
        raise NotAnArticleError("no_article", detail) from error
    if document is None:
        raise NotAnArticleError("no_article", "no text stands outside its menus and lists")
    return document


def _paragraphs(document: Any) -> list[Paragraph]:  # noqa: ANN401 - trafilatura is untyped
    """Return what trafilatura found, which has one block on each line."""
    headings = {_tidy("".join(head.itertext())) for head in document.body.iter("head")}
    lines = filter(None, (_tidy(line) for line in document.text.split("\n")))
    return [Paragraph(line.removeprefix("- "), level=int(line in headings)) for line in lines]


def _authors(document: Any) -> tuple[str, ...]:  # noqa: ANN401 - trafilatura is untyped
    return tuple(filter(None, map(_tidy, (document.author or "").split("; "))))


def _published(page: _Page, statement: Statement, front: Front) -> Published:
    """Return the publication by what tells it best, as far as it was before the page was read."""
    found = (one for one in _candidates(page, statement, front) if one and one.before(page.latest))
    return next(found, Published())


def _candidates(page: _Page, statement: Statement, front: Front) -> Iterator[Published | None]:
    yield statement.published
    yield _marked(_without(page.tree.find("head"), "link"), "metadata", page.latest)
    yield stamped(page.hints.published_at, "input") if page.hints.published_at else None
    yield front.published
    yield dateline((paragraph.text for paragraph in front.body), page.latest)
    yield _marked(_without(page.tree, "head", *_AROUND), "text", page.latest)
    day = in_address(page.url)
    yield Published.on(day, "url") if day else None


def _marked(tree: HtmlElement | None, basis: str, latest: datetime) -> Published | None:
    """Return the date that elements made for dates hold."""
    if tree is None:
        return None
    try:
        found = find_date(tree, extensive_search=False, original_date=True, max_date=_day(latest))
    except _BROKEN:
        return None
    return stamped(found, basis) if found else None


def _without(tree: HtmlElement | None, *tags: str) -> HtmlElement | None:
    """Return a copy of a tree without some of its elements."""
    inner = deepcopy(tree)
    if inner is not None:
        strip_elements(inner, *tags, with_tail=False)
    return inner


def _absolute(url: str, address: str | None) -> str | None:
    if not address:
        return None
    try:
        return urljoin(url, address.strip())
    except ValueError:
        return None


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _tidy(text: str | None) -> str:
    return " ".join(normalize_characters(text or "").split())
