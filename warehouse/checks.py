"""Checks before a commit: the promises that need more than one row or one table to be seen."""

from collections.abc import Iterable, Mapping

from schemas.references import REFERENCES, Reference
from schemas.registry import TABLES
from schemas.table import STRINGS, Evidence, Table
from warehouse import quoting
from warehouse.errors import BrokenPromiseError
from warehouse.lake import Connection
from warehouse.merge import NOTHING, Written
from warehouse.touched import touched_rows

SAME_KEY = "SELECT {key} FROM {rows} GROUP BY ALL HAVING count(*) > 1"
POINTS_NOWHERE = """
SELECT {key} FROM {rows} AS one ANTI JOIN lake.{other} AS other ON {matching} WHERE {given}
"""
NOT_IN_THE_TEXT = """
SELECT {key} FROM {rows} AS one JOIN lake.articles AS article USING (article_id) WHERE {differs}
"""
EACH_ITEM = "(SELECT * REPLACE ({items}) FROM {rows})"
DIFFERS = "one.{text} <> substring(article.text, one.{start} + 1, one.{end} - one.{start})"
FIRST = " ORDER BY ALL LIMIT 1"


def check(connection: Connection, written: Mapping[str, Written]) -> None:
    """Check keys, references and evidence of the rows written.

    All rows that point to a table are checked if it lost what they may point to.

    Raises:
        BrokenPromiseError: a key is there twice, an id points to no row, or a cell is not what
            stands at its offsets.
    """
    for name in written:
        _check_key(connection, TABLES[name])
    for reference in REFERENCES:
        table, other = TABLES[reference.table], TABLES[reference.other]
        lost = written.get(other.name, NOTHING)
        if lost.deleted or (lost.updated and reference.other_columns != other.key):
            _check_reference(connection, reference, f"lake.{quoting.name(table.name)}")
        elif table.name in written:
            _check_reference(connection, reference, touched_rows(table))
    for table in TABLES.values():
        if table.evidence:
            _check_evidence(connection, table)


def _check_key(connection: Connection, table: Table) -> None:
    query = SAME_KEY.format(key=quoting.names(table.key), rows=touched_rows(table))
    _refuse(connection, query, f"{table.name}: several rows have the key")


def _check_reference(connection: Connection, reference: Reference, rows: str) -> None:
    pairs = zip(reference.columns, reference.other_columns, strict=True)
    matching = (f"one.{quoting.name(left)} = other.{quoting.name(right)}" for left, right in pairs)
    given = (f"one.{quoting.name(column)} IS NOT NULL" for column in reference.columns)
    query = POINTS_NOWHERE.format(
        key=_key(TABLES[reference.table]),
        rows=_unnested(TABLES[reference.table], reference.columns, rows),
        other=quoting.name(reference.other),
        matching=" AND ".join(matching),
        given=" AND ".join(given),
    )
    columns = ", ".join(reference.columns)
    problem = f"{reference.table}.{columns}: points to no row of {reference.other} in the row"
    _refuse(connection, query, problem)


def _unnested(table: Table, columns: Iterable[str], rows: str) -> str:
    """Return rows with one for each item of the lists in some columns."""
    lists = (name for name in columns if table.columns.field(name).type == STRINGS)
    items = ", ".join(f"unnest({quoting.name(name)}) AS {quoting.name(name)}" for name in lists)
    return EACH_ITEM.format(items=items, rows=rows) if items else rows


def _check_evidence(connection: Connection, table: Table) -> None:
    """Check all cells of a table at once, for each reading of the texts takes its time."""
    differ = {evidence.text: _differs(evidence) for evidence in table.evidence}
    if _first(connection, _misplaced(table, " OR ".join(differ.values()))):
        for name, differs in differ.items():
            problem = f"{table.name}.{name}: not at its offsets in the row"
            _refuse(connection, _misplaced(table, differs), problem)


def _misplaced(table: Table, differs: str) -> str:
    return NOT_IN_THE_TEXT.format(key=_key(table), rows=touched_rows(table), differs=differs)


def _differs(evidence: Evidence) -> str:
    start, end, text = map(quoting.name, evidence)
    return DIFFERS.format(start=start, end=end, text=text)


def _key(table: Table) -> str:
    return ", ".join(f"one.{quoting.name(column)}" for column in table.key)


def _refuse(connection: Connection, query: str, problem: str) -> None:
    """Raise for the first row a query finds, if it finds one."""
    row = _first(connection, query)
    if row is not None:
        key = ", ".join(map(repr, row))
        remedy = "nothing was published; mend what makes this row and run again"
        raise BrokenPromiseError(f"{problem} {key}; {remedy}")


def _first(connection: Connection, query: str) -> tuple[object, ...] | None:
    return connection.execute(query + FIRST).fetchone()
