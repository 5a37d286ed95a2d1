"""Neighbours: what is stored of things that are compared, found by what new ones share with it.

Two tables belong to each kind of thing: its blocks (what it shares with others; last column the
thing, those between giving the order in a block) and its pairs (two things and a number).
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb
import pyarrow as pa

from schemas.registry import TABLES
from warehouse import quoting
from warehouse.lake import Connection, Lake

Pair = tuple[str, str, float]
Standing = tuple[str, int, int, bool]

# Of a block that somebody joins, those in reach of a newcomer, with how many stand before each.
AROUND_NEW = """
WITH members AS (
    SELECT block, {order}, FALSE AS is_new FROM {stored} SEMI JOIN newcomers USING (block)
    ANTI JOIN newcomers USING (block, {member})
    UNION ALL SELECT block, {order}, TRUE FROM newcomers
),
placed AS (
    SELECT *,
        row_number() OVER from_first - 1 AS rank,
        count(*) FILTER (NOT is_new) OVER from_first - (NOT is_new)::INTEGER AS earlier,
        count(*) OVER (PARTITION BY block) AS members
    FROM members
    WINDOW from_first AS (
        PARTITION BY block ORDER BY {order} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    )
),
reached AS (
    SELECT *,
        max(rank) FILTER (is_new) OVER (PARTITION BY block ORDER BY rank) AS new_before,
        min(rank) FILTER (is_new) OVER (PARTITION BY block ORDER BY rank DESC) AS new_after
    FROM placed WHERE members > 1
)
SELECT block, {member}, rank, earlier, is_new FROM reached
WHERE rank - new_before <= $reach OR new_after - rank <= $reach
ORDER BY block, rank
"""

# Of pairs, those that are in reach of each other in no block.
OUT_OF_REACH = """
WITH ends AS (
    SELECT one AS {member} FROM doubtful UNION SELECT other FROM doubtful
),
joined AS (
    SELECT block, {member} FROM {stored} SEMI JOIN ends USING ({member})
    UNION SELECT block, {member} FROM newcomers SEMI JOIN ends USING ({member})
),
shared AS (
    SELECT doubtful.*, one.block FROM doubtful
    JOIN joined AS one ON doubtful.one = one.{member}
    JOIN joined AS other ON doubtful.other = other.{member} AND one.block = other.block
),
filled AS (
    SELECT block, {order} FROM {stored} SEMI JOIN shared USING (block)
    ANTI JOIN newcomers USING (block, {member})
    UNION ALL SELECT block, {order} FROM newcomers SEMI JOIN shared USING (block)
),
placed AS (
    SELECT block, {member} AS member,
        row_number() OVER (PARTITION BY block ORDER BY {order}) AS rank
    FROM filled
)
SELECT shared.one, shared.other FROM shared
JOIN placed AS one ON shared.block = one.block AND shared.one = one.member
JOIN placed AS other ON shared.block = other.block AND shared.other = other.member
GROUP BY ALL HAVING min(abs(one.rank - other.rank)) > $reach
"""

PAIRS_OF = """
SELECT {one}, {other}, {score} FROM {pairs} SEMI JOIN asked ON {one} = asked.value
UNION SELECT {one}, {other}, {score} FROM {pairs} SEMI JOIN asked ON {other} = asked.value
"""


@dataclass(frozen=True)
class Neighbours:
    """The blocks and pairs of one kind of thing.

    Attributes:
        lake: the published tables.
        blocks: name of the table of blocks.
        pairs: name of the table of pairs.
        fresh: rows of new blocks.
        reach: how many that follow a member of a block it is compared with.
    """

    lake: Lake
    blocks: str
    pairs: str
    fresh: pa.Table
    reach: int

    def around_new(self) -> Iterator[list[Standing]]:
        """Yield the blocks that new things join, each as its members in reach of a new one.

        A member is given with its rank, how many of those before it are stored, and whether it
        is new.
        """
        query = AROUND_NEW.format(**self._words)
        # Who stood in reach of another before may stand one further off for each newcomer.
        answer = self._connection.execute(query, {"reach": self.reach + 1})
        rows = (row for batch in answer.to_arrow_reader() for row in _rows(batch))
        for _, members in groupby(rows, key=itemgetter(0)):
            yield [(key, rank, earlier, is_new) for _, key, rank, earlier, is_new in members]

    def out_of_reach(self, pairs: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
        """Return which of some stored pairs no block holds in reach of each other any more."""
        there = {pair[:2] for pair in self.pairs_of({one for one, _ in pairs})}
        doubtful = sorted(there & set(pairs))
        if not doubtful:
            return set()
        ones, others = zip(*doubtful, strict=True)
        self._connection.register("doubtful", pa.table({"one": ones, "other": others}))
        query = OUT_OF_REACH.format(**self._words)
        return set(self._connection.execute(query, {"reach": self.reach}).fetchall())

    def pairs_of(self, things: Iterable[str]) -> list[Pair]:
        """Return the stored pairs that have one of some things at either end."""
        asked = pa.table({"value": pa.array(sorted(set(things)), pa.string())})
        if not asked.num_rows:
            return []
        self._connection.register("asked", asked)
        return self._connection.execute(PAIRS_OF.format(**self._words)).fetchall()

    @cached_property
    def _connection(self) -> Connection:
        """Return where the tables are; if nothing was published yet, where they are empty."""
        connection = self.lake.connection or duckdb.connect(":memory:")
        for name in (self.blocks, self.pairs):
            if not self.lake.has(name):
                connection.register(f"no_{name}", TABLES[name].columns.empty_table())
        connection.register("newcomers", self.fresh)
        return connection

    @cached_property
    def _words(self) -> dict[str, str]:
        """Return what the queries say of the tables, all of it from their schemas."""
        _, *order = TABLES[self.blocks].columns.names
        one, other, score = TABLES[self.pairs].columns.names
        return {
            "stored": self._stored(self.blocks),
            "pairs": self._stored(self.pairs),
            "order": quoting.names(order),
            "member": quoting.name(order[-1]),
            "one": quoting.name(one),
            "other": quoting.name(other),
            "score": quoting.name(score),
        }

    def _stored(self, name: str) -> str:
        there = self.lake.has(name)
        return f"lake.{quoting.name(name)}" if there else quoting.name(f"no_{name}")


def _rows(batch: pa.RecordBatch) -> Iterator[tuple[Any, ...]]:
    return zip(*(column.to_pylist() for column in batch.columns), strict=True)
