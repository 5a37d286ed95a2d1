"""From rows to statements: whom a claim comes from, when it was said, what its figures count."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from schemas.table import Row
from transforms.figures.partial import is_told_early
from transforms.link.claim_words import claim_words
from transforms.link.count import GROWING, Count, group_of
from transforms.link.scope import WEEKDAYS, Setting, scope_of
from transforms.link.statement import Statement
from transforms.link.words import common_words
from transforms.places.countries import names_of

COMMON = 0.2
"""Share of texts from which on a word tells nothing."""
STANDING = frozenset(("court", "government", "state_forces"))
"""Categories of which an article's place has one body of each name."""
NEWS = timedelta(days=7)
"""An article that names the day of an event by "Tuesday" or "this week" is no older than this."""
_RECENT = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tonight|yesterday|this week|that day|last night)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]{2,}")


class Hearing:
    """Makes statements of claims.

    Args:
        articles: rows of the articles of the claims.
        actors: rows of the actors who speak in them, and of organizations they may speak for.
        mentions: the event mentions of the claims' events.
        events: rows of those events.
    """

    def __init__(
        self,
        articles: Iterable[Row],
        actors: Iterable[Row],
        mentions: Iterable[Row],
        events: Iterable[Row],
    ) -> None:
        self._articles = {row["article_id"]: row for row in articles}
        self._actors = {row["actor_id"]: row for row in actors}
        self._bodies = _bodies(self._actors.values())
        self._settings = {row["event_id"]: _setting(row) for row in events}
        self._recent = {
            (row["article_id"], row["event_id"])
            for row in mentions
            if row["date_text"] and _RECENT.search(row["date_text"])
        }

    def hear(self, claims: Iterable[Row], figures: Iterable[Row]) -> Iterator[Statement]:
        """Yield the statements of an event's claims; copies of articles say nothing anew."""
        counted: dict[str, list[Row]] = {}
        for figure in figures:
            counted.setdefault(figure["claim_id"], []).append(figure)
        for claim in claims:
            known = claim["event_id"] in self._settings
            if known and not self._articles[claim["article_id"]]["duplicate_of"]:
                yield self._statement(claim, counted.get(claim["claim_id"], ()))

    def _statement(self, claim: Row, figures: Sequence[Row]) -> Statement:
        article = self._articles[claim["article_id"]]
        setting = self._settings[claim["event_id"]]
        original = article["first_version"] or article["article_id"]
        first, last = self._said(claim, article, setting)
        voice = _voice(claim, article, original, self._actors.get(claim["source_actor_id"]))
        joint = frozenset(claim["joint_actor_ids"] or ())
        bodies = self._bodies_of(claim) | {voice, claim["source_body"] or voice} | joint
        return Statement(
            claim_id=claim["claim_id"],
            article_id=claim["article_id"],
            event_id=claim["event_id"],
            original=original,
            source=_source(claim, article),
            voice=voice,
            bodies=bodies,
            is_joint=bool(joint),
            names=frozenset(self._names(claim, bodies)),
            category=claim["source_category"],
            is_narrator=claim["source_kind"] == "narrator",
            is_nobody=claim["source_actor_id"] is None,
            act=claim["speech_act"],
            negated=claim["negated"],
            aspect=claim["denied_aspect"],
            content=claim["content_text"],
            start=claim["content_start"],
            end=claim["content_end"],
            sentence=article["text"][claim["sentence_start"] : claim["sentence_end"]],
            words=frozenset(telling(claim["content_text"])),
            first=first,
            last=last,
            ended=setting.last,
            counts=tuple(_counts(claim, figures, article["text"], setting, self._nation(claim))),
        )

    def _said(self, claim: Row, article: Row, setting: Setting) -> tuple[date | None, date | None]:
        """Return the days between which it was said: told, or those of publication."""
        published = article["published_at"] and article["published_at"].date()
        start, end = claim["said_date_start"], claim["said_date_end"]
        told = published and setting.first and start and end
        if told and setting.first <= start and end <= published:
            return start, end
        if published:
            return published, published
        is_news = (article["article_id"], claim["event_id"]) in self._recent
        return None, setting.last + NEWS if is_news and setting.last else None

    def _bodies_of(self, claim: Row) -> frozenset[str]:
        """Return the actors that speak: the source, and organizations named with it.

        An organization of another kind than the source is not whom it speaks for.
        """
        own = claim["source_actor_id"]
        found = {own} if own else set()
        for name in _names_in(claim["source_text"] or ""):
            actor = self._bodies.get(name)
            if actor and self._actors[actor]["category"] == claim["source_category"]:
                found.add(actor)
        return frozenset(found) | _standing(claim)

    def _nation(self, claim: Row) -> str | None:
        """Return the country of a source, where that is told."""
        actor = self._actors.get(claim["source_actor_id"]) or {}
        return actor.get("country_code")

    def _names(self, claim: Row, bodies: Iterable[str]) -> Iterator[str]:
        for body in bodies:
            actor = self._actors.get(body)
            if actor:
                yield from (name.lower() for name in (actor["name"], *actor["aliases"]))
        if claim["source_name"]:
            yield claim["source_name"].lower()


