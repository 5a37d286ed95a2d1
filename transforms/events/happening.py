"""One happening of an article, as far as its mentions have told of it."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from transforms.document import Actor, DateExpression, EventMention, Toponym
from transforms.events.days import KEPT, Days
from transforms.events.family import family, mode_family
from transforms.events.parties import Parties
from transforms.events.syntax import first
from transforms.places.keys import key
from transforms.tree import Doc, Span, Token

CUSTODY = "custody"
COARSE = frozenset({"month", "season", "year"})
LONG = timedelta(days=7)
"""A longer period up to now is one over which deeds are counted, rather than one is told."""


@dataclass(slots=True, eq=False)
class Happening:
    """Mentions taken for one happening so far.

    Attributes:
        today: the day of the article.
        days: all days told of it.
        deed_days: those told of other than somebody's arrest.
        dated: where in the text each of them is told.
        is_fine: one of them is told to the day or the week.
        is_counted: it is told over a long period: "31 in the past month", "since May".
        victims, parties: single persons it is done to; everybody named who takes part.
        listed: keys of the names told in one list with its own place: "in Bara and Port Kesh".
        is_undatable: it is told by days whose date can't be known ("Tuesday night").
        is_before_news: it is told only as what the news came days after.
    """

    number: int
    today: date | None = None
    is_sketch: bool = False
    families: set[str] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    days: Days = field(default_factory=Days)
    deed_days: Days = field(default_factory=Days)
    dated: set[int] = field(default_factory=set)
    is_fine: bool = False
    is_counted: bool = False
    is_undatable: bool = False
    places: deque[Toponym] = field(default_factory=lambda: deque(maxlen=KEPT))
    listed: set[str] = field(default_factory=set)
    has_crowd: bool = False
    latest: deque[EventMention] = field(default_factory=lambda: deque(maxlen=KEPT))
    words: set[str] = field(default_factory=set)
    last: int = 0
    is_actual: bool = False
    is_willed: bool = False
    is_before_news: bool = True
    victims: set[Actor] = field(default_factory=set)
    parties: set[Actor] = field(default_factory=set)

    @property
    def is_coarse(self) -> bool:
        """Whether it is dated, but no closer than to a month: a summary rather than news."""
        return bool(self.days) and not self.is_fine

    def days_of(self, kind: str) -> Days:
        """Return the days told of such events in it: an arrest does not date the deed before."""
        return self.days if kind == CUSTODY or self.families == {CUSTODY} else self.deed_days

    def is_near(self, mention: EventMention) -> bool:
        """Tell whether it was told last in the mention's own sentence."""
        return self.latest[-1].sentence == mention.sentence

    def add(
        self, mention: EventMention, token: Token, who: Parties, *, is_before_news: bool
    ) -> None:
        """Take in one more mention."""
        self.is_before_news &= is_before_news
        kind = family(mention.event_type, mention.event_mode)
        self.families.add(kind)
        mode = mode_family(mention.event_mode)
        if mode:
            self.modes.add(mode)
        when = own_date(mention)
        if when is not None:
            self._add_days(when, kind)
        self.is_undatable |= when is not None and when.first is None
        place = own_place(mention)
        if place is not None and place not in self.places:
            self.places.append(place)
            self.listed.update(_listed_with(place, token.doc))
        self.has_crowd |= who.has_crowd
        self.victims |= who.victims
        self.parties |= who.all
        self.latest.append(mention)
        self.words.add(token.lemma_.lower())
        self.is_actual |= mention.realis == "actual"
        self.is_willed |= mention.realis in {"planned", "hypothetical"}
        self.last = mention.sentence[1]

    def _add_days(self, when: DateExpression, kind: str) -> None:
        if when.first is None or when.last is None or when.start in self.dated:
            return
        self.dated.add(when.start)
        is_counted = is_count(when, self.today)
        self.is_fine |= when.precision not in COARSE and not is_counted
        self.is_counted |= is_counted
        self.days.add(when.first, when.last)
        if kind != CUSTODY:
            self.deed_days.add(when.first, when.last)


def _listed_with(place: Toponym, doc: Doc) -> Iterator[str]:
    span: Span | None = doc.char_span(place.start, place.end)
    token = span.root if span else None
    if token is not None and token.dep_ == "conj":
        yield _name_at(token.head)
    for _ in range(KEPT):
        token = first(token, "conj") if token is not None else None
        if token is None:
            break
        yield _name_at(token)


def _name_at(token: Token) -> str:
    """Return the key of the name that a token ends: "Port Kesh"."""
    start = next((word.left_edge.i for word in token.lefts if word.dep_ == "compound"), token.i)
    return key(token.doc[start : token.i + 1].text)


def is_count(when: DateExpression, today: date | None) -> bool:
    """Tell whether a date is a long period up to the day of the article: "since May"."""
    if when.precision != "range" or when.first is None or today is None or when.last != today:
        return False
    return today - when.first > LONG


def own_date(mention: EventMention) -> DateExpression | None:
    """Return the date the mention's own sentence tells."""
    when, (start, end) = mention.when, mention.sentence
    return when if when is not None and start <= when.start < end else None


def own_place(mention: EventMention) -> Toponym | None:
    """Return the place the mention's own sentence tells."""
    place, (start, end) = mention.toponym, mention.sentence
    return place if place is not None and start <= place.start < end else None
