"""The words of the number grammar, and their kinds."""

import re
import tomllib
from importlib.resources import files
from types import MappingProxyType

from transforms.shapes import OTHER, Lexicon, Words

_TABLE = tomllib.loads(files(__package__).joinpath("numbers.toml").read_text("utf-8"))

VALUES: MappingProxyType[str, int] = MappingProxyType(_TABLE["values"])
VAGUE = MappingProxyType(
    {word: (bounds.get("low"), bounds.get("high")) for word, bounds in _TABLE["vague"].items()}
)
MULTIPLES: MappingProxyType[str, int] = MappingProxyType(_TABLE["multiples"])
_KIND_OF_WORD: dict[str, str] = {
    word: kind for kind, words in _TABLE["kinds"].items() for word in words
}
KINDS = (*_TABLE["kinds"], "digits", "money")

_DECIMAL = re.compile(r"\d+\.\d+")


def number_words(text: str) -> Words:
    """Return the words of a text with the part they can play in a number."""
    return _LEXICON.read(text)


def _kind(look: str, word: str) -> str:
    if look == "digits":
        return "digits" if word.isascii() else OTHER
    if look == "code":
        return "digits" if _DECIMAL.fullmatch(word) else OTHER
    if look == "money":
        return "money"
    return _KIND_OF_WORD.get(word.lower(), OTHER)


# Every branch takes time in proportion to what it matches, or looks a bounded way ahead.
_LEXICON = Lexicon(
    # A lookahead at one letter keeps most words from being tried as sums and digits.
    r"(?=[$£€¥₹RUPE])(?P<money>(?:[$£€¥₹]|\b(?:Rs|USD|PKR|EUR)\b)\.?\s?\d[\d.,]*)"
    # Not a number of things: telephone numbers, times, dates, percentages. A decimal is one.
    r"|(?=\d)(?:(?P<code>\d+(?:-\d+){2,}|(?<!\w)\d{3}-\d{4}\b|\d+(?:[:./]\d+)+|\d[\d,.]{0,12}\s?%)"
    r"|(?P<digits>(?<![\w.,-])\d{1,3}(?:,\d{3})+(?!\w)|(?<![\w.])(?!0\d)\d+(?!\w)))"
    r"|(?P<word>n['\u2019]t\b|[^\W\d_]+)"
    r"|(?P<rest>\w+|\S)",
    _kind,
)
