"""Articles in HTML pages, through trafilatura."""

import logging
from dataclasses import replace
from datetime import datetime
from itertools import dropwhile, islice, takewhile
from typing import Any
from urllib.parse import urljoin

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types
from trafilatura import bare_extraction
from trafilatura.metadata import extract_author, extract_title

from transforms.clean.credit import writers
from transforms.clean.front import Front, read_above, read_front
from transforms.clean.furniture import host_of, is_furniture
from transforms.clean.headline import headline, stated_title
from transforms.clean.leftovers import without_leftovers
from transforms.clean.listing import listed_articles, refuse_listing
from transforms.clean.liveblog import live_paragraphs
from transforms.clean.page import BROKEN, HEADINGS, Page, lines_of, parse, tidy
from transforms.clean.paragraph import Paragraph, is_prose
from transforms.clean.passages import passages
from transforms.clean.paywall import refuse_beginning
from transforms.clean.publication import published
from transforms.clean.reading import Hints, Reading
from transforms.clean.rejection import NotAnArticleError
from transforms.clean.scripts import refuse_shell
from transforms.clean.statement import Statement, read_statement
from transforms.clean.surroundings import drop_link_paragraphs, without_surroundings
from transforms.clean.tables import without_tables
from transforms.clean.textfile import joined, name_of
from transforms.clean.walls import refuse_walls, shown_lines

for _library in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)  # its news are in the rejections

_MUCH_MORE = 3  # times the words found, from which on the text in a page's metadata is taken
_MOST_ABOVE = 12  # lines between title and text; what is further apart does not belong together
_FEW_WORDS = 60


def read_webpage(html: str, url: str | None, hints: Hints, latest: datetime) -> Reading:
    """Return the article on a page; what the page states of itself goes before the hints.

    Raises:
        NotAnArticleError: no article is found on it.
    """
    page = Page(parse(html), url or "", hints, latest)
    statement = read_statement(page.tree)
    title = _title(page, statement)
    front = _front(page, statement, title)
    canonical = _absolute(page.url, statement.canonical) or hints.canonical_url
    authors = _authors(page, statement, front)
    text = joined(tuple(without_leftovers(front.body, authors)))
    return Reading(
        text=text,
        identity=canonical or (name_of(url) if url else None),
        published=published(page, statement, front),
        title=front.title,
        authors=authors,
        publisher=tidy(statement.publisher) or hints.publisher or host_of(page.url),
        canonical_url=canonical,
        external_id=hints.external_id,
    )


def _front(page: Page, statement: Statement, title: str | None) -> Front:
    """Return the article's paragraphs, and what stands above them.

    Raises:
        NotAnArticleError: the page has no article, or another page stands in its place.
    """
    main = without_surroundings(page.tree, title)
    without_tables(main)
    listed = listed_articles(main, statement)
    drop_link_paragraphs(main)
    live = live_paragraphs(main, stated_title(page.tree), statement)
    paragraphs = live or _paragraphs(main, statement)
    shown = shown_lines(page.tree)
    refuse_walls(page.tree, shown, paragraphs)
    refuse_beginning(page.tree, shown, paragraphs, statement.access)
    if live:
        return Front(tuple(live), title)
    if not any(map(is_prose, paragraphs)):
        refuse_shell(page.tree, shown, paragraphs)
        paragraphs = _extracted(page.tree)
    refuse_shell(page.tree, shown, paragraphs)
    refuse_listing(listed)
    if not any(map(is_prose, paragraphs)):
        refuse_listing(listed_articles(page.tree, statement))
        raise NotAnArticleError("no_article", "no sentence stands outside its menus and lists")
    front = read_front([p for p in paragraphs if not is_furniture(p.text)], page.latest, title)
    first = front.body[0].text if front.body else ""
    above = read_above(shown, front.title or "", first, page.latest)
    body = (*_standfirst(main, front.title or "", first), *front.body)
    return replace(front, body=body, sign=front.sign | above)


def _standfirst(main: HtmlElement, title: str, first: str) -> list[Paragraph]:
    """Return the sentences between an article's title and its first paragraph, if any are there."""
    shown = (line for _, line in lines_of(main))
    lines = dropwhile(lambda line: line.casefold() != title.casefold(), shown)
    between = list(takewhile(lambda line: line != first, islice(lines, 1, _MOST_ABOVE)))
    if len(between) >= _MOST_ABOVE - 1:
        return []
    found = (Paragraph(line) for line in between if not is_furniture(line))
    return [paragraph for paragraph in found if is_prose(paragraph)]


def _paragraphs(main: HtmlElement, statement: Statement) -> list[Paragraph]:
    """Return what a page shows; what its metadata holds, if that is much more and free."""
    shown = _apart(_extracted(main), main)
    words = sum(p.words for p in shown if is_prose(p))
    if words >= _FEW_WORDS or not statement.body or statement.access.locked:
        return shown
    stated = [Paragraph(line) for line in passages(statement.body)]
    return stated if sum(p.words for p in stated) > _MUCH_MORE * words else shown


def _apart(paragraphs: list[Paragraph], main: HtmlElement) -> list[Paragraph]:
    """Return the lines of a page where trafilatura ran them together, as it does in short texts."""
    if len(paragraphs) != 1:
        return paragraphs
    whole, at = paragraphs[0].text, 0
    found: list[Paragraph] = []
    for block, line in lines_of(main):
        start = at + whole.startswith(" ", at)
        if whole.startswith(line, start):
            found.append(Paragraph(line, level=int(block.tag in HEADINGS)))
            at = start + len(line)
    return found if at == len(whole) else paragraphs


def _extracted(tree: HtmlElement) -> list[Paragraph]:
    """Return what trafilatura finds, which has one block on each line; nothing if it fails."""
    try:
        document: Any = bare_extraction(tree, include_comments=False, include_tables=False)
    except BROKEN:
        return []
    if document is None or not document.text:
        return []
    headings = {tidy("".join(head.itertext())) for head in document.body.iter("head")}
    lines = filter(None, map(tidy, document.text.split("\n")))
    return [Paragraph(line.removeprefix("- "), level=int(line in headings)) for line in lines]


def _title(page: Page, statement: Statement) -> str | None:
    sites = (*statement.sites, page.hints.publisher or "")
    if found := headline(page.tree, statement.headline, sites, page.url):
        return found
    try:
        found = tidy(extract_title(page.tree))
    except BROKEN:
        found = None
    return found or stated_title(page.tree) or page.hints.title


def _authors(page: Page, statement: Statement, front: Front) -> tuple[str, ...]:
    known = writers(statement.authors, statement.sites) or front.sign.authors
    if known:
        return known
    try:
        found = extract_author(page.tree)
    except BROKEN:
        return ()
    return writers((found or "").split("; "), statement.sites)


def _absolute(url: str, address: str | None) -> str | None:
    if not address:
        return None
    try:
        return urljoin(url, address.strip())
    except ValueError:
        return None
