"""Event pairs: reports that look like reports of one event."""

import pyarrow as pa

from schemas.table import Table, column

EVENT_PAIRS = Table(
    name="event_pairs",
    grain="two articles' events alike enough to be one, were it for these two alone",
    key=("article_event_id", "other_article_event_id"),
    columns=pa.schema(
        [
            column(
                "article_event_id", pa.string(), "The one, whose id is the lesser.", required=True
            ),
            column("other_article_event_id", pa.string(), "The other.", required=True),
            column(
                "score",
                pa.float64(),
                "How much they look like one: the weighted sum of their likenesses.",
                required=True,
            ),
        ]
    ),
)
