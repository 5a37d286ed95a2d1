"""Actors: who speaks, acts or suffers."""

import pyarrow as pa

from schemas.codes import ACTOR_KINDS, CATEGORIES
from schemas.table import STRINGS, Table, column

ACTORS = Table(
    name="actors",
    grain="one person, organization or role, across articles",
    key=("actor_id",),
    columns=pa.schema(
        [
            column("actor_id", pa.string(), "Hash of kind and name.", required=True),
            column("name", pa.string(), "Fullest name seen.", required=True),
            column("aliases", STRINGS, "Other names seen, sorted.", required=True),
            column(
                "kind",
                pa.string(),
                "Person, organization or role.",
                required=True,
                codes=ACTOR_KINDS,
            ),
            column(
                "category",
                pa.string(),
                "What the actor is in public life.",
                required=True,
                codes=CATEGORIES,
            ),
            column("country_code", pa.string(), "ISO 3166-1 alpha-2 code, where it is stated."),
            column(
                "publisher",
                pa.string(),
                "The agency or publisher that it is, as articles.wire_credit or articles.publisher "
                "names it: where it is quoted it speaks with that voice; null if it is none.",
            ),
            column(
                "same_as",
                pa.string(),
                "The actor that this one is under another name, which stands for both; null if "
                "it stands for itself.",
            ),
            column("same_as_reason", pa.string(), "Why the two are taken to be one."),
        ]
    ),
)
