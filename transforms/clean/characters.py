"""One spelling for each character: what decoding and layout did to a text, undone."""

import re
import unicodedata

# Windows-1252 fills the C1 range with punctuation; bytes it leaves free stand for themselves.
_TO_BYTE = {bytes([n]).decode("cp1252", "ignore") or chr(n): n for n in range(0x80, 0x100)} | {
    chr(n): n for n in range(0x80, 0xA0)
}
_FROM_C1 = {chr(n): bytes([n]).decode("cp1252", "ignore") for n in range(0x80, 0xA0)}


def _class_of(first: int, last: int) -> str:
    return "[" + "".join(re.escape(c) for c, n in _TO_BYTE.items() if first <= n <= last) + "]"


_NEXT = _class_of(0x80, 0xBF)
_FOUR = f"{_class_of(0xF0, 0xF4)}{_NEXT}{{3}}"
_TWICE_ENCODED = re.compile(
    f"{_FOUR}|{_class_of(0xE0, 0xEF)}{_NEXT}{{2}}|{_class_of(0xC2, 0xDF)}{_NEXT}"
)
# "CAFÉ”" and "café'”" may end a quotation, so most sequences prove nothing by themselves.
_NO_QUOTE = re.sub("[\u2018\u2019“”•\u2013—]", "", _NEXT)
_SURELY_TWICE = re.compile(f"{_FOUR}|[âï]{_NEXT}{{2}}|[ÂÃ]{_NO_QUOTE}")

_LINE_END = re.compile("\r\n|[\r\v\u2028]")
_PAGE_END = re.compile("[\f\u2029]")
_C1 = re.compile("[\x80-\x9f]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ue000-\uf8ff\ufeff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")


def normalize_characters(text: str) -> str:
    """Return text in NFC, without control characters, with plain spaces and line ends.

    Text that was encoded as UTF-8 and then decoded as Windows-1252, once or more often, is
    decoded rightly.
    """
    while (once := _normalize_once(text)) != text:
        text = once
    return text


def _normalize_once(text: str) -> str:
    text = _SURROGATE.sub("\ufffd", text)
    while _SURELY_TWICE.search(text) and (once := _TWICE_ENCODED.sub(_decode_again, text)) != text:
        text = once
    text = _C1.sub(lambda match: _FROM_C1[match[0]], text)
    text = _PAGE_END.sub("\n\n", _LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", _SPACES.sub(" ", _INVISIBLE.sub("", text)))


def _decode_again(match: re.Match[str]) -> str:
    try:
        return bytes(_TO_BYTE[character] for character in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
