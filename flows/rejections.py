"""Rejections as rows."""

from schemas.table import Row
from transforms.clean import Rejection
from transforms.identity import identify


def rejection_row(
    run_id: str, place: str, rejection: Rejection, capture_id: str | None = None
) -> Row:
    """Return a rejection as a row.

    Args:
        run_id: the run that rejects it.
        place: path, address or line of what is rejected.
        rejection: why.
        capture_id: its capture, if it was archived.
    """
    return {
        "rejection_id": identify(place, rejection.stage, rejection.reason, capture_id),
        "input": place,
        "stage": rejection.stage,
        "reason": rejection.reason,
        "detail": rejection.detail,
        "capture_id": capture_id,
        "run_id": run_id,
    }
