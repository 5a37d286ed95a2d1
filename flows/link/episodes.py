"""Episodes: what an event is a part of is looked at again where its articles' events changed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from flows.link.now import Now
from schemas.registry import TABLES
from schemas.table import Row
from transforms.link.episodes import Happening, episodes, happening, is_part
from transforms.link.series import LONGEST
from warehouse.changes import Change
from warehouse.lake import Lake


def link_episodes(lake: Lake, changes: Mapping[str, Change]) -> dict[str, Change]:
    """Return the change of events, with the episodes of those and of all that they touch.

    Args:
        lake: what is published.
        changes: what a run changes; of events, all but their episodes.
    """
    now, ours = Now(lake, changes), set(map(str, changes["events"].rows["event_id"].to_pylist()))
    told = _Told(now)
    found = episodes(told.around(ours | _orphans(now, changes["events"], ours)))
    rows = [
        told.rows[key] | {"episode_id": head}
        for key, head in sorted(found.items())
        if key in ours or told.rows[key]["episode_id"] != head
    ]
    return {"events": replace(changes["events"], rows=TABLES["events"].from_rows(rows))}


def _orphans(now: Now, events: Change, ours: Collection[str]) -> set[str]:
    """Return events whose head changed or is gone, of which they may be no part any more."""
    gone = set(events.part.values if events.part else ()).difference(ours)
    parts = now.some("events", "episode_id", gone.union(ours), ("event_id",))
    return set(map(str, parts["event_id"].to_pylist())) - gone


PLACED = ("event_id", "place_id", "event_date_end")


class _Told:
    """Events and what is told of them, read as they are asked for.

    Attributes:
        rows: the rows of events that were read, by event_id.
    """

    def __init__(self, now: Now) -> None:
        self._now = now
        self.rows: dict[str, Row] = {}
        self._found: dict[str, Happening] = {}
        self._told: dict[str, set[str]] = defaultdict(set)
        self._days: dict[str, set[str]] = defaultdict(set)

    def around(self, events: Iterable[str]) -> list[Happening]:
        """Return some events, and all that are parts of each other with them, however far."""
        reached = edge = set(events)
        self._read(edge)
        while edge:
            articles = {article for key in edge for article in self._found[key].articles}
            told = self._now.some("event_mentions", "article_id", articles, ("event_id",))
            self._read(str(event) for event in told["event_id"].to_pylist())
            self._read(self._days_near(edge))
            edge = {other for key in edge for other in self._parts(key)} - reached
            reached = reached | edge
        return [self._found[key] for key in sorted(reached)]

    def _days_near(self, events: Iterable[str]) -> Iterator[str]:
        """Yield events near in time in the towns of those that are days of what is done daily."""
        days: dict[str, set[int]] = defaultdict(set)
        for item in (self._found[key] for key in events):
            if item.is_day and item.place and item.last:
                own = item.last.toordinal() // LONGEST
                days[item.place] |= {own - 1, own, own + 1}
        for row in self._now.some("events", "place_id", days, PLACED).to_pylist():
            last = row["event_date_end"]
            if last and last.toordinal() // LONGEST in days[row["place_id"]]:
                yield row["event_id"]

    def _parts(self, key: str) -> set[str]:
        """Return the events that are parts of one, or it of them, among those that were read."""
        one = self._found[key]
        beside = {other for article in one.articles for other in self._told[article]}
        beside |= {other for stretch in one.stretches(reach=1) for other in self._days[stretch]}
        return {
            other
            for other in beside
            if is_part(one, self._found[other]) or is_part(self._found[other], one)
        }

    def _read(self, events: Iterable[str]) -> None:
        unknown = set(events) - self._found.keys()
        mentions = defaultdict[str, list[Row]](list)
        for row in self._now.some("event_mentions", "event_id", unknown).to_pylist():
            mentions[row["event_id"]].append(row)
            self._told[row["article_id"]].add(row["event_id"])
        for row in self._now.some("events", "event_id", unknown).to_pylist():
            self.rows[row["event_id"]] = row
            found = happening(row, mentions[row["event_id"]])
            self._found[row["event_id"]] = found
            for stretch in found.stretches():
                self._days[stretch].add(row["event_id"])
