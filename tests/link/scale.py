"""What linking costs as a warehouse grows: `python -m tests.link.scale [--mentions N]`.

Synthetic articles are linked in one go, half of them and all; then 1,000 mentions are added to
warehouses of several sizes. Times are seconds of processor, of linking (reading what is touched
included) and of publishing; the peak of memory is the process's.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import pyarrow as pa

from flows.link import changed_events, link
from tests.link.portions import MOMENT
from tests.link.synthetic import articles, incidents, tables
from warehouse.hold import hold
from warehouse.lake import Lake, reading
from warehouse.publish import Run, publish

MENTIONS = 3
"""Mentions to an article."""
PORTION = 40_000
"""Mentions that are published at once while a warehouse is filled."""
ADDED = 1_000
SIZES = (10_000, 50_000, 200_000)


def portion(
    found: Iterator[dict[str, list[dict[str, object]]]], mentions: int
) -> dict[str, pa.Table]:
    """Return the tables of the next articles, with about so many mentions."""
    return tables(list(islice(found, mentions // MENTIONS)))


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def one_go(mentions: int) -> float:
    """Return the seconds that linking so many mentions takes where nothing is published."""
    rows = portion(articles(incidents(mentions)), mentions)
    began = time.process_time()
    changes = link(Lake(None), rows)
    took = time.process_time() - began
    say(
        f"{rows['event_mentions'].num_rows:>8} mentions in one go: {took:6.1f} s, "
        f"{changes['events'].rows.num_rows} events, {changes['event_pairs'].rows.num_rows} pairs, "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB",
    )
    return took


def add(root: Path, number: int, rows: Mapping[str, pa.Table]) -> tuple[float, float]:
    """Link and publish rows; return the seconds of both."""
    began = time.process_time()
    with reading(root) as lake:
        changes = link(lake, dict(rows))
        changes["event_changes"] = changed_events(f"run {number}", lake, changes)
    linked = time.process_time()
    with hold(root) as held:
        publish(held, changes, Run(f"run {number}", MOMENT, MOMENT, "1", "model", {}))
    return linked - began, time.process_time() - linked


def curve(root: Path, sizes: Sequence[int]) -> None:
    """Tell what it costs to add some mentions to warehouses of several sizes."""
    found = articles(incidents(2 * max(sizes)))
    there = number = 0
    for size in sizes:
        while there + MENTIONS <= size:
            rows = portion(found, min(PORTION, size - there))
            there += rows["event_mentions"].num_rows
            number += 1
            add(root, number, rows)
        rows = portion(found, ADDED)
        number += 1
        linking, publishing = add(root, number, rows)
        say(
            f"{ADDED} mentions added to {there:>8}: linked in {linking:5.1f} s, "
            f"published in {publishing:5.1f} s",
        )
        there += rows["event_mentions"].num_rows


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=200_000, help="mentions in one go")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="sizes to add to")
    asked = parser.parse_args()
    if asked.mentions:
        half, whole = one_go(asked.mentions // 2), one_go(asked.mentions)
        say(f"double the mentions take {whole / half:.2f} times the time")
    if asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            curve(Path(folder), sorted(asked.sizes))


if __name__ == "__main__":
    main()
