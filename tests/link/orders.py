"""What the order of articles does to events: `python -m tests.link.orders WAREHOUSE`.

The rows of a warehouse are taken as they were before they were linked. They are linked and
published in one go, in portions, and in portions of a random order, each in a new warehouse. Of the
latter two it is told which tables differ from those of the first, how many reports have another
event id, and how alike the events are: F1 of the pairs of reports that are one event.
"""

import argparse
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import combinations
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from flows.derive import DERIVED
from flows.gather import Tables
from flows.link import link_new, linked
from flows.link.articles import MARKS
from flows.link.portions import Changes
from warehouse.fingerprint import fingerprints
from warehouse.hold import hold
from warehouse.lake import Lake, reading
from warehouse.publish import Run, publish_portions

PORTIONS = 20
FILLED = (*MARKS, "event_id", "publisher", "same_as", "same_as_reason", "wire_credit")
"""Columns that linking fills; articles have publishers before."""

NAMING = (
    ("entity_mentions", "actor_id"),
    ("claims", "source_actor_id"),
    ("event_mentions", "actor_id"),
    ("event_mentions", "recipient_id"),
)
"""Columns that point to actors."""


def read(root: Path) -> Tables:
    """Return the rows of a warehouse as they were read, before they were linked."""
    with reading(root) as lake:
        tables = {name: lake.read(name) for name in (*DERIVED, "captures")}
    return {name: _unlinked(name, rows) for name, rows in tables.items()}


def _unlinked(name: str, rows: pa.Table) -> pa.Table:
    for column in set(FILLED) & set(rows.column_names):
        if (name, column) != ("articles", "publisher"):
            field = rows.schema.field(column)
            place = rows.schema.get_field_index(column)
            rows = rows.set_column(place, field, pa.nulls(len(rows), field.type))
    return rows


def of(articles: Sequence[str], tables: Tables) -> Tables:
    """Return the rows of some articles, and of the actors in them; those of places are of all."""
    some = pa.array(articles, pa.string())
    found = {
        name: rows.filter(pc.is_in(rows["article_id"], some))
        if "article_id" in rows.column_names
        else rows
        for name, rows in tables.items()
    }
    named = {key for name, column in NAMING for key in found[name][column].to_pylist() if key}
    named.update(pc.list_flatten(found["claims"]["joint_actor_ids"]).to_pylist())
    who = pa.array(sorted(named), pa.string())
    return found | {"actors": tables["actors"].filter(pc.is_in(tables["actors"]["actor_id"], who))}


def publish(root: Path, tables: Tables, portions: Iterable[Sequence[str]]) -> None:
    """Link and publish each portion of articles in a run of its own."""
    now = datetime.now(UTC)
    for number, articles in enumerate(portions):
        run = Run(f"run {number}", now, now, "1", "model", {})
        with hold(root) as held:
            linking = partial(linked, run.run_id, [of(articles, tables)], _link)
            publish_portions(held, linking, partial(_same, run))
        say(f"\r{root.name}: {number + 1} runs")
    say("\n")


def _link(lake: Lake, rows: Tables) -> Changes:
    return link_new(lake, rows)[1]


def _same(run: Run) -> Run:
    return run


def split(found: Sequence[str], count: int) -> list[Sequence[str]]:
    """Return so many portions."""
    size = -(-len(found) // count)
    return [found[first : first + size] for first in range(0, len(found), size)]


def homes(root: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the event of each article's event, and the fingerprint of each table."""
    with reading(root) as lake:
        rows = lake.read("event_mentions", ["article_event_id", "event_id"]).to_pylist()
        return {row["article_event_id"]: row["event_id"] for row in rows}, fingerprints(lake)


def pairs(home: Mapping[str, str]) -> set[tuple[str, str]]:
    """Return the pairs of reports that are one event."""
    members = defaultdict[str, list[str]](list)
    for report, event in sorted(home.items()):
        members[event].append(report)
    return {pair for reports in members.values() for pair in combinations(reports, 2)}


def compare(one: Path, other: Path) -> None:
    """Say how the events of a warehouse differ from those of another."""
    (home, prints), (other_home, other_prints) = homes(one), homes(other)
    mine, theirs = pairs(home), pairs(other_home)
    f1 = 2 * len(mine & theirs) / ((len(mine) + len(theirs)) or 1)
    moved = sum(home[report] != other_home.get(report) for report in home)
    differ = [name for name, digest in prints.items() if other_prints[name] != digest]
    say(
        f"{other.name}: {len(home)} reports, {len(mine)} pairs, pairwise F1 {f1:.4f}, "
        f"{moved} with another id, tables that differ: {', '.join(differ) or 'none'}\n"
    )


def say(words: str) -> None:
    """Print words at once."""
    sys.stdout.write(words)
    sys.stdout.flush()


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("warehouse", type=Path, help="whose articles to take")
    parser.add_argument("--portions", type=int, default=PORTIONS, help="runs")
    parser.add_argument("--seed", type=int, default=0, help="of the random order")
    asked = parser.parse_args()
    tables = read(asked.warehouse.resolve())
    found = tables["articles"]["article_id"].to_pylist()
    shuffled = random.Random(asked.seed).sample(found, len(found))
    with tempfile.TemporaryDirectory() as folder:
        one, *others = (Path(folder, name) for name in ("one go", "in portions", "at random"))
        publish(one, tables, [found])
        for root, order in zip(others, (found, shuffled), strict=True):
            publish(root, tables, split(order, asked.portions))
            compare(one, root)


if __name__ == "__main__":
    main()
