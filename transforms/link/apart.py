"""Which events can't be one, whatever else they have in common."""

from datetime import timedelta

from transforms.link.nearness import SLACK, days_between, days_of_series, tell_day, told_near
from transforms.link.places import FAR, distance_level, same_place
from transforms.link.profile import Profile

ERROR = timedelta(days=7)
"""Accounts of one event do not give days further apart than this, unless one tells both days."""
APART = frozenset({"60_km", *FAR})
"""Towns so near to each other as these are not may be two accounts of one place."""
STORY = timedelta(days=45)
"""Two that are told for months or years are one only if those are no further apart than this."""


def apart(one: Profile, other: Profile) -> bool:
    """Tell whether two events can't be one: told for days or months too far apart.

    What one article tells apart stays apart, unless it is about both, or they are parts of one
    happening on the same days in the same town: a march and the shots at it or the arrests, an
    attack and the deaths. What is done anew each day is another event the next day, and what one
    article tells of two towns and days is two.
    """
    if one.article_id == other.article_id and not (one.is_main and other.is_main):
        return not _parts_of_one(one, other)
    if days_of_series(one, other) or _tells_besides(one, other) or _tells_besides(other, one):
        return True
    gap = days_between(one, other)
    is_far = _other_span(one, other) if gap is None else gap > ERROR
    return is_far and not _tells_both(one, other)


def _tells_besides(one: Profile, other: Profile) -> bool:
    """Tell whether the article of one tells the day and town of the other of something else."""
    if not one.besides or not (one.fine and other.fine and tell_day(one, other)):
        return False
    gap = days_between(one, other)
    if gap is None or gap <= timedelta(0) or distance_level(one, other) not in APART:
        return False
    town = other.town or other.place
    return any((town, day) in one.besides for day in (other.first, other.last))


def _tells_both(one: Profile, other: Profile) -> bool:
    told = told_near(one, other)
    return told is not None and told <= SLACK


def _parts_of_one(one: Profile, other: Profile) -> bool:
    gap = days_between(one, other)
    if gap is None or gap > timedelta(0) or not same_place(one, other):
        return False
    if not one.families & other.families:
        return False
    is_attack = one.types | other.types == {"ASSAULT"}
    return not is_attack or not (one.modes and other.modes)


def _other_span(one: Profile, other: Profile) -> bool:
    if not (one.coarse and other.coarse):
        return False
    return max(one.coarse[0], other.coarse[0]) - min(one.coarse[1], other.coarse[1]) > STORY
