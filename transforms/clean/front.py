"""What stands above an article: its title, who wrote it, when."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import dropwhile, islice

from transforms.clean.credit import BY, is_agency, is_name, parts_of, writers
from transforms.clean.dateline import (
    header_date,
    is_dateline,
    printed_date,
    revision_date,
    split_prefix,
)
from transforms.clean.dates import Published
from transforms.clean.furniture import is_furniture
from transforms.clean.paragraph import Paragraph, is_prose

_LINES = 12
_BELOW = 3  # paragraphs below the first sentence, among which a byline may stand
_TITLE_WORDS, _TITLE_LENGTH = 25, 200
_SIGN_LENGTH = 160
_BETWEEN_SIGNS = re.compile(
    r"\s+[|•·\u2013—-]\s+|\s+(?=by\s)|\s+(?=(?:last )?updated\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sign:
    """What a line above an article says of it: who wrote it, when, and when it was changed."""

    authors: tuple[str, ...] = ()
    published: Published | None = None
    revised: Published | None = None

    def __or__(self, other: "Sign") -> "Sign":
        """Return both, this one first where both say something."""
        return Sign(
            self.authors or other.authors,
            self.published or other.published,
            self.revised or other.revised,
        )


@dataclass(frozen=True, slots=True)
class Front:
    """What was read above an article.

    Attributes:
        body: the paragraphs below it.
        title: null where it has none.
        sign: who wrote it and when, as far as it says.
    """

    body: tuple[Paragraph, ...]
    title: str | None = None
    sign: Sign = Sign()


def read_front(
    paragraphs: Sequence[Paragraph], latest: datetime, title: str | None = None
) -> Front:
    """Return title, byline and date of the first lines, and the paragraphs below these.

    Args:
        paragraphs: the article's, without furniture.
        latest: when it was read; it can't have been published later.
        title: its title, if that is known already.
    """
    sign = Sign()
    at = 0
    for at, paragraph in enumerate(paragraphs[:_LINES]):
        if title is None and _is_title(paragraphs, at):
            title = paragraph.text
        elif found := _read_sign(paragraph, latest, below_title=title is not None):
            sign |= found
        elif not _repeats(paragraph, title):
            break
    else:
        at = min(len(paragraphs), _LINES)
    body, signed = _signed_below(paragraphs[at:], latest)
    sign |= signed
    if body and (printed := printed_date(body[-1].text, latest)):
        sign, body = sign | Sign(published=printed), body[:-1]
    if body and sign.published is None:
        day, first = split_prefix(body[0].text, latest)
        sign |= Sign(published=day)
        body = [replace(body[0], text=first), *body[1:]]
    return Front(tuple(body), title, sign)


def read_sign(line: str, latest: datetime) -> Sign | None:
    """Return what a line says of who wrote an article and when; null if it says anything else.

    A name without "By" counts only beside a date: "Jane Roe | 4 March 2025".

    Employers beside people in a byline are left out.
    """
    if len(line) > _SIGN_LENGTH:
        return None
    sign, unmarked = Sign(), Sign()
    for part in _BETWEEN_SIGNS.split(line):
        names = parts_of(part) if BY.fullmatch(part) else []
        if published := header_date(part, latest):
            sign |= Sign(published=published)
        elif revised := revision_date(part, latest):
            sign |= Sign(revised=revised)
        elif names and all(is_name(name) or is_agency(name) for name in names):
            sign |= Sign(writers([part], ()))
        elif is_name(part):
            unmarked |= Sign(writers([part], ()))
        elif not is_furniture(part):
            return None
    if sign.published is None and unmarked.authors:
        return None
    return sign | unmarked


def read_above(lines: Iterable[str], title: str, first: str, latest: datetime) -> Sign:
    """Return what the lines between a title and an article's first sentence say.

    Extraction leaves some of them out, for no prose is in them.

    Args:
        lines: of the page.
        title: of the article.
        first: the first line of its text.
        latest: when it was read.
    """
    below = dropwhile(lambda line: line.casefold() != title.casefold(), lines)
    sign = Sign()
    for line in islice(below, 1, _LINES):
        if line == first:
            break
        sign |= read_sign(line, latest) or Sign()
    return sign


def _read_sign(paragraph: Paragraph, latest: datetime, *, below_title: bool) -> Sign | None:
    """Return what a paragraph above an article says; below a title, a name in bold is a byline."""
    name = paragraph.text.strip(" .")
    if below_title and paragraph.emphatic and is_name(name):
        return Sign(writers([name], ()))
    return read_sign(paragraph.text, latest)


def _signed_below(
    paragraphs: Sequence[Paragraph], latest: datetime
) -> tuple[list[Paragraph], Sign]:
    """Return paragraphs without a byline, and the date after it, that stand below the first."""
    sign = Sign()
    body = list(paragraphs[:1])
    for paragraph in paragraphs[1:_BELOW]:
        found = read_sign(paragraph.text, latest)
        if found and (found.authors or sign.authors):
            sign |= found
        else:
            body.append(paragraph)
    return [*body, *paragraphs[_BELOW:]], sign


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
        and not BY.match(text)
        and any(map(is_prose, paragraphs[at + 1 :]))
    )


def _repeats(paragraph: Paragraph, title: str | None) -> bool:
    return title is not None and paragraph.text.casefold().rstrip(".") == title.casefold().rstrip(
        "."
    )
