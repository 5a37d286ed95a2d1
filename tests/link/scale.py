"""What linking costs as a warehouse grows: `python -m tests.link.scale [--sizes N …] [--words N]`.

A warehouse is filled with synthetic articles up to one size after another, each time in one run;
then 1,000 articles are added to it. Seconds are of processor: of linking (reading what is touched,
and writing it, included) and of the commit with its checks and the serving file. The peak of memory
is the process's.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from flows.harvest import PORTION
from flows.link import link
from tests.link.portions import MOMENT
from tests.link.synthetic import Row, articles, incidents, tables
from warehouse.changes import Change
from warehouse.hold import hold
from warehouse.lake import Lake
from warehouse.publish import Run, publish_portions

MENTIONS = 3
"""Mentions to an article."""
ADDED = 1_000
SIZES = (25_000, 50_000, 100_000, 200_000)
WORDS = 550
"""Words of an article beside the 50 that report its incident."""

Articles = Iterator[dict[str, list[Row]]]


class Cost(NamedTuple):
    """Seconds that a run took."""

    linked: float
    committed: float


def add(root: Path, number: int, found: Articles, count: int) -> Cost:
    """Link and publish so many articles in one run, portion by portion."""
    made = linked = 0.0

    def portions(_before: Lake, now: Lake) -> Iterator[Mapping[str, Change]]:
        nonlocal made, linked
        for first in range(0, count, PORTION):
            since = time.process_time()
            rows = tables(list(islice(found, min(PORTION, count - first))))
            made += time.process_time() - since
            yield link(now, rows)
        linked = time.process_time()

    began = time.process_time()
    run = Run(f"run {number}", MOMENT, MOMENT, "1", "model", {})
    with hold(root) as held:
        publish_portions(held, portions, lambda: run)
    return Cost(linked - began - made, time.process_time() - linked)


def curve(root: Path, sizes: list[int], words: int) -> None:
    """Tell what it costs to fill a warehouse, and to add some articles to it."""
    found = articles(incidents(2 * max(sizes)), words)
    there, filled = 0, Cost(0, 0)
    for number, size in enumerate(sizes):
        took = add(root, 2 * number, found, size // MENTIONS - there)
        filled = Cost(filled.linked + took.linked, filled.committed + took.committed)
        there = size // MENTIONS
        say(f"{size:>8} mentions: {_worded(filled)}, {_peak()} MB at most")
        added = add(root, 2 * number + 1, found, ADDED)
        there += ADDED
        say(f"   and {ADDED} articles: {_worded(added)}, {_peak()} MB at most")


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _worded(cost: Cost) -> str:
    return f"linked in {cost.linked:6.1f} s, committed in {cost.committed:5.1f} s"


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="mentions")
    parser.add_argument("--words", type=int, default=WORDS, help="words beside the report")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        curve(Path(folder), sorted(asked.sizes), asked.words)


if __name__ == "__main__":
    main()
