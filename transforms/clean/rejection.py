"""Inputs that do not become a row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejection:
    """One input that did not become a row.

    Attributes:
        reason: schemas.codes.REASONS.
        detail: what was seen, and what to do about it where something can be done.
        stage: schemas.codes.STAGES.
    """

    reason: str
    detail: str
    stage: str = "clean"


class NotAnArticleError(Exception):
    """What was read is no article in English; carries the rejection."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.rejection = Rejection(reason, detail)
