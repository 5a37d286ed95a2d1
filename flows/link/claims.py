"""Claims on the events that a run touches are set against each other again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from flows.link.now import Now
from schemas.registry import TABLES
from schemas.table import Row
from transforms.link.claims import link_claims
from transforms.link.hearing import Hearing, by_event
from warehouse.changes import Change, replacing
from warehouse.lake import Lake

HEARD = (
    "article_id",
    "publisher",
    "published_at",
    "text",
    "wire_credit",
    "duplicate_of",
    "first_version",
)
"""The columns of articles that their claims are heard with."""
WHO = ["actor_id", "category", "country_code", "publisher", "same_as"]
"""The columns of actors that tell who speaks."""


def relate_claims(lake: Lake, changes: Mapping[str, Change]) -> dict[str, Change]:
    """Return what a run changes in how the claims on each event stand to each other.

    An event's claims are heard anew if its reports changed, or which of their articles are copies
    or versions, or what an organization named in them is.

    Args:
        lake: what is published.
        changes: what the run changes.
    """
    now = Now(lake, changes)
    claims = now.some("claims", "event_id", _touched(lake, now, changes)).to_pylist()
    ids = [row["claim_id"] for row in claims]
    figures = by_event(now.some("figures", "claim_id", ids).to_pylist())
    court = _Court(now, claims)
    links = [
        link
        for event, told in sorted(by_event(court.claims).items())
        for link in link_claims(told, figures.get(event, ()), court.hearing(event, told))
    ]
    return {"claim_links": replacing(TABLES["claim_links"].from_rows(links), "claim_id", ids)}


def _touched(lake: Lake, now: Now, changes: Mapping[str, Change]) -> set[str]:
    """Return the events whose claims may stand otherwise to each other than before."""
    marked = changes["articles"].rows["article_id"].to_pylist()
    actors = changes["actors"].rows.select(WHO).to_pylist()
    what = {row["actor_id"]: row for row in actors}
    before = lake.some("actors", "actor_id", what, WHO).to_pylist()
    other = [row["actor_id"] for row in before if row != what[row["actor_id"]]]
    naming = lake.some("entity_mentions", "actor_id", other, ("article_id",))
    articles = {*marked, *naming["article_id"].to_pylist()}
    spoken = now.some("claims", "article_id", articles, ("event_id",))["event_id"].to_pylist()
    reported = changes["events"].rows["event_id"].to_pylist()
    return {event for event in (*spoken, *reported) if event is not None}


class _Court:
    """What is known of the articles and sources of claims, for one event after another.

    Whom an actor is known as is taken from the event's own articles, so that an article on
    another event changes nothing but who is the same under another name.

    Attributes:
        claims: the claims, each with the actor that stands for its source.
    """

    def __init__(self, now: Now, claims: Iterable[Row]) -> None:
        claims = list(claims)
        articles = {row["article_id"] for row in claims}
        events = {row["event_id"] for row in claims}
        rows = now.some("articles", "article_id", articles, HEARD).to_pylist()
        self._articles = {row["article_id"]: row for row in rows}
        self._events = by_event(now.some("events", "event_id", events).to_pylist())
        self._mentions = by_event(now.some("event_mentions", "event_id", events).to_pylist())
        self._named: dict[str, list[Row]] = {}
        for row in now.some("entity_mentions", "article_id", articles).to_pylist():
            if row["actor_id"] is not None:
                self._named.setdefault(row["article_id"], []).append(row)
        ids = {row["actor_id"] for rows in self._named.values() for row in rows}
        ids |= {row[column] for row in claims for column in ("source_actor_id", "source_body")}
        ids |= {actor for row in claims for actor in row["joint_actor_ids"] or ()}
        self._actors = _by_id(now.some("actors", "actor_id", ids).to_pylist())
        heads = {row["same_as"] for row in self._actors.values()}
        self._actors |= _by_id(now.some("actors", "actor_id", heads).to_pylist())
        self.claims = [
            row
            | {
                "source_actor_id": self._head(row["source_actor_id"]),
                "source_body": self._head(row["source_body"]),
                "joint_actor_ids": [self._head(key) for key in row["joint_actor_ids"] or ()],
            }
            for row in claims
        ]

    def hearing(self, event: str, claims: Sequence[Row]) -> Hearing:
        """Return what makes statements of an event's claims."""
        articles = sorted({row["article_id"] for row in claims})
        return Hearing(
            [self._articles[article] for article in articles],
            self._cast(articles),
            self._mentions.get(event, ()),
            self._events[event],
        )

    def _head(self, actor: str | None) -> str | None:
        """Return the actor that stands for one; a body may be no actor."""
        return self._actors.get(actor, {}).get("same_as") or actor if actor else None

    def _cast(self, articles: Iterable[str]) -> Iterator[Row]:
        """Yield the actors named in some articles, by the names they have there."""
        names: defaultdict[str, set[str]] = defaultdict(set)
        outlets: defaultdict[str, set[str]] = defaultdict(set)
        for article in articles:
            for row in self._named.get(article, ()):
                head = str(self._head(row["actor_id"]))
                names[head].add(row["text"])
                outlets[head] |= {self._actors[key]["publisher"] for key in (head, row["actor_id"])}
        for actor, found in sorted(names.items()):
            name, *aliases = sorted(found, key=lambda name: (-len(name), name))
            outlet = min(filter(None, outlets[actor]), default=None)
            yield self._actors[actor] | {"name": name, "aliases": aliases, "publisher": outlet}


def _by_id(actors: Iterable[Row]) -> dict[str, Row]:
    return {row["actor_id"]: row for row in actors}
