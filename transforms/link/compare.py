"""How much two articles' events look like one happening: findings whose weights can be read.

The weights (comparisons.tsv) are bits of evidence, added up as in Fellegi and Sunter (1969), "A
theory for record linkage".
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from transforms.link.nearness import (
    SLACK,
    days_between,
    days_of_series,
    kilometres,
    meet,
    tell_day,
    told_near,
)
from transforms.link.profile import Profile

INFINITY = float("inf")
THRESHOLD = 3.0
"""Sum from which on two are one."""

ERROR = timedelta(days=7)
"""Accounts of one event do not give days further apart than this, unless one tells both days."""
STORY = timedelta(days=45)
"""Two that are told for months or years are one only if those are no further apart than this."""
Distances = tuple[tuple[timedelta, str], ...]
SAME = timedelta(0)
DAYS: Distances = (
    (SLACK, "next"),
    (timedelta(days=3), "near"),
)
PUBLISHED: Distances = (
    (timedelta(days=2), "day"),
    (timedelta(days=7), "week"),
    (STORY, "month"),
)
FAR = ("other_town", "other_province", "other_country")
KILOMETRES = ((10, "10_km"), (30, "30_km"), (60, "60_km"))


class Finding(NamedTuple):
    """What a comparison came to.

    Attributes:
        comparison: days, place, words and so on.
        level: what was found.
        weight: bits for the two being one; below zero against it.
        meaning: the level in words.
    """

    comparison: str
    level: str
    weight: float
    meaning: str


def explain_pair(one: Profile, other: Profile) -> list[Finding]:
    """Return what speaks for and against two events being one; nothing if they can't be."""
    if apart(one, other):
        return []
    weights = comparisons()
    return [weights[found] for found in (*_levels(one, other), *_text(one, other))]


def score(one: Profile, other: Profile, least: float = -INFINITY) -> float:
    """Return the bits of evidence that two events are one; minus infinity if they can't be.

    Args:
        one: an event.
        other: another.
        least: what is certain to come to less counts as minus infinity, too. Texts are compared
            last, for that takes longest.
    """
    if apart(one, other):
        return -INFINITY
    weights = comparisons()
    bits = sum(weights[found].weight for found in _levels(one, other))
    if bits + _most(_kind_of_text(one, other)) < least:
        return -INFINITY
    return bits + sum(weights[found].weight for found in _text(one, other))


def apart(one: Profile, other: Profile) -> bool:
    """Tell whether two events can't be one: told for days or months too far apart.

    What one article tells apart stays apart, unless it is about both, or they are parts of one
    happening on the same days in the same town: a march and the shots at it or the arrests, an
    attack and the deaths. What is done anew each day is another event the next day.
    """
    if one.article_id == other.article_id and not (one.is_main and other.is_main):
        return not _parts_of_one(one, other)
    if days_of_series(one, other):
        return True
    gap = days_between(one, other)
    is_far = _other_span(one, other) if gap is None else gap > ERROR
    return is_far and not _tells_both(one, other)


def _tells_both(one: Profile, other: Profile) -> bool:
    told = told_near(one, other)
    return told is not None and told <= SLACK


