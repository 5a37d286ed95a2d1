"""Actors across articles: rows with one id are one actor, whose names are put together."""

from collections.abc import Iterable, Sequence

from schemas.codes import CATEGORIES
from schemas.table import Row


def join_actors(rows: Iterable[Row]) -> list[Row]:
    """Return one row for each actor_id.

    The longest name counts; the others are aliases. The result does not depend on the order of
    the rows, and joining it again changes nothing.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["actor_id"], []).append(row)
    return [_joined(found) for _, found in sorted(groups.items())]


def _joined(rows: Sequence[Row]) -> Row:
    names = {row["name"] for row in rows} | {alias for row in rows for alias in row["aliases"]}
    name = min((row["name"] for row in rows), key=lambda name: (-len(name), name))
    countries = sorted({row["country_code"] for row in rows if row["country_code"]})
    return {
        "actor_id": rows[0]["actor_id"],
        "name": name,
        "aliases": sorted(names - {name}),
        "kind": rows[0]["kind"],
        "category": min((row["category"] for row in rows), key=CATEGORIES.index),
        "country_code": countries[0] if countries else None,
    }
