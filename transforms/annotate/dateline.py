"""Datelines: "KABUL, Afghanistan (AP) — ", in front of the first sentence and no part of it.

They are parsed on their own: a parser takes "KABUL" for the subject of what follows. What they
name tells where a report comes from and whose it is, not of whom or what it speaks.
"""

import re
from collections import Counter

from transforms.annotate.lettercase import caseless
from transforms.annotate.vocabulary import town_names

LEAST = 2  # letters of a place in capitals
LOOK = 200  # code points that tell whether all is in capitals
PARTICLES = frozenset(
    ("al", "and", "by", "da", "de", "del", "di", "du", "el", "in", "la", "le", "of", "on", "sur",
     "the", "upon", "y")
)  # fmt: skip
BEGIN = r"(?:^|(?<=[.!?]\s))[ \t\xa0*_]*"
LABELS = r"(?:[ \t\xa0]*\[[A-Z ]{3,40}\])*"
NEXT = r"[ \t\xa0*_]*(?=[\"'\u2018\u201c(\[A-Z\u00c0-\u00de0-9])"
# Words without the end of a sentence, whole brackets, then a dash, a colon or a bar. A hyphen has
# space around it, unlike those of "PORT-AU-PRINCE".
WORDS = r"(?:[^\n\"\u201c:().]|(?<![a-z]{5})\.|\([^()\n]{1,60}\)){1,110}?"
LINE = re.compile(
    rf"{BEGIN}(?P<words>(?=[A-Z\u00c0-\u00de(]){WORDS})"
    rf"(?P<sign>[ \t\xa0]*(?:--|[\u2013\u2014:|\u2022])|[ \t\xa0]+-(?=[ \t\xa0])|(?<=\)))"
    rf"{LABELS}{NEXT}",
    re.MULTILINE,
)
LABEL = re.compile(r"^[ \t*_]*([^\n:a-z]{2,60}):", re.MULTILINE)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}|no date)(?!\w)", re.IGNORECASE
)
NO_PLACES = frozenset(
    ("", "by", "in", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday")
)  # fmt: skip
CREDIT = re.compile(r"\([^()]{2,40}\)$")
PARTS = re.compile(r"[,(/]")


def datelines(text: str) -> list[tuple[int, int]]:
    """Return the intervals of the datelines of a text, with the space behind them, in order."""
    labels = Counter(LABEL.findall(text))
    found: list[tuple[int, int]] = []
    line = LINE.search(text)
    while line:
        fits = labels[place_of(line)] <= 1 and is_dateline(line)
        if fits:
            found.append(line.span())
        line = LINE.search(text, line.end() if fits else line.start() + 1)
    return found


def place_of(line: re.Match[str]) -> str:
    """Return the words in front of any day, bracket or comma."""
    words = bare(line["words"])
    day = DAY.search(words)
    return PARTS.split(words[: day.start()] if day else words)[0].strip()


def is_dateline(line: re.Match[str]) -> bool:
    """Tell whether words in front of a dash or colon say where, when or by whom a report is.

    They are an agency in brackets; or names and numbers, of which the first is in capitals or a
    town, or among which a day or an agency stands. Before a colon, where speakers and rubrics
    stand as well, and without a sign it takes a day, or a town in capitals. Where all is in
    capitals it takes a day.
    """
    words, place = bare(line["words"]), place_of(line)
    if CREDIT.fullmatch(words):
        return line["sign"] != ""
    if not all(is_name(word) for word in words.split()):
        return False
    if DAY.search(words):
        return place.lower() not in NO_PLACES
    if caseless(line.string[line.start() : line.end() + LOOK]):
        return False
    if line["sign"].strip() in {"", ":"}:
        return place.isupper() and is_town(place)
    return bool(CREDIT.search(words)) or is_town(place) or in_capitals(place)


def bare(words: str) -> str:
    """Return words without marks of emphasis around them."""
    return words.strip(" *_")


def is_name(word: str) -> bool:
    """Tell whether a word is a name or a number, or a particle of a name."""
    letters = word.strip("[](),.:/|*_")
    return not letters[:1].islower() or letters in PARTICLES


def in_capitals(place: str) -> bool:
    """Tell whether a place is in capitals, with its reporter in front perhaps: "By A B KANO"."""
    if place.startswith("By "):
        place = place.rpartition(" ")[2]
    return place.isupper() and sum(map(str.isalpha, place)) >= LEAST


def is_town(place: str) -> bool:
    """Tell whether words name a town or country."""
    return place.lower() in town_names()
