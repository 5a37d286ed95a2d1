"""Event blocks: what reports of events share before they are compared."""

import pyarrow as pa

from schemas.table import Table, column

EVENT_BLOCKS = Table(
    name="event_blocks",
    grain="one block that one article's event stands in, to be compared with others there",
    key=("block", "article_event_id"),
    columns=pa.schema(
        [
            column(
                "block",
                pa.string(),
                "What its members share: family of types, and a place, word, name or two words.",
                required=True,
            ),
            column(
                "day",
                pa.date32(),
                "The day by which it stands in the block; 9999-12-31 if none is known.",
                required=True,
            ),
            column("article_event_id", pa.string(), "The event of the article.", required=True),
        ]
    ),
)
