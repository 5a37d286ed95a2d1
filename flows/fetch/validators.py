"""What is known of an address from an earlier run, so that only what changed is sent again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from warehouse.archive.response import Response


@dataclass(frozen=True, slots=True)
class Validators:
    """What the last capture of an address says (RFC 9110, section 8.8).

    Attributes:
        etag, last_modified: values of its headers ETag and Last-Modified.
        fetched_at: when it was fetched.
        again: reads it again; a listing that is unchanged still lists, so one is only asked for on
            condition that it changed where this is given.
    """

    etag: str | None = None
    last_modified: str | None = None
    fetched_at: datetime | None = None
    again: Callable[[], Response] | None = None

    def conditions(self) -> list[tuple[bytes, bytes]]:
        """Return the request headers that ask for the page only if it changed."""
        headers = ((b"If-None-Match", self.etag), (b"If-Modified-Since", self.last_modified))
        return [
            (name, value.encode("ascii"))
            for name, value in headers
            if value and value.isascii() and value.isprintable()
        ]

    def newer_than(self, changed_at: str | None) -> bool:
        """Tell whether it was fetched after the time of a change; a day lasts until its end."""
        if changed_at is None or self.fetched_at is None:
            return False
        return moment(changed_at) < self.fetched_at


Recall = Callable[[str], Validators | None]
"""Tells what is known of an address; null if nothing is."""


def moment(written: str) -> datetime:
    """Return a time written as ISO 8601, or the end of a day; UTC where no zone is written.

    Raises:
        ValueError: it is neither.
    """
    try:
        return datetime.combine(date.fromisoformat(written), time.max, UTC)
    except ValueError:
        found = datetime.fromisoformat(written)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
