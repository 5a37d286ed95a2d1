"""Gathering what the workers read into one table each, every article once."""

from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from flows.derive import DERIVED
from schemas.registry import TABLES
from schemas.table import Row

Tables = dict[str, pa.Table]


def gather(derived: Sequence[Mapping[str, pa.Table]], captures: Iterable[Row]) -> Tables:
    """Return the captures, each with its article, and the rows of some batches, each key once.

    Of an article that two captures hold the first counts, so that one run over an archive comes to
    what many runs came to that made it.

    Args:
        derived: tables of each batch, in the order of archiving.
        captures: rows of captures.
    """
    batches = [_rows(tables) for tables in derived]
    seen: set[str] = set()
    rows: dict[str, list[Row]] = {name: [] for name in DERIVED}
    for batch in batches:
        new = {row["article_id"]: row for row in reversed(batch["articles"])}
        new = {article: row for article, row in new.items() if article not in seen}
        kept = new.keys() | {""}
        seen |= new.keys()
        for name, found in (batch | {"articles": list(new.values())}).items():
            rows[name] += [row for row in found if row.get("article_id", "") in kept]
    tables = {name: TABLES[name].from_rows(_unique(name, found)) for name, found in rows.items()}
    read = (row for batch in batches for row in batch["articles"])
    return tables | {"captures": _captures(captures, read)}


def unpublished(tables: Tables, known: "pa.Array[pa.StringScalar]") -> Tables:
    """Return tables without the rows of articles that are known, but for their captures.

    Args:
        tables: what was gathered.
        known: the article_id of articles that are published.
    """
    return {
        name: rows.filter(pc.invert(pc.is_in(rows["article_id"], known)))
        if name in DERIVED and "article_id" in rows.column_names
        else rows
        for name, rows in tables.items()
    }


def _rows(tables: Mapping[str, pa.Table]) -> dict[str, list[Row]]:
    return {name: tables[name].to_pylist() if name in tables else [] for name in DERIVED}


def _captures(captures: Iterable[Row], articles: Iterable[Row]) -> pa.Table:
    """Return captures with the articles that were read from them."""
    article = {row["capture_id"]: row["article_id"] for row in articles}
    rows = [row | {"article_id": article.get(row["capture_id"])} for row in captures]
    return TABLES["captures"].from_rows(rows)


def _unique(name: str, rows: Iterable[Row]) -> list[Row]:
    key = TABLES[name].key
    found: dict[tuple[object, ...], Row] = {}
    for row in sorted(rows, key=lambda row: repr(sorted(row.items()))):
        found.setdefault(tuple(row[column] for column in key), row)
    return list(found.values())
