"""The one way in which a fetch ends without a response."""

from warehouse.archive.response import Exchange


class RefusedError(Exception):
    """An address is not fetched, or not any further.

    Args:
        reason: codes.REASONS.
        detail: what was seen.
        again: whether a new attempt may succeed, or the seconds to wait before it.
        status: HTTP status, where that is the reason.
        gone: the exchange that says that the page is gone, and its body.
    """

    def __init__(
        self,
        reason: str,
        detail: str,
        *,
        again: bool | float = False,
        status: int | None = None,
        gone: tuple[Exchange, bytes] | None = None,
    ) -> None:
        super().__init__(detail)
        self.reason, self.detail, self.again, self.status = reason, detail, again, status
        self.gone = gone
