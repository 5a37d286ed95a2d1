"""What a date expression is read against, and what it is read as."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import NamedTuple

from transforms.dates.calendar import (
    Interval,
    day_of,
    shifted,
    weekday_after,
    weekday_before,
)

ABSOLUTE = "absolute"
RELATIVE = "relative"
ANCHORED = "anchored"
BY_NEARNESS = "year_by_nearness"
UPDATED = "updated"
UNRESOLVED = "unresolved"

# Reports name days a little ahead without saying so; those of a past deed may be a day ahead,
# where a page was brought up to date, and what was called for lies within a season.
_AHEAD_DAYS = 10
_AHEAD = {"past": 1, "planned": 100}
# A day without a year belongs to a dated day of the text only if it lies near it.
_NEAR_DAYS = 45
_A_YEAR = 370
_WEEK = 7


class Reading(NamedTuple):
    """The days an expression means, and how they were told; no interval where they can't be."""

    interval: Interval | None
    basis: str


NOTHING = Reading(None, UNRESOLVED)


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds an expression.

    Attributes:
        published: day of publication.
        previous: the date last named before it.
        dated: the day last named in full before it, or the first after it.
        all_dated: the days named in full in the text.
        tense: tells the tense of the clause it stands in, of what is planned, or neither.
        day_first: numeric dates of the text begin with the day.
        is_late: it stands in the first lines with a part of the day, or in a page that is known to
            have been brought up to date after its stamp.
    """

    published: date | None
    previous: Interval | None
    dated: date | None
    all_dated: tuple[date, ...]
    tense: Callable[[], str | None]
    day_first: bool
    is_late: bool = False


def relative(interval: Interval | None) -> Reading:
    """Return a reading counted from the day of publication."""
    return Reading(interval, RELATIVE) if interval else NOTHING


def nearest_day(at: Setting, month: int, day: int, weekday: int | None) -> tuple[date | None, str]:
    """Return that day in the year that fits best, and how the year was told.

    A weekday tells the year. Otherwise it is the last such day on or before publication or few
    days after it, or the next one in a clause about the future. Without a publication date, a day
    named in full nearby tells it.
    """
    near = at.published
    if near is None:
        return _day_by_text(at, month, day)
    days = [found for year in years_around(near, 4) if (found := day_of(year, month, day))]
    fitting = [found for found in days if found.weekday() == weekday]
    by_weekday = min(fitting, key=lambda found: abs(found - near), default=near)
    if fitting and abs(by_weekday - near).days <= _A_YEAR:
        return by_weekday, BY_NEARNESS
    return nearest_of(at, near, days), BY_NEARNESS


def years_around(published: date, back: int) -> range:
    """Return the years from some before publication to the next."""
    return range(max(MINYEAR, published.year - back), min(MAXYEAR, published.year + 1) + 1)


def nearest_of(at: Setting, published: date, days: Sequence[date]) -> date | None:
    """Return the last of some days up to publication or little after, or the next one to come."""
    if at.tense() == "future":
        return min((day for day in days if day >= published), default=None)
    ahead = shifted(published, _AHEAD.get(at.tense() or "", _AHEAD_DAYS))
    return max((day for day in days if day <= ahead), default=None)


def _day_by_text(at: Setting, month: int, day: int) -> tuple[date | None, str]:
    """Return that day in the year of a day named in full, if it lies near one."""
    pairs = [
        (abs((found - near).days), found)
        for near in at.all_dated
        for year in (near.year - 1, near.year, near.year + 1)
        if (found := day_of(year, month, day))
    ]
    distance, closest = min(pairs, default=(_NEAR_DAYS + 1, None))
    return (closest, ANCHORED) if distance <= _NEAR_DAYS else (None, UNRESOLVED)


def nearest_weekday(at: Setting, weekday: int) -> date | None:
    """Return the last such weekday on or before publication, or the next in a clause about it.

    A day named in full within a week of publication tells which one is meant.
    """
    if at.published is None:
        return None
    named = [day for day in at.all_dated if day.weekday() == weekday]
    if near := [day for day in named if abs(day - at.published).days < _WEEK]:
        return near[0]
    if at.tense() == "future" and at.published.weekday() != weekday:
        return weekday_after(at.published, weekday)
    return weekday_before(at.published, weekday)
