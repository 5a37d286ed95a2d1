"""The telling words of articles, as vectors of unit length.

Weights are tf-idf (Sparck Jones 1972, "A statistical interpretation of term specificity"). The
spread of words over texts has a prior, so that a few articles already know which words tell.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from schemas.table import Row

PRIOR = 200
"""Texts that the prior counts for."""
RARE = 0.005
"""Share of texts with a word that the list of common words does not have."""
NAME = 2.0
"""How much more a word weighs that is never in small letters: who and where tell events apart."""


def word_weights(articles: Iterable[Row]) -> dict[str, dict[str, float]]:
    """Return for each article id the weights of its words."""
    counts = {row["article_id"]: _counts(row) for row in articles}
    spread = Counter(word for found, _ in counts.values() for word in found)
    return {key: _unit(found, names, spread, len(counts)) for key, (found, names) in counts.items()}


def _counts(row: Row) -> tuple[Counter[str], set[str]]:
    """Return the words of an article in small letters, and those that are names."""
    words = re.findall(r"[^\W_]{3,}", f"{row['title'] or ''} {row['text']}")
    small = {word for word in words if word.islower()}
    found = Counter(word.lower() for word in words)
    # Without small letters nothing can be told from case.
    return found, (found.keys() - small if small else set())


def _unit(
    counts: Counter[str], names: set[str], spread: Mapping[str, int], total: int
) -> dict[str, float]:
    common = common_words()
    weights = {
        word: (1 + math.log(count))
        * math.log((total + PRIOR) / (spread[word] + PRIOR * common.get(word, RARE)))
        * (NAME if word in names else 1)
        for word, count in counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


@cache
def common_words() -> dict[str, float]:
    """Return the share of texts that use each common word."""
    lines = files("transforms.link").joinpath("common_words.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: float(share) for word, share in pairs}
