"""One happening of an article, as far as its mentions have told of it."""

from collections import deque
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from transforms.document import DateExpression, Document, EventMention, Toponym
from transforms.events.family import family, mode_family
from transforms.events.realis import tells
from transforms.events.syntax import children
from transforms.events.vocabulary import words

KEPT = 12
COARSE = frozenset({"month", "season", "year"})


@dataclass(slots=True)
class Happening:
    """Mentions taken for one happening so far.

    Attributes:
        is_undatable: it is told by days whose date can't be known ("Tuesday night").
    """

    number: int
    is_sketch: bool = False
    families: set[str] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    dates: deque[DateExpression] = field(default_factory=lambda: deque(maxlen=KEPT))
    is_undatable: bool = False
    places: deque[Toponym] = field(default_factory=lambda: deque(maxlen=KEPT))
    has_crowd: bool = False
    latest: deque[EventMention] = field(default_factory=lambda: deque(maxlen=KEPT))
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
        if when is not None and when.first is not None and when not in self.dates:
            self.dates.append(when)
        self.is_undatable |= when is not None and when.first is None
        if mention.toponym is not None and mention.toponym not in self.places:
            self.places.append(mention.toponym)
        self.has_crowd |= has_crowd
        self.latest.append(mention)
        self.words.add(token.lemma_.lower())
        self.is_actual |= mention.realis == "actual"
        self.last = mention.sentence[1]


def own_date(mention: EventMention) -> DateExpression | None:
    """Return the date the mention's own sentence tells."""
    when, (start, end) = mention.when, mention.sentence
    return when if when is not None and start <= when.start < end else None


def token_at(document: Document, interval: tuple[int, int]) -> Token:
    """Return the head of the words at an interval."""
    span: Span | None = document.doc.char_span(*interval, alignment_mode="expand")
    return span.root if span else document.doc[0]


def is_sketch(mention: EventMention, document: Document) -> bool:
    """Tell whether a bare plural names a kind of deed rather than one: "methods like killings".

    So does an adjective that only describes: "the jailed leader".
    """
    token = token_at(document, mention.trigger)
    if token.dep_ == "amod":
        return True
    is_bare = token.tag_ == "NNS" or token.lemma_.lower() in words("mass")
    if not is_bare or own_date(mention) or children(token, "det", "nummod", "poss"):
        return False
    above = token.head if token.dep_ in ("nsubj", "nsubjpass", "dobj") else None
    return above is None or not tells(above) or above.tag_ in ("VBG", "VB")
