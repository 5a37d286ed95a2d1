"""What an article's event is known by: its type, place, days, people and words."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from schemas.table import Row
from transforms.link.series import running
from transforms.link.words import ages, names, vector
from transforms.title import own_text, parted

FAMILIES = {
    "PROTEST": "unrest",
    "ASSAULT": "unrest",
    "COERCE": "unrest",
    "MOBILIZE": "unrest",
    "THREATEN": "unrest",
}
"""Types that report parts of one happening: a march, the shots at it, the arrests after it."""

FINE = ("exact", "town", "district")
DAYS = {"minute", "hour", "day", "range", "week"}
FEW = timedelta(days=2)
"""A span of more days than this tells no single day."""
COARSENESS = {"exact": 0, "town": 0, "district": 0, "province": 1, "country": 2, None: 3}
"""Of places equally fine the one named most often counts: a square does not outdo its town."""

_Scene: TypeAlias = tuple[str, str, date]


@dataclass(frozen=True, slots=True)
class Profile:
    """One event of one article, as it is compared with those of others.

    Attributes:
        key: the article's event (article_event_id).
        article_id: the article.
        publisher: who published it.
        published: its day of publication.
        types, modes: PLOVER types and modes it is reported as.
        families: families of those.
        first, last: the days it is reported for; null if not told to the week.
        coarse: the days it may have been on, told to any precision.
        told: single days that its sentences tell, or its article if that is about it: a report of
            a trial is about the deed and tells both days.
        place: place_id; null if not told.
        town: that of the town, also where the place is a quarter of it.
        place_name: its usual name.
        fine: the place is a town or district, not a province or country.
        point: latitude and longitude.
        admin1, country: where the place lies.
        words: the telling words, weighted: of the whole article if it is about the event, else of
            the sentences that report it.
        names: names in the same text, those it has most often first.
        ages: ages of people in the same text.
        running: the days that it has gone on for, by the same text.
        is_main: the article is about it.
        besides: towns and days of what else of these families the article tells, from other towns.
    """

    key: str
    article_id: str
    publisher: str | None
    published: date | None
    types: frozenset[str]
    modes: frozenset[str]
    families: frozenset[str]
    first: date | None
    last: date | None
    coarse: tuple[date, date] | None
    told: frozenset[date]
    place: str | None
    town: str | None
    place_name: str | None
    fine: bool
    point: tuple[float, float] | None
    admin1: str | None
    country: str | None
    words: Mapping[str, float]
    names: tuple[str, ...]
    ages: frozenset[int]
    running: int
    is_main: bool
    besides: frozenset[tuple[str, date]]


def profiles(
    mentions: Iterable[Row], articles: Mapping[str, Row], wanted: Container[str] | None = None
) -> list[Profile]:
    """Return the profiles of articles' events, ordered by key.

    A profile depends on the rows of its own article alone.

    Args:
        mentions: event mention rows: all of an article, or none.
        articles: the article rows, by id; those without a text give outlines (see `filled`).
        wanted: the articles' events that are asked for; all if null.
    """
    groups: dict[str, list[Row]] = defaultdict(list)
    told: dict[str, set[date]] = defaultdict(set)
    for row in mentions:
        groups[row["article_event_id"]].append(row)
        told[row["article_id"]] |= _days(row)
    scenes = _scenes(groups)
    return [
        _profile(
            key,
            sorted(rows, key=lambda row: row["trigger_start"]),
            articles,
            told[rows[0]["article_id"]],
            scenes[rows[0]["article_id"]],
        )
        for key, rows in sorted(groups.items())
        if wanted is None or key in wanted
    ]


def _scenes(groups: Mapping[str, Sequence[Row]]) -> dict[str, set[_Scene]]:
    """Return family, town and day of what is told in an article, by article."""
    found: dict[str, set[_Scene]] = defaultdict(set)
    for rows in groups.values():
        place = _place(rows)
        if place.get("geo_precision") in FINE and (
            town := place.get("town_id") or place["place_id"]
        ):
            found[rows[0]["article_id"]] |= {
                (_family(row["event_type"]), town, day) for row in rows for day in _days(row)
            }
    return found


def _profile(
    key: str,
    rows: Sequence[Row],
    articles: Mapping[str, Row],
    told: AbstractSet[date],
    scenes: AbstractSet[_Scene],
) -> Profile:
    article = articles[rows[0]["article_id"]]
    first, last = _interval(rows)
    place = _place(rows)
    published = article["published_at"]
    is_main = any(row["is_main"] for row in rows)
    families = frozenset(_family(row["event_type"]) for row in rows)
    town = place.get("town_id") or place.get("place_id")
    text = _text(article) if is_main else " ".join(dict.fromkeys(r["sentence_text"] for r in rows))
    return Profile(
        key=key,
        article_id=article["article_id"],
        publisher=article["publisher"],
        published=published and published.date(),
        types=frozenset(row["event_type"] for row in rows),
        modes=frozenset(row["event_mode"] for row in rows if row["event_mode"]),
        families=families,
        first=first,
        last=last,
        coarse=_coarse(rows),
        told=frozenset(told if is_main else (day for row in rows for day in _days(row))),
        place=place.get("place_id"),
        town=place.get("town_id"),
        place_name=place.get("place_name"),
        fine=place.get("geo_precision") in FINE,
        point=_point(place),
        admin1=place.get("admin1"),
        country=place.get("country_code"),
        words=vector(text),
        names=names(text),
        ages=ages(text),
        running=running(text),
        is_main=is_main,
        besides=frozenset(
            (where, day) for kind, where, day in scenes if kind in families and where != town
        ),
    )


def filled(outline: Profile, article: Row) -> Profile:
    """Return the whole profile of an event that an article is about, whose outline lacks its text.

    Args:
        outline: the profile, without what its text tells.
        article: title and text.
    """
    text = _text(article)
    return replace(
        outline, words=vector(text), names=names(text), ages=ages(text), running=running(text)
    )


def _text(article: Row) -> str:
    """Return headline and text, without the publisher's name that many pages put to the former.

    A row without a text gives none.
    """
    if article.get("text") is None:
        return ""
    return f"{parted(article['title'])[0]}\n{own_text(article['title'], article['text'])}"


def _days(row: Row) -> set[date]:
    """Return the day, or few, that a mention tells for what happened."""
    first, last = row["event_date_start"], row["event_date_end"] or row["event_date_start"]
    if not first or row["date_precision"] not in DAYS or row["realis"] != "actual":
        return set()
    return {first, last} if last - first <= FEW else set()


def _family(kind: str) -> str:
    return FAMILIES.get(kind, kind)


def _interval(rows: Sequence[Row]) -> tuple[date | None, date | None]:
    dated = [row for row in rows if row["event_date_start"] and row["date_precision"] in DAYS]
    if not dated:
        return None, None
    ends = [row["event_date_end"] or row["event_date_start"] for row in dated]
    return min(row["event_date_start"] for row in dated), max(ends)


def _coarse(rows: Sequence[Row]) -> tuple[date, date] | None:
    """Return the days an event may have been on; a day guessed from the publication tells none."""
    dated = [row for row in rows if row["event_date_start"] and row["date_precision"] != "unknown"]
    if not dated:
        return None
    ends = [row["event_date_end"] or row["event_date_start"] for row in dated]
    return min(row["event_date_start"] for row in dated), max(ends)


def _place(rows: Sequence[Row]) -> Row:
    """Return the mention with the finest place, of those the one named most often, then first."""
    placed = [row for row in rows if row["place_name"]]
    counts = Counter(row["place_name"] for row in placed)
    return min(
        placed,
        key=lambda row: (
            COARSENESS[row["geo_precision"]],
            -counts[row["place_name"]],
            row["trigger_start"],
        ),
        default={},
    )


def _point(place: Row) -> tuple[float, float] | None:
    if place.get("latitude") is None or place.get("longitude") is None:
        return None
    return place["latitude"], place["longitude"]
