"""How far two events lie apart in days."""

from datetime import date, timedelta

from transforms.link.profile import FEW, Profile
from transforms.link.series import is_daily, is_lasting

WEEK = timedelta(days=7)
"""Within so many days a strike is taken for one and not for the next."""
SLACK = timedelta(days=1)
"""What happens at night is told for either day."""


def days_between(one: Profile, other: Profile) -> timedelta | None:
    """Return the days between two dated events, zero or less if they overlap.

    Two days of one strike overlap.
    """
    if not (one.first and one.last and other.first and other.last):
        return None
    gap = max(one.first - other.last, other.first - one.last)
    return min(gap, timedelta(0)) if gap <= WEEK and is_lasting(one.modes, other.modes) else gap


def days_of_series(one: Profile, other: Profile) -> bool:
    """Tell whether what two events have in common is done anew each day, and told of two days.

    Of one night two papers may tell either day, unless one says that it went on for days, or the
    later day was told later.
    """
    gap = days_between(one, other)
    if gap is None or gap < SLACK or not one.families & other.families:
        return False
    if not is_daily(one.types & other.types, one.modes & other.modes):
        return False
    return gap > SLACK or max(one.running, other.running) > 1 or _told_in_turn(one, other)


def _told_in_turn(one: Profile, other: Profile) -> bool:
    """Tell whether of two days the later was told later."""
    early, late = sorted((one, other), key=lambda item: item.first or date.max)
    return (early.published or date.max) < (late.published or date.min)


def tell_day(one: Profile, other: Profile) -> bool:
    """Tell whether two dated events are each told for a day or few, and not for a week."""
    return all(
        item.first is not None and item.last is not None and item.last - item.first <= FEW
        for item in (one, other)
    )


def told_near(one: Profile, other: Profile) -> timedelta | None:
    """Return how near the text about one comes to telling the day of the other; of both ways."""
    return min(map(abs, [*_tells(one, other), *_tells(other, one)]), default=None)


def _tells(one: Profile, other: Profile) -> list[timedelta]:
    """Return how far the days that the text about one tells are from the days of the other."""
    first, last = other.first, other.last
    if not (first and last and one.told) or last - first > FEW:
        return []
    return [day - told for day in {first, last} for told in one.told]


def meet(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Tell whether two stretches of days, each from first to last, share a day."""
    return max(one[0], other[0]) <= min(one[1], other[1])
