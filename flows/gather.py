"""Gathering what the workers read into one table each, every article once."""

from collections.abc import Iterable, Mapping

import pyarrow as pa

from flows.derive import DERIVED
from flows.rejections import rejection_row
from schemas.registry import TABLES
from schemas.table import Row
from transforms.clean import Rejection

Tables = dict[str, pa.Table]


def gather(run_id: str, derived: Iterable[Mapping[str, pa.Table]], published: set[str]) -> Tables:
    """Return the rows of all batches by table, each key once, whatever their order.

    An article that is published already, or that two captures hold, is not new: the capture that
    brings nothing new is a rejection.

    Args:
        run_id: the run.
        derived: tables of each batch.
        published: ids of the articles published before.
    """
    batches = list(derived)
    rows = {name: _all(name, batches) for name in DERIVED}
    articles, repeated = _told_apart(rows["articles"], published)
    rejections = [*rows["rejections"], *(_repeats(run_id, row) for row in repeated)]
    new = {row["article_id"] for row in articles}
    rows |= {"articles": articles, "rejections": rejections}
    return {
        name: TABLES[name].from_rows(
            [row for row in _unique(name, found) if row.get("article_id", "") in new | {""}]
        )
        for name, found in rows.items()
    }


def _all(name: str, batches: Iterable[Mapping[str, pa.Table]]) -> list[Row]:
    return [row for tables in batches if name in tables for row in tables[name].to_pylist()]


def _told_apart(articles: Iterable[Row], published: set[str]) -> tuple[list[Row], list[Row]]:
    """Return the new articles, and those that are there already."""
    new: dict[str, Row] = {}
    repeated = []
    for row in sorted(articles, key=lambda row: str(row["capture_id"])):
        if row["article_id"] in published or row["article_id"] in new:
            repeated.append(row)
        else:
            new[row["article_id"]] = row
    return list(new.values()), repeated


def _repeats(run_id: str, row: Row) -> Row:
    rejection = Rejection("duplicate", f"brings nothing new to article {row['article_id']}")
    return rejection_row(run_id, row["url"], rejection, row["capture_id"])


def _unique(name: str, rows: Iterable[Row]) -> list[Row]:
    key = TABLES[name].key
    found: dict[tuple[object, ...], Row] = {}
    for row in sorted(rows, key=lambda row: repr(sorted(row.items()))):
        found.setdefault(tuple(row[column] for column in key), row)
    return list(found.values())
