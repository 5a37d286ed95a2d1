"""What papers count of the dead of one raid, claim by claim, and how it is graded."""

import datetime as dt
from typing import Any

TEXT = "Nine died. Four died. None died. Two soldiers died."


def may(day: int, hour: int = 9) -> dt.datetime:
    return dt.datetime(2024, 5, day, hour, tzinfo=dt.UTC)


def told(newsroom: Any, article: str, words: str, number: int, name: str, **cells: object) -> str:
    """Add a claim that so many were killed, and return its id."""
    figure = {key: cells.pop(key) for key in ("subject_category", "high") if key in cells}
    given = {"source_kind": "person", "source_category": "civilians", "source_name": name}
    claim = newsroom.claim(article, words, words, event_id="raid", **given | cells)
    bounds = {"low": number, "high": number} | figure
    newsroom.figure(claim, words.split(maxsplit=1)[0], "killed", **bounds)
    return str(claim)


def link(newsroom: Any, one: str, relation: str, other: str) -> None:
    newsroom.relate(one, relation, other, event_id="raid", metric="killed")


def grade(show: Any, newsroom: Any, sql: str = "FROM contested_figures") -> tuple[str, str]:
    (found,) = show(newsroom, sql)
    return found["grade"], found["grade_reason"]
