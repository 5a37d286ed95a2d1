"""The title of an article, without the name of the site that stands before or after it."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.page import text_of, tidy

_LONGEST = 300
_BETWEEN = re.compile(r"\s+(?:[|\u2013—·•»«~\u203a\u2039:-]|::|\|\|)\s+|:\s+")
_MOST_HEADINGS = 20
_LETTERS = re.compile(r"[\W_]+")
_ALIKE = 0.5  # share of a heading's words that the page's title has too
_FEWEST_WORDS = 2


def stated_title(tree: HtmlElement) -> str:
    """Return the text of a page's title element."""
    return next((tidy(text_of(title))[:_LONGEST] for title in tree.iter("title")), "")


def headline(tree: HtmlElement, stated: str | None, sites: Iterable[str], url: str) -> str | None:
    """Return the title of the article on a page; null if nothing tells where it ends.

    That is a main heading that the page's statements confirm; else what it states.

    Args:
        tree: of the page.
        stated: the title it states for machines.
        sites: names it gives itself.
        url: its address.
    """
    page_title = stated_title(tree)
    names = {_letters(site) for site in (*sites, *_hosts(url))} - {""}
    given = tidy(stated)[:_LONGEST]
    for heading in tree.iter("h1"):
        text = tidy(text_of(heading))[:_LONGEST]
        if _letters(text) not in names and _confirmed(text, f"{page_title} {given}"):
            return without_site(text, names)
    told = given or _prefix(tree, page_title) or page_title
    told = without_site(told, names)
    return told if told != page_title else None


def _prefix(tree: HtmlElement, title: str) -> str | None:
    """Return the heading that a page's title begins with, before a section or a site."""
    headings = (tidy(text_of(heading)) for heading in islice(tree.iter("h2", "h3"), _MOST_HEADINGS))
    return next((h for h in headings if h and _BETWEEN.match(title.removeprefix(h))), None)


def without_site(title: str, names: set[str]) -> str:
    """Return a title without the parts before and after it that name its site.

    Args:
        title: in one line.
        names: of the site, their letters only.
    """
    ends = [match.span() for match in _BETWEEN.finditer(title)]
    for start, end in ends:
        if _is_site(title[:start], names):
            return without_site(title[end:], names)
    for start, end in ends:
        if _is_site(title[end:], names) and ":" not in title[start:end].strip()[:1]:
            return title[:start]
    return title


def _is_site(part: str, names: set[str]) -> bool:
    letters = _letters(part)
    return bool(letters) and any(
        letters in (name, f"the{name}") or name == f"the{letters}" for name in names
    )


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _hosts(url: str) -> Iterator[str]:
    """Yield the labels of a host, of which one may be the name of the site."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return
    yield from host.split(".")
    yield host


def _confirmed(heading: str, titles: str) -> bool:
    """Say whether a heading is the article's: the page's titles have most of its words."""
    words = [_letters(word) for word in heading.split()]
    known = {_letters(word) for word in titles.split()}
    common = sum(word in known for word in words)
    return len(words) >= _FEWEST_WORDS and common > _ALIKE * len(words)
