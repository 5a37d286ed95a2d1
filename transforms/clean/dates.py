"""Dates of publication: how they are written, and how exactly they are known."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {name[:3]: number for number, name in enumerate(_MONTHS.split(), start=1)}
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
# A date with its year, in the middle of a larger expression. Years of two digits need the order
# day, month, year of old agency datelines.
WRITTEN = (
    rf"{_WEEKDAY}(?:{_DAY}[\s-]+{_MONTH},?[\s-]+(?:\d{{4}}|\d{{2}})"
    rf"|{_MONTH}\s+{_DAY},?\s+\d{{4}}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?!\d)"
)
_WORD = re.compile(r"[a-z]+|\d+", re.IGNORECASE)
_BEFORE_ZONE = re.compile(r"(?<=\d) (?=[+-]\d\d:?\d\d$)")
_EARLIEST = 1900
_AHEAD = timedelta(days=1)  # clocks of publishers run ahead, and so do time zones


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published.

    Attributes:
        at: the time in UTC; midnight if only the day is known.
        precision: schemas.codes.DATE_PRECISIONS.
        basis: schemas.codes.PUBLISHED_BASES.
    """

    at: datetime | None = None
    precision: str | None = None
    basis: str = "none"

    @classmethod
    def on(cls, day: date, basis: str) -> "Published":
        """Return a publication of which only the day is known."""
        return cls(datetime.combine(day, time(), UTC), "day", basis)

    def before(self, latest: datetime) -> bool:
        """Say whether it may have been read at the given time."""
        return self.at is not None and self.at <= latest + _AHEAD and self.at.year >= _EARLIEST


def stamped(stamp: str, basis: str) -> Published | None:
    """Return what a machine-readable date or time says (RFC 3339, ISO 8601 or RFC 5322).

    Midnight in whatever zone means that only the day was given. A time without zone is UTC.
    """
    try:
        moment = datetime.fromisoformat(_BEFORE_ZONE.sub("", stamp.strip()))
    except ValueError:
        try:
            moment = parsedate_to_datetime(stamp)
        except (ValueError, IndexError, TypeError):
            return None
    if moment.time() == time():
        return Published.on(moment.date(), basis)
    try:
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:
        return None
    return Published(moment.replace(second=0, microsecond=0), "minute", basis)


def written(expression: str, latest: datetime) -> date | None:
    """Return the day that a match of WRITTEN names; null if it may be two different days.

    Years of two digits lie within the hundred years before the latest possible time.
    """
    words = [word.lower() for word in _WORD.findall(expression)]
    numbers = [int(word) for word in words if word.isdigit()]
    month = next((MONTHS[word[:3]] for word in words if word[:3] in MONTHS), None)
    if month is not None:
        day, year = numbers
    elif numbers[0] > 31:  # noqa: PLR2004 - no day has that number
        year, month, day = numbers
    else:
        day, month, year = sorted(numbers[:2], reverse=True) + numbers[2:]
        if day <= 12 and day != month:  # noqa: PLR2004 - both may be the month
            return None
    if year < 100:  # noqa: PLR2004 - the century is left out
        year += 1900 if 2000 + year > latest.year else 2000
    return day_of(year, month, day)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return that day; null if there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
