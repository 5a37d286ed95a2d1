"""Actors: new ones are joined to published ones, under one name or under others."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from flows.gather import Tables
from schemas.registry import TABLES
from schemas.table import Row
from transforms.link.actors import join_actors, same_actors
from transforms.link.aliases import Aliases
from transforms.link.bearers import actor_blocks, name_blocks
from transforms.link.outlets import outlet_of
from warehouse.changes import Change, adding, updating
from warehouse.lake import Lake

APART = "apart "
"""What begins the block of a name that an article gives to several actors."""
CHANGED, SEEN = 2, 4
"""Steps from actor to actor, by names they share, within which who is who may change, and which
must be seen to tell: an acronym looks to whom it may be short for, and these to their spellings."""
SAME = ("same_as", "same_as_reason")


def link_actors(lake: Lake, new: Tables, aliases: Aliases) -> dict[str, Change]:
    """Return what new actors change in actors and in who is another under another name.

    Args:
        lake: what is published.
        new: rows read since of actors, articles and entity_mentions.
        aliases: tables of other names.
    """
    rows = new["actors"].to_pylist()
    stored = lake.some("actors", "actor_id", (row["actor_id"] for row in rows)).to_pylist()
    fresh = {row["actor_id"]: row | dict.fromkeys(SAME) for row in join_actors([*stored, *rows])}
    _name_outlets(fresh, new)
    blocks = [
        {"block": block, "actor_id": key}
        for key, row in fresh.items()
        for block in actor_blocks(row, aliases)
    ]
    blocks += _told_apart(fresh, new["entity_mentions"].to_pylist(), aliases)
    seen, steps = _around(lake, fresh, aliases)
    same = same_actors(seen.values(), _apart(lake, seen.values(), blocks, aliases), aliases)
    changed = []
    for key, row in seen.items():
        now = row | dict(zip(SAME, same.get(key, (None, None)), strict=True))
        if key in fresh or (steps[key] <= CHANGED and now != row):
            changed.append(now)
    return {
        "actors": updating(TABLES["actors"].from_rows(changed)),
        "actor_blocks": adding(TABLES["actor_blocks"].from_rows(blocks)),
    }


def _name_outlets(actors: Mapping[str, Row], new: Tables) -> None:
    """Fill in which agencies or publishers actors are, by the new articles that name them."""
    articles = (new["articles"][name].to_pylist() for name in ("article_id", "publisher"))
    publisher = dict(zip(*articles, strict=True))
    named: defaultdict[str, set[str | None]] = defaultdict(set)
    for mention in new["entity_mentions"].select(["article_id", "actor_id"]).to_pylist():
        named[mention["actor_id"]].add(publisher.get(mention["article_id"]))
    for key, row in actors.items():
        row["publisher"] = outlet_of(row, {row["publisher"], *named[key]})


def _told_apart(actors: Mapping[str, Row], mentions: Iterable[Row], aliases: Aliases) -> list[Row]:
    """Return the names that one article gives to several actors."""
    named: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        actor = actors.get(mention["actor_id"] or "")
        for block in name_blocks(actor, aliases) if actor else ():
            named[mention["article_id"], block].add(mention["actor_id"])
    apart = {(block, key) for (_, block), keys in named.items() if len(keys) > 1 for key in keys}
    return [{"block": f"{APART}{block}", "actor_id": key} for block, key in sorted(apart)]


def _around(
    lake: Lake, fresh: Mapping[str, Row], aliases: Aliases
) -> tuple[dict[str, Row], dict[str, int]]:
    """Return actors that share names with new ones, however indirectly, and by how many steps."""
    seen, steps = dict(fresh), dict.fromkeys(fresh, 0)
    edge = set(fresh)
    for step in range(1, SEEN + 1):
        names = {block for key in edge for block in actor_blocks(seen[key], aliases)}
        found = lake.some("actor_blocks", "block", names, ("block", "actor_id"))
        edge = {str(key) for key in found["actor_id"].to_pylist()} - seen.keys()
        for row in lake.some("actors", "actor_id", edge).to_pylist():
            seen[row["actor_id"]] = row
            steps[row["actor_id"]] = step
    return seen, steps


def _apart(
    lake: Lake, actors: Iterable[Row], new: Collection[Row], aliases: Aliases
) -> dict[str, set[str]]:
    """Return who bears a name together with others in one article, by the name's block."""
    asked = {f"{APART}{block}" for row in actors for block in name_blocks(row, aliases)}
    stored = lake.some("actor_blocks", "block", asked).to_pylist()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in (*stored, *new):
        if row["block"].startswith(APART):
            found[row["block"].removeprefix(APART)].add(row["actor_id"])
    return found
