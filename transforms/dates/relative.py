"""Dates counted from the day of publication, or from another date of the text."""

from transforms.dates.absolute import Resolve
from transforms.dates.calendar import (
    Interval,
    cut_edge,
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
    return relative(one_day(value) if value else None)


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
        return relative(Interval(days_back(at.published, unit, 1), at.published, "range"))
    return relative(unit_shifted(at.published, unit, _STEPS[which]))


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
    if unit == "week":
        return relative(week_of(shifted(at.published, -7 * count)))
    return relative(unit_shifted(at.published, unit, -count))


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
    """Resolve "the end of last week"; "the end of the month" is that of the date before it."""
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
    if at.previous is None:
        return NOTHING
    return Reading(unit_shifted(at.previous.first, unit, 0), ANCHORED)


def anchored(found: Found, at: Setting) -> Reading | None:
    """Resolve "that day", "the next morning", "the following week"."""
    if at.previous is None:
        return NOTHING
    which, unit = found.parts.get("which") or found.parts["that"], found.parts["unit"]
    step = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(which.text, 0)
    name = "day" if unit.kind == "part" else unit_in(unit.text)
    if name == "weekend":
        saturday = weekday_after(at.previous.first, 5)
        return Reading(Interval(saturday, shifted(saturday, 1), "range"), ANCHORED)
    base = at.previous.last if step > 0 else at.previous.first
    if name == "day" and step == 0:
        return Reading(at.previous, ANCHORED)
    return Reading(unit_shifted(base, name, step), ANCHORED)


def shifted_from_text(found: Found, at: Setting) -> Reading | None:
    """Resolve "two days later", "a month earlier", "the day before"."""
    count = found.parts.get("count")
    if at.previous is None or (count and count.kind == "few"):
        return NOTHING
    back = found.parts["way"].text in {"earlier", "before"}
    number = number_in(count) if count else 1
    unit = unit_in(found.parts["unit"].text)
    base = at.previous.first if back else at.previous.last
    return Reading(unit_shifted(base, unit, -number if back else number), ANCHORED)


def anchored_weekday(found: Found, at: Setting) -> Reading | None:
    """Resolve "the following Friday" by the date before it, else by publication."""
    base = at.previous.first if at.previous else at.published
    if base is None:
        return NOTHING
    number = number_in(found.parts["weekday"]) - 1
    ahead = found.parts["which"].text == "following"
    value = weekday_after(base, number) if ahead else weekday_before(shifted(base, -1), number)
    return Reading(one_day(value), ANCHORED if at.previous else "relative")


RULES: dict[str, Resolve] = {
    "deictic": deictic,
    "before_yesterday": shifted_by(-2),
    "after_tomorrow": shifted_by(2),
    "last_night": shifted_by(-1),
    "this_part": shifted_by(0),
    "weekday": weekday,
    "relative_weekday": relative_weekday,
    "anchored_weekday": anchored_weekday,
    "relative_unit": relative_unit,
    "weekend": the_weekend,
    "relative_month": relative_month,
    "season": season,
    "ago": ago,
    "past_span": span,
    "perfect_span": perfect_span,
    "edge": edge,
    "day_of_unit": day_of_unit,
    "anchored": anchored,
    "shifted": shifted_from_text,
}
