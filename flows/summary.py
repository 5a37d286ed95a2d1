"""What a run did, for its user: counts that add up."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field
from pathlib import Path

import pyarrow as pa
from rich.console import Console
from rich.table import Table

from flows.capture import Captured
from warehouse.merge import Written
from warehouse.publish import Published


@dataclass(slots=True)
class Summary:
    """Counts of one run.

    Every input is known already, a listing, an article or a rejection.

    Attributes:
        known: those whose bytes are archived already, or that say what an article said.
        recovered: captures and rejections taken up from the archive, beside the inputs.
        reasons: rejections by reason.
        written: rows inserted, updated and deleted, by table.
        failures: address, reason and detail of inputs that were named and could not be had.
    """

    run_id: str
    inputs: int = 0
    known: int = 0
    listings: int = 0
    articles: int = 0
    recovered: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    written: Mapping[str, Written] = field(default_factory=dict)
    failures: list[tuple[str, str, str]] = field(default_factory=list)

    def captured(self, found: Captured) -> None:
        """Count what was captured."""
        self.inputs += found.inputs
        self.known += found.known
        self.listings += len(found.listings)
        self.recovered += found.recovered
        self.failures += found.failures

    def derived(self, tables: Mapping[str, pa.Table]) -> None:
        """Count what was read."""
        articles = tables["articles"].num_rows
        self.articles += articles
        self.known += len(tables["captures"]["article_id"].drop_null()) - articles
        self.reasons.update(map(str, tables["rejections"]["reason"].to_pylist()))

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
            "articles": self.articles,
            "rejections": dict(sorted(self.reasons.items())),
        }

    def rows(self) -> list[tuple[str, str]]:
        """Return the counts in the order of the way, in words."""
        rejected = [(f"rejected: {reason}", str(n)) for reason, n in sorted(self.reasons.items())]
        written = [
            (f"rows in {name}: new, changed, deleted", " / ".join(map(str, astuple(counts))))
            for name, counts in self.written.items()
        ]
        return [
            ("inputs", str(self.inputs)),
            ("unchanged since an earlier run", str(self.known)),
            ("taken up from the archive", str(self.recovered)),
            ("feeds", str(self.listings)),
            ("articles", str(self.articles)),
            *rejected,
            *written,
        ]

    def show(self, console: Console, warehouse: Path) -> None:
        """Print the counts."""
        news = "published" if self.written else "nothing new, nothing published"
        table = Table(title=f"run {self.run_id}: {news}", title_justify="left")
        table.add_column("what")
        table.add_column("how many", justify="right")
        for what, number in self.rows():
            table.add_row(what, number)
        console.print(table)
        console.print(f"warehouse: {warehouse}", soft_wrap=True, highlight=False)
