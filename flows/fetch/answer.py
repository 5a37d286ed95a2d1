"""What a server answered."""

from dataclasses import dataclass

from warehouse.archive.response import Exchange

NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Answer:
    """A response.

    Attributes:
        exchange: what went over the wire.
        status: its status code.
        content_type: its media type.
        body: its content, without content coding; empty if it redirects, or nothing changed.
        location: where it redirects to.
    """

    exchange: Exchange
    status: int
    content_type: str | None = None
    body: bytes = b""
    location: str | None = None

    @property
    def unchanged(self) -> bool:
        """Whether it says that the page did not change."""
        return self.status == NOT_MODIFIED
