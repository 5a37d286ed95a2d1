"""Hand-made rows for linking."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from schemas.registry import TABLES

Row = dict[str, Any]
READ = (
    "captures",
    "articles",
    "actors",
    "entity_mentions",
    "event_mentions",
    "claims",
    "figures",
)
FIRST = datetime(2025, 1, 1, tzinfo=UTC)


def article(
    key: str, text: str, published: str | None = None, title: str | None = None, **cells: object
) -> Row:
    when = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    return {
        "article_id": key,
        "title": title,
        "text": text,
        "published_at": when,
        "publisher": None,
    } | cells


def mention(article_event: str, article_id: str, **cells: object) -> Row:
    return {
        "event_mention_id": f"mention of {article_event}",
        "article_event_id": article_event,
        "article_id": article_id,
        "event_type": "ASSAULT",
        "event_mode": None,
        "trigger_text": "attack",
        "trigger_start": 0,
        "sentence_text": "There was an attack.",
        "event_date_start": None,
        "event_date_end": None,
        "date_precision": "unknown",
        "place_name": None,
        "place_id": None,
        "town_name": None,
        "town_id": None,
        "admin1": None,
        "country_code": None,
        "latitude": None,
        "longitude": None,
        "geo_precision": None,
        "realis": "actual",
        "is_main": True,
    } | cells


def tables(articles: Iterable[Row], **others: Iterable[Row]) -> dict[str, pa.Table]:
    """Return rows as a run reads them, each article with a capture."""
    found = [{"capture_id": f"of {row['article_id']}"} | row for row in articles]
    captures = [{"capture_id": row["capture_id"], "fetched_at": FIRST} for row in found]
    rows = {"articles": found, "captures": captures, **others}
    return {name: TABLES[name].from_rows(_whole(name, rows.get(name, ()))) for name in READ}


def _whole(name: str, rows: Iterable[Row]) -> list[Row]:
    lists = {field.name: [] for field in TABLES[name].columns if pa.types.is_list(field.type)}
    return [{"url": f"file:{row.get('article_id')}"} | lists | row for row in rows]
