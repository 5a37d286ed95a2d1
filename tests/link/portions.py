"""Linking and publishing rows in portions, each as a run of its own."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from flows.link import changed_events, link
from warehouse.hold import hold
from warehouse.lake import Lake, reading
from warehouse.publish import Run, publish

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def link_at_once(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Return the tables that linking makes of rows where nothing is published."""
    return {name: change.rows for name, change in link(Lake(None), dict(tables)).items()}


def add(root: Path, number: int, tables: Mapping[str, pa.Table]) -> None:
    """Link rows to what a warehouse holds, and publish them."""
    run = f"run {number}"
    with reading(root) as lake:
        changes = link(lake, dict(tables))
        changes["event_changes"] = changed_events(run, lake, changes)
    with hold(root) as held:
        publish(held, changes, Run(run, MOMENT, MOMENT, "1", "model", {}))
