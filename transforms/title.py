"""What of a title is its headline, "Two held after blast in Tosk | The Tosk Star", and its text."""

import re

BETWEEN = re.compile(r"(?<=\s)[-\u2013\u2014\u00ab\u00bb](?=\s)|\|")
HEADLINE = 4
"""Words that most headlines have, and few names of outlets and sections."""

_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 4
_FEWEST = 6  # stems by which a headline is known again
_SHARE = 0.2  # of them that a text has by chance
_LONGEST = 50_000


def parted(title: str | None) -> tuple[str, str]:
    """Return a title's headline and what stands behind it.

    The headline is the first part of some words, or else the longest.
    """
    whole = title or ""
    parts = [part.strip() for part in BETWEEN.split(whole)]
    long = (part for part in parts if len(part.split()) >= HEADLINE)
    own = next(long, max(parts, key=len))
    return own, whole[whole.index(own) + len(own) :]


def is_told(headline: str, text: str) -> bool:
    """Tell whether a text has more than next to none of a headline's words, if those are enough."""
    told = _stems(headline)
    return len(told) < _FEWEST or len(told & _stems(text[:_LONGEST])) > _SHARE * len(told)


def own_text(title: str | None, text: str) -> str:
    """Return what of a text is its article's: the headline alone where the rest does not tell it.

    Pages of one outlet may hold the same prompt in the place of ever other articles.
    """
    headline = parted(title)[0]
    is_headed = bool(headline) and text.startswith(f"{headline}\n\n")
    return headline if is_headed and not is_told(headline, text[len(headline) :]) else text


def _stems(words: str) -> frozenset[str]:
    return frozenset([word[:_STEM] for word in _WORD.findall(words.casefold())])
