"""A server's watch over runs: one whose process is gone with its machine ends as crashed."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from prefect.automations import Automation
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ChangeFlowRunState
from prefect.events.schemas.automations import EventTrigger, Posture
from prefect.events.schemas.events import ResourceSpecification
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

NAME = "rashomon: end runs whose heartbeat stopped"
HEARTBEAT = 30
"""Seconds; Prefect beats no faster."""
SILENCE = timedelta(seconds=4 * HEARTBEAT)
BEAT = "prefect.flow-run.heartbeat"
ENDS = {f"prefect.flow-run.{state}" for state in ("Completed", "Failed", "Cancelled", "Crashed")}


@contextmanager
def watched() -> Iterator[None]:
    """Let runs begun within send heartbeats, and the server end those that fall silent."""
    try:
        asyncio.run(Automation.aread(name=NAME))
    except ValueError:  # there is none
        asyncio.run(_automation().acreate())
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: HEARTBEAT}):
        yield


def _automation() -> Automation:
    return Automation(
        name=NAME,
        trigger=EventTrigger(
            posture=Posture.Proactive,
            match=ResourceSpecification({"prefect.resource.id": ["prefect.flow-run.*"]}),
            for_each={"prefect.resource.id"},
            after={BEAT},
            expect={BEAT, *ENDS},
            threshold=1,
            within=SILENCE,
        ),
        actions=[
            ChangeFlowRunState(
                name=None, state=StateType.CRASHED, message="its heartbeat stopped", force=False
            )
        ],
    )
