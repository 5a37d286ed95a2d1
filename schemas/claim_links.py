"""Claim links: how claims stand to each other."""

import pyarrow as pa

from schemas.codes import METRICS, RELATIONS
from schemas.table import STRINGS, Table, column

CLAIM_LINKS = Table(
    name="claim_links",
    grain="one relation between two claims",
    key=("claim_id", "other_claim_id", "relation", "metric"),
    columns=pa.schema(
        [
            column(
                "claim_id",
                pa.string(),
                "The later claim, the denial, or the one that includes the other.",
                required=True,
            ),
            column("other_claim_id", pa.string(), "The claim it relates to.", required=True),
            column("event_id", pa.string(), "The event that both speak of.", required=True),
            column(
                "relation",
                pa.string(),
                "How it relates. Contradicts: no number satisfies both, of the same people, days "
                "and places. Denies: holds the other, or what it counts, to be untrue. Revises: "
                "the same source, or another who speaks for the same body, gives another account "
                "later. Repeats: the same source gives the same account in another article. "
                "Includes: it counts over more days.",
                required=True,
                codes=RELATIONS,
            ),
            column(
                "metric",
                pa.string(),
                "What is counted in both, where it is figures that are set against each other.",
                codes=METRICS,
            ),
            column(
                "figure_ids",
                STRINGS,
                "The claim's figures that are set against those of the other; empty where the "
                "matter is denied and no number.",
            ),
            column("other_figure_ids", STRINGS, "The figures of the other claim that they are of."),
            column("basis", pa.string(), "Why, in words.", required=True),
        ]
    ),
)
