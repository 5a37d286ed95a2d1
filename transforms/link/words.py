"""The telling words of articles, as vectors of unit length.

Weights are tf-idf (Sparck Jones 1972, "A statistical interpretation of term specificity"). The
spread of words over texts has a prior, so that a few articles already know which words tell.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

PRIOR = 200
"""Texts that the prior counts for."""
RARE = 0.005
"""Share of texts with a word that the list of common words does not have."""
NAME = 2.0
"""How much more a word weighs that is never in small letters: who and where tell events apart."""


class Weigher:
    """Weighs words by how few of the articles use them.

    Args:
        texts: the articles' titles and texts.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        found = [set(_counts(text)[0]) for text in texts]
        self._spread = Counter(word for words in found for word in words)
        self._total = len(found)

    def vector(self, text: str) -> dict[str, float]:
        """Return the words of a text with their weights, of unit length."""
        counts, names = _counts(text)
        weights = {
            word: (1 + math.log(count)) * self._rarity(word) * (NAME if word in names else 1)
            for word, count in counts.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}

    def _rarity(self, word: str) -> float:
        expected = PRIOR * common_words().get(word, RARE)
        return math.log((self._total + PRIOR) / (self._spread[word] + expected))


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
