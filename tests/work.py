"""How much work something is, counted and not timed."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

HANGS = 30  # seconds: what takes longer hangs, and would be done in one


def work(deed: Callable[[], object]) -> int:
    """Return how many lines of code run in what is done: a clock that never errs."""
    count = 0

    def tick(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return tick

    before = sys.gettrace()
    sys.settrace(tick)
    try:
        deed()
    finally:
        sys.settrace(before)
    return count
