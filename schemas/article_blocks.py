"""Article blocks: what texts share before they are compared word by word."""

import pyarrow as pa

from schemas.table import Table, column

ARTICLE_BLOCKS = Table(
    name="article_blocks",
    grain="one block that one article stands in, to be compared with others there",
    key=("block", "article_id"),
    columns=pa.schema(
        [
            column(
                "block",
                pa.string(),
                "What its members share: one band of the MinHash signature of the text.",
                required=True,
            ),
            column("article_id", pa.string(), "The article.", required=True),
        ]
    ),
)
