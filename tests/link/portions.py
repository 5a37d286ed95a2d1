"""Linking and publishing rows in portions, each as a run of its own."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pyarrow as pa

from flows.link import link, linked
from warehouse.hold import hold
from warehouse.lake import Lake
from warehouse.publish import Run, publish_portions

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def link_at_once(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Return the tables that linking makes of rows where nothing is published."""
    return {name: change.rows for name, change in link(Lake(None), dict(tables)).items()}


def add(root: Path, number: int, *portions: Mapping[str, pa.Table]) -> None:
    """Link portions of rows to what a warehouse holds, and publish them, all in one run."""
    run = Run(f"run {number}", MOMENT, MOMENT, "1", "model", {})
    linking = partial(linked, run.run_id, [dict(some) for some in portions], link)
    with hold(root) as held:
        publish_portions(held, linking, lambda: run)
