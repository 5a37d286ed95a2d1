"""A page in HTML: its tree, where it came from, and the text of its parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from lxml.etree import LxmlError, iterwalk  # type: ignore[import-untyped]  # lxml has no types
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types
from trafilatura import load_html

from transforms.clean.characters import normalize_characters
from transforms.clean.reading import Hints
from transforms.clean.rejection import NotAnArticleError

# What trafilatura, htmldate and lxml raise on markup that nobody wrote by hand.
BROKEN = (
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
_MOST_ELEMENTS = 60_000  # ten times a long live blog; beyond it the libraries' time explodes
_MOST_ATTRIBUTES = 500  # of one element; libxml2 compares each with all
# An element's start as the HTML standard reads it; each step keeps what it has taken.
_ATTRIBUTE = r"[\s/]*+[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]++))?+"
_TAG = re.compile(
    rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+(?P<more>{_ATTRIBUTE})?"
)
_RAW = re.compile(r"<(?:script|style|!--)", re.IGNORECASE)
_RAW_ENDS = {
    "<script": re.compile("</script", re.IGNORECASE),
    "<style": re.compile("</style", re.IGNORECASE),
    "<!--": re.compile("-->"),
}
_LONGEST_NAME = 1_000  # characters of a class or an id; the libraries search each many times
_LONG = " or ".join(
    f"string-length(@{name}) > {_LONGEST_NAME}" for name in ("class", "id", "style")
)
_SILENT = {"script", "style", "noscript", "template", "head", "svg", "iframe", "select", "textarea"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WORD_END = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")
# HTML Living Standard, phrasing content: what does not end a line.
_INLINE = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
    *("font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike"),
    *("strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came: its tree, its address, what its source says, and when it was read."""

    tree: HtmlElement
    url: str
    hints: Hints
    latest: datetime


def parse(html: str) -> HtmlElement:
    """Return the tree of a page.

    Raises:
        NotAnArticleError: it is no HTML, or larger than any page of news.
    """
    html = html.replace("\x00", "")
    whole = html if _WHOLE_PAGE.search(html) else f"<html><body>{html}</body></html>"
    if whole.count("<") > 4 * _MOST_ELEMENTS:
        raise NotAnArticleError("too_large", f"more than {_MOST_ELEMENTS} elements")
    if _is_crowded(whole):
        raise NotAnArticleError(
            "too_large", f"more than {_MOST_ATTRIBUTES} attributes of one element"
        )
    try:
        tree = load_html(whole)
    except BROKEN:
        tree = None
    if tree is None:
        raise NotAnArticleError("no_article", "it can't be read as HTML")
    if tree.xpath("count(//*)") > _MOST_ELEMENTS:
        raise NotAnArticleError("too_large", f"more than {_MOST_ELEMENTS} elements")
    for element in tree.xpath(f"//*[{_LONG}]"):
        for name in ("class", "id", "style"):
            element.set(name, element.get(name, "")[:_LONGEST_NAME])
    return tree


def _is_crowded(html: str) -> bool:
    """Say whether an element has too many attributes; what is within scripts is none."""
    at = 0
    while opening := _RAW.search(html, at):
        script = _TAG.match(html, opening.start())
        if _has_crowded(html, at, opening.start()) or (script and script["more"]):
            return True
        closing = _RAW_ENDS[opening[0].lower()].search(html, opening.end())
        if closing is None:
            return False
        at = closing.end()
    return _has_crowded(html, at, len(html))


def _has_crowded(html: str, start: int, end: int) -> bool:
    return any(tag["more"] for tag in _TAG.finditer(html, start, end))


def tidy(text: str | None) -> str:
    """Return text on one line, its characters normalized."""
    line = " ".join((text or "").split())
    if line.isascii() and line.isprintable():
        return line  # there is nothing to normalize, and most lines are such
    return " ".join(normalize_characters(text or "").split())


def text_of(element: HtmlElement) -> str:
    """Return all text of an element on one line, as it stands."""
    return " ".join("".join(element.itertext()).split())


def words_of(attribute: str) -> str:
    """Return the words of a class or id, hyphens around each: "-inline-related-box-"."""
    return f"-{_WORD_END.sub('-', attribute).lower()}-"


def lines_of(root: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the lines of text that a browser would show, each with the block that holds it."""
    pieces: list[str] = []
    block = root
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if element.tag not in _INLINE:
            if line := tidy("".join(pieces)):
                yield block, line
            pieces, block = [], element if event == "start" else element.getparent()
        if event == "start" and element.tag in _SILENT:
            walk.skip_subtree()
        elif event == "start":
            pieces.append(element.text or "")
        if event != "start" and element is not root:
            pieces.append(element.tail or "")
    if line := tidy("".join(pieces)):
        yield block, line
