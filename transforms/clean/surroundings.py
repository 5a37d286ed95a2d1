"""What stands around an article on its page: boxes, prompts, lists of other articles, captions.

Bare extraction tells these by their place; here they are told by what they call themselves.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache, lru_cache
from itertools import chain, islice

from lxml.etree import iterwalk, strip_elements  # type: ignore[import-untyped]  # lxml has no types
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.page import text_of, words_of
from transforms.clean.vocabulary import lines, phrases

_NAMES = "surroundings"
_SILENT = ("script", "style", "noscript", "template")
_NAMING = ("id", "class", "data-component", "data-testid")
_LONGEST_NAME = 300
_LONGEST_HEADING = 120
_MOST_CHILDREN = 5  # of a heading
_LARGE = 0.5  # share of a page's text that no box has which is smaller than its article
_REST = 30  # words of prose that the article has at least, however large a box is
_MOST_DOUBTS = 300  # elements whose text is weighed; more are no page that anybody wrote
_LINKED = 0.8  # share of text within links from which on a list is one of links
_FEWEST_LINKS = 3
_FEWEST_LINK_WORDS = 4
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong")
_STOPS = tuple(".?!…”\"'\u2019)")


def without_surroundings(tree: HtmlElement, title: str | None) -> HtmlElement:
    """Return a copy of a page's tree without what surrounds its article.

    Args:
        tree: of the page.
        title: of the article, if the page states it.
    """
    tree = deepcopy(tree)
    strip_elements(tree, *_SILENT, with_tail=False)
    heading = _heading(tree, title)
    kept = {tree, *tree.iter("html", "body", "main", "h1")}
    if heading is not None:
        kept |= {heading, *heading.iterancestors()}
    for element in tree.xpath("//*[contains(@itemprop, 'articleBody')]"):
        kept |= {element, *element.iterancestors()}
    for find in (_boxes, _under_headings, _link_lists, _next_articles):
        for element in list(find(tree, kept)):
            if element.getparent() is not None and element not in kept:
                element.drop_tree()
    return tree


def _heading(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """Return the heading of the article: the first that repeats the title, or the first at all."""
    headings = list(tree.iter("h1"))
    wanted = (title or "").casefold()
    same = (h for h in headings if len(text := text_of(h)) > 1 and text.casefold() in wanted)
    return next(chain(same, headings), None)


def _boxes(tree: HtmlElement, kept: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield the outermost elements that call themselves something else than an article."""
    most, doubts = _LARGE * len(tree.text_content()), 0
    walk = iterwalk(tree, events=("start",))
    for _, element in walk:
        kind = None if element in kept else _kind(element)
        if kind in ("large", "small"):
            doubts += 1
            fits = doubts < _MOST_DOUBTS and (
                len(element.text_content()) <= most
                or (kind == "large" and _prose_words(tree) > _prose_words(element) + _REST)
            )
            kind = "box" if fits else None
        if kind:
            walk.skip_subtree()
            yield element


def _prose_words(element: HtmlElement) -> int:
    return sum(len(paragraph.text_content().split()) for paragraph in element.iter("p"))


def _kind(element: HtmlElement) -> str | None:
    """Return "box" if an element is none of the article's, or how large it may be if it is."""
    if _is_apart(element):
        return "box"
    attributes = element.attrib
    if not attributes:
        return None
    names = " ".join(attributes.get(name, "")[:_LONGEST_NAME] for name in _NAMING)
    named = _named(names)
    if named and element.tag == "p":
        return "box" if _either("paragraphs").search(words_of(names)) else None
    return named


def _is_apart(element: HtmlElement) -> bool:
    """Say whether an element is hidden, or of a kind that never holds prose of an article."""
    if element.tag in phrases("elements", _NAMES):
        return True
    if element.tag == "small" and element.getparent().find("img") is not None:
        return True
    attributes = element.attrib
    return (
        "hidden" in attributes
        or attributes.get("role") in phrases("roles", _NAMES)
        or _HIDDEN.search(attributes.get("style", "")[:_LONGEST_NAME]) is not None
    )


