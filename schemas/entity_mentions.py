"""Entity mentions: every naming of a person, organization or place."""

import pyarrow as pa

from schemas.codes import ENTITY_KINDS
from schemas.table import Evidence, Table, column

ENTITY_MENTIONS = Table(
    name="entity_mentions",
    grain="one naming of a person, organization or place in an article",
    key=("article_id", "start_char", "end_char", "kind"),
    columns=pa.schema(
        [
            column("article_id", pa.string(), "The article.", required=True),
            column("start_char", pa.int32(), "First code point of the name.", required=True),
            column("end_char", pa.int32(), "End of the name, exclusive.", required=True),
            column("text", pa.string(), "The name as it stands there.", required=True),
            column("kind", pa.string(), "What it names.", required=True, codes=ENTITY_KINDS),
            column("actor_id", pa.string(), "The person or organization."),
            column("place_id", pa.string(), "The place, where the gazetteer knows it."),
            column("latitude", pa.float64(), "Degrees north."),
            column("longitude", pa.float64(), "Degrees east."),
            column("country_code", pa.string(), "ISO 3166-1 alpha-2 code of the place."),
        ]
    ),
    evidence=(Evidence("start_char", "end_char", "text"),),
)
