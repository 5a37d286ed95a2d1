"""Dates counted from another date of the text: "that day", "two days later", "a week into"."""

from datetime import date

from transforms.dates.absolute import Resolve
from transforms.dates.calendar import (
    Interval,
    one_day,
    shifted,
    unit_shifted,
    weekday_after,
    weekday_before,
)
from transforms.dates.setting import ANCHORED, NOTHING, Reading, Setting
from transforms.dates.words import number_in, unit_in
from transforms.shapes import Found

_DAY_AND_NIGHT = 24
_A_QUARTER_DAY = 6


def anchored(found: Found, at: Setting) -> Reading | None:
    """Resolve "that day", "the next morning", "the following week"."""
    if at.previous is None:
        return NOTHING
    which, name = found.parts.get("which") or found.parts["that"], unit_of(found)
    step = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(which.text, 0)
    if name == "weekend":
        saturday = weekday_after(at.previous.first, 5)
        return Reading(Interval(saturday, shifted(saturday, 1), "range"), ANCHORED)
    base = at.previous.last if step > 0 else at.previous.first
    if name == "day" and step == 0:
        return Reading(at.previous, ANCHORED)
    return Reading(unit_shifted(base, name, step), ANCHORED)


def unit_of(found: Found) -> str:
    """Return the unit of time of an expression; a night or a morning stands for its day."""
    unit = found.parts["unit"]
    return "day" if unit.kind == "part" else unit_in(unit.text)


def moved(base: date, unit: str, count: int) -> Interval:
    """Return the days that lie so many units after a day, or before it; hours may cross a night."""
    if unit != "hour":
        return unit_shifted(base, unit, count)
    if abs(count) >= _DAY_AND_NIGHT:
        return one_day(shifted(base, int(count / _DAY_AND_NIGHT)))
    if abs(count) < _A_QUARTER_DAY:
        return one_day(base)
    ends = sorted((base, shifted(base, 1 if count > 0 else -1)))
    return Interval(ends[0], ends[1], "range")


def shifted_from_text(found: Found, at: Setting) -> Reading | None:
    """Resolve "two days later", "a month earlier", "the day before", "12 hours later"."""
    count = found.parts.get("count")
    if at.previous is None or (count and count.kind == "few"):
        return None if unit_of(found) == "hour" else NOTHING
    back = found.parts["way"].text in {"earlier", "before"}
    number = number_in(count) if count else 1
    unit = unit_of(found)
    base = at.previous.first if back else at.previous.last
    return Reading(moved(base, unit, -number if back else number), ANCHORED)


def within(found: Found, at: Setting) -> Reading | None:
    """Resolve "within two days": from the date before it to so many days after."""
    if at.previous is None or found.parts["count"].kind == "few":
        return None
    unit, count = unit_in(found.parts["unit"].text), number_in(found.parts["count"])
    last = moved(at.previous.last, unit, count).last
    return _not_to_come(Interval(at.previous.first, last, "range"), at)


def since_it_began(found: Found, at: Setting) -> Reading | None:
    """Resolve "a week into" a siege by the date before it, which is that of its beginning."""
    if at.previous is None or found.parts["count"].kind == "few":
        return NOTHING
    unit, count = unit_in(found.parts["unit"].text), number_in(found.parts["count"])
    return _not_to_come(moved(at.previous.first, unit, count), at)


def nth_since_it_began(found: Found, at: Setting) -> Reading | None:
    """Resolve "the third day" by the date before it, which is that of the first."""
    number = number_in(found.parts["number"])
    if at.previous is None or unit_of(found) != "day" or number == 1:
        return None if found.parts["unit"].kind == "part" else NOTHING
    return _not_to_come(one_day(shifted(at.previous.first, number - 1)), at)


def _not_to_come(days: Interval, at: Setting) -> Reading:
    """Return days of a story told from its beginning: none of them lies after publication."""
    if at.published is not None and days.last > at.published:
        return NOTHING
    return Reading(days, ANCHORED)


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
    "anchored": anchored,
    "shifted": shifted_from_text,
    "within": within,
    "into": since_it_began,
    "ordinal_day": nth_since_it_began,
    "anchored_weekday": anchored_weekday,
}
