"""Paragraphs that tell of other pages: lists of videos, each behind its running time."""

import re

from transforms.document import Document

TEASER = re.compile(
    r"^[ \t]*\d{1,2}:\d\d[ \t]+(?!(?:[ap]\.?m|[ap]\b|hours|hrs|gmt|utc|est|edt|local)\b)\S.*$",
    re.IGNORECASE | re.MULTILINE,
)
FEWEST = 2


def asides(document: Document) -> list[tuple[int, int]]:
    """Return the intervals of lists of other pages, in order; a single line is none."""
    found = [match.span() for match in TEASER.finditer(document.text)]
    return found if len(found) >= FEWEST else []
