"""Dates counted from the day of publication."""

from datetime import date

from transforms.dates.absolute import Resolve
from transforms.dates.calendar import (
    Interval,
    cut_edge,
    day_of,
    days_back,
    month_of,
    nth_of,
    one_day,
    season_of,
    shifted,
    unit_shifted,
    week_of,
    weekday_after,
    weekday_before,
    weekend_before,
)
from transforms.dates.setting import (
    ANCHORED,
    NOTHING,
    UPDATED,
    Reading,
    Setting,
    nearest_weekday,
    relative,
)
from transforms.dates.words import SEASONS, number_in, unit_in
from transforms.shapes import Found

_COMING = frozenset({"next", "coming", "upcoming"})
_STEPS = {"this": 0, "current": 0, "last": -1, "that": 0, "past": -1} | dict.fromkeys(_COMING, 1)
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}


def deictic(found: Found, at: Setting) -> Reading | None:
    """Resolve "yesterday", "tonight", "early today"; "overnight" is the night that ended today."""
    if at.published is None:
        return NOTHING
    return relative(one_day(shifted(at.published, _DAYS[found.parts["day"].text])))


def shifted_by(days: int) -> Resolve:
    """Return the rule for the day that lies so many days from publication."""

    def resolve(found: Found, at: Setting) -> Reading | None:
        if "unit" in found.parts and unit_in(found.parts["unit"].text) != "day":
            return None
        return relative(one_day(shifted(at.published, days)) if at.published else None)

    return resolve


def weekday(found: Found, at: Setting) -> Reading | None:
    """Resolve "Tuesday"."""
    value = nearest_weekday(at, number_in(found.parts["weekday"]) - 1)
    if value is not None and _is_of_update(value, at):
        return Reading(one_day(shifted(value, 7)), UPDATED)
    return relative(one_day(value) if value else None)


def _is_of_update(day: date, at: Setting) -> bool:
    """Tell whether a day is rather the next than six days ago: a page leads with what is new.

    Pages are brought up to date under their first stamp. One that leads with "early Monday" in the
    past tense, stamped Sunday, tells of the Monday after it.
    """
    if at.published is None or not at.is_late or day in at.all_dated:
        return False
    return (at.published - day).days == 6 and at.tense() != "future"  # noqa: PLR2004 - the weekday after publication


def relative_weekday(found: Found, at: Setting) -> Reading | None:
    """Resolve "last Tuesday", "next Friday", "this Sunday"."""
    if at.published is None:
        return NOTHING
    which, number = found.parts["which"].text, number_in(found.parts["weekday"]) - 1
    if which in _COMING or (which == "this" and at.tense() != "past"):
        return relative(one_day(weekday_after(shifted(at.published, -(which == "this")), number)))
    before = at.published if which == "this" else shifted(at.published, -1)
    return relative(one_day(weekday_before(before, number)))


def relative_unit(found: Found, at: Setting) -> Reading | None:
    """Resolve "this week", "last month", "next year", "last weekend", "the past year"."""
    unit, which = found.parts["unit"].text, found.parts["which"].text
    if unit.endswith("s") or unit == "day":
        return None
    if at.published is None:
        return NOTHING
    if unit == "weekend":
        return relative(_weekend(which, at))
    if which == "past":
        return past_unit(found, at)
    whole = unit_shifted(at.published, unit, _STEPS[which])
    return relative(_up_to_now(whole, at) if which == "this" else whole)


def past_unit(found: Found, at: Setting) -> Reading | None:
    """Resolve "within the last week": as many days up to publication."""
    unit = found.parts["unit"].text
    if unit.endswith("s") or unit == "day":
        return None
    if at.published is None:
        return NOTHING
    return relative(Interval(days_back(at.published, unit, 1), at.published, "range"))


def _up_to_now(whole: Interval, at: Setting) -> Interval:
    """Return what is past of a period that goes on: "31 have been killed this year"."""
    tense = at.tense()
    if at.published is None or tense not in {"past", "perfect"}:
        return whole
    precision = "range" if tense == "perfect" else whole.precision
    return Interval(whole.first, at.published, precision)


def _weekend(which: str, at: Setting) -> Interval | None:
    if at.published is None:
        return None
    if which in _COMING or (which == "this" and at.tense() == "future"):
        saturday = weekday_after(at.published, 5)
        return Interval(saturday, shifted(saturday, 1), "range")
    is_over = which == "last" and at.published.weekday() > 4  # noqa: PLR2004 - Saturday, Sunday
    return weekend_before(shifted(at.published, -2 if is_over else 0))


def the_weekend(_: Found, at: Setting) -> Reading | None:
    """Resolve "over the weekend"."""
    return relative(_weekend("this", at))


