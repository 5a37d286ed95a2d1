"""All that a run's new rows change in what is published."""

from collections.abc import Mapping

from flows.gather import Tables
from flows.link.actors import link_actors
from flows.link.claims import relate_claims
from flows.link.episodes import link_episodes
from flows.link.events import HOME, homes, link_events
from flows.link.texts import link_texts
from schemas.registry import TABLES
from transforms.link.changes import event_changes
from warehouse.changes import Change, adding
from warehouse.lake import Lake


def link(lake: Lake, new: Tables) -> dict[str, Change]:
    """Return the changes that new rows make, joined to what is published.

    The tables come to the same whether rows are linked at once or in any number of runs, in
    whatever order.

    Args:
        lake: what is published.
        new: rows of captures, and of all tables that are read from them.
    """
    changes = {name: adding(rows) for name, rows in new.items()}
    changes |= link_texts(lake, new) | link_events(lake, new) | link_actors(lake, new)
    changes |= relate_claims(lake, changes)
    return changes | link_episodes(lake, changes)


def changed_events(run_id: str, lake: Lake, changes: Mapping[str, Change]) -> Change:
    """Return which published events a run merged, split or renamed.

    Args:
        run_id: the run.
        lake: what is published.
        changes: what the run changes.
    """
    mentions = changes["event_mentions"].rows
    now = dict(zip(*(mentions[name].to_pylist() for name in HOME), strict=True))
    stored = homes(lake, HOME[0], now)
    moved = {key for key, event in stored.items() if event != now[key]}
    concerned = {event for key in moved for event in (stored[key], now[key])}
    before = homes(lake, HOME[1], concerned)
    rows = event_changes(before, before | {key: now[key] for key in before.keys() & now.keys()})
    table = TABLES["event_changes"]
    return adding(table.from_rows([{"run_id": run_id} | row for row in rows]))
