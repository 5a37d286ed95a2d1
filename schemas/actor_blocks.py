"""Actor blocks: the names that actors share, by which they are found to be one."""

import pyarrow as pa

from schemas.table import Table, column

ACTOR_BLOCKS = Table(
    name="actor_blocks",
    grain="one name that may make an actor another",
    key=("block", "actor_id"),
    columns=pa.schema(
        [
            column(
                "block",
                pa.string(),
                "Kind and name as all its spellings have it; or an acronym; or, after the word "
                "apart, a name that one article gives to several.",
                required=True,
            ),
            column("actor_id", pa.string(), "The actor.", required=True),
        ]
    ),
)
