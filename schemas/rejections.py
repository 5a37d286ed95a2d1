"""Rejections: inputs that did not become a row, so that counts add up."""

import pyarrow as pa

from schemas.codes import REASONS, STAGES
from schemas.table import Table, column

REJECTIONS = Table(
    name="rejections",
    grain="one input that did not become a row, and why",
    key=("rejection_id",),
    columns=pa.schema(
        [
            column(
                "rejection_id",
                pa.string(),
                "Hash of input, stage, reason and capture.",
                required=True,
            ),
            column("input", pa.string(), "Path, address or line that was rejected.", required=True),
            column("stage", pa.string(), "Where on the way it ended.", required=True, codes=STAGES),
            column("reason", pa.string(), "Why.", required=True, codes=REASONS),
            column("detail", pa.string(), "What was seen."),
            column("capture_id", pa.string(), "The capture, if it was archived."),
            column("run_id", pa.string(), "The run that first rejected it.", required=True),
        ]
    ),
)
