"""Run a flow with Prefect's tracking where a server is named, or right here without one."""

import os
from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, TypeVar

from prefect import Flow, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.context import FlowRunContext
from prefect.tasks import Task

from flows.server import check_server

P = ParamSpec("P")
R = TypeVar("R")


def tracked(function: Callable[P, R]) -> Task[P, R]:
    """Make a function a step. Nothing is cached: the warehouse knows what is done already."""
    return task(cache_policy=NO_CACHE)(function)


def retried(*passing: type[Exception]) -> Callable[[Callable[P, R]], Task[P, R]]:
    """Make functions steps that a server tries again after errors that may pass, and no others."""

    def may_pass(_task: object, _run: object, state: State[object]) -> bool:
        try:
            state.result()
        except passing:
            return True
        except Exception:  # noqa: BLE001  # whatever it is, it will be the same again
            return False
        return False

    def step_of(function: Callable[P, R]) -> Task[P, R]:
        return task(
            cache_policy=NO_CACHE, retries=2, retry_delay_seconds=5, retry_condition_fn=may_pass
        )(function)

    return step_of


def orchestrated() -> bool:
    """Tell whether a Prefect flow run is under way."""
    return FlowRunContext.get() is not None


def step(task: Task[P, R]) -> Callable[P, R]:
    """Return the task as it is to be called here: tracked in a flow run, else its function.

    Outside a flow run Prefect would start a server of its own for a task, which takes seconds.
    """
    return task if orchestrated() else task.fn


def show_table(key: str, rows: Iterable[tuple[str, str]], description: str) -> None:
    """Leave a table of names and values with the flow run, if there is one."""
    if orchestrated():
        table = [{"what": name, "how many": value} for name, value in rows]
        create_table_artifact(table=table, key=key, description=description)


def run(main: Flow[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run a flow: as a tracked flow run if PREFECT_API_URL names a server, else right here.

    Raises:
        InputError: the server that is named does not answer.
    """
    server = os.environ.get("PREFECT_API_URL")
    if server:
        check_server(server)
    called: Any = main if server else main.fn
    result: R = called(*args, **kwargs)
    return result
