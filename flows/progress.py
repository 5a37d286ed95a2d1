"""A progress bar in a terminal; elsewhere nothing."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars


class Progress:
    """Shows how many of the inputs found so far have been read; a context manager."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bars = Bars(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )
        self._reading = self._bars.add_task("reading articles", total=0)

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def found(self, count: int) -> None:
        """Say that so many more are to be read."""
        total = self._bars.tasks[self._reading].total or 0
        self._bars.update(self._reading, total=total + count)

    def read(self, count: int) -> None:
        """Say that so many more have been read."""
        self._bars.advance(self._reading, count)

    def now(self, doing: str) -> None:
        """Say what is being done."""
        self._bars.update(self._reading, description=doing)
