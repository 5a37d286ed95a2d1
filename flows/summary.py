"""What a run did, for its user: counts that add up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from pathlib import Path
from shlex import quote

import pyarrow as pa
from rich.console import Console
from rich.table import Table

from flows.capture import Captured
from warehouse.merge import Written
from warehouse.publish import Published

WORKING = ("_blocks", "_pairs")
"""How the names of tables end that serve linking alone."""


@dataclass(slots=True)
class Counted:
    """What captures came to.

    Attributes:
        articles: new articles.
        known: captures that say what an article said.
        reasons: rejections by reason.
    """

    articles: int = 0
    known: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, tables: Mapping[str, pa.Table]) -> None:
        """Count the rows of a portion."""
        articles = tables["articles"].num_rows
        self.articles += articles
        self.known += len(tables["captures"]["article_id"].drop_null()) - articles
        self.reasons.update(map(str, tables["rejections"]["reason"].to_pylist()))


@dataclass(slots=True)
class Summary:
    """Counts of one run.

    Every input is known already, a listing, an article or a rejection.

    Attributes:
        unchanged: inputs whose bytes were published already.
        recovered: captures and rejections that an earlier run left in the archive, beside the
            inputs.
        read: what the captures came to.
        written: rows inserted, updated and deleted, by table.
        failures: address, reason and detail of inputs that were named and could not be had.
    """

    run_id: str
    inputs: int = 0
    unchanged: int = 0
    listings: int = 0
    recovered: int = 0
    read: Counted = field(default_factory=Counted)
    written: Mapping[str, Written] = field(default_factory=dict)
    failures: list[tuple[str, str, str]] = field(default_factory=list)

    def captured(self, found: Captured) -> None:
        """Count what was captured."""
        self.inputs += found.inputs
        self.unchanged += found.known
        self.listings += len(found.listings)
        self.recovered += found.recovered
        self.failures += found.failures

    @property
    def known(self) -> int:
        """Inputs whose bytes are archived already, or that say what an article said."""
        return self.unchanged + self.read.known

    def published(self, done: Published) -> None:
        """Note what was written."""
        self.written = done.written

    def counts(self) -> dict[str, object]:
        """Return the counts as they are kept in the table of runs."""
        return {
            "inputs": self.inputs,
            "known": self.known,
            "listings": self.listings,
            "recovered": self.recovered,
            "articles": self.read.articles,
            "rejections": dict(sorted(self.read.reasons.items())),
        }

    def rows(self) -> list[tuple[str, str]]:
        """Return the counts in the order of the way, in words."""
        written = [
            (f"rows in {name}: new, changed, deleted", " / ".join(map(str, astuple(counts))))
            for name, counts in self.written.items()
        ]
        return [*self._counts(), *written]

    def _counts(self) -> list[tuple[str, str]]:
        """Return what came in and what it became; of what may not happen only what did."""
        counts = (
            ("inputs", self.inputs),
            ("taken up from the archive", self.recovered),
            ("known already", self.known),
            ("feeds and sitemaps", self.listings),
            ("articles", self.read.articles),
            *(
                (f"rejected: {reason}", number)
                for reason, number in sorted(self.read.reasons.items())
            ),
        )
        always = {"inputs", "articles"}
        return [(what, f"{number:,}") for what, number in counts if number or what in always]

    def _rows(self) -> list[tuple[str, ...]]:
        """Return what was written to the tables that users read."""
        return [
            (name, *(f"{number:,}" for number in astuple(counts)))
            for name, counts in self.written.items()
            if not name.endswith(WORKING)
        ]

    def show(self, console: Console, warehouse: Path) -> None:
        """Print the counts, and the rows of the tables that are described."""
        news = "published" if self.written else "nothing new, nothing published"
        console.print(f"run {self.run_id}: {news}", soft_wrap=True, highlight=False)
        console.print(_table(("what", "how many"), self._counts()))
        if self.written:
            console.print(_table(("rows", "new", "changed", "deleted"), self._rows()))
        if self.read.reasons:
            why = f'why: rashomon sql "FROM rejected_inputs" --warehouse {quote(str(warehouse))}'
            console.print(why, soft_wrap=True, highlight=False, markup=False)
        console.print(f"warehouse: {warehouse}", soft_wrap=True, highlight=False, markup=False)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = Table()
    for number, head in enumerate(heads):
        table.add_column(head, justify="right" if number else "left")
    for row in rows:
        table.add_row(*row)
    return table
