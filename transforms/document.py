"""What the extractors read and write: an annotated article, and what is found in it.

Everything found has a half-open interval of code points in `Document.text`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from transforms.tree import Doc, Span


@dataclass(frozen=True, slots=True)
class Document:
    """One article with its parse.

    Attributes:
        article_id: the article's id.
        text: the article's text. Every cell is cut from it.
        doc: its parse, token offsets equal to those in `text`. Its letters may differ in case
            where the article is all capitals or all small.
        title: the headline, which may or may not stand in `text` as well.
        publisher: who published it.
        published: day of publication, UTC.
        url: its address.
    """

    article_id: str
    text: str
    doc: Doc
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None

    def cut(self, start: int, end: int) -> str:
        """Return the article's own characters between two offsets."""
        return self.text[start:end]

    def sentence_around(self, start: int, end: int) -> tuple[int, int]:
        """Return the interval of the sentences that hold the given interval, trimmed.

        Raises:
            ValueError: no token lies there.
        """
        span = self.doc.char_span(start, end)
        if span is None:
            raise ValueError(f"no token between offsets {start} and {end}")
        return trimmed(self.text, span[0].sent.start_char, span[-1].sent.end_char)

    def sentences(self) -> Iterator[Span]:
        """Yield the sentences of the parse."""
        return iter(self.doc.sents)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return an interval without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@dataclass(frozen=True, slots=True)
class Entity:
    """One naming of a person or organization.

    Attributes:
        start, end: the name's interval.
        kind: person or organization.
        actor: who it is, shared by all namings of the same one in the article.
    """

    start: int
    end: int
    kind: str
    actor: "Actor"


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, organization or role of an article, under its fullest name there.

    Attributes:
        name: the fullest name in the article ("Ali Nasir Rizvi"), or for a role the head phrase
            without its determiner ("doctor").
        kind: person, organization or role (codes.ACTOR_KINDS).
        category: codes.CATEGORIES.
        aliases: other names for it in the article, sorted.
        country_code: ISO 3166-1 alpha-2, where it is stated.
        body: what tells the body it is or speaks for from others; null if it speaks for itself.
    """

    name: str
    kind: str
    category: str
    aliases: tuple[str, ...] = ()
    country_code: str | None = None
    body: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Toponym:
    """One naming of a place, with what the gazetteer says; place fields are null if unknown.

    `feature` is one of country, province, district, town, landmark, region. `adjective` marks
    "Turkish" and the like: it names a place, but nothing is said to happen there. `part_of` is the
    town whose quarter it is.
    """

    start: int
    end: int
    name: str
    place_id: str | None = None
    feature: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    country_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    adjective: bool = False
    part_of: "Toponym | None" = None


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One expression of time of day granularity or coarser.

    Attributes:
        start, end: its interval in the text.
        first, last: the days it may mean, both included; null where it can't be resolved
            (relative, and the publication date is not known; or no year can be told).
        precision: codes.DATE_PRECISIONS.
        basis: absolute, relative (to the publication date), anchored (to another date of the
            text), year_by_nearness, updated (the day after publication, in a page that was
            brought up to date), unresolved.
        dated: the interval of the word whose happening it dates, where that is not the one it
            depends on: in "on Tuesday, a day after the raid", the raid.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    precision: str
    basis: str
    dated: tuple[int, int] | None = None

    @property
    def place(self) -> tuple[int, int]:
        """The interval by which it hangs together with the words of its sentence."""
        return self.dated or (self.start, self.end)

    def is_to_come(self, today: date | None) -> bool:
        """Tell whether it lies after a day, and is not that of a later state of a page."""
        late = self.first is not None and today is not None and self.first > today
        return late and self.basis != "updated"


@dataclass(frozen=True, slots=True)
class Figure:
    """One count of people (or of other things, metric `other`).

    Attributes:
        start, end: interval of the number with its hedges: "at least seven".
        low, high: bounds, both included; null is open.
        qualifier: codes.QUALIFIERS.
        metric: codes.METRICS.
        head: offset of the word that tells the metric ("died", "arrests").
        subject_text: who is counted, as named there.
        subject_category: codes.CATEGORIES.
        is_part: counts a part of a larger count there.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    qualifier: str
    metric: str
    head: int
    subject_text: str | None = None
    subject_category: str | None = None
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One content attributed to one source. Intervals are (start, end) or null.

    Attributes:
        source: interval of the source as named there ("He", "PTI spokesman Waqas Akram Sheikh").
        cue: interval of the cue ("said", "issued a denial").
        content: interval of the content, with its quotation marks where it has them.
        source_kind: codes.SOURCE_KINDS.
        actor: who the source is, resolved.
        via: interval of the one who relayed it ("the Guardian").
        quote_type, speech_act: codes.
        negated: the source holds the content to be untrue.
        denied_aspect: what a denial denies.
        rule: name of the rule that found it.
        joint: who says it together with the source: "the mayor and the governor".
    """

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[int, int]
    source_kind: str
    actor: Actor | None
    via: tuple[int, int] | None
    quote_type: str
    speech_act: str
    negated: bool
    denied_aspect: str | None
    rule: str
    joint: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class EventMention:
    """One report of an event, before it is joined with others.

    Attributes:
        sentence: interval of the sentence that reports it.
        trigger: interval of the word that names it.
        event_type, event_mode: PLOVER (codes.EVENT_MODES).
        actor, recipient: intervals of who does it, to whom.
        toponym: where.
        when: the date expression that says when.
        realis: codes.REALIS.
        is_main: it is what the article is about.
        happening: number of the happening it reports in its article, from 0 in text order.
    """

    sentence: tuple[int, int]
    trigger: tuple[int, int]
    event_type: str
    event_mode: str | None
    actor: tuple[int, int] | None
    recipient: tuple[int, int] | None
    toponym: Toponym | None
    when: DateExpression | None
    realis: str
    is_main: bool = False
    happening: int = 0
