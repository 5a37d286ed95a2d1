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

from transforms.link.apart import ERROR, STORY, apart
from transforms.link.nearness import SLACK, days_between, meet, tell_day, told_near
from transforms.link.places import FAR, distance_level, names_place, same_place
from transforms.link.profile import Profile

INFINITY = float("inf")
THRESHOLD = 3.0
"""Sum from which on two are one."""

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


def _levels(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    """Find what tells of two but their texts."""
    gap, told = days_between(one, other), told_near(one, other)
    distance = distance_level(one, other)
    is_far = distance in FAR and not names_place(one, other)
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
    if same_place(one, other):
        yield "place", "same" if one.fine else "same_region"
    elif one.place_name is not None and one.place_name == other.place_name:
        yield "place", "same_name"
    elif distance is not None:
        yield "place", distance


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
