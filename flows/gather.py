"""Gathering what the workers read into one table each, every article once."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import pyarrow as pa

from flows.derive import DERIVED
from schemas.registry import TABLES
from schemas.table import Row

Tables = dict[str, pa.Table]


def gather(
    derived: Sequence[Mapping[str, pa.Table]],
    captures: Iterable[Row],
    known: Callable[[Iterable[str]], Collection[str]],
) -> Tables:
    """Return the captures, each with its article, and the rows of all batches, each key once.

    An article that is published already, or that two captures hold, is not new. The first capture
    counts, so that one run over an archive comes to what many runs came to that made it.

    Args:
        derived: tables of each batch, in the order of archiving.
        captures: rows of captures.
        known: tells which of some articles are published.
    """
    batches = [_rows(tables) for tables in derived]
    read = [row for batch in batches for row in batch["articles"]]
    seen = set(known({row["article_id"] for row in read}))
    rows: dict[str, list[Row]] = {name: [] for name in DERIVED}
    for batch in batches:
        new = {row["article_id"]: row for row in reversed(batch["articles"])}
        new = {article: row for article, row in new.items() if article not in seen}
        kept = new.keys() | {""}
        seen |= new.keys()
        for name, found in (batch | {"articles": list(new.values())}).items():
            rows[name] += [row for row in found if row.get("article_id", "") in kept]
    tables = {name: TABLES[name].from_rows(_unique(name, found)) for name, found in rows.items()}
    return tables | {"captures": _captures(captures, read)}


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
