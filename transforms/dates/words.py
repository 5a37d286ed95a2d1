"""The words of date expressions, and their kinds."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from transforms.shapes import OTHER, Lexicon, Word, Words

_TABLE = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))

NUMBER_OF = MappingProxyType(
    {
        word: number
        for words in _TABLE["numbered"].values()
        for number, word in enumerate(words, start=1)
        if word != "-"
    }
    | {"a": 1, "an": 1}
)
COUNTS = tuple(_TABLE["numbered"]["count"])
ORDINALS = tuple(_TABLE["numbered"]["ordinal"])
SEASONS = MappingProxyType(_TABLE["seasons"])
HOLIDAYS = MappingProxyType({name: (day[0], day[1]) for name, day in _TABLE["holidays"].items()})
MOVABLE = MappingProxyType({name: tuple(rule) for name, rule in _TABLE["movable"].items()})
INTENDING = frozenset(_TABLE["plans"]["intending"])
CALLING = frozenset(_TABLE["plans"]["calling"])
_NAMED_DAYS = (*HOLIDAYS, *MOVABLE)
_SAME = _TABLE["same"]
# Months whose names are also verbs.
_AMBIGUOUS = {"may": "maybe_month", "march": "maybe_month", "mar": "maybe_short"}

_KIND_OF_WORD = (
    {word: kind for kind, words in _TABLE["numbered"].items() for word in words}
    | {word: kind for kind, words in _TABLE["kinds"].items() for word in words}
    | _AMBIGUOUS
)
_KIND_OF_WORD |= {word: _KIND_OF_WORD[same] for word, same in _SAME.items()}
_LOOKS = ("iso", "slashed", "dotted", "short_year", "decade", "nth", "holiday", "break")
KINDS = (*dict.fromkeys(_KIND_OF_WORD.values()), *_LOOKS, "day", "year", "two", "number")


def date_words(text: str) -> Words:
    """Return the words of a text with the part they can play in a date."""
    return _LEXICON.read(text)


def number_in(word: Word) -> int:
    """Return the number a word names: a month, a weekday, an ordinal, a count or digits.

    Raises:
        ValueError: it names none.
    """
    text = _SAME.get(word.text, word.text)
    if text in NUMBER_OF:
        return NUMBER_OF[text]
    return int(re.sub(r"\D", "", text) or "-1")


def year_in(word: Word) -> int:
    """Return the year a word names, two digits as those of 1930 to 2029."""
    year = number_in(word)
    if len(re.sub(r"\D", "", word.text)) > 2:  # noqa: PLR2004 - two digits are a shortened year
        return year
    return year + (1900 if year >= 30 else 2000)  # noqa: PLR2004 - the same window


@cache
def unit_in(word: str) -> str:
    """Return the unit of time a word names, in the singular."""
    return word.removesuffix("s")


def _kind(look: str, word: str) -> str:
    if look in {"word", "rest"}:
        return str(_KIND_OF_WORD.get(word.lower(), OTHER))
    return _number_kind(word) if look == "number" else look


def _number_kind(digits: str) -> str:
    if not digits.isdecimal() or not digits.isascii():
        return "number" if digits[0].isascii() else OTHER
    value = int(digits) if len(digits) <= 4 else 0  # noqa: PLR2004 - no longer number is a date
    if len(digits) <= 2:  # noqa: PLR2004 - a day, or a shortened year
        return "day" if 1 <= value <= 31 else "two"  # noqa: PLR2004
    return "year" if 1800 <= value < 2100 else "number"  # noqa: PLR2004 - years in news


# Lookaheads at single letters keep most words from being tried as digits and as holidays.
_FIRST_OF_HOLIDAYS = "".join(
    sorted({letter for name in _NAMED_DAYS for letter in name[0] + name[0].upper()})
)
_LEXICON = Lexicon(
    r"(?=[\d'\u2019])(?:"
    r"(?P<iso>(?<!\w)\d{4}-\d{2}-\d{2}(?![\w-]))"
    r"|(?P<slashed>(?<!\w)\d{1,2}/\d{1,2}(?:/\d{4}|/\d{2})?(?![\w/]))"
    r"|(?P<dotted>(?<!\w)\d{1,2}\.\d{1,2}\.\d{4}(?!\w))"
    r"|(?P<decade>(?<!\w)\d{3}0['\u2019]?(?i:s)\b)"
    r"|(?P<short_year>(?<!\w)['\u2019]\d\d\b)"
    r"|(?P<nth>(?<![\w.,])\d{1,2}(?i:st|nd|rd|th)\b)"
    r"|(?P<number>(?<![\w.,$£€])\d{1,18}(?:[.,:]\d{1,9}){0,5}(?!\w)))"
    rf"|(?=[{_FIRST_OF_HOLIDAYS}])"
    rf"(?P<holiday>\b(?i:{'|'.join(map(re.escape, _NAMED_DAYS))})\b)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<break>\n\s*\n)"
    r"|(?P<rest>[\w]+|\S)",
    _kind,
)