def relative_month(found: Found, at: Setting) -> Reading | None:
    """Resolve "this March", "last November", "next June"."""
    if at.published is None:
        return NOTHING
    which, month = found.parts["which"].text, number_in(found.parts["month"])
    year, now = at.published.year, at.published.month
    if which in {"last", "past"}:
        year -= month >= now
    elif which in _COMING:
        year += month <= now
    return relative(month_of(year, month))


def season(found: Found, at: Setting) -> Reading | None:
    """Resolve "this summer", "last winter"."""
    if at.published is None:
        return NOTHING
    which, first_month = found.parts["which"].text, SEASONS[found.parts["season"].text]
    near = [season_of(at.published.year + step, first_month) for step in (-1, 0, 1, 2)]
    if which in {"last", "past"}:
        return relative(max((x for x in near if x.last < at.published), key=lambda x: x.last))
    if which in _COMING:
        return relative(min((x for x in near if x.first > at.published), key=lambda x: x.first))
    published = at.published
    return relative(min(near, key=lambda x: abs(x.first - published)))


def ago(found: Found, at: Setting) -> Reading | None:
    """Resolve "two weeks ago" with the precision of its unit."""
    if found.parts["count"].kind == "few" or at.published is None:
        return NOTHING
    unit, count = unit_in(found.parts["unit"].text), number_in(found.parts["count"])
    if {"weekday", "same"} & found.parts.keys():
        return relative(_same_day_before(found, at, unit, count))
    if unit == "week":
        return relative(week_of(shifted(at.published, -7 * count)))
    return relative(unit_shifted(at.published, unit, -count))


def _same_day_before(found: Found, at: Setting, unit: str, count: int) -> Interval | None:
    """Return the day of "two weeks ago on Saturday" and of "a year ago today"."""
    day = at.published
    if "weekday" in found.parts:
        day = nearest_weekday(at, number_in(found.parts["weekday"]) - 1)
        if unit == "day":
            return one_day(day) if day else None
    if day is None or unit in {"day", "week"}:
        return one_day(days_back(day, unit, count)) if day else None
    then = unit_shifted(day, unit, -count).first
    return one_day(day_of(then.year, day.month if unit != "month" else then.month, day.day) or then)


def span(found: Found, at: Setting) -> Reading | None:
    """Resolve "the past three weeks": as many days up to publication."""
    if found.parts["count"].kind == "few" or at.published is None:
        return NOTHING
    unit, count = unit_in(found.parts["unit"].text), number_in(found.parts["count"])
    if unit == "hour":
        unit, count = "day", -(-count // 24)
    return relative(Interval(days_back(at.published, unit, count), at.published, "range"))


def perfect_span(found: Found, at: Setting) -> Reading | None:
    """Resolve "have protested for three weeks"; other lengths of time are no dates."""
    return span(found, at) if at.tense() == "perfect" else None


def edge(found: Found, at: Setting) -> Reading | None:
    """Resolve "the end of last week"; "the end of the month" is that of the date before it.

    Without a date before it, it is that of publication.
    """
    whole = _whole(found, at)
    if whole.interval is None:
        return NOTHING
    return whole._replace(interval=cut_edge(whole.interval, found.parts["edge"].kind))


def day_of_unit(found: Found, at: Setting) -> Reading | None:
    """Resolve "the 5th of this month"."""
    whole = _whole(found, at)
    if whole.interval is None or whole.interval.precision != "month":
        return NOTHING
    return whole._replace(interval=nth_of(whole.interval, "day", number_in(found.parts["day"])))


def _whole(found: Found, at: Setting) -> Reading:
    """Return "last week" counted from publication, "the month" from the date before it."""
    unit = unit_in(found.parts["unit"].text)
    which = found.parts.get("which")
    if which is not None and which.kind in {"this", "last", "next"}:
        step = _STEPS[which.text]
        return relative(unit_shifted(at.published, unit, step) if at.published else None)
    if at.previous is not None:
        return Reading(unit_shifted(at.previous.first, unit, 0), ANCHORED)
    if at.published is None or unit not in {"month", "year"}:
        return NOTHING
    return relative(unit_shifted(at.published, unit, 0))


RULES: dict[str, Resolve] = {
    "deictic": deictic,
    "before_yesterday": shifted_by(-2),
    "after_tomorrow": shifted_by(2),
    "last_night": shifted_by(-1),
    "this_part": shifted_by(0),
    "weekday": weekday,
    "relative_weekday": relative_weekday,
    "relative_unit": relative_unit,
    "past_unit": past_unit,
    "weekend": the_weekend,
    "relative_month": relative_month,
    "season": season,
    "ago": ago,
    "past_span": span,
    "perfect_span": perfect_span,
    "edge": edge,
    "day_of_unit": day_of_unit,
}
