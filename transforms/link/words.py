"""The telling words of articles, as vectors of unit length.

Weights are tf-idf (Sparck Jones 1972, "A statistical interpretation of term specificity"). How
many texts use a word is told by a list and not by the articles at hand: so the vector of an article
stays the same whatever else has been read.
"""

import math
import re
from collections import Counter
from functools import cache
from importlib.resources import files

RARE = 0.005
"""Share of texts with a word that the list of common words does not have."""
NAME = 2.0
"""How much more a word weighs that is never in small letters: who and where tell events apart."""


def vector(text: str) -> dict[str, float]:
    """Return the words of a text with their weights, of unit length."""
    counts, names = _counts(text)
    weights = {
        word: (1 + math.log(count)) * _rarity(word) * (NAME if word in names else 1)
        for word, count in counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _rarity(word: str) -> float:
    return -math.log(common_words().get(word, RARE))


def _counts(text: str) -> tuple[Counter[str], set[str]]:
    """Return the words of a text in small letters, and those that are names."""
    words = re.findall(r"[^\W_]{3,}", text)
    small = {word for word in words if word.islower()}
    found = Counter(word.lower() for word in words)
    # Without small letters nothing can be told from case.
    return found, (found.keys() - small if small else set())


@cache
def common_words() -> dict[str, float]:
    """Return the share of texts that use each common word."""
    lines = files("transforms.link").joinpath("common_words.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: float(share) for word, share in pairs}
