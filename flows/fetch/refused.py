"""The one way in which a fetch ends without a response."""

from flows.fetch.answer import Answer


class RefusedError(Exception):
    """An address is not fetched, or not any further.

    Args:
        reason: codes.REASONS.
        detail: what was seen.
        again: whether a new attempt may succeed, or the seconds to wait before it.
        status: HTTP status, where that is the reason.
        gone: the answer, where it says that the page is gone.
    """

    def __init__(
        self,
        reason: str,
        detail: str,
        *,
        again: bool | float = False,
        status: int | None = None,
        gone: Answer | None = None,
    ) -> None:
        super().__init__(detail)
        self.reason, self.detail, self.again, self.status = reason, detail, again, status
        self.gone = gone
