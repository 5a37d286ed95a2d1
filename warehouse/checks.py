"""Checks before a commit: the promises that need more than one row or one table to be seen."""

from collections.abc import Collection

from schemas.references import REFERENCES, Reference
from schemas.registry import TABLES
from schemas.table import Evidence, Table
from warehouse import quoting
from warehouse.errors import BrokenPromiseError
from warehouse.lake import Connection

SAME_KEY = "SELECT {key} FROM lake.{table} GROUP BY ALL HAVING count(*) > 1"
POINTS_NOWHERE = """
SELECT {key} FROM lake.{table} AS one ANTI JOIN lake.{other} AS other ON {matching} WHERE {given}
"""
NOT_IN_THE_TEXT = """
SELECT {key} FROM (FROM lake.{table} SEMI JOIN touched USING (article_id)) AS one
JOIN lake.articles AS article USING (article_id)
WHERE one.{text} <> substring(article.text, one.{start} + 1, one.{end} - one.{start})
"""
FIRST = " ORDER BY ALL LIMIT 1"


def check(connection: Connection, written: Collection[str]) -> None:
    """Check keys and references of the tables written, and evidence in the articles touched.

    Raises:
        BrokenPromiseError: a key is there twice, an id points to no row, or a cell is not what
            stands at its offsets.
    """
    for name in written:
        _check_key(connection, TABLES[name])
    for reference in REFERENCES:
        if reference.table in written or reference.other in written:
            _check_reference(connection, reference)
    for table in TABLES.values():
        for evidence in table.evidence:
            _check_evidence(connection, table, evidence)


def _check_key(connection: Connection, table: Table) -> None:
    query = SAME_KEY.format(key=quoting.names(table.key), table=quoting.name(table.name))
    _refuse(connection, query, f"{table.name}: several rows have the key")


def _check_reference(connection: Connection, reference: Reference) -> None:
    pairs = zip(reference.columns, reference.other_columns, strict=True)
    matching = (f"one.{quoting.name(left)} = other.{quoting.name(right)}" for left, right in pairs)
    given = (f"one.{quoting.name(column)} IS NOT NULL" for column in reference.columns)
    query = POINTS_NOWHERE.format(
        key=_key(TABLES[reference.table]),
        table=quoting.name(reference.table),
        other=quoting.name(reference.other),
        matching=" AND ".join(matching),
        given=" AND ".join(given),
    )
    columns = ", ".join(reference.columns)
    problem = f"{reference.table}.{columns}: points to no row of {reference.other} in the row"
    _refuse(connection, query, problem)


def _check_evidence(connection: Connection, table: Table, evidence: Evidence) -> None:
    start, end, text = map(quoting.name, evidence)
    named = quoting.name(table.name)
    query = NOT_IN_THE_TEXT.format(key=_key(table), table=named, start=start, end=end, text=text)
    _refuse(connection, query, f"{table.name}.{evidence.text}: not at its offsets in the row")


def _key(table: Table) -> str:
    return ", ".join(f"one.{quoting.name(column)}" for column in table.key)


def _refuse(connection: Connection, query: str, problem: str) -> None:
    """Raise for the first row a query finds, if it finds one."""
    row = connection.execute(query + FIRST).fetchone()
    if row is not None:
        key = ", ".join(map(repr, row))
        remedy = "nothing was published; mend what makes this row and run again"
        raise BrokenPromiseError(f"{problem} {key}; {remedy}")
