"""Lines that belong to the page and not to the article: buttons, notices, footers."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from transforms.clean.paragraph import Paragraph
from transforms.clean.vocabulary import lines, phrases

_LONGEST = 300
_MARKS = " *|·•\u2013—-"
_MOST_CONTROLS = 12
_NUMBER = re.compile(r"(?<![\d.,:/-])(?!(?:19|20)\d\d\b)\d+")  # and no year
_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[^A-Za-z]+")


def is_furniture(text: str) -> bool:
    """Say whether a line is furniture of the page it stood on."""
    text = text.strip(_MARKS)
    return len(text) <= _LONGEST and (
        not any(map(str.isalnum, text))
        or (lines("furniture").fullmatch(text) is not None and not _counts(text))
        or (lines("labelled").fullmatch(text) is not None and not _reports(text))
        or _is_controls(text)
    )


def without_imprint(paragraphs: Iterable[Paragraph]) -> tuple[list[Paragraph], str | None]:
    """Return paragraphs without the links at their end, and the host those say is the publisher.

    The host is given only if the line before the link announces where the publisher is found.
    """
    body, link = list(paragraphs), None
    while body and body[-1].link:
        link = body.pop().link
    announced = bool(body) and lines("imprint").fullmatch(body[-1].text[-_LONGEST:]) is not None
    return body, host_of(link) if link and announced else None


def host_of(url: str) -> str | None:
    """Return the host of an address without "www."."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _counts(text: str) -> bool:
    """Say whether a line has a number and a verb, as "Image: 12 people were killed" has."""
    words = {word.lower() for word in _WORD.findall(text)}
    counted = _NUMBER.search(text) or not words.isdisjoint(phrases("numbers"))
    return bool(counted) and not words.isdisjoint(phrases("finite"))


def _reports(text: str) -> bool:
    """Say whether a line is a sentence of an article rather than a headline or caption."""
    words = {word.lower() for word in _WORD.findall(text)}
    stopped = text.endswith((".", ".”", '."')) and not words.isdisjoint(phrases("finite"))
    return stopped or any(word in text.lower() for word in phrases("told")) or _counts(text)


def _is_controls(text: str) -> bool:
    words = [word for token in _WORD.findall(text) for word in _buttons(token)]
    controls = phrases("controls")
    return (
        len(words) <= _MOST_CONTROLS
        and any(word in controls for word in words)
        and all(
            word in controls or word.isdigit() or word in phrases("control_company")
            for word in words
        )
    )


def _buttons(token: str) -> list[str]:
    """Return the words of a token: "versionPDF" is two buttons without a space between them."""
    whole = token.lower()
    known = whole in phrases("controls") or whole in phrases("control_company")
    return [whole] if known else [part.lower() for part in _PART.findall(token)]
