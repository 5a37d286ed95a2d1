"""Figures: the quantities in claims."""

import pyarrow as pa

from schemas.codes import CATEGORIES, METRICS, QUALIFIERS
from schemas.table import Evidence, Table, column

FIGURES = Table(
    name="figures",
    grain="one quantity in one claim",
    key=("figure_id",),
    columns=pa.schema(
        [
            column(
                "figure_id",
                pa.string(),
                "Hash of the claim, the metric and the offsets.",
                required=True,
            ),
            column("claim_id", pa.string(), "The claim it belongs to.", required=True),
            column("article_id", pa.string(), "The article.", required=True),
            column("event_id", pa.string(), "The event, through the claim."),
            column("metric", pa.string(), "What is counted.", required=True, codes=METRICS),
            column("low", pa.int64(), "Least number stated; null if open."),
            column("high", pa.int64(), "Greatest number stated; null if open."),
            column(
                "qualifier",
                pa.string(),
                "How the number is hedged.",
                required=True,
                codes=QUALIFIERS,
            ),
            column("subject_text", pa.string(), "Who is counted, as named there."),
            column("subject_category", pa.string(), "What those counted are.", codes=CATEGORIES),
            column(
                "is_part",
                pa.bool_(),
                "True if it counts a part of a larger count there: three of them children.",
                required=True,
            ),
            column(
                "is_denied",
                pa.bool_(),
                "True if its source holds it to be untrue: reports of nine deaths are lies.",
                required=True,
            ),
            column(
                "text", pa.string(), "The number and its hedges as they stand there.", required=True
            ),
            column("start_char", pa.int32(), "First code point of that.", required=True),
            column("end_char", pa.int32(), "End of that, exclusive.", required=True),
        ]
    ),
    evidence=(Evidence("start_char", "end_char", "text"),),
)
