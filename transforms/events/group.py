"""Which mentions of an article report one happening."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from spacy.tokens import Span, Token

from transforms.document import DateExpression, Document, EventMention, Toponym
from transforms.events.attachment import is_definite
from transforms.events.family import family, mode_family
from transforms.events.phrase import belongs
from transforms.events.realis import tells
from transforms.events.scene import FINENESS
from transforms.events.syntax import children
from transforms.events.vocabulary import words

LOOKED_AT = 24
NIGHT = timedelta(days=1)
COARSE = frozenset({"month", "season", "year"})
NEAR = 300
DEPTH = 8
AFTERMATH = frozenset({"after", "following"})
STORY = frozenset({"protest", "violence", "custody", "coercion"})
OTHER = re.compile(
    r"\b(?:another|separate|separately|second|third|earlier|previous|previously|similar|other|"
    r"elsewhere|also)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Happening:
    """Mentions taken for one happening so far."""

    number: int
    is_sketch: bool = False
    families: set[str] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    dates: list[DateExpression] = field(default_factory=list)
    places: list[Toponym] = field(default_factory=list)
    has_crowd: bool = False
    sentences: set[tuple[int, int]] = field(default_factory=set)
    triggers: dict[int, str] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    last: int = 0
    is_actual: bool = False

    @property
    def is_coarse(self) -> bool:
        """Whether it is dated, but no closer than to a month: a summary rather than news."""
        return bool(self.dates) and all(date.precision in COARSE for date in self.dates)

    def add(self, mention: EventMention, token: Token, *, has_crowd: bool) -> None:
        """Take in one more mention."""
        self.families.add(family(mention.event_type, mention.event_mode))
        mode = mode_family(mention.event_mode)
        if mode:
            self.modes.add(mode)
        when = own_date(mention)
        if when is not None and when.first is not None:
            self.dates.append(when)
        if mention.toponym is not None:
            self.places.append(mention.toponym)
        self.has_crowd |= has_crowd
        self.sentences.add(mention.sentence)
        self.triggers[token.i] = mention.event_type
        self.words.add(token.lemma_.lower())
        self.is_actual |= mention.realis == "actual"
        self.last = mention.sentence[1]


def own_date(mention: EventMention) -> DateExpression | None:
    """Return the date the mention's own sentence tells."""
    when, (start, end) = mention.when, mention.sentence
    return when if when is not None and start <= when.start < end else None


def group(mentions: Sequence[EventMention], document: Document) -> list[int]:
    """Return for each mention the number of the happening it reports, from 0 in text order."""
    happenings: list[Happening] = []
    numbers = []
    for mention in mentions:
        crowd = _has_crowd(document, mention)
        home = _home(mention, happenings[-LOOKED_AT:], document, has_crowd=crowd)
        if home is None:
            home = Happening(len(happenings), is_sketch=is_sketch(mention, document))
            happenings.append(home)
        home.add(mention, _token(document, mention.trigger), has_crowd=crowd)
        numbers.append(home.number)
    return numbers


def _home(
    mention: EventMention, happenings: Sequence[Happening], document: Document, *, has_crowd: bool
) -> Happening | None:
    """Return the happening a mention reports: the latest that fits, one of its own kind first."""
    kind = family(mention.event_type, mention.event_mode)
    fitting = [
        found
        for found in reversed(happenings)
        if _fits(found, mention, document, has_crowd=has_crowd)
    ]
    again = _taken_up(_token(document, mention.trigger), fitting)
    if again is not None:
        return again
    return min(
        fitting,
        key=lambda found: (found.is_coarse, kind not in found.families),
        default=None,
    )


def _taken_up(token: Token, fitting: Sequence[Happening]) -> Happening | None:
    """Return the happening a definite noun names again by the same word."""
    if not is_definite(token):
        return None
    return next((found for found in fitting if token.lemma_.lower() in found.words), None)


def _token(document: Document, interval: tuple[int, int]) -> Token:
    span: Span | None = document.doc.char_span(*interval, alignment_mode="expand")
    return span.root if span else document.doc[0]


def _has_crowd(document: Document, mention: EventMention) -> bool:
    """Tell whether protesters do it or undergo it."""
    if mention.event_type == "PROTEST":
        return True
    parties = (mention.actor, mention.recipient)
    return any(
        belongs(_token(document, party), f"@{name}")
        for party in parties
        if party is not None
        for name in ("crowd", "protest")
    )


