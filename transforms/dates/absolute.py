"""Dates that name a day, month or year of the calendar, with or without the year."""

from collections.abc import Callable
from datetime import date

from transforms.dates.calendar import (
    Interval,
    day_of,
    month_of,
    one_day,
    season_of,
    weekday_of_month,
    year_of,
    years_of,
)
from transforms.dates.setting import (
    ABSOLUTE,
    ANCHORED,
    BY_NEARNESS,
    NOTHING,
    Reading,
    Setting,
    nearest_day,
    nearest_of,
    years_around,
)
from transforms.dates.words import HOLIDAYS, MOVABLE, SEASONS, number_in, year_in
from transforms.shapes import Found, Word

Resolve = Callable[[Found, Setting], Reading | None]


def numeric(found: Found, at: Setting) -> Reading | None:
    """Resolve 2024-11-26, 11/26/2024, 26/11 and 26.11.2024; None if it is no date."""
    numbers = [
        int(part)
        for part in found.parts["date"].text.replace("-", "/").replace(".", "/").split("/")
    ]
    if found.rule == "iso":
        return _known(day_of(*numbers))
    first, second, *rest = numbers
    swapped = found.rule == "dotted" or at.day_first or first > 12  # noqa: PLR2004 - no month
    day, month = (first, second) if swapped else (second, first)
    if rest:
        year = rest[0] + (2000 if rest[0] < 30 else 1900 if rest[0] < 100 else 0)  # noqa: PLR2004
        return _known(day_of(year, month, day))
    if at.published is None or not day_of(2000, month, day) or max(first, second) < 13:  # noqa: PLR2004
        return None
    return _near(at, month, day, None)


def day_and_month(found: Found, at: Setting) -> Reading | None:
    """Resolve "Tuesday, November 26, 2024" and "26 November"; None for 31 April."""
    month, day = number_in(found.parts["month"]), number_in(found.parts["day"])
    if not day_of(2000, month, day):
        return None
    year = _year(found)
    if year is not None:
        return _known(day_of(year, month, day))
    return _near(at, month, day, _weekday(found))


def days_of_month(found: Found, at: Setting) -> Reading | None:
    """Resolve "from 5 to 7 May" and "Nov. 24-26"."""
    month = number_in(found.parts["month"])
    first, last = number_in(found.parts["day"]), number_in(found.parts["last"])
    if first >= last or not day_of(2000, month, last):
        return None
    year, basis = _year(found), ABSOLUTE
    if year is None:
        value, basis = nearest_day(at, month, last, None)
        if value is None:
            return NOTHING
        year = value.year
    ends = day_of(year, month, first), day_of(year, month, last)
    return Reading(Interval(ends[0], ends[1], "range"), basis) if ends[0] and ends[1] else None


def holiday(found: Found, at: Setting) -> Reading | None:
    """Resolve a holiday with a fixed date or weekday."""
    name = found.parts["day"].text
    if name in MOVABLE:
        return _movable(MOVABLE[name], found, at)
    month, day = HOLIDAYS[name]
    if "year" in found.parts:
        return _known(day_of(year_in(found.parts["year"]), month, day))
    return _near(at, month, day, None)


def _movable(rule: tuple[int, ...], found: Found, at: Setting) -> Reading | None:
    month, weekday, which = rule
    if "year" in found.parts:
        year = year_in(found.parts["year"])
        return Reading(one_day(weekday_of_month(year, month, weekday - 1, which)), ABSOLUTE)
    if at.published is None:
        return NOTHING
    years = years_around(at.published, 1)
    days = [weekday_of_month(year, month, weekday - 1, which) for year in years]
    day = nearest_of(at, at.published, days)
    return Reading(one_day(day), BY_NEARNESS) if day else None


def month_and_year(found: Found, _: Setting) -> Reading | None:
    """Resolve "May 2022"."""
    year = year_in(found.parts["year"])
    return Reading(month_of(year, number_in(found.parts["month"])), ABSOLUTE)


def month_alone(found: Found, at: Setting) -> Reading | None:
    """Resolve "in July": the last July that has begun by publication, or the one to come."""
    month = number_in(found.parts["month"])
    near = at.published
    if near is None:
        return _month_by_text(month, at)
    year = near.year - (month > near.month)
    if at.tense() == "future" and month != near.month:
        year = near.year + (month < near.month)
    return Reading(month_of(year, month), BY_NEARNESS)


