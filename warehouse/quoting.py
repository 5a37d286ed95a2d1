"""Names and texts inside SQL, where a statement takes no parameters."""

from collections.abc import Iterable


def name(identifier: str) -> str:
    """Return an identifier quoted for SQL."""
    return '"' + identifier.replace('"', '""') + '"'


def names(identifiers: Iterable[str]) -> str:
    """Return identifiers quoted for SQL, joined by commas."""
    return ", ".join(map(name, identifiers))


def text(value: object) -> str:
    """Return a value's text as a literal of SQL."""
    return "'" + str(value).replace("'", "''") + "'"


def same(columns: Iterable[str], left: str, right: str) -> str:
    """Return the condition that two relations agree in columns, null being equal to null."""
    return " AND ".join(
        f"{left}.{name(column)} IS NOT DISTINCT FROM {right}.{name(column)}" for column in columns
    )
