"""Article pairs: texts of which one copies the other, or both a third."""

import pyarrow as pa

from schemas.table import Table, column

ARTICLE_PAIRS = Table(
    name="article_pairs",
    grain="two articles of nearly the same words",
    key=("article_id", "other_article_id"),
    columns=pa.schema(
        [
            column("article_id", pa.string(), "The one, whose id is the lesser.", required=True),
            column("other_article_id", pa.string(), "The other.", required=True),
            column(
                "resemblance",
                pa.float64(),
                "Runs of five words that both have, of those that either has (Broder 1997).",
                required=True,
            ),
        ]
    ),
)
