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
    """Return the rows of all batches by table, each key once.

    An article that is published already, or that two captures hold, is not new: the capture that
    brings nothing new is a rejection. The first capture counts, so that one run over an archive
    comes to what many runs came to that made it.

    Args:
        run_id: the run.
        derived: tables of each batch, in the order of archiving.
        published: ids of the articles published before.
    """
    rows: dict[str, list[Row]] = {name: [] for name in DERIVED}
    seen = set(published)
    for tables in derived:
        batch = {name: tables[name].to_pylist() for name in DERIVED if name in tables}
        articles, repeated = _told_apart(batch.get("articles", []), seen)
        new = {row["article_id"] for row in articles}
        kept = new | {""}
        seen |= new
        for name, found in (batch | {"articles": articles}).items():
            rows[name] += [row for row in found if row.get("article_id", "") in kept]
        rows["rejections"] += [_repeats(run_id, row) for row in repeated]
    return {name: TABLES[name].from_rows(_unique(name, found)) for name, found in rows.items()}


def _told_apart(articles: Iterable[Row], seen: set[str]) -> tuple[list[Row], list[Row]]:
    """Return the new articles, and those that are there already."""
    new: dict[str, Row] = {}
    repeated = []
    for row in articles:
        if row["article_id"] in seen or row["article_id"] in new:
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
