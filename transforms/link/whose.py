"""Whose claims a denial is of: "rejected the party's claims", "disputed the official figure"."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from transforms.claims.denial import lists
from transforms.link.claim_words import claim_words
from transforms.link.statement import Statement

NAMINGS = 200
"""Sources whose names are kept ready to be looked for."""


def names_somebody(content: str) -> bool:
    """Tell whether a denial is of what somebody in particular says."""
    return _somebodys_claims().search(content) is not None or bool(_speaking_as(content))


def names(content: str, claim: Statement) -> bool:
    """Tell whether a denial names the source of a claim, or says what it is in public life."""
    small = content.lower()
    if _somebodys_claims().search(content) and claim.names:
        return _any_of(claim.names).search(small) is not None
    counts = (count for count in claim.accounts if not (count.is_part or count.group.fights))
    return claim.category in _speaking_as(content) and any(counts)


def _speaking_as(content: str) -> frozenset[str]:
    """Return the categories of those whose figures a content speaks of: "the police tally"."""
    found = _public_figures().finditer(content)
    return frozenset(
        category for match in found for category in claim_words().whose[match.group(1).lower()]
    )


@cache
def _somebodys_claims() -> re.Pattern[str]:
    nouns = claim_words().claims
    matters = _one_of({word for _, words in lists().aspects for word in words})
    return re.compile(
        rf"(?:['\u2019]s?|\b(?:his|her|its|their))\s+(?:\w+\s+)?(?:{nouns})\b"
        rf"|\b(?:{nouns})\s+(?:made\s+)?(?:by|from|of(?!\s+(?:[\w-]+\s+){{0,2}}(?:{matters})\b))\b",
        re.IGNORECASE,
    )


@cache
def _public_figures() -> re.Pattern[str]:
    words = claim_words()
    return re.compile(
        rf"\b({_one_of(words.whose)})\s+(?:\w+\s+)?(?:{words.claims})\b", re.IGNORECASE
    )


@lru_cache(maxsize=NAMINGS)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_one_of(names)})\b")


def _one_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words)))
