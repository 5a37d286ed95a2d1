"""From the bytes of a capture to characters."""

import codecs
import re

from transforms.clean.rejection import NotAnArticleError

_SAMPLE = 65_536
_META = 4_096  # the HTML standard lets a page declare its encoding in its first 1,024 bytes
_MOST_CONTROLS = 0.01
_MOST_LOST = 0.02
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_BEGINNINGS = (b"%PDF-", b"{\\rtf", b"PK\x03\x04")
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
# Encoding Standard: pages that declare these are in Windows-1252.
_LATIN_1 = {"ascii", "iso8859-1"}
# Python calls these encodings too; no page is written in them, and some cost quadratic time.
_NO_CHARSETS = {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7", "undefined"}


def decode(body: bytes, content_type: str | None) -> str:
    """Return the characters of a text: by its byte order mark, as UTF-8, or as it declares.

    Raises:
        NotAnArticleError: the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return _checked(body[len(mark) :].decode(encoding, "replace"))
    declared = _declared(body, content_type) or "utf-8"
    if declared.startswith(("utf-16", "utf-32")):
        return _checked(body.decode(declared, "replace"))
    _refuse_binary(body)
    for candidate in ("utf-8", declared):
        try:
            return body.decode(candidate)
        except (UnicodeDecodeError, LookupError):
            continue
    return _checked(_decode_damaged(body))


def _refuse_binary(body: bytes) -> None:
    sample = body[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if body.startswith(_BINARY_BEGINNINGS) or controls > _MOST_CONTROLS * len(sample):
        raise NotAnArticleError("not_text", f"begins with the bytes {body[:8]!r}")


def _declared(body: bytes, content_type: str | None) -> str | None:
    """Return Python's name of the encoding the server or the page declares."""
    match = _CHARSET.search(content_type or "") or _CHARSET.search(body[:_META].decode("latin-1"))
    if not match:
        return None
    try:
        name = codecs.lookup(match[1]).name
    except (LookupError, ValueError):
        return None
    return "cp1252" if name in _LATIN_1 else None if name in _NO_CHARSETS else name


def _decode_damaged(body: bytes) -> str:
    """Return UTF-8 with lost characters if more survive than are lost, else Windows-1252."""
    text = body.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    kept = len(text) - lost - len(text.encode("ascii", "ignore"))
    return text if kept > lost else body.decode("cp1252", "replace")


def _checked(text: str) -> str:
    if text.count("\ufffd") > _MOST_LOST * len(text):
        raise NotAnArticleError("not_text", "its characters can't be read in any encoding")
    return text
