"""Answers: denials of what somebody else said shortly before: "rejected the accusation"."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from transforms.claims.denial import ALLEGATION, is_vague, lists

REACH = 600
"""Code points between what somebody said and an answer to it."""
ACCUSING = frozenset(("allege", "condemn"))
"""Speech acts that an accusation is made by."""
FIGURES = "figures"


class Said(NamedTuple):
    """A claim, as an answer may be of it.

    Attributes:
        key: the claim.
        voice: who says it.
        act: what is done by saying it.
        start, end: where its content stands in the article.
        counts: it has a figure.
    """

    key: str
    voice: str | None
    act: str
    start: int
    end: int
    counts: bool


def answered(content: str, denial: Said, others: Iterable[Said]) -> Said | None:
    """Return which claim of its article a denial answers; null if it says itself what it denies.

    That is what somebody else said last before it, if it is said to be that: of an accusation the
    last that accuses, of a figure the last that counts.
    """
    matter = _matter(content)
    if matter is None:
        return None
    before = (
        item
        for item in others
        if item.end <= denial.start <= item.end + REACH
        and item.act not in {"decline", "deny"}
        and item.voice != denial.voice
    )
    return max(before, key=lambda item: (_is_of(item, matter), item.start, item.key), default=None)


def _is_of(item: Said, matter: str) -> bool:
    return item.counts if matter == FIGURES else item.act in ACCUSING


def _matter(content: str) -> str | None:
    """Return whether a content stands for a figure or for another claim; null if for neither."""
    if is_vague(content):
        return ALLEGATION
    return next(
        (name for name in (FIGURES, ALLEGATION) if _standing_for(name).match(content)), None
    )


@cache
def _standing_for(matter: str) -> re.Pattern[str]:
    nouns = "|".join(sorted(next(words for name, words in lists().aspects if name == matter)))
    return re.compile(
        rf"\W*(?:all\s+|any\s+)?(?:such|that|the|these|this|those)\s+(?:latter\s+|latest\s+)?(?:{nouns})\b"
        r"(?!\s+(?:against|by|from|made|of|on|released|that)\b)",
        re.IGNORECASE,
    )