def _fits(
    happening: Happening, mention: EventMention, document: Document, *, has_crowd: bool
) -> bool:
    token = _token(document, mention.trigger)
    kind = family(mention.event_type, mention.event_mode)
    if not (_same_days(happening, mention) and _same_place(happening, mention)):
        return False
    sketch = is_sketch(mention, document)
    if sketch != happening.is_sketch or (sketch and token.lemma_.lower() not in happening.words):
        return False
    if mention.realis != "actual" and own_date(mention) is not None and happening.is_actual:
        return False
    if _is_about(token, mention.event_type, happening) or _is_marked_other(token):
        return False
    if kind in happening.families:
        mode = mode_family(mention.event_mode)
        return mode is None or not happening.modes or mode in happening.modes
    return _is_repression(happening, mention, kind, has_crowd=has_crowd)


def is_sketch(mention: EventMention, document: Document) -> bool:
    """Tell whether a bare plural names a kind of deed rather than one: "methods like killings".

    So does an adjective that only describes: "the jailed leader".
    """
    token = _token(document, mention.trigger)
    if token.dep_ == "amod":
        return True
    is_bare = token.tag_ == "NNS" or token.lemma_.lower() in words("mass")
    if not is_bare or own_date(mention) or children(token, "det", "nummod", "poss"):
        return False
    above = token.head if token.dep_ in ("nsubj", "nsubjpass", "dobj") else None
    return above is None or not tells(above) or above.tag_ in ("VBG", "VB")


def _is_repression(
    happening: Happening, mention: EventMention, kind: str, *, has_crowd: bool
) -> bool:
    """Tell whether a protest and what is done against it meet, as one story."""
    crossing = {kind, *happening.families}
    if not crossing <= STORY:
        return False
    near = mention.sentence[0] - happening.last < NEAR or mention.sentence in happening.sentences
    if "protest" in crossing:
        is_bare = kind == "coercion" or not (mention.actor or mention.recipient)
        return happening.has_crowd and (has_crowd or (near and is_bare))
    return near and mention.realis == "actual" and happening.is_actual


def _same_days(happening: Happening, mention: EventMention) -> bool:
    when = own_date(mention)
    if when is None or when.first is None or when.last is None or not happening.dates:
        return True
    return any(
        other.first is not None
        and other.last is not None
        and when.first <= other.last + NIGHT
        and other.first <= when.last + NIGHT
        for other in happening.dates
    )


def _same_place(happening: Happening, mention: EventMention) -> bool:
    place = mention.toponym
    if place is None or not happening.places:
        return True
    return any(_may_contain(place, other) for other in happening.places)


def _may_contain(one: Toponym, other: Toponym) -> bool:
    """Tell whether two places are the same, or one may lie in the other."""
    if one.name == other.name or (one.place_id and one.place_id == other.place_id):
        return True
    fine, coarse = sorted((one, other), key=_fineness, reverse=True)
    if _fineness(coarse) == 0:
        return True
    if _fineness(fine) == _fineness(coarse):
        return False
    inside, around = _divisions(fine, coarse)
    return not (inside and around) or inside == around


def _divisions(fine: Toponym, coarse: Toponym) -> tuple[str | None, str | None]:
    """Return the division of both places that the coarse one is about."""
    if coarse.feature in ("province", "region"):
        return fine.admin1, coarse.admin1
    if coarse.feature == "district":
        return fine.admin2, coarse.admin2
    return fine.country_code, coarse.country_code


def _fineness(place: Toponym) -> int:
    return FINENESS.get(place.feature or "", 0)


def _is_about(token: Token, kind: str, happening: Happening) -> bool:
    """Tell whether one event is what the other is about: "protests over the killing"."""
    sentence = token.sent
    for position, other in happening.triggers.items():
        if sentence.start <= position < sentence.end:
            fellow = token.doc[position]
            if _hangs_under(token, fellow, other) or _hangs_under(fellow, token, kind):
                return True
    return False


def _hangs_under(token: Token, upper: Token, kind: str) -> bool:
    links = words("linking") | (AFTERMATH if kind == "PROTEST" else frozenset())
    seen = False
    for _ in range(DEPTH):
        seen |= token.lower_ in links
        if token.head.i == token.i:
            return False
        token = token.head
        if token.i == upper.i:
            return seen
    return False


def _is_marked_other(token: Token) -> bool:
    modifiers = " ".join(child.lower_ for child in token.children if child.dep_ in ("amod", "det"))
    return bool(OTHER.search(modifiers))
