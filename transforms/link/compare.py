"""How much two articles' events look like one happening. The weights are data and can be read."""

import math
from datetime import date, timedelta

from transforms.link.profile import Profile

WEIGHTS = {
    "words": 1.0,
    "same_place": 0.25,
    "place_within": 0.05,
    "same_days": 0.2,
    "next_day": 0.1,
    "published_near": 0.05,
    "both_main": 0.1,
    "other_place": -0.2,
    "other_days": -0.2,
    "other_family": -0.2,
}
"""What each likeness adds; `words` multiplies the cosine of the articles' words. An account may err
in place or day: that speaks against two being one, but words that agree closely outweigh it."""
THRESHOLD = 0.45
"""Sum from which on two are one."""

NEAR_KM = 30
SLACK = timedelta(days=1)
ERROR = timedelta(days=14)
"""Accounts of one event do not give days further apart than this."""
PUBLISHED = timedelta(days=3)
"""Reports of one day are mostly published within so many days."""
STORY = timedelta(days=45)
"""An undated report and another are of one event only if published within so many days."""
EARTH_KM = 6371


def likeness(one: Profile, other: Profile) -> dict[str, float]:
    """Return what makes two events alike or unlike, by name; empty if they can't be one."""
    if apart(one, other):
        return {}
    found = {"words": cosine(one, other)} | _place(one, other) | _days(one, other)
    if not one.families & other.families:
        found["other_family"] = 1
    if one.published and other.published and abs(one.published - other.published) <= PUBLISHED:
        found["published_near"] = 1
    if one.is_main and other.is_main:
        found["both_main"] = 1
    return found


def _place(one: Profile, other: Profile) -> dict[str, float]:
    if one.place is not None and one.place == other.place:
        return {"same_place" if one.fine else "place_within": 1}
    if _other_place(one, other):
        return {"other_place": 1}
    return {"place_within": 1} if one.admin1 and one.admin1 == other.admin1 else {}


def _days(one: Profile, other: Profile) -> dict[str, float]:
    gap = days_between(one, other)
    if gap is None:
        return {}
    if gap <= timedelta(0):
        return {"same_days": 1}
    return {"next_day": 1} if gap <= SLACK else {"other_days": 1}


def score(found: dict[str, float]) -> float:
    """Return the weighted sum of a likeness."""
    return sum(WEIGHTS[name] * value for name, value in found.items())


def apart(one: Profile, other: Profile) -> bool:
    """Tell whether two events can't be one: in another country, weeks apart.

    What one article tells apart stays apart, unless it is about both, or they are parts of one
    happening on the same days in the same town: a march and the shots at it or the arrests, an
    attack and the deaths.
    """
    if one.article_id == other.article_id and not (one.is_main and other.is_main):
        return not _parts_of_one(one, other)
    if one.country and other.country and one.country != other.country:
        return True
    gap = days_between(one, other)
    if gap is not None:
        return gap > ERROR
    return _long_between(one.published, other.published) or _other_span(one, other)


def _parts_of_one(one: Profile, other: Profile) -> bool:
    gap = days_between(one, other)
    if gap is None or gap > timedelta(0) or one.place is None or one.place != other.place:
        return False
    if not one.families & other.families:
        return False
    is_attack = one.types | other.types == {"ASSAULT"}
    return not is_attack or not (one.modes and other.modes)


def days_between(one: Profile, other: Profile) -> timedelta | None:
    """Return the days between two dated events, zero or less if they overlap."""
    if not (one.first and one.last and other.first and other.last):
        return None
    return max(one.first - other.last, other.first - one.last)


def cosine(one: Profile, other: Profile) -> float:
    """Return the cosine of the words of two articles; of one article's own events, nothing."""
    if one.article_id == other.article_id:
        return 0.0
    few, many = sorted((one.words, other.words), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points in degrees (haversine)."""
    a, b, c, d = map(math.radians, (*one, *other))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def _other_span(one: Profile, other: Profile) -> bool:
    if not (one.coarse and other.coarse):
        return False
    return max(one.coarse[0], other.coarse[0]) - min(one.coarse[1], other.coarse[1]) > STORY


def _long_between(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs(one - other) > STORY


def _other_place(one: Profile, other: Profile) -> bool:
    if one.point and other.point and one.fine and other.fine:
        return kilometres(one.point, other.point) > NEAR_KM
    return bool(one.admin1 and other.admin1 and one.admin1 != other.admin1)
