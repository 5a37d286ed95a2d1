"""Episodes: a march, the clash it came to, the arrests after it are parts of one.

An episode has one event at its head, one that articles are about, and is made of what the same
articles report from there and those days. The days of a series (`transforms.link.series`) are parts
of one, too, if reports say that it went on from one to the other ("for a third day"). Parts are
held against the head and never against each other, so a week of unrest does not chain into one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from schemas.table import Row
from transforms.link.nearness import meet
from transforms.link.places import kilometres
from transforms.link.profile import COARSENESS, DAYS, FINE
from transforms.link.series import LONGEST, is_daily, running

TYPES = frozenset({"PROTEST", "ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "RETREAT", "DISASTER"})
"""Types of events that are parts of an episode or its head."""
REACH = timedelta(days=3)
"""A part is so near to the days of the head."""
NEAR_KM = 30
"""A part is so near to the place of the head, if it is in no place that contains the other."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event across articles, as a part of an episode.

    Attributes:
        event_id: the event.
        can_be_part: it is reported as having happened, and is of a type that episodes have.
        articles: the articles that report it.
        about: those of them that are about it.
        first, last: its days; null if not told to the week.
        coarse: the days it may have been on, told to any precision.
        place: place_id; null if not told.
        fine: the place is a town or district.
        daily: it is done anew each day that it goes on.
        running: the days that it has gone on for, as its reports say.
        point: latitude and longitude.
        admin1, country: where the place lies.
    """

    event_id: str
    can_be_part: bool
    articles: frozenset[str]
    about: frozenset[str]
    first: date | None
    last: date | None
    coarse: tuple[date, date] | None
    place: str | None
    fine: bool
    daily: bool
    running: int
    point: tuple[float, float] | None
    admin1: str | None
    country: str | None

    @property
    def is_day(self) -> bool:
        """Whether it may be a day of a series."""
        return (
            self.can_be_part and self.daily and self.admin1 is not None and self.place is not None
        )

    def stretches(self, reach: int = 0) -> frozenset[str]:
        """Return by which stretches of days in its town the days of a series are found.

        Args:
            reach: how many stretches before and after its own are taken in.
        """
        if not self.is_day or self.last is None:
            return frozenset()
        own = self.last.toordinal() // LONGEST
        return frozenset(f"{self.place} {own + way}" for way in range(-reach, reach + 1))


def happening(event: Row, mentions: Sequence[Row]) -> Happening:
    """Return an event as a part of an episode.

    Args:
        event: its row.
        mentions: all its mentions.
    """
    start, end = event["event_date_start"], event["event_date_end"]
    exact = start is not None and event["date_precision"] in DAYS
    place, point = event["place_id"], (event["latitude"], event["longitude"])
    fineness = [
        row["geo_precision"] for row in mentions if place in (row["place_id"], row["town_id"])
    ]
    return Happening(
        event_id=event["event_id"],
        can_be_part=any(row["realis"] == "actual" for row in mentions)
        and any(row["event_type"] in TYPES for row in mentions),
        articles=frozenset(row["article_id"] for row in mentions),
        about=frozenset(row["article_id"] for row in mentions if row["is_main"]),
        first=start if exact else None,
        last=end if exact else None,
        coarse=(start, end or start) if start and event["date_precision"] != "unknown" else None,
        place=place,
        fine=place is not None and min(fineness, key=COARSENESS.__getitem__, default=None) in FINE,
        daily=is_daily(
            {row["event_type"] for row in mentions},
            {row["event_mode"] for row in mentions if row["event_mode"]},
        ),
        running=max((running(row["sentence_text"]) for row in mentions), default=1),
        point=None if None in point else point,
        admin1=event["admin1"],
        country=event["country_code"],
    )


def episodes(happenings: Iterable[Happening]) -> dict[str, str]:
    """Return the head of the episode of each event, both as event_id.

    Heads are looked for among what most articles are about (ties by id), so the order of the input
    does not matter; nor does an event that shares no article with a part or head of an episode, and
    is no day of its series.
    """
    heads: dict[str, list[Happening]] = {}
    found: dict[str, str] = {}
    for item in sorted(happenings, key=lambda item: (-len(item.about), item.event_id)):
        keys = sorted(item.articles | item.stretches(reach=1))
        near = [head for key in keys for head in heads.get(key, ())]
        head = min((head for head in near if is_part(item, head)), key=_rank, default=item)
        found[item.event_id] = head.event_id
        if head is item and item.can_be_part:
            for key in item.about | item.stretches():
                heads.setdefault(key, []).append(item)
    return found


def is_part(item: Happening, head: Happening) -> bool:
    """Tell whether an event is a part of the episode of another.

    An article is about the head and reports both; what has no day of its own is a part if it is
    told from the same town.
    """
    if not (item.can_be_part and head.can_be_part):
        return False
    if _goes_on(item, head) or _goes_on(head, item):
        return True
    if not item.articles & head.about:
        return False
    if item.first and item.last and head.first and head.last:
        gap = max(item.first - head.last, head.first - item.last)
        return gap <= REACH and _same_region(item, head)
    if item.coarse and head.coarse and not meet(item.coarse, head.coarse):
        return False
    return _same_town(item, head)


def _goes_on(later: Happening, earlier: Happening) -> bool:
    """Tell whether one is a day of the series that another began or went on with."""
    if not (later.is_day and earlier.is_day and later.last and earlier.last):
        return False
    began = later.last - timedelta(days=later.running - 1)
    return later.place == earlier.place and began <= earlier.last < later.last


def _rank(item: Happening) -> tuple[int, str]:
    return -len(item.about), item.event_id


def _same_town(one: Happening, other: Happening) -> bool:
    return one.fine and one.place is not None and one.place == other.place


def _same_region(one: Happening, other: Happening) -> bool:
    """Tell whether the places of two are the same or near, or one may lie in the other."""
    if one.place is None or other.place is None or one.place == other.place:
        return True
    if one.fine and other.fine and one.point and other.point:
        return kilometres(one.point, other.point) <= NEAR_KM
    known = ((one.country, other.country), (one.admin1, other.admin1))
    return all(a == b for a, b in known if a and b)