@lru_cache(maxsize=10_000)
def _named(names: str) -> str | None:
    """Return whether class or id names a box: "large", "small", or null."""
    if not names.strip():
        return None
    named = None
    for name in names.split():
        words = words_of(name)
        first, last = words[1:].partition("-")[0], words[:-1].rpartition("-")[2]
        if first in phrases("states", _NAMES) or last in phrases("conditions", _NAMES):
            continue
        if _either("joints").search(words):
            continue
        if _either("large").search(words):
            return "large"
        named = "small" if _either("boxes").search(words) else named
    return named


@cache
def _either(name: str) -> re.Pattern[str]:
    names = (phrase.replace(" ", "-") for phrase in sorted(phrases(name, _NAMES)))
    return re.compile(f"-(?:{'|'.join(names)})-")


def _under_headings(tree: HtmlElement, kept: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield what stands under the heading of such a box: the box, or the links that follow."""
    most = _LARGE * len(tree.text_content())
    for heading in tree.iter(*_HEADINGS):
        text = _short_text(heading).strip(" :»\u203a>")
        if not text or not lines("headings", _NAMES).fullmatch(text):
            continue
        box = _begun_by(heading, kept, most)
        yield box
        for sibling in box.itersiblings():
            if sibling in kept or not _is_of_links(sibling):
                break
            yield sibling


def _short_text(element: HtmlElement) -> str:
    """Return the text of an element if it is short enough for a heading, else nothing."""
    if len(element) > _MOST_CHILDREN or (element.text and len(element.text) > _LONGEST_NAME):
        return ""
    text = ""
    for piece in element.itertext():
        text += piece
        if len(text) > _LONGEST_NAME:
            return ""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_HEADING else ""


def _begun_by(heading: HtmlElement, kept: set[HtmlElement], most: float) -> HtmlElement:
    """Return the outermost element that begins with a heading and is no larger than a box."""
    box = heading
    for parent in heading.iterancestors():
        if parent in kept or parent[0] is not box or (parent.text or "").strip():
            break
        if len(parent.text_content()) > most and not _is_listing(parent):
            break
        box = parent
    return box


def _is_listing(element: HtmlElement) -> bool:
    """Say whether an element consists of cards: no more paragraphs than headings with links."""
    heads = sum(map(_is_link_heading, element.iter("h2", "h3", "h4", "h5")))
    return heads > 1 and sum(1 for _ in element.iter("p")) <= heads


def _is_of_links(element: HtmlElement) -> bool:
    """Say whether an element consists of links, or is a card that a link heads."""
    text = len(element.text_content())
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return 0 < _LINKED * text <= linked or _is_card(element)


def _is_card(element: HtmlElement) -> bool:
    return any(_is_link_heading(head) for head in islice(element.iter("h2", "h3", "h4", "h5"), 1))


def _is_link_heading(heading: HtmlElement) -> bool:
    return heading.find(".//a") is not None or heading.getparent().tag == "a"


def _link_lists(tree: HtmlElement, _: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield lists of links."""
    for element in tree.iter("ul", "ol"):
        if len(element) >= _FEWEST_LINKS and element.find(".//p") is None and _is_of_links(element):
            yield element


def drop_link_paragraphs(tree: HtmlElement) -> None:
    """Remove, in place, paragraphs that are nothing but a link without a full stop."""
    for paragraph in filter(_is_link, list(tree.iter("p"))):
        paragraph.drop_tree()


def _is_link(paragraph: HtmlElement) -> bool:
    links = paragraph.findall(".//a")
    if len(links) != 1 or len(paragraph) != 1:
        return False
    text, linked = text_of(paragraph), text_of(links[0])
    words = len(linked.split())
    return text == linked and words >= _FEWEST_LINK_WORDS and not text.endswith(_STOPS)


def _next_articles(tree: HtmlElement, kept: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield further whole articles that follow on a page, each with a main heading of its own."""
    for heading in tree.iter("h1"):
        if heading.getparent() not in kept:
            yield from islice(heading.iterancestors("article"), 1)
