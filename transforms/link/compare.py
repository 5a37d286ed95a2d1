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

from transforms.link.nearness import days_between, kilometres, meet, told_near
from transforms.link.profile import Profile

THRESHOLD = 3.0
"""Sum from which on two are one."""

ERROR = timedelta(days=7)
"""Accounts of one event do not give days further apart than this, unless one tells both days."""
STORY = timedelta(days=45)
"""Two that are told for months or years are one only if those are no further apart than this."""
Distances = tuple[tuple[timedelta, str], ...]
SLACK = timedelta(days=1)
"""What happens at night is told for either day."""
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
    return [weights[found] for found in _levels(one, other)]


def score(one: Profile, other: Profile) -> float:
    """Return the bits of evidence that two events are one; minus infinity if they can't be."""
    if apart(one, other):
        return -float("inf")
    weights = comparisons()
    return sum(weights[found].weight for found in _levels(one, other))


def apart(one: Profile, other: Profile) -> bool:
    """Tell whether two events can't be one: told for days or months too far apart.

    What one article tells apart stays apart, unless it is about both, or they are parts of one
    happening on the same days in the same town: a march and the shots at it or the arrests, an
    attack and the deaths.
    """
    if one.article_id == other.article_id and not (one.is_main and other.is_main):
        return not _parts_of_one(one, other)
    gap = days_between(one, other)
    is_far = _other_span(one, other) if gap is None else gap > ERROR
    return is_far and not _tells_both(one, other)


def _tells_both(one: Profile, other: Profile) -> bool:
    told = told_near(one, other)
    return told is not None and told <= SLACK


def _levels(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    yield from _days(one, other)
    yield from _place(one, other)
    if not one.families & other.families:
        yield "families", "other"
    if one.article_id != other.article_id:
        yield from _words(one, other)
        yield from _names(one, other)
        yield from _ages(one, other)
        yield from _conflicts(one, other)


def _days(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    gap, told = days_between(one, other), told_near(one, other)
    if gap is not None and gap <= timedelta(0):
        yield "days", "same"
    elif told == timedelta(0):
        yield "days", "told_too"
    elif gap is not None and gap <= ERROR:
        yield "days", _within(gap, DAYS, "week")
    elif _tells_both(one, other):
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


def _place(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    if one.place is not None and one.place == other.place:
        yield "place", "same" if one.fine else "same_region"
        return
    if one.place_name is not None and one.place_name == other.place_name:
        yield "place", "same_name"
        return
    level = _distance(one, other)
    if level is not None:
        is_far = level in FAR
        yield "place", "named_too" if is_far and _names_place(one, other) else level


def _distance(one: Profile, other: Profile) -> str | None:
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


def _words(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    if one.is_main and other.is_main:
        kind = "own_words" if _same_publisher(one, other) else "words"
        yield kind, _reached(kind, cosine(one, other))
    else:
        yield "sentences", _reached("sentences", overlap(one, other))


def _names(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    if one.names and other.names:
        kind = "own_names" if _same_publisher(one, other) else "names"
        yield kind, _reached(kind, len(set(one.names).intersection(other.names)))


def _ages(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    if one.ages and other.ages:
        shared = len(one.ages & other.ages)
        yield "ages", "many" if shared > 1 else "one" if shared else "other"


def _conflicts(one: Profile, other: Profile) -> Iterator[tuple[str, str]]:
    """Find what two differences, or one and a common publisher, say together."""
    gap = days_between(one, other)
    day_known = told_near(one, other) == timedelta(0) or (gap is not None and gap <= timedelta(0))
    elsewhere = _distance(one, other) in FAR and not _names_place(one, other)
    if elsewhere and gap is not None and not day_known:
        yield "conflicts", "place_and_day"
    if _same_publisher(one, other):
        if elsewhere:
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
    if gap is None or gap > timedelta(0) or one.place is None or one.place != other.place:
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
def comparisons() -> dict[tuple[str, str], Finding]:
    """Return all that can be found, by comparison and level."""
    lines = files("transforms.link").joinpath("comparisons.tsv").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return {
        (kind, level): Finding(kind, level, float(weight), meaning)
        for kind, level, weight, meaning in cells
    }
