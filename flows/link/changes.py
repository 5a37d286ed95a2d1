"""All that a run's new rows change in what is published."""

from collections.abc import Collection, Mapping

from flows.gather import Tables
from flows.link.actors import link_actors
from flows.link.claims import relate_claims
from flows.link.episodes import link_episodes
from flows.link.events import HOME, homes, link_events
from flows.link.texts import link_texts
from schemas.registry import TABLES
from transforms.link.aliases import Aliases
from transforms.link.changes import episode_changes, event_changes
from warehouse.changes import Change, adding
from warehouse.lake import Lake

TABLE = Aliases()
EPISODE = ("event_id", "episode_id")


def link(lake: Lake, new: Tables, aliases: Aliases = TABLE) -> dict[str, Change]:
    """Return the changes that new rows make, joined to what is published.

    The tables come to the same whether rows are linked at once or in any number of runs, in
    whatever order.

    Args:
        lake: what is published.
        new: rows of captures, and of all tables that are read from them.
        aliases: tables of other names.
    """
    changes = {name: adding(rows) for name, rows in new.items()}
    changes |= link_texts(lake, new) | link_events(lake, new) | link_actors(lake, new, aliases)
    changes |= relate_claims(lake, changes)
    return changes | link_episodes(lake, changes)


class Touched:
    """The reports and events that a run may have put elsewhere, new reports aside."""

    def __init__(self) -> None:
        self.reports: set[str] = set()
        self.events: set[str] = set()

    def add(self, changes: Mapping[str, Change], new: Tables) -> None:
        """Note what new rows change."""
        if "events" in changes:
            there, fresh = changes["event_mentions"].rows[HOME[0]], new["event_mentions"][HOME[0]]
            self.reports |= set(map(str, there.to_pylist())) - set(map(str, fresh.to_pylist()))
            self.events |= set(map(str, changes["events"].rows["event_id"].to_pylist()))


def changed_events(run_id: str, before: Lake, now: Lake, touched: Touched) -> Change:
    """Return which published events and episodes a run merged, split or renamed.

    Args:
        run_id: the run.
        before: what was published.
        now: what the run made of it.
        touched: what may be elsewhere now.
    """
    stored, today = (homes(lake, HOME[0], touched.reports) for lake in (before, now))
    moved = {key for key, event in stored.items() if today.get(key, event) != event}
    concerned = {event for key in moved for event in (stored[key], today[key])}
    were = homes(before, HOME[1], concerned)
    rows = [
        *event_changes(were, were | homes(now, HOME[0], were)),
        *episode_changes(*(_episodes(lake, touched.events) for lake in (before, now))),
    ]
    table = TABLES["event_changes"]
    return adding(table.from_rows([{"run_id": run_id} | row for row in rows]))


def _episodes(lake: Lake, events: Collection[str]) -> dict[str, str]:
    rows = lake.some("events", "event_id", events, EPISODE)
    return dict(zip(*(map(str, rows[name].to_pylist()) for name in EPISODE), strict=True))
