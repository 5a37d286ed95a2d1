"""What stands above an article: its title, who wrote it, when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from transforms.clean.dateline import header_date, is_dateline, split_prefix
from transforms.clean.dates import Published
from transforms.clean.paragraph import Paragraph, is_prose
from transforms.clean.vocabulary import phrases

_LINES = 12
_TITLE_WORDS, _TITLE_LENGTH = 25, 200
_BYLINE_LENGTH = 160
_BY = re.compile(
    r"(?:(?:words|reporting|written|text|story)\s+)?by[:\s]\s*(.+)|authors?:\s*(.+)", re.IGNORECASE
)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||/|&|\band\b)\s*")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'\u2019-][^\W\d_]+)*[.'\u2019]?")
_NAME_WORDS = range(2, 7)


@dataclass(frozen=True, slots=True)
class Front:
    """What was read above an article.

    Attributes:
        body: the paragraphs below it.
        title, authors, published: empty where it does not say.
    """

    body: tuple[Paragraph, ...]
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None


def read_front(
    paragraphs: Sequence[Paragraph], latest: datetime, title: str | None = None
) -> Front:
    """Return title, byline and date of the first lines, and the paragraphs below these.

    Args:
        paragraphs: the article's, without furniture.
        latest: when it was read; it can't have been published later.
        title: its title, if that is known already.
    """
    authors: tuple[str, ...] = ()
    published: Published | None = None
    at = 0
    for at, paragraph in enumerate(paragraphs[:_LINES]):
        if title is None and _is_title(paragraphs, at):
            title = paragraph.text
        elif found := header_date(paragraph.text, latest):
            published = published or found
        elif (names := byline(paragraph, below_title=title is not None)) is not None:
            authors = authors or names
        elif not _repeats(paragraph, title):
            break
    else:
        at = min(len(paragraphs), _LINES)
    body = tuple(paragraphs[at:])
    if body and published is None:
        published, first = split_prefix(body[0].text, latest)
        body = (Paragraph(first, body[0].level), *body[1:])
    return Front(body, title, authors, published)


def byline(paragraph: Paragraph, *, below_title: bool) -> tuple[str, ...] | None:
    """Return the people in a byline, "By Jane Roe and Max Moe" or below a title a name in bold.

    Null if it is no byline; employers named there are left out.
    """
    text = paragraph.text
    match = _BY.fullmatch(text) if len(text) <= _BYLINE_LENGTH else None
    if match:
        parts = _BETWEEN_NAMES.split(match[1] or match[2])
    elif below_title and paragraph.emphatic:
        parts = [text]
    else:
        return None
    names = [name for part in parts if (name := part.strip(" ."))]
    if not names or not all(map(_is_name, names)):
        return None
    return tuple(n for n in names if n.rpartition(" ")[2].lower() not in phrases("employers"))


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) in _NAME_WORDS and all(
        _NAME_WORD.fullmatch(word)
        and (word[0].isupper() or word.lower() in phrases("name_particles"))
        for word in words
    )


def _is_title(paragraphs: Sequence[Paragraph], at: int) -> bool:
    paragraph = paragraphs[at]
    if paragraph.level:
        return True
    text = paragraph.text
    return (
        at + 1 < len(paragraphs)
        and not paragraph.emphatic
        and paragraph.words <= _TITLE_WORDS
        and len(text) <= _TITLE_LENGTH
        and not text.endswith((".", ":", ",", ";"))
        and not text[0].islower()
        and not is_dateline(text)
        and not _BY.match(text)
        and any(map(is_prose, paragraphs[at + 1 :]))
    )


def _repeats(paragraph: Paragraph, title: str | None) -> bool:
    return title is not None and paragraph.text.casefold().rstrip(".") == title.casefold().rstrip(
        "."
    )
