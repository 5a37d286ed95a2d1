"""Events across articles: joined from the events of single articles."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

from schemas.table import Row
from transforms.link.profile import COARSENESS

FINENESS = {
    "minute": 0,
    "hour": 0,
    "day": 0,
    "range": 0,
    "week": 1,
    "month": 2,
    "season": 2,
    "year": 3,
    "unknown": 4,
}
"""Several days told one by one and a range of them are equally fine: an event may take days."""
LATEST = datetime.max.replace(tzinfo=UTC)


def event_of(mentions: Iterable[Row], articles: Mapping[str, Row]) -> Row:
    """Return the event that mentions report, under the name of its earliest published report.

    Reports that arrive later were mostly published later, and leave the name as it is. Until its
    episode is looked for it is one of its own.
    """
    rows = _in_order(mentions, articles)
    name = rows[0]["article_event_id"]
    return {"event_id": name, "episode_id": name} | _event(rows)


def _in_order(rows: Iterable[Row], articles: Mapping[str, Row]) -> list[Row]:
    """Return mentions from the earliest published article on, in the order of the text."""

    def place(row: Row) -> tuple[datetime, str, int, str]:
        article, mention = row["article_id"], row["event_mention_id"]
        published = articles[article]["published_at"]
        return published or LATEST, article, row["trigger_start"], mention

    return sorted(rows, key=place)


def _event(rows: Sequence[Row]) -> Row:
    telling = [row for row in rows if row["is_main"]] or list(rows)
    kinds = Counter((row["event_type"], row["event_mode"]) for row in telling)
    (kind, mode), _ = max(kinds.items(), key=lambda item: item[1])
    where = _where(telling) or _where(rows) or {}
    when = _when(telling) or _when(rows) or {}
    event = {
        "event_type": kind,
        "event_mode": mode,
        **{name: when.get(name) for name in ("event_date_start", "event_date_end")},
        "date_precision": when.get("date_precision", "unknown"),
        **{
            name: where.get(name)
            for name in (
                "place_name",
                "place_id",
                "quarter_name",
                "admin1",
                "country_code",
                "latitude",
                "longitude",
            )
        },
    }
    return event | {"title": _title(event, telling)}


def _where(rows: Sequence[Row]) -> Row | None:
    """Return the finest place, of equally fine ones the one named most, a quarter as its town."""
    placed = [_in_town(row) for row in rows if row["place_name"]]
    counts = Counter(row["place_name"] for row in placed)
    return min(
        placed,
        key=lambda row: (COARSENESS[row["geo_precision"]], -counts[row["place_name"]]),
        default=None,
    )


def _in_town(row: Row) -> Row:
    """Return a mention with its town for its place, and the quarter of that told apart."""
    if row["town_id"] in {None, row["place_id"]}:
        return row | {"quarter_name": None}
    town = {"place_name": row["town_name"], "place_id": row["town_id"]}
    return row | town | {"quarter_name": row["place_name"]}


def _when(rows: Sequence[Row]) -> Row | None:
    """Return the days of the mentions that tell them most exactly."""
    dated = [row for row in rows if row["event_date_start"]]
    if not dated:
        return None
    finest = min(FINENESS[row["date_precision"]] for row in dated)
    best = [row for row in dated if FINENESS[row["date_precision"]] == finest]
    start = min(row["event_date_start"] for row in best)
    end = max(row["event_date_end"] or row["event_date_start"] for row in best)
    precisions = {row["date_precision"] for row in best}
    return {
        "event_date_start": start,
        "event_date_end": end,
        "date_precision": precisions.pop() if len(precisions) == 1 else "range",
    }


def _title(event: Row, rows: Sequence[Row]) -> str:
    """Return the trigger told most often by mentions of the event's type, place and days.

    Who denies a deed names it only where nobody else does.
    """
    kind = (event["event_type"], event["event_mode"])
    own = [row for row in rows if (row["event_type"], row["event_mode"]) == kind]
    named = Counter(row["trigger_text"].lower() for row in own)
    told = Counter(row["trigger_text"].lower() for row in own if row["realis"] != "negated")
    words = max(named, key=lambda word: (told[word], named[word]))
    place = f" in {event['place_name']}" if event["place_name"] else ""
    return f"{words}{place}, {_days(event['event_date_start'], event['event_date_end'])}"


def _days(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return "date not told"
    return f"{start}" if start == end else f"{start} to {end}"
