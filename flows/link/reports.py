"""Reports: the events of single articles, new ones at hand and published ones on demand."""

from collections import ChainMap
from collections.abc import Collection, Iterable, Mapping

from flows.gather import Tables
from schemas.table import Row
from transforms.link.profile import Profile, profiles
from warehouse.lake import Lake

Mentions = Mapping[str, list[Row]]
Articles = Mapping[str, Row]


class Reports:
    """The mentions and profiles of articles' events.

    Args:
        lake: what is published.
        new: what was read since.

    Attributes:
        fresh: profiles of the new ones.
    """

    def __init__(self, lake: Lake, new: Tables) -> None:
        self._lake = lake
        self._mentions = _by_event(new["event_mentions"].to_pylist())
        self._articles = _by_id(new["articles"].to_pylist())
        self.fresh = _profiles(self._mentions, self._articles)

    def told(self, keys: Collection[str]) -> tuple[Mentions, Articles]:
        """Return the mentions of some articles' events, and their articles."""
        mentions, articles = self._stored(set(keys) - self.fresh.keys())
        mentions |= {key: self._mentions[key] for key in keys if key in self.fresh}
        return mentions, ChainMap(articles, self._articles)

    def profiles(self, keys: Collection[str]) -> Mapping[str, Profile]:
        """Return the profiles of some articles' events, and of all new ones."""
        wanted = set(keys) - self.fresh.keys()
        _, articles = self._stored(wanted)
        # An event's profile also takes in what its article tells of others.
        mentions = self._lake.some("event_mentions", "article_id", articles).to_pylist()
        found = {profile.key: profile for profile in profiles(mentions, articles, wanted)}
        return ChainMap(self.fresh, found)

    def _stored(self, keys: Collection[str]) -> tuple[dict[str, list[Row]], dict[str, Row]]:
        mentions = self._lake.some("event_mentions", "article_event_id", keys)
        ids = mentions["article_id"].to_pylist()
        articles = self._lake.some("articles", "article_id", ids)
        return _by_event(mentions.to_pylist()), _by_id(articles.to_pylist())


def _profiles(mentions: Mentions, articles: Articles) -> dict[str, Profile]:
    rows = (row for found in mentions.values() for row in found)
    return {profile.key: profile for profile in profiles(rows, articles)}


def _by_event(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["article_event_id"], []).append(row)
    return found


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {row["article_id"]: row for row in rows}
