"""Claim links: how claims stand to each other."""

import pyarrow as pa

from schemas.codes import METRICS, RELATIONS
from schemas.table import Table, column

CLAIM_LINKS = Table(
    name="claim_links",
    grain="one relation between two claims",
    key=("claim_id", "other_claim_id", "relation", "metric"),
    columns=pa.schema(
        [
            column("claim_id", pa.string(), "The later claim, or the denial.", required=True),
            column("other_claim_id", pa.string(), "The claim it relates to.", required=True),
            column("relation", pa.string(), "How it relates.", required=True, codes=RELATIONS),
            column(
                "metric",
                pa.string(),
                "What is counted in both, where figures disagree.",
                codes=METRICS,
            ),
            column("basis", pa.string(), "Why, in words.", required=True),
        ]
    ),
)
