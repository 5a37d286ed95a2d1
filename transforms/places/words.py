"""The words of an article as place names see them, and what joins them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

WORD = re.compile(
    r"((?=\w)(?:"  # so that gaps are passed over at once
    r"(?:[^\W\d_]{1,2}\.){2,}"  # U.S., W.Va.
    r"|[^\W_]+(?:['’ʻ`][^\W\d_]+)*))"  # noqa: RUF001 (apostrophes: Xi'an)
)
POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)  # noqa: RUF001 (apostrophes)
SHORTENED = frozenset(("st", "ste", "mt", "ft", "pt"))
LONGEST = 6
GAPS = frozenset((" ", "-", "–", "‑", "\n", " ‘", " ’", "-‘"))  # noqa: RUF001 (dashes, marks of the letter ain)


class Word(NamedTuple):
    """One word.

    Attributes:
        start, end: its interval, without possessive ending.
        text, whole: its letters without and with that.
        gap: what stands between it and the word before.
        capital: it begins with a capital letter.
    """

    start: int
    end: int
    text: str
    whole: str
    gap: str
    capital: bool


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order."""
    found, start = [], 0
    parts = WORD.split(text)  # gap, word, gap, word, ..., gap
    for gap, whole in zip(parts[::2], parts[1::2], strict=False):
        start += len(gap)
        base = whole if whole.isalnum() else POSSESSIVE.sub("", whole)
        found.append(Word(start, start + len(base), base, whole, gap, base[:1].isupper()))
        start += len(whole)
    return found


def joined(words: Sequence[Word], index: int) -> bool:
    """Tell whether a word may continue the name that the word before it belongs to."""
    before, word = words[index - 1], words[index]
    if word.gap == ". ":
        return before.text.casefold() in SHORTENED
    return word.gap in GAPS
