"""Every table of the warehouse, in the order in which rows depend on each other."""

from schemas.actors import ACTORS
from schemas.articles import ARTICLES
from schemas.captures import CAPTURES
from schemas.claim_links import CLAIM_LINKS
from schemas.claims import CLAIMS
from schemas.entity_mentions import ENTITY_MENTIONS
from schemas.event_mentions import EVENT_MENTIONS
from schemas.events import EVENTS
from schemas.figures import FIGURES
from schemas.places import PLACES
from schemas.rejections import REJECTIONS
from schemas.runs import RUNS
from schemas.table import Table

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        CAPTURES,
        ARTICLES,
        PLACES,
        ACTORS,
        ENTITY_MENTIONS,
        EVENTS,
        EVENT_MENTIONS,
        CLAIMS,
        FIGURES,
        CLAIM_LINKS,
        REJECTIONS,
        RUNS,
    )
}
