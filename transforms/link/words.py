"""The telling words of articles, as vectors of unit length, and the names and ages in them.

Weights are tf-idf (Sparck Jones 1972, "A statistical interpretation of term specificity"). How
many texts use a word is told by a list and not by the articles at hand: so the vector of an article
stays the same whatever else has been read.
"""

import math
import re
from collections import Counter
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files
from itertools import pairwise

RAREST = -math.log(0.005)
"""Weight of a word that the list of common words does not have: the share of texts with it."""
NAME = 2.0
"""How much more a word weighs that is never in small letters: who and where tell events apart."""
LONG = re.compile(r"[^\W_]{3,}")
WORD = re.compile(r"([^\W_]+(?:['\u2019-][^\W_]+)*)")
INITIAL = re.compile(r"(?<= )[^\W\d_]\. ")
POSSESSIVE = ("'s", "\u2019s")
SHORT = 2
"""Letters of which a word is too short to tell a name."""
AGE = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b|(?:\baged?|,) (\d{1,2})(?=[,.; ])")


def vector(text: str) -> dict[str, float]:
    """Return the words of a text with their weights, of unit length."""
    counts = Counter(LONG.findall(text))
    small = {word for word in counts if word.islower()}
    lowered: dict[str, int] = {}
    for word, count in counts.items():
        lowered[word.lower()] = lowered.get(word.lower(), 0) + count
    rarity = _rarities()
    weights = {
        # Without small letters nothing can be told from case.
        word: (1 + math.log(count))
        * rarity.get(word, RAREST)
        * (NAME if small and word not in small else 1)
        for word, count in lowered.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def names(text: str) -> tuple[str, ...]:
    """Return pairs of words that stand together as names, the most frequent first.

    They name people, streets, bodies. A word that also stands there in small letters is none of a
    name, which keeps headlines out.
    """
    _, *pieces = WORD.split(INITIAL.sub("", text))
    words, gaps = pieces[::2], pieces[1::2]
    known = set(words)
    small = {word for word in known if word.islower()}
    if not small:
        return ()
    named = {word: _name(word, small) for word in known}
    counts = Counter(
        f"{named[one]} {named[other]}"
        for (one, other), gap in zip(pairwise(words), gaps, strict=False)
        if gap == " " and named[one] and named[other]
    )
    return tuple(name for name, _ in counts.most_common())


def ages(text: str) -> frozenset[int]:
    """Return the ages of people that a text tells."""
    return frozenset(int(one or other) for one, other in AGE.findall(text))


def _name(word: str, small: AbstractSet[str]) -> str | None:
    if not word[0].isupper():
        return None
    name = (word[:-2] if word.endswith(POSSESSIVE) else word).lower()
    return name if name not in small and len(name) > SHORT else None


@cache
def _rarities() -> dict[str, float]:
    """Return the weight of each common word."""
    return {word: -math.log(share) for word, share in common_words().items()}


@cache
def common_words() -> dict[str, float]:
    """Return the share of texts that use each common word."""
    lines = files("transforms.link").joinpath("common_words.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: float(share) for word, share in pairs}
