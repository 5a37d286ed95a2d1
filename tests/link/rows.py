"""Hand-made rows for linking."""

from datetime import UTC, datetime
from typing import Any

Row = dict[str, Any]


def article(key: str, text: str, published: str | None = None, title: str | None = None) -> Row:
    when = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    return {"article_id": key, "title": title, "text": text, "published_at": when}


def mention(article_event: str, article_id: str, **cells: object) -> Row:
    return {
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
        "admin1": None,
        "country_code": None,
        "latitude": None,
        "longitude": None,
        "geo_precision": None,
        "is_main": True,
    } | cells
