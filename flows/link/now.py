"""The tables as they are with a run's changes, before these are published."""

from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from schemas.registry import TABLES
from warehouse.changes import Change
from warehouse.lake import Lake


class Now:
    """Published rows, and in their place or beside them those that a run changes.

    Args:
        lake: what is published.
        changes: what the run changes; rows that it deletes are not asked for.
    """

    def __init__(self, lake: Lake, changes: Mapping[str, Change]) -> None:
        self._lake, self._changes = lake, changes

    def some(
        self, name: str, column: str, values: Iterable[str | None], columns: Sequence[str] = ()
    ) -> pa.Table:
        """Return those rows of a table whose value in a column is one of some."""
        asked = sorted({value for value in values if value is not None})
        wanted = pa.array(asked, pa.string())
        table, changed = TABLES[name], self._changes[name].rows
        chosen = list(columns) or table.columns.names
        first = table.key[0]
        stored = self._lake.some(name, column, asked, sorted({*chosen, first}))
        # No table here has rows of one first key both stored and changed, unless it is the key.
        kept = stored.filter(pc.invert(pc.is_in(stored[first], changed[first].combine_chunks())))
        ours = changed.filter(pc.is_in(changed[column], wanted))
        return pa.concat_tables([kept.select(chosen), ours.select(chosen)])
