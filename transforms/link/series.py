"""Series: marches, riots and shelling that go on for days, and make one event each day.

Reports of such days are worded alike, so that words don't tell the days apart; but they tell of
each other: "for a third day", "a day after". A strike or boycott is one event, however long.
"""

import re
from collections.abc import Set as AbstractSet

from transforms.dates.words import COUNTS, ORDINALS

DAILY = frozenset({"aerial", "crowd-control", "demo", "heavy-weapons", "obstruct", "riot"})
"""Modes of what is done anew each day."""
LASTING = frozenset({"boycott", "hunger", "strike"})
"""Modes of what lasts without being done anew."""
LONGEST = 10
"""Days that a series is followed back at most."""
CARDINALS = COUNTS[:LONGEST]
NTH = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th")
NUMERALS = (*ORDINALS[:LONGEST], *NTH)
PLANNED = (
    *("conference", "deliberations", "fair", "festival", "hearings?", "holidays?", "month"),
    *("negotiations", "ramadan", "session", "summit", "talks", "testimony", "tour", "trial"),
    *("visit", "week", "year"),
)
"""What has days that are counted, too, but is no series of deeds."""
UNDONE = (
    *("against", "can", "cannot", "could", "if", "may", "might", "must", "never", "not", "shall"),
    *("should", "to", "until", "will", "would"),
)
_NUMBERS = {word: place % LONGEST + 1 for place, word in enumerate((*CARDINALS, *NUMERALS))}
_IN_A_ROW = r"(?:consecutive|straight|successive)\s+"
_RUNNING = re.compile(
    rf"\b({'|'.join(NUMERALS)})\s+(?:{_IN_A_ROW})?(?:day|night)\b"
    rf"(?!\s+of\s+(?:[\w-]+\s+){{0,2}}(?:{'|'.join(PLANNED)})\b(?!['\u2019-]))"
    rf"|\b({'|'.join(CARDINALS)})\s+"
    rf"(?:{_IN_A_ROW}(?:days|nights)|(?:days|nights)\s+(?:in\s+a\s+row|running))\b",
    re.IGNORECASE,
)
_SINCE_YESTERDAY = re.compile(
    r"\b(?:a|one|the)\s+(?:day|night)\s+after\b(?!\s+(?:another|tomorrow)\b)|\bagain\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    rf"\b(?:(?:{'|'.join(UNDONE)})\s+(?:[\w-]+\s+){{0,3}}?|(?:again|time)\s+and\s+)again\b",
    re.IGNORECASE,
)
"""Where "again" tells of what was not done yesterday and today."""


def is_daily(types: AbstractSet[str], modes: AbstractSet[str]) -> bool:
    """Tell whether what has some types and modes is done anew each day that it goes on."""
    if modes & LASTING:
        return False
    return "PROTEST" in types or bool(modes & DAILY)


def is_lasting(modes: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Tell whether two that have some modes each may be one that lasts for days."""
    return not LASTING.isdisjoint(modes & others)


def running(text: str) -> int:
    """Return for how many days something has gone on, as a text says; one if it doesn't."""
    told = [_NUMBERS[(one or other).lower()] for one, other in _RUNNING.findall(text)]
    goes_on = _SINCE_YESTERDAY.search(_NOT_DONE.sub("", text)) is not None
    return max([2 if goes_on else 1, *told])
