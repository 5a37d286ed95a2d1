"""Run the steps of a flow as Prefect tasks inside a flow run, or as plain calls without a server."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from prefect.context import FlowRunContext
from prefect.tasks import Task

P = ParamSpec("P")
R = TypeVar("R")


def orchestrated() -> bool:
    """Tell whether a Prefect flow run is under way."""
    return FlowRunContext.get() is not None


def step(task: Task[P, R]) -> Callable[P, R]:
    """Return the task as it is to be called here: tracked in a flow run, else its function.

    Outside a flow run Prefect would start a server of its own for a task, which takes seconds.
    """
    called: Any = task if orchestrated() else task.fn
    return called