def _standing(claim: Row) -> frozenset[str]:
    """Return the body that is named by what it is: "the fire service" is one in every article."""
    name = (claim["source_name"] or "").lower()
    if claim["source_kind"] != "role" or claim["source_category"] not in STANDING or not name:
        return frozenset()
    if claim_words().persons.search(name):
        return frozenset()
    return frozenset((f"{claim['source_category']}: {name}",))


def telling(text: str) -> set[str]:
    """Return the words of a text that few texts have, names as they are written."""
    common = common_words()
    words = (word.strip("'\u2019-") for word in _WORD.findall(text))
    return {word for word in words if common.get(word.lower(), 0) < COMMON}


def _bodies(actors: Iterable[Row]) -> dict[str, str]:
    """Return the organizations by their names and acronyms."""
    found: dict[str, str] = {}
    for row in sorted(actors, key=lambda row: row["actor_id"]):
        if row["kind"] == "organization" and row["category"] != "other":
            for name in (row["name"], *row["aliases"]):
                found.setdefault(name, row["actor_id"])
    return found


LONGEST = 6
"""Words of the longest name that is looked for in how a source is named."""


def _names_in(text: str) -> Iterator[str]:
    """Yield all runs of words of a source that may be a name."""
    words = re.findall(r"[\w'\u2019&.-]+", text)[: 4 * LONGEST]
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + LONGEST) + 1):
            yield " ".join(words[start:end]).rstrip(".")


def _setting(event: Row) -> Setting:
    places = (event["place_name"], event.get("quarter_name"), event["admin1"])
    names = frozenset(name.lower() for name in places if name)
    names |= names_of(event.get("country_code"))
    return Setting(event["event_date_start"], event["event_date_end"], names)


def _voice(claim: Row, article: Row, original: str, actor: Row | None) -> str:
    """Return what tells a source from others; nobody in particular is somebody else each time."""
    if claim["source_kind"] == "narrator":
        return f"publisher {article.get('wire_credit') or article['publisher'] or original}"
    if actor and actor.get("publisher"):
        return f"publisher {actor['publisher']}"
    return str(claim["source_actor_id"] or f"nobody {claim['claim_id']}")


def _source(claim: Row, article: Row) -> str:
    if claim["source_kind"] == "narrator":
        return article["publisher"] or "the narrator"
    if claim["joint_actor_ids"]:
        return str(claim["source_text"])
    return claim["source_name"] or claim["source_text"] or "somebody"


def _counts(
    claim: Row, figures: Sequence[Row], text: str, setting: Setting, nation: str | None
) -> Iterator[Count]:
    """Yield a claim's figures, each with the words up to the next one."""
    ordered = sorted(figures, key=lambda row: row["start_char"])
    for place, figure in enumerate(ordered):
        start = figure["start_char"] if place else claim["content_start"]
        following = ordered[place + 1 : place + 2]
        end = following[0]["start_char"] if following else claim["content_end"]
        before = text[claim["sentence_start"] : figure["start_char"]]
        yield Count(
            figure_id=figure["figure_id"],
            metric=figure["metric"],
            low=figure["low"],
            high=figure["high"],
            qualifier=figure["qualifier"],
            group=group_of(
                figure,
                before,
                text[figure["end_char"] : figure["end_char"] + NEXT],
                beside_fate=_is_beside_fate(figure, ordered[:place]),
                own_nation=nation,
            ),
            scope=scope_of(
                text[start:end], before, setting, is_crowd=figure["metric"] == "participants"
            ),
            text=figure["text"],
            is_part=figure["is_part"],
            is_denied=figure["is_denied"],
            is_early=is_told_early(before),
        )


def _is_beside_fate(figure: Row, earlier: Sequence[Row]) -> bool:
    """Tell whether others met another fate before it in a claim, and nobody the same."""
    fates = {row["metric"] for row in earlier} & GROWING
    return figure["metric"] in GROWING and bool(fates) and figure["metric"] not in fates


NEXT = 20
"""Code points behind a figure in which its noun is sought."""


def by_event(rows: Iterable[Mapping[str, object]]) -> dict[str, list[Row]]:
    """Return rows by their event; those of none are left out."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row["event_id"] is not None:
            found.setdefault(str(row["event_id"]), []).append(dict(row))
    return found
