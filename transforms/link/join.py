"""Link the tables of a warehouse: copies, events and actors across all its articles."""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from schemas.registry import TABLES
from schemas.table import Row
from transforms.link.actors import join_actors
from transforms.link.claims import link_claims
from transforms.link.duplicates import mark_duplicates
from transforms.link.events import join_events
from transforms.link.hearing import Hearing
from transforms.link.versions import Version, find_versions

LINKED = ("articles", "actors", "events", "event_mentions", "claims", "figures", "claim_links")
"""The tables whose rows linking may change."""


def link(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Return the tables with what joins their articles, whatever order they were read in.

    Args:
        tables: all rows of captures, articles, actors, event_mentions, claims and figures.

    Returns:
        Those tables but captures, and events and claim_links, complete: articles know what they
        are copies and versions of; mentions, claims and figures know their event; actors are
        joined.
    """
    articles = tables["articles"].to_pylist()
    mentions = tables["event_mentions"].to_pylist()
    events, home = join_events(mentions, articles)
    claims = _with_event(tables["claims"], home, "article_event_id")
    event_of_claim = dict(
        zip(claims["claim_id"].to_pylist(), claims["event_id"].to_pylist(), strict=True)
    )
    linked = {
        "articles": TABLES["articles"].from_rows(
            _marked(articles, find_versions(articles, tables["captures"].to_pylist()))
        ),
        "actors": TABLES["actors"].from_rows(join_actors(tables["actors"].to_pylist())),
        "events": TABLES["events"].from_rows(events),
        "event_mentions": _with_event(tables["event_mentions"], home, "article_event_id"),
        "claims": claims,
        "figures": _with_event(tables["figures"], event_of_claim, "claim_id"),
    }
    return linked | {"claim_links": _claim_links(linked)}


def _claim_links(linked: Mapping[str, pa.Table]) -> pa.Table:
    """Return how the claims on each event stand to each other."""
    rows = {name: table.to_pylist() for name, table in linked.items()}
    hearing = Hearing(rows["articles"], rows["actors"], rows["event_mentions"], rows["events"])
    return TABLES["claim_links"].from_rows(link_claims(rows["claims"], rows["figures"], hearing))


def _marked(articles: list[Row], versions: Mapping[str, Version]) -> list[Row]:
    """Return articles with what they are copies or versions of; a version is no copy."""
    copies = mark_duplicates(articles)
    first = {row["article_id"]: row["article_id"] for row in articles}
    first |= {article: version.first for article, version in versions.items()}
    marked = []
    for row in articles:
        article = row["article_id"]
        original, kind = copies.get(article, (None, None))
        if original is not None and first[original] == first[article]:
            original = kind = None
        previous, oldest = versions.get(article, (None, None))
        marked.append(
            row
            | {"duplicate_of": original, "duplicate_kind": kind}
            | {"previous_version": previous, "first_version": oldest}
        )
    return marked


def _with_event(table: pa.Table, home: Mapping[Any, Any], column: str) -> pa.Table:
    """Return the table with event_id looked up by the values of a column."""
    found = [home.get(key) for key in table[column].to_pylist()]
    position = table.schema.get_field_index("event_id")
    return table.set_column(position, table.schema.field("event_id"), pa.array(found, pa.string()))
