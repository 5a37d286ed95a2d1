"""Ingest on a schedule, through a Prefect server."""

import os
from collections.abc import Sequence
from pathlib import Path

from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.schedules import Cron, Schedule

from flows.discover import discover
from flows.errors import InputError
from flows.ingest import ingest
from flows.server import check_server
from flows.watch import watched

ONE_AT_A_TIME = ConcurrencyLimitConfig(
    limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW
)
"""A run that comes due while another is at work is left out: the next one reads what it would."""


def serve(sources: Sequence[str], cron: str, warehouse: Path) -> None:
    """Register the schedule with the Prefect server and run what comes due, until interrupted.

    Raises:
        InputError: a source is neither there nor an address, no server answers, or the cron
            expression can't be read.
    """
    schedule = _schedule(cron)
    discover(sources)
    check_server(os.environ.get("PREFECT_API_URL", ""))
    with watched():
        ingest.serve(
            name="scheduled-ingest",
            schedule=schedule,
            parameters={"sources": _absolute(sources), "warehouse": str(warehouse.resolve())},
            global_limit=ONE_AT_A_TIME,
            limit=1,
        )


def _schedule(cron: str) -> Schedule:
    try:
        return Cron(cron, timezone="UTC")
    except ValueError as error:
        raise InputError(cron, "not a cron expression", "Give five fields: '0 * * * *'.") from error


def _absolute(sources: Sequence[str]) -> list[str]:
    """Return sources as they are to be named from any folder."""
    return [str(Path(source).resolve()) if Path(source).exists() else source for source in sources]
