"""Of which days and places a figure speaks: "on Tuesday", "from Sunday to Tuesday", "in Lahore".

An event takes a week at most, so that weekdays tell its days whatever article names them.
"""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from transforms.link.claim_words import claim_words
from transforms.link.months import DATE, IN_MONTH, is_month, month_of
from transforms.places.countries import countries

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEK = len(WEEKDAYS)

_DAY = rf"({'|'.join(WEEKDAYS)})s?"
_DAYS = re.compile(
    rf"\b{_DAY}\b(?:\s*(?:to|and|through|until|till|-|\u2013)\s*{_DAY}\b)?", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!,\d)")
_PLACE = re.compile(
    r"\b(?:in|at|near|around|across|outside|throughout)\s+(?:the\s+)?"
    r"([A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+){0,3})(?:\s+([a-z]+))?"
)
_OWNER = re.compile(r"['\u2019]s\s+")

Days = frozenset[int]


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where an event is.

    Attributes:
        first, last: its days; null if not told.
        places: the names of the places it lies in, in small letters.
    """

    first: date | None
    last: date | None
    places: frozenset[str]

    def days(self) -> Days | None:
        """Return its weekdays; null if they are not known within a week."""
        if self.first is None or self.last is None or (self.last - self.first).days >= WEEK:
            return None
        span = range((self.last - self.first).days + 1)
        return frozenset((self.first + timedelta(days)).weekday() for days in span)


@dataclass(frozen=True, slots=True)
class Scope:
    """What part of an event words speak of; what they don't narrow is the whole of it.

    Attributes:
        days: weekdays; null if not narrowed.
        places: places; empty if not narrowed.
        beyond: the span of time or space beyond the event, in words; empty if there is none.
        is_told: days are told, be they a part of the event or the whole of it.
    """

    days: Days | None
    places: frozenset[str]
    beyond: str
    is_told: bool = field(default=False, compare=False)

    @property
    def is_whole(self) -> bool:
        """Whether nothing narrows it."""
        return not (self.days or self.places or self.beyond)

    def compared(self, other: "Scope") -> str:
        """Return whether it is the same as another, a part of it, the whole of it, or apart.

        Of two places nobody can tell by their names whether one lies in the other.
        """
        if (self.beyond, self.places) != (other.beyond, other.places):
            return "apart"
        return _within(self.days, other.days)


def both(one: str, other: str) -> str:
    """Return how two things stand to each other that stand so in two respects."""
    if one in {"same", other}:
        return other
    return one if other == "same" else "apart"


def scope_of(text: str, before: str, setting: Setting, *, is_crowd: bool = False) -> Scope:
    """Return of which part of an event a text speaks.

    Args:
        text: the words around a figure.
        before: the words before them, in which "that day" was told.
        setting: the event's days and places.
        is_crowd: the figure tells how many came, so that "outside" is where they all stood.
    """
    days, beyond = _days(text, before, setting, is_crowd=is_crowd)
    is_told = days is not None
    whole = setting.days()
    if days is not None and whole is not None and days >= whole:
        days = None
    named = (match for match in _PLACE.finditer(text) if match.group(2) not in claim_words().sites)
    places = {_bare(match.group(1)) for match in named}
    narrower = frozenset(place for place in places if place and _names_place(place))
    narrower -= setting.places
    return Scope(days, narrower, beyond, is_told)


def _bare(name: str) -> str:
    """Return a place's name without whose it is: "Kenya's Rift Valley", "the Kenyan town of"."""
    own = _OWNER.split(name.lower())[-1]
    return "" if own in countries().demonyms else own


def _days(text: str, before: str, setting: Setting, *, is_crowd: bool) -> tuple[Days | None, str]:
    words = claim_words()
    kinds = (words.spans, words.everywhere, *([] if is_crowd else [words.narrow]))
    other = next(filter(None, (kind.search(text) for kind in kinds)), None)
    if other:
        return None, other.group().lower()
    for match in _YEAR.finditer(text):
        if setting.first is not None and int(match.group()) != setting.first.year:
            return None, match.group()
    for match in IN_MONTH.finditer(text):
        if setting.first is not None and not _in_month(match.group(1), setting):
            return None, match.group(1)[:3].lower()
    found = set[int]()
    for match in DATE.finditer(text):
        day = _day(match, setting)
        if day is None:
            return None, match.group().lower()
        found.add(day.weekday())
    found |= _weekdays(text)
    if not found and words.same_day.search(text):
        last = list(_DAYS.finditer(before))[-1:]
        found |= {day for match in last for day in _weekdays(match.group())}
    return (frozenset(found) if found else None), ""


def _weekdays(text: str) -> set[int]:
    found = set[int]()
    for match in _DAYS.finditer(text):
        first = WEEKDAYS.index(match.group(1).lower())
        last = WEEKDAYS.index(match.group(2).lower()) if match.group(2) else first
        found |= {(first + step) % WEEK for step in range((last - first) % WEEK + 1)}
    return found


def _day(match: re.Match[str], setting: Setting) -> date | None:
    """Return a day of the event that words name; null if it lies outside."""
    month = month_of(match.group(1) or match.group(4))
    number = int(match.group(2) or match.group(3))
    if setting.first is None or setting.last is None:
        return None
    try:
        day = date(setting.first.year, month, number)
    except ValueError:
        return None
    near = timedelta(days=1)
    return day if setting.first - near <= day <= setting.last + near else None


def _in_month(name: str, setting: Setting) -> bool:
    """Tell whether an event may lie in a month."""
    months = {day.month for day in (setting.first, setting.last) if day is not None}
    return month_of(name) in months


def _names_place(name: str) -> bool:
    """Tell whether a capitalised name behind "in" is no day or month."""
    first = re.sub(r"['\u2019]s$", "", name.split(maxsplit=1)[0])
    return first not in WEEKDAYS and not is_month(first)


def _within(one: Days | None, other: Days | None) -> str:
    if one == other:
        return "same"
    if other is None or (one is not None and one < other):
        return "part"
    if one is None or one > other:
        return "whole"
    return "apart"
