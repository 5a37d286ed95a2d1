"""Intervals of days: months, weeks, weekdays before a day, and parts of longer periods."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from first to last, both included, with the precision at which they were named."""

    first: date
    last: date
    precision: str


def one_day(value: date) -> Interval:
    """Return the interval of one day."""
    return Interval(value, value, "day")


def day_of(year: int, month: int, day: int) -> date | None:
    """Return that day; None if there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_of_month(year: int, month: int, weekday: int, which: int) -> date:
    """Return the first, second... such weekday (Monday is 0) of a month; -1 is the last."""
    whole = month_of(year, month)
    if which < 0:
        return weekday_before(whole.last, weekday)
    return shifted(weekday_after(shifted(whole.first, -1), weekday), 7 * (which - 1))


def month_of(year: int, month: int) -> Interval:
    """Return a month; its number may lie outside 1 to 12 and then counts into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = date(year, month, 1)
    return Interval(first, first.replace(day=monthrange(year, month)[1]), "month")


def year_of(year: int) -> Interval:
    """Return a year."""
    return Interval(date(year, 1, 1), date(year, 12, 31), "year")


def years_of(first: int, last: int) -> Interval:
    """Return several years."""
    return Interval(date(first, 1, 1), date(last, 12, 31), "range")


def season_of(year: int, first_month: int) -> Interval:
    """Return the three months from one on; winter begins in the year before."""
    if first_month > 10:  # noqa: PLR2004 - a season that begins after October runs into next year
        year -= 1
    last = month_of(year, first_month + 2).last
    return Interval(date(year, first_month, 1), last, "season")


def week_of(value: date) -> Interval:
    """Return the week from Monday to Sunday that holds a day."""
    first = shifted(value, -value.weekday())
    return Interval(first, shifted(first, 6), "week")


def weekend_before(value: date) -> Interval:
    """Return the last weekend that has begun on that day."""
    saturday = weekday_before(value, 5)
    return Interval(saturday, shifted(saturday, 1), "range")


def weekday_before(value: date, weekday: int) -> date:
    """Return the last such weekday (Monday is 0) on or before a day."""
    return shifted(value, -((value.weekday() - weekday) % 7))


def weekday_after(value: date, weekday: int) -> date:
    """Return the first such weekday (Monday is 0) after a day."""
    return shifted(value, (weekday - value.weekday() - 1) % 7 + 1)


def shifted(value: date, days: int) -> date:
    """Return the day so many days later, or the end of the calendar."""
    try:
        return value + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def unit_shifted(value: date, unit: str, count: int) -> Interval:
    """Return the day, week, month, year or decade that lies so many of them from a day's own."""
    if unit == "day":
        return one_day(shifted(value, count))
    if unit == "week":
        return week_of(shifted(value, 7 * count))
    if unit == "month":
        count = max(-12 * (value.year - MINYEAR - 1), min(count, 12 * (MAXYEAR - value.year - 1)))
        return month_of(value.year, value.month + count)
    count = count * 10 if unit == "decade" else count
    return year_of(max(MINYEAR, min(value.year + count, MAXYEAR)))


def days_back(value: date, unit: str, count: int) -> date:
    """Return the day that lies so many days, weeks, months or years before a day."""
    days = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}[unit]
    return shifted(value, -days * min(count, 10_000))


def part_of(whole: Interval, part: str) -> Interval:
    """Return the early, mid or late part: thirds of a longer period, the whole of a day or two."""
    which = ("early", "mid", "late").index(part)
    years = whole.last.year - whole.first.year + 1
    if years > 2:  # noqa: PLR2004 - a decade has thirds of whole years
        first = whole.first.year + which * (years // 3)
        return years_of(first, min(whole.last.year, first + years // 3))
    if whole.precision == "year":
        last = month_of(whole.first.year, 4 * which + 4).last
        return Interval(date(whole.first.year, 4 * which + 1, 1), last, "range")
    length = (whole.last - whole.first).days + 1
    if length < 3:  # noqa: PLR2004 - a day or two have no thirds
        return whole
    cuts = (0, length // 3, 2 * length // 3, length)
    days = shifted(whole.first, cuts[which]), shifted(whole.first, cuts[which + 1] - 1)
    return Interval(*days, "range")


def edge_of(whole: Interval, *, at_end: bool) -> Interval:
    """Return the beginning or the end of a period: a third of a week, a quarter of a month."""
    if whole.precision == "week":
        return part_of(whole, "late" if at_end else "early")
    length = min(7, max(1, ((whole.last - whole.first).days + 1) // 4))
    if whole.precision in ("year", "range", "season"):
        length = max(length, ((whole.last - whole.first).days + 1) // 6)
    if at_end:
        return Interval(shifted(whole.last, 1 - length), whole.last, "range")
    return Interval(whole.first, shifted(whole.first, length - 1), "range")


def cut_edge(whole: Interval, name: str) -> Interval:
    """Return the start, mid or end of a period."""
    return part_of(whole, "mid") if name == "mid" else edge_of(whole, at_end=name == "end")


def nth_of(whole: Interval, unit: str, number: int) -> Interval | None:
    """Return the nth day, week, quarter or half of a period, from its end where number is -1."""
    if unit == "half":
        middle = shifted(whole.first, ((whole.last - whole.first).days + 1) // 2)
        halves = Interval(whole.first, shifted(middle, -1), "range"), replace(whole, first=middle)
        return replace(halves[0 if number == 1 else 1], precision="range")
    length = {"day": 1, "week": 7}.get(unit)
    if length is None:
        return None
    if number == -1:
        first, last = shifted(whole.last, 1 - length), whole.last
    else:
        first = shifted(whole.first, (number - 1) * length)
        last = shifted(first, length - 1)
    if first > whole.last:
        return None
    return Interval(first, min(last, whole.last), unit)