def _month_by_text(month: int, at: Setting) -> Reading:
    if at.dated is not None and at.dated.month == month:
        return Reading(month_of(at.dated.year, month), ANCHORED)
    return NOTHING


def quarter(found: Found, _: Setting) -> Reading | None:
    """Resolve "the first quarter of 2024"."""
    number, year = number_in(found.parts["number"]), year_in(found.parts["year"])
    if number > 4:  # noqa: PLR2004 - a year has four
        return None
    last = month_of(year, 3 * number).last
    return Reading(Interval(date(year, 3 * number - 2, 1), last, "range"), ABSOLUTE)


def years(found: Found, _: Setting) -> Reading | None:
    """Resolve "2011 to 2014" and "2018/19"; None where the second is no later year."""
    first, last = year_in(found.parts["year"]), number_in(found.parts["last"])
    if len(found.parts["last"].text) == 2:  # noqa: PLR2004 - a shortened year
        last += first - first % 100
    if not first < last < first + 150:
        return None
    return Reading(years_of(first, last), ABSOLUTE)


def decade(found: Found, _: Setting) -> Reading | None:
    """Resolve "the 1980s"."""
    first = number_in(found.parts["decade"])
    return Reading(years_of(first, first + 9), ABSOLUTE) if 1000 < first < 2100 else None  # noqa: PLR2004


def year(found: Found, _: Setting) -> Reading | None:
    """Resolve a year."""
    return Reading(year_of(year_in(found.parts["year"])), ABSOLUTE)


def season_and_year(found: Found, _: Setting) -> Reading | None:
    """Resolve "spring 2023"."""
    first_month = SEASONS[found.parts["season"].text]
    return Reading(season_of(year_in(found.parts["year"]), first_month), ABSOLUTE)


def unresolved(_: Found, __: Setting) -> Reading | None:
    """Leave an expression without days: fiscal years, counted days, vague spans."""
    return NOTHING


def weekday_and_day(found: Found, at: Setting) -> Reading | None:
    """Resolve "Wednesday 25th" by the date of publication or the date named before it."""
    day, weekday = number_in(found.parts["day"]), _weekday(found)
    for near, basis in ((at.dated, ANCHORED), (at.published, BY_NEARNESS)):
        steps = (0, -1, 1, -2) if near else ()
        months = [month_of(near.year, near.month + step).first for step in steps if near]
        days = [value for first in months if (value := day_of(first.year, first.month, day))]
        fitting = [value for value in days if value.weekday() == weekday]
        if fitting:
            return Reading(one_day(fitting[0]), basis)
    return NOTHING


def lone_day(found: Found, at: Setting) -> Reading | None:
    """Resolve "on the 23rd": in the month last named, else the last 23rd before publication."""
    day = number_in(found.parts["day"])
    near = at.previous.first if at.previous else at.dated or at.published
    if near is None:
        return NOTHING
    back = not at.previous and at.published is not None and day > at.published.day
    first = month_of(near.year, near.month - back).first
    value = day_of(first.year, first.month, day)
    basis = ANCHORED if at.previous or at.dated else BY_NEARNESS
    return Reading(one_day(value), basis) if value else NOTHING


def _near(at: Setting, month: int, day: int, weekday: int | None) -> Reading:
    value, basis = nearest_day(at, month, day, weekday)
    return Reading(one_day(value), basis) if value else NOTHING


def _known(value: date | None) -> Reading | None:
    return Reading(one_day(value), ABSOLUTE) if value else None


def _year(found: Found) -> int | None:
    word: Word | None = found.parts.get("year") or found.parts.get("short")
    return year_in(word) if word else None


def _weekday(found: Found) -> int | None:
    word = found.parts.get("weekday")
    return number_in(word) - 1 if word else None


RULES: dict[str, Resolve] = {
    "iso": numeric,
    "slashed": numeric,
    "dotted": numeric,
    "day_month": day_and_month,
    "month_day": day_and_month,
    "days_month": days_of_month,
    "month_days": days_of_month,
    "weekday_nth": weekday_and_day,
    "lone_nth": lone_day,
    "holiday": holiday,
    "month_year": month_and_year,
    "month": month_alone,
    "quarter": quarter,
    "years": years,
    "decade": decade,
    "year": year,
    "season_year": season_and_year,
    "fiscal": unresolved,
    "long_ago": unresolved,
    "recent": unresolved,
}
