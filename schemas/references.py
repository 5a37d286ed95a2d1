"""References: which ids point to which table. Publishing checks that what they point to exists."""

from typing import NamedTuple


class Reference(NamedTuple):
    """Columns whose values, where none is null, stand in the columns of another table.

    Of a column of lists each item does.
    """

    table: str
    columns: tuple[str, ...]
    other: str
    other_columns: tuple[str, ...]


def _to(other: str, other_column: str, *columns: str) -> tuple[Reference, ...]:
    """Return the references of columns, each written `table.column`, to one column."""
    places = (column.split(".") for column in columns)
    return tuple(Reference(table, (name,), other, (other_column,)) for table, name in places)


REFERENCES: tuple[Reference, ...] = (
    *_to("captures", "capture_id", "articles.capture_id", "rejections.capture_id"),
    *_to(
        "articles",
        "article_id",
        "articles.duplicate_of",
        "articles.previous_version",
        "articles.first_version",
        "captures.article_id",
        "entity_mentions.article_id",
        "event_mentions.article_id",
        "claims.article_id",
        "article_blocks.article_id",
        "article_pairs.article_id",
        "article_pairs.other_article_id",
    ),
    *_to(
        "places",
        "place_id",
        "entity_mentions.place_id",
        "events.place_id",
        "event_mentions.place_id",
        "event_mentions.town_id",
    ),
    *_to(
        "actors",
        "actor_id",
        "actors.same_as",
        "actor_blocks.actor_id",
        "entity_mentions.actor_id",
        "event_mentions.actor_id",
        "event_mentions.recipient_id",
        "claims.source_actor_id",
        "claims.joint_actor_ids",
    ),
    *_to(
        "events",
        "event_id",
        "events.episode_id",
        "event_mentions.event_id",
        "claims.event_id",
        "figures.event_id",
        "claim_links.event_id",
    ),
    Reference("figures", ("claim_id", "article_id"), "claims", ("claim_id", "article_id")),
    *_to("claims", "claim_id", "claim_links.claim_id", "claim_links.other_claim_id"),
    *_to("figures", "figure_id", "claim_links.figure_ids", "claim_links.other_figure_ids"),
    *_to(
        "event_mentions",
        "article_event_id",
        "event_blocks.article_event_id",
        "event_pairs.article_event_id",
        "event_pairs.other_article_event_id",
    ),
    *_to("runs", "run_id", "rejections.run_id", "event_changes.run_id"),
)


def references_of(table: str, column: str) -> tuple[str, ...]:
    """Return the tables a column points to."""
    return tuple(
        reference.other
        for reference in REFERENCES
        if reference.table == table and column in reference.columns
    )
