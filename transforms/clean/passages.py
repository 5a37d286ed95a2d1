"""Text that a page keeps in its metadata, plain or in HTML."""

import re
from collections.abc import Iterator
from html import unescape

from lxml.html import fromstring  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.page import BROKEN, lines_of, tidy

_TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)


def passages(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text; its markup, if it has any, tells where they end."""
    for line in text.split("\n"):
        yield from _read(line) if _TAG.search(line) else filter(None, [tidy(unescape(line))])


def _read(markup: str) -> list[str]:
    try:
        return [line for _, line in lines_of(fromstring(f"<div>{markup}</div>"))]
    except BROKEN:
        return [line for line in [tidy(unescape(_TAG.sub(" ", markup)))] if line]
