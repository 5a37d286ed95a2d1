"""Pages whose text comes through scripts."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.page import text_of, words_of
from transforms.clean.paragraph import Paragraph
from transforms.clean.rejection import NotAnArticleError
from transforms.clean.walls import matched, patterns, vocabulary, words_beside

_MOST_WORDS = 40
_MOST_NOTICES = 20
_LONGEST_NOTICE = 2_000
_LONGEST_NAME = 300
_MOST_NAMES = 2_000


def refuse_shell(tree: HtmlElement, shown: Sequence[str], paragraphs: Sequence[Paragraph]) -> None:
    """Refuse a page that scripts are to fill with its text.

    Args:
        tree: of the page, as it came.
        shown: the lines that it shows.
        paragraphs: what was taken for the article's.

    Raises:
        NotAnArticleError: it has no text without them.
    """
    if words_beside(_phrases(), paragraphs) > _MOST_WORDS:
        return
    if sign := _notice(tree, shown) or _empty_root(tree):
        raise NotAnArticleError(
            "no_text_without_script", f"it has {sign}: {_vocabulary()['detail']}"
        )


def _notice(tree: HtmlElement, shown: Sequence[str]) -> str | None:
    notices = islice(tree.iter("noscript"), _MOST_NOTICES)
    texts = [text_of(notice)[:_LONGEST_NOTICE] for notice in notices]
    found = matched(_phrases(), [*texts, *shown])
    return repr(found[0]) if found else None


def _empty_root(tree: HtmlElement) -> str | None:
    """Return the name of the element that a script is to fill, if there is one."""
    if tree.find(".//script") is None:
        return None
    names = list(islice(tree.xpath("//@id | //@class"), _MOST_NAMES))
    roots = (name for name in names if name in _vocabulary()["roots"])
    waiting = (
        name
        for name in names
        if any(f"-{word}-" in words_of(name[:_LONGEST_NAME]) for word in _vocabulary()["waiting"])
    )
    found = next(roots, None) or next(waiting, None)
    return f"an empty element {found!r}" if found else None


def _vocabulary() -> dict[str, Any]:
    found: dict[str, Any] = vocabulary()["scripts"]
    return found


@cache
def _phrases() -> tuple[re.Pattern[str], ...]:
    return patterns(_vocabulary()["phrases"])
