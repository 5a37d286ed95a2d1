"""Runs of the program: as a user types it, or its flow in this process, which is faster."""

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.summary import Summary

RASHOMON = str(Path(sys.executable).with_name("rashomon"))


def rashomon(*words: object, home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PREFECT")}
    return subprocess.run(
        [RASHOMON, *map(str, words)],
        env=environment | {"HOME": str(home), "CI": "true"} | variables,
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )


def ingest(*sources: Path, warehouse: Path) -> "Summary":
    """Read sources into a warehouse; whoever calls it has set PREFECT_HOME."""
    from flows.ingest import ingest as flow  # noqa: PLC0415  # it reads PREFECT_HOME

    return flow.fn([str(source) for source in sources], str(warehouse))
