"""Events: new reports join those that are published, and what they upset is joined again."""

from collections import ChainMap
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from flows.gather import Tables
from flows.link.graph import Compared, Graph, Kind, in_portions
from flows.link.reports import Reports
from schemas.registry import TABLES
from schemas.table import Row
from transforms.link.apart import apart
from transforms.link.blocks import blocks
from transforms.link.cluster import alike, day_of, join
from transforms.link.events import event_of
from transforms.link.profile import Profile
from transforms.link.regroup import Group, Pair, regroup
from warehouse.changes import Change, replacing, updating
from warehouse.lake import Lake

KIND = Kind("event_blocks", "event_pairs")
HOME = ("article_event_id", "event_id")


def link_events(lake: Lake, new: Tables) -> dict[str, Change]:
    """Return what new reports change in events and in what points to them.

    Args:
        lake: what is published.
        new: rows read since of articles, event_mentions, claims and figures.
    """
    linking = _Linking(lake, new)
    groups = linking.groups()
    events, home = linking.events(groups)
    before = homes(lake, "article_event_id", home.keys())
    moved = {key for key, event in before.items() if home[key] != event}
    return {
        **linking.graph.changes(),
        "events": replacing(TABLES["events"].from_rows(events), "event_id", before.values()),
        **_pointing(lake, new, home, moved),
    }


def homes(lake: Lake, column: str, values: Iterable[str]) -> dict[str, str]:
    """Return the published events of articles' events, of those with some values in a column."""
    rows = lake.some("event_mentions", column, values, HOME)
    keys, events = (map(str, rows[name].to_pylist()) for name in HOME)
    return dict(zip(keys, events, strict=True))


class _Linking:
    """The reports that a run reaches, and how they are alike."""

    def __init__(self, lake: Lake, new: Tables) -> None:
        self._lake = lake
        self._reports = Reports(lake, new)
        self._known: dict[str, Profile] = {}
        fresh = self._reports.fresh
        self.graph = Graph(lake, KIND, fresh, _block_rows(fresh.values()), self._alike)

    def groups(self) -> list[Group]:
        """Return the articles' events that are one event, of all that may have changed."""
        return regroup(self.graph.touched, self.graph.pairs_of, self._published, self._join)

    def events(self, groups: Iterable[Group]) -> tuple[list[Row], dict[str, str]]:
        """Return the events, and for each article's event its event."""
        groups = list(groups)
        mentions, articles = self._reports.told({key for group in groups for key in group})
        events: list[Row] = []
        home: dict[str, str] = {}
        for group in groups:
            rows = (row for key in sorted(group) for row in mentions[key])
            events.append(event_of(rows, articles))
            home |= dict.fromkeys(group, str(events[-1]["event_id"]))
        return events, home

    def _alike(self, pairs: Compared) -> Iterator[Pair]:
        fresh = self._reports.fresh
        for stored, some in in_portions(pairs, fresh):
            if not stored:
                yield from alike(fresh, some)
                continue
            outlines = self._reports.outlines(stored)
            near = [(key, _near(outlines[key], others, fresh)) for key, others in some]
            # Of what happened at another time no text has to be read.
            wanted = {key: outlines[key] for key, others in near if others}
            yield from alike(self._reports.filled(wanted), near)

    def _published(self, keys: Collection[str]) -> set[Group]:
        """Return the published events that hold some articles' events, as those of articles."""
        events = homes(self._lake, "article_event_id", keys).values()
        members: dict[str, set[str]] = {}
        for key, event in homes(self._lake, "event_id", events).items():
            members.setdefault(event, set()).add(key)
        return {frozenset(group) for group in members.values()}

    def _join(self, keys: Collection[str], pairs: Iterable[Pair]) -> Iterator[Group]:
        unknown = set(keys) - self._known.keys() - self._reports.fresh.keys()
        found = self._reports.profiles(unknown)
        self._known |= {key: found[key] for key in unknown}
        profiles = ChainMap(self._known, self._reports.fresh)
        for group in join([profiles[key] for key in sorted(keys)], pairs):
            yield frozenset(item.key for item in group)


def _near(one: Profile, others: Iterable[str], found: Mapping[str, Profile]) -> list[str]:
    return [other for other in others if not apart(one, found[other])]


def _block_rows(found: Iterable[Profile]) -> list[Row]:
    return [
        {"block": block, "day": day_of(item), "article_event_id": item.key}
        for item in found
        for block in sorted(blocks(item))
    ]


def _pointing(
    lake: Lake, new: Tables, home: Mapping[str, str], moved: Collection[str]
) -> dict[str, Change]:
    """Return new rows that point to events, and those published ones that point to others now."""
    mentions = lake.some("event_mentions", HOME[0], moved)
    claims = lake.some("claims", HOME[0], moved)
    figures = lake.some("figures", "claim_id", claims["claim_id"].to_pylist())
    claims = _with_event(pa.concat_tables([new["claims"], claims]), HOME[0], home)
    columns = (claims[name].to_pylist() for name in ("claim_id", "event_id"))
    event_of_claim = dict(zip(*columns, strict=True))
    mentions = pa.concat_tables([new["event_mentions"], mentions])
    figures = pa.concat_tables([new["figures"], figures])
    return {
        "event_mentions": updating(_with_event(mentions, HOME[0], home)),
        "claims": updating(claims),
        "figures": updating(_with_event(figures, "claim_id", event_of_claim)),
    }


def _with_event(table: pa.Table, column: str, event_of: Mapping[Any, Any]) -> pa.Table:
    """Return the table with event_id looked up by the values of a column."""
    found = [event_of.get(key) for key in table[column].to_pylist()]
    position = table.schema.get_field_index("event_id")
    return table.set_column(position, table.schema.field("event_id"), pa.array(found, pa.string()))
