"""Every table of the warehouse, in the order in which rows depend on each other."""

from schemas.actor_blocks import ACTOR_BLOCKS
from schemas.actors import ACTORS
from schemas.article_blocks import ARTICLE_BLOCKS
from schemas.article_pairs import ARTICLE_PAIRS
from schemas.articles import ARTICLES
from schemas.captures import CAPTURES
from schemas.claim_links import CLAIM_LINKS
from schemas.claims import CLAIMS
from schemas.entity_mentions import ENTITY_MENTIONS
from schemas.event_blocks import EVENT_BLOCKS
from schemas.event_changes import EVENT_CHANGES
from schemas.event_mentions import EVENT_MENTIONS
from schemas.event_pairs import EVENT_PAIRS
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
        ACTOR_BLOCKS,
        ARTICLE_BLOCKS,
        ARTICLE_PAIRS,
        EVENT_BLOCKS,
        EVENT_PAIRS,
        EVENT_CHANGES,
        REJECTIONS,
        RUNS,
    )
}
