"""Reports: the events of single articles, new ones at hand and published ones on demand."""

from collections import ChainMap
from collections.abc import Collection, Iterable, Mapping

from flows.gather import Tables
from schemas.table import Row
from transforms.link.profile import Profile, filled, profiles
from warehouse.lake import Lake

KEY = "article_event_id"
TOLD = ("article_id", "published_at")
OUTLINED = (*TOLD, "publisher")
TEXTS = ("article_id", "title", "text")

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
        """Return the mentions of some articles' events, and when their articles were published."""
        rows = self._lake.some("event_mentions", KEY, set(keys) - self.fresh.keys()).to_pylist()
        mentions = _by_event(rows)
        articles = self._articles_of((row["article_id"] for row in rows), TOLD)
        mentions |= {key: self._mentions[key] for key in keys if key in self.fresh}
        return mentions, ChainMap(articles, self._articles)

    def profiles(self, keys: Collection[str]) -> Mapping[str, Profile]:
        """Return the profiles of some articles' events, and of all new ones."""
        return self.filled(self.outlines(keys))

    def outlines(self, keys: Collection[str]) -> dict[str, Profile]:
        """Return the profiles of some stored articles' events, without what is in their texts."""
        wanted = set(keys) - self.fresh.keys()
        ids = self._lake.some("event_mentions", KEY, wanted, (KEY, "article_id"))
        articles = self._articles_of(ids["article_id"].to_pylist(), OUTLINED)
        # An event's profile also takes in what its article tells of others.
        mentions = self._lake.some("event_mentions", "article_id", articles).to_pylist()
        return {profile.key: profile for profile in profiles(mentions, articles, wanted)}

    def filled(self, outlines: Mapping[str, Profile]) -> Mapping[str, Profile]:
        """Return the profiles that outlines are of, and those of all new ones."""
        about = (item.article_id for item in outlines.values() if item.is_main)
        texts = self._articles_of(about, TEXTS)
        found = {
            key: filled(item, texts[item.article_id]) if item.is_main else item
            for key, item in outlines.items()
        }
        return ChainMap(self.fresh, found)

    def _articles_of(self, keys: Iterable[str | None], columns: tuple[str, ...]) -> dict[str, Row]:
        return _by_id(self._lake.some("articles", "article_id", keys, columns).to_pylist())


def _profiles(mentions: Mentions, articles: Articles) -> dict[str, Profile]:
    rows = (row for found in mentions.values() for row in found)
    return {profile.key: profile for profile in profiles(rows, articles)}


def _by_event(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[KEY], []).append(row)
    return found


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {row["article_id"]: row for row in rows}
