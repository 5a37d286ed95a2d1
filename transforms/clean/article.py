"""Article rows."""

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from transforms.clean.address import is_address
from transforms.clean.decoding import decode
from transforms.clean.earliest import earliest
from transforms.clean.headed import headed
from transforms.clean.jsonline import read_jsonline
from transforms.clean.language import language_of
from transforms.clean.reading import Hints, Reading
from transforms.clean.rejection import NotAnArticleError, Rejection
from transforms.clean.textfile import read_textfile
from transforms.clean.webpage import read_webpage
from transforms.identity import identify

_MOST_BYTES = 10_000_000
_FEWEST_WORDS = 5
_SHORT = 1_000  # as far as a text is read to count so few words
_HTML = {"text/html", "application/xhtml+xml"}
_TEXT = {"text/plain", "text/markdown", "text/x-markdown"}
_UNTOLD = {"", "application/octet-stream", "binary/octet-stream"}
_LINE = {"application/json", "application/x-ndjson", "application/jsonl"}
_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_NO_HINTS = Hints()


def clean(
    capture: Mapping[str, Any],
    body: bytes,
    content_type: str | None,
    url: str,
    hints: Hints = _NO_HINTS,
) -> dict[str, object] | Rejection:
    """Return the row of `articles` that a capture holds, or why it holds none.

    Args:
        capture: its row of `captures`; `capture_id`, `fetched_at` and `publisher` are read.
        body: the bytes as served; one line of JSON Lines if the content type is JSON.
        content_type: as the server gave it; null if unknown.
        url: the address of the capture after redirects, or a file: URL.
        hints: what the source says about the article, such as a feed's entry.
    """
    try:
        reading = _read(body, content_type, url, hints, capture["fetched_at"])
        language = _checked_language(reading.text)
    except NotAnArticleError as found:
        return found.rejection
    text = headed(reading.text, reading.title)
    address, canonical = reading.url or url, reading.canonical_url
    published = earliest(reading.published, address, reading.text, capture["fetched_at"])
    return {
        "article_id": identify(reading.identity, reading.title, text),
        "capture_id": capture["capture_id"],
        "external_id": reading.external_id,
        "url": address,
        "canonical_url": canonical if canonical and is_address(canonical) else None,
        "publisher": reading.publisher or capture.get("publisher"),
        "title": reading.title,
        "authors": list(reading.authors),
        "published_at": published.at,
        "published_precision": published.precision,
        "published_basis": published.basis,
        "language": language,
        "text": text,
        "text_sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "word_count": len(text.split()),
    }


def _read(
    body: bytes, content_type: str | None, url: str, hints: Hints, latest: datetime
) -> Reading:
    if len(body) > _MOST_BYTES:
        raise NotAnArticleError("too_large", f"{len(body)} bytes; the limit is {_MOST_BYTES}")
    if not body.strip():
        raise NotAnArticleError("empty", "no bytes but white space")
    if not is_address(url):
        raise NotAnArticleError("unreadable", f"its address is none: {url[:200]!r}")
    media_type = (content_type or "").partition(";")[0].strip().lower()
    if media_type not in _HTML | _TEXT | _LINE | _UNTOLD:
        raise NotAnArticleError("unsupported_type", f"{media_type} is not read")
    text = decode(body, content_type)
    if media_type in _LINE:
        return read_jsonline(text, latest)
    if media_type in _HTML or (media_type in _UNTOLD and _LOOKS_LIKE_HTML.match(text)):
        return read_webpage(text, url, hints, latest)
    return read_textfile(text, url, hints, latest)


def _checked_language(text: str) -> str:
    """Return the language of an article's text.

    Raises:
        NotAnArticleError: it is empty, too short to be an article, or not English.
    """
    words = len(text[:_SHORT].split())
    if not words:
        raise NotAnArticleError("empty", "no text is left after cleaning")
    if words < _FEWEST_WORDS and text[:_SHORT].isascii():
        raise NotAnArticleError(
            "too_short",
            f"{words} {'word' if words == 1 else 'words'}; an article has {_FEWEST_WORDS}",
        )
    language = language_of(text)
    if language != "en":
        raise NotAnArticleError("not_english", f"its language is {language}")
    return language
