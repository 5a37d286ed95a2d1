"""kill -9 at any moment, then again: the same tables as without it."""

import os
import signal
import subprocess
import time
from pathlib import Path

from warehouse.lake import reading

from .runs import RASHOMON, rashomon

KILLS = 12
TABLES = (
    "articles",
    "actors",
    "places",
    "entity_mentions",
    "events",
    "event_mentions",
    "claims",
    "figures",
    "rejections",
)


def test_killed_runs_leave_what_an_undisturbed_run_would(newsroom, tmp_path):
    (newsroom / "empty.txt").write_bytes(b"")
    began = time.monotonic()
    undisturbed = rashomon("ingest", newsroom, "-w", tmp_path / "calm", home=tmp_path)
    assert undisturbed.returncode == 0, undisturbed.stderr
    lasts = time.monotonic() - began
    for number in range(KILLS):
        _killed_after(lasts * (number + 1) / (KILLS + 1), newsroom, tmp_path)
    done = rashomon("ingest", newsroom, "-w", tmp_path / "killed", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert _tables(tmp_path / "killed") == _tables(tmp_path / "calm")
    with reading(tmp_path / "killed") as lake:
        captures = lake.read("captures").to_pylist()
    assert len({(row["warc_file"], row["warc_offset"]) for row in captures}) == len(captures) == 5


def _killed_after(seconds: float, newsroom: Path, home: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PREFECT")}
    run = subprocess.Popen(
        [RASHOMON, "ingest", str(newsroom), "-w", str(home / "killed")],
        env=environment | {"HOME": str(home), "RASHOMON_WORKERS": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        run.wait(seconds)
    except subprocess.TimeoutExpired:
        run.send_signal(signal.SIGKILL)
        run.wait()


def _tables(warehouse: Path) -> dict[str, list]:
    with reading(warehouse) as lake:
        found = {name: lake.read(name) for name in TABLES}
    return {
        name: table.drop_columns([c for c in ("run_id",) if c in table.column_names]).to_pylist()
        for name, table in found.items()
    }
