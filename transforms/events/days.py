"""The days told of a happening, by stretches."""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta

KEPT = 12
NIGHT = timedelta(days=1)
"""A night joins two days."""


@dataclass(slots=True, eq=False)
class Days:
    """Stretches of days, those that a night joins being one.

    So a story told day by day costs no more to compare than one of a single day.
    """

    stretches: deque[tuple[date, date]] = field(default_factory=lambda: deque(maxlen=KEPT))

    def __bool__(self) -> bool:
        return bool(self.stretches)

    @property
    def last(self) -> date | None:
        """The last of the days."""
        return max((last for _, last in self.stretches), default=None)

    def meet(self, first: date, last: date) -> bool:
        """Tell whether a stretch of days meets one of these, a night between them or none."""
        return any(_meet(first, last, *stretch) for stretch in self.stretches)

    def hold(self, first: date, last: date) -> bool:
        """Tell whether a stretch of days has a day in common with one of these."""
        return any(first <= end and start <= last for start, end in self.stretches)

    def add(self, first: date, last: date) -> None:
        """Take in a stretch of days, with those it meets."""
        met = [stretch for stretch in self.stretches if _meet(first, last, *stretch)]
        for start, end in met:
            self.stretches.remove((start, end))
            first, last = min(first, start), max(last, end)
        self.stretches.append((first, last))


def _meet(first: date, last: date, start: date, end: date) -> bool:
    return first <= end + NIGHT and start <= last + NIGHT
