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
}
"""What each likeness adds; `words` multiplies the cosine of the articles' words."""
THRESHOLD = 0.6
"""Sum from which on two are one."""

NEAR_KM = 30
SLACK = timedelta(days=1)
PUBLISHED = timedelta(days=3)
"""Reports of one day are mostly published within so many days."""
STORY = timedelta(days=45)
"""An undated report and another are of one event only if published within so many days."""
EARTH_KM = 6371


def likeness(one: Profile, other: Profile) -> dict[str, float]:
    """Return what makes two events alike, by name; empty if something rules them out."""
    if not one.families & other.families or apart(one, other):
        return {}
    found = {"words": cosine(one, other)}
    if one.place is not None and one.place == other.place:
        found["same_place" if one.fine else "place_within"] = 1
    elif one.admin1 is not None and one.admin1 == other.admin1:
        found["place_within"] = 1
    gap = days_between(one, other)
    if gap is not None:
        found["same_days" if gap <= timedelta(0) else "next_day"] = 1
    if one.published and other.published and abs(one.published - other.published) <= PUBLISHED:
        found["published_near"] = 1
    if one.is_main and other.is_main:
        found["both_main"] = 1
    return found


def score(found: dict[str, float]) -> float:
    """Return the weighted sum of a likeness."""
    return sum(WEIGHTS[name] * value for name, value in found.items())


def apart(one: Profile, other: Profile) -> bool:
    """Tell whether two events cannot be one: other days, another place."""
    return _other_days(one, other) or _other_place(one, other)


def days_between(one: Profile, other: Profile) -> timedelta | None:
    """Return the days between two dated events, zero or less if they overlap."""
    if not (one.first and one.last and other.first and other.last):
        return None
    return max(one.first - other.last, other.first - one.last)


def cosine(one: Profile, other: Profile) -> float:
    """Return the cosine of the words of two articles."""
    few, many = sorted((one.words, other.words), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points in degrees (haversine)."""
    a, b, c, d = map(math.radians, (*one, *other))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def _other_days(one: Profile, other: Profile) -> bool:
    gap = days_between(one, other)
    if gap is not None:
        return gap > SLACK
    if one.coarse and other.coarse:
        return max(one.coarse[0], other.coarse[0]) > min(one.coarse[1], other.coarse[1]) + SLACK
    return _long_between(one.published, other.published)


def _long_between(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs(one - other) > STORY


def _other_place(one: Profile, other: Profile) -> bool:
    if one.country and other.country and one.country != other.country:
        return True
    if one.point and other.point and one.fine and other.fine:
        return kilometres(one.point, other.point) > NEAR_KM
    return bool(one.admin1 and other.admin1 and one.admin1 != other.admin1)
