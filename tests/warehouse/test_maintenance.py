"""Maintenance leaves all rows as they are, and what runs are writing as it is."""

import datetime as dt
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from schemas.registry import TABLES
from warehouse.errors import NoWarehouseError
from warehouse.hold import hold
from warehouse.lake import reading
from warehouse.maintenance import maintain

HOUR = dt.timedelta(hours=1)


def files(root: Path) -> list[Path]:
    return sorted((root / "data").rglob("*.parquet"))


def rows(root: Path) -> dict[str, object]:
    with reading(root) as lake:
        return {name: lake.read(name) for name in TABLES}


def history(root: Path) -> list[int]:
    """Return how many events there were after each of three runs."""
    query = "SELECT count(*) FROM events AT (VERSION => {version})"
    with reading(root) as lake:
        assert lake.connection
        ask = lake.connection.execute
        counts = (ask(query.format(version=version)).fetchone() for version in (1, 2, 3))
        return [count[0] for count in counts if count]


def test_files_become_fewer_and_orphans_go_but_no_row_and_no_history(
    newsroom: Any, put: Any, tmp_path: Path
):
    for number in (1, 2, 3):
        newsroom.event(f"event {number}")
        newsroom.rows["events"][0]["title"] = f"title {number}"
        put(newsroom, number)
    old, young = (tmp_path / "data/main/events" / name for name in ("o.parquet", "y.parquet"))
    for orphan in (old, young):
        shutil.copy(files(tmp_path)[0], orphan)
    os.utime(old, (0, 0))
    before, count = rows(tmp_path), len(files(tmp_path))
    with hold(tmp_path) as held:
        maintain(held, older_than=dt.datetime.now(dt.UTC) - HOUR)
    assert rows(tmp_path) == before
    assert history(tmp_path) == [1, 2, 3]
    assert len(files(tmp_path)) < count
    assert (old.exists(), young.exists()) == (False, True)
    assert put(newsroom, 4).written == {}


def test_expired_snapshots_give_up_their_files_and_no_row(newsroom: Any, put: Any, tmp_path: Path):
    for number in (1, 2):
        newsroom.rows["events"].clear()
        newsroom.event("event", title=f"title {number}")
        put(newsroom, number)
    before = rows(tmp_path)
    with hold(tmp_path) as held:
        later = dt.datetime.now(dt.UTC) + HOUR
        for _ in range(2):  # what is expired first is removed then
            _, now = maintain(held, older_than=later, expire_before=later)
    assert now.snapshots == 1
    assert rows(tmp_path) == before
    assert len(list((tmp_path / "data").rglob("events/*"))) == 1


def test_where_nothing_was_published_there_is_nothing_to_maintain(tmp_path: Path):
    with hold(tmp_path) as held, pytest.raises(NoWarehouseError):
        maintain(held, older_than=dt.datetime.now(dt.UTC))