def _levels(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    """Find what tells of two but their texts."""
    gap, told = days_between(one, other), told_near(one, other)
    distance = _distance(one, other)
    is_far = distance in FAR and not _names_place(one, other)
    yield from _days(one, other, gap, told)
    yield from _place(one, other, "named_too" if distance in FAR and not is_far else distance)
    if not one.families & other.families:
        yield "families", "other"
    if one.article_id != other.article_id:
        yield from _names(one, other)
        yield from _ages(one, other)
        yield from _conflicts(one, other, gap, told, is_far=is_far)


def _days(
    one: Profile, other: Profile, gap: timedelta | None, told: timedelta | None
) -> Iterator[tuple[str, str]]:
    if gap is not None and gap <= SAME:
        yield "days", "same" if tell_day(one, other) else "coarse"
    elif told == SAME:
        yield "days", "told_too"
    elif gap is not None and gap <= ERROR:
        yield "days", _within(gap, DAYS, "week")
    elif told is not None and told <= SLACK:
        yield "days", "told_near"
    elif gap is None and one.coarse and other.coarse and meet(one.coarse, other.coarse):
        yield "days", "coarse"
    elif one.is_main and other.is_main:
        yield from _published(one, other)
    else:
        yield "days", "untold"


def _published(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    """Compare days of publication, or the day of one with the publication of the other.

    That tells something only of what articles are about: what else they mention may be long ago.
    """
    if one.last is None:
        one, other = other, one
    day = one.last or one.published
    late = other.published - day if day and other.published else None
    if late is None:
        yield "days", "unknown"
    elif one.last and late < -SLACK:
        yield "days", "before"
    else:
        yield "published", _within(abs(late), PUBLISHED, "far")


def _place(one: Profile, other: Profile, distance: str | None) -> Iterator[tuple[str, str]]:
    if _same_place(one, other):
        yield "place", "same" if one.fine else "same_region"
    elif one.place_name is not None and one.place_name == other.place_name:
        yield "place", "same_name"
    elif distance is not None:
        yield "place", distance


def _same_place(one: Profile, other: Profile) -> bool:
    """Tell whether two are told from one place, or from a town and a quarter of it."""
    if one.place is not None and one.place == other.place:
        return True
    return one.town is not None and one.town == other.town and one.town in (one.place, other.place)


def _distance(one: Profile, other: Profile) -> str | None:
    if _same_place(one, other):
        return None
    if one.country and other.country and one.country != other.country:
        return "other_country"
    inside = one.admin1 is not None and one.admin1 == other.admin1
    if one.fine and other.fine and one.point and other.point:
        distance = kilometres(one.point, other.point)
        far = "other_town" if inside else "other_province"
        return next((name for reach, name in KILOMETRES if distance <= reach), far)
    if one.admin1 and other.admin1:
        return "province" if inside else "other_province"
    return None


def _names_place(one: Profile, other: Profile) -> bool:
    """Tell whether the text about one names the town of the other."""
    return any(
        a.fine and a.place_name and b.words.keys() >= set(a.place_name.lower().split())
        for a, b in ((one, other), (other, one))
    )


def _text(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    if one.article_id != other.article_id:
        kind = _kind_of_text(one, other)
        yield kind, _reached(kind, (overlap if kind == "sentences" else cosine)(one, other))


def _kind_of_text(one: Profile, other: Profile) -> str:
    if not (one.is_main and other.is_main):
        return "sentences"
    return "own_words" if _same_publisher(one, other) else "words"


def _names(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    if one.names and other.names:
        kind = "own_names" if _same_publisher(one, other) else "names"
        yield kind, _reached(kind, len(set(one.names).intersection(other.names)))


def _ages(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    if one.ages and other.ages:
        shared = len(one.ages & other.ages)
        yield "ages", "many" if shared > 1 else "one" if shared else "other"


def _conflicts(
    one: Profile,
    other: Profile,
    gap: timedelta | None,
    told: timedelta | None,
    *,
    is_far: bool,
) -> Iterator[tuple[str, str]]:
    """Find what two differences, or one and a common publisher, say together."""
    day_known = told == SAME or (gap is not None and gap <= SAME)
    if is_far and gap is not None and not day_known:
        yield "conflicts", "place_and_day"
    if _same_publisher(one, other):
        if is_far:
            yield "publisher", "other_place"
        if not day_known:
            yield "publisher", "no_day" if gap is None else "other_day"


def _same_publisher(one: Profile, other: Profile) -> bool:
    """Tell whether two articles share more than the event: a form, names, a turn of phrase."""
    return one.publisher is not None and one.publisher == other.publisher


def cosine(one: Profile, other: Profile) -> float:
    """Return the cosine of the words of two articles."""
    few, many = sorted((one.words, other.words), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)


def overlap(one: Profile, other: Profile) -> float:
    """Return how much of the lesser text is in the other: squares of weights add up to one."""
    few, many = sorted((one.words, other.words), key=len)
    return sum(weight * weight for word, weight in few.items() if word in many)


def _parts_of_one(one: Profile, other: Profile) -> bool:
    gap = days_between(one, other)
    if gap is None or gap > timedelta(0) or not _same_place(one, other):
        return False
    if not one.families & other.families:
        return False
    is_attack = one.types | other.types == {"ASSAULT"}
    return not is_attack or not (one.modes and other.modes)


def _other_span(one: Profile, other: Profile) -> bool:
    if not (one.coarse and other.coarse):
        return False
    return max(one.coarse[0], other.coarse[0]) - min(one.coarse[1], other.coarse[1]) > STORY


def _within(gap: timedelta, distances: Distances, beyond: str) -> str:
    return next((name for reach, name in distances if gap <= reach), beyond)


def _reached(comparison: str, value: float) -> str:
    """Return the highest level of a comparison, a number, that a value reaches."""
    levels, names = _numbers(comparison)
    return names[max(0, bisect_right(levels, value) - 1)]


@cache
def _numbers(comparison: str) -> tuple[list[float], list[str]]:
    names = sorted((name for kind, name in comparisons() if kind == comparison), key=float)
    return [float(name) for name in names], names


@cache
def _most(comparison: str) -> float:
    """Return the most that a comparison can say for two being one."""
    return max(found.weight for (kind, _), found in comparisons().items() if kind == comparison)


@cache
def comparisons() -> dict[tuple[str, str], Finding]:
    """Return all that can be found, by comparison and level."""
    lines = files("transforms.link").joinpath("comparisons.tsv").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return {
        (kind, level): Finding(kind, level, float(weight), meaning)
        for kind, level, weight, meaning in cells
    }
