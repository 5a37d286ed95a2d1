"""What an article is about: the happening it leads with, returns to, and that is news."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from transforms.document import DateExpression, Document, EventMention, Figure
from transforms.events.dateline import within
from transforms.events.family import DISASTER, is_physical
from transforms.events.happening import COARSE
from transforms.events.lead import LEAD
from transforms.events.phrase import token_at
from transforms.events.setting import is_background
from transforms.events.sketch import is_sketch
from transforms.tree import Token

POSITION = (4.0, 2.5, 2.0, 1.5, 1.0, 1.0)
REST = 0.4
KIND = {
    "ASSAULT": 1.3,
    DISASTER: 1.3,
    "PROTEST": 1.2,
    "COERCE": 1.0,
    "RETREAT": 0.9,
    "MOBILIZE": 0.7,
    "ACCUSE": 0.3,
}
OTHER_KIND = 0.5
HARMFUL = ("ASSAULT", DISASTER)
REALIS = {"actual": 1.0, "planned": 0.5, "hypothetical": 0.1, "negated": 0.2}
BACKGROUND = 0.15
SKETCH = 0.2
DESCRIPTION = 0.5
FINEST = ("minute", "hour", "day", "range", "week", "month", "season", "year", "unknown")
ASIDE = 0.02
CASUALTIES = frozenset({"killed", "injured", "other"})
IN_TITLE = 3.0
STEM = 5
LATER = frozenset({"arrest", "convict", "release"})
LASTING = frozenset({"drought", "epidemic"})
NOTHING = -1
"""The number of what an article is about that is about no event."""
BELOW = 300
"""Code points by which a date must stand below that of the lead to be that of something else."""
SEVERAL = timedelta(days=2)
"""From its first day to its last, a longer period than a night or a weekend with its Friday."""


@dataclass(frozen=True, slots=True)
class StoryDays:
    """The days an article tells.

    Attributes:
        leading: the one it leads with.
        narrated: those on which something happened outside of court.
        in_court: it tells of a trial, so that the deed was before the news.
    """

    leading: DateExpression | None
    narrated: Sequence[DateExpression] = ()
    in_court: bool = False


def mark_main(  # noqa: PLR0913, PLR0917 - what each other extractor found
    mentions: Sequence[EventMention],
    numbers: Sequence[int],
    document: Document,
    figures: Sequence[Figure],
    days: StoryDays,
    others: Sequence[tuple[int, int]] = (),
) -> list[EventMention]:
    """Return the mentions with is_main set, undated ones with the date of their happening.

    An arrest does not date the deed it is for, unless no other day is told. The main event, where
    no date of its own is told, has the one the article leads with. An article that names its
    weightiest happening only once, far from its lead, is about none.

    Args:
        mentions: the mentions.
        numbers: for each the number of its happening.
        document: the article.
        figures: its counts.
        days: the days it tells.
        others: intervals that tell of other pages.
    """
    if not mentions:
        return []
    main = _main(mentions, numbers, document, others)
    led = _led_with(mentions, numbers, document, figures, others)
    main = main if main in led or not led else led[0]
    pairs = list(zip(mentions, numbers, strict=True))
    if _is_in_passing(pairs, main, document):
        main = NOTHING
    told = _told(pairs, main, days)
    news = {
        position
        for position, (mention, number) in enumerate(pairs)
        if number == main
        and not is_background(mention.when, document)
        and not within(mention.trigger[0], others)
    }
    return [
        replace(
            mention,
            is_main=position in news if news else number == main,
            when=_closer(mention, told.get(number), is_main=number == main),
        )
        for position, (mention, number) in enumerate(pairs)
    ]


def _is_in_passing(
    pairs: Sequence[tuple[EventMention, int]], main: int, document: Document
) -> bool:
    """Tell whether even the weightiest happening is named only once, and far from the lead."""
    told = [mention for mention, number in pairs if number == main]
    return len(told) == 1 and told[0].trigger[0] > LEAD and not _in_title(told[0], document)


def _in_title(mention: EventMention, document: Document) -> bool:
    trigger = document.cut(*mention.trigger).lower()
    return document.title is not None and trigger[:STEM] in document.title.lower()


def _told(
    pairs: Sequence[tuple[EventMention, int]], main: int, days: StoryDays
) -> dict[int, DateExpression]:
    """Return the date of each happening; days on which something else was do not date the main."""
    deeds = {number for mention, number in pairs if mention.event_type == "ASSAULT"}
    told = _dates(pair for pair in pairs if pair[1] not in deeds or not _is_arrest(pair[0]))
    goes_on = any(number == main and _goes_on(mention) for mention, number in pairs)
    free = _free(pairs, main, days)
    if not goes_on and (day := _day(told.get(main), free)) is not None:
        told[main] = day
    return _dates(pairs) | told


def _is_later(mention: EventMention) -> bool:
    """Tell whether an event is what comes of a deed in court."""
    return mention.event_type == "ACCUSE" or mention.event_mode in LATER


def _free(pairs: Sequence[tuple[EventMention, int]], main: int, days: StoryDays) -> StoryDays:
    """Return the days without those of something else, as what came of a deed in court.

    In news of a trial another deed of the kind is the one it is about.
    """
    own = {mention.event_type for mention, number in pairs if number == main}
    apart = [mention for mention, number in pairs if number != main]
    later = {mention.when for mention in apart if _is_later(mention)}
    others = {
        mention.when
        for mention in apart
        if _is_later(mention) or not days.in_court or mention.event_type not in own
    }
    leading = None if days.in_court and days.leading in later else days.leading
    free = [day for day in days.narrated if day not in others]
    return replace(days, leading=leading, narrated=free)


def _is_arrest(mention: EventMention) -> bool:
    return mention.event_mode == "arrest"


def _goes_on(mention: EventMention) -> bool:
    """Tell whether something lasts: an outbreak, or a protest told "for three weeks"."""
    if mention.event_mode in LASTING:
        return True
    is_period = mention.when is not None and mention.when.precision == "range"
    return mention.event_type == "PROTEST" and is_period


def _closer(
    mention: EventMention, told: DateExpression | None, *, is_main: bool
) -> DateExpression | None:
    """Return the date of a mention, or that of its happening where this says it, or closer."""
    if mention.when is None:
        return told if is_main or is_physical(mention.event_type) else None
    return told if told is not None and _is_part(told, mention.when) else mention.when


def _is_part(fine: DateExpression, coarse: DateExpression) -> bool:
    """Tell whether a date names a day or two of a longer period."""
    if fine.first is None or fine.last is None or coarse.first is None or coarse.last is None:
        return False
    return (
        coarse.last - coarse.first > SEVERAL
        and fine.last - fine.first < SEVERAL
        and coarse.first <= fine.first
        and fine.last <= coarse.last
    )


def _day(told: DateExpression | None, days: StoryDays) -> DateExpression | None:
    """Return the day of the main event: the lead's, or the one told within a longer period."""
    leading = days.leading
    if told is None and (days.in_court or leading is None):
        return next((day for day in days.narrated if day.basis != "relative"), leading)
    if told is None:
        return leading
    if leading is not None and _is_older_story(told, leading):
        return leading
    return next((day for day in days.narrated if _is_part(day, told)), told)


def _is_older_story(told: DateExpression, leading: DateExpression) -> bool:
    """Tell whether a coarse date is that of a deed of before, told below what leads.

    "Gunfire was heard on Friday. ... It was the second shooting there since one in January."
    """
    if told.precision == "year":
        return leading.start < told.start
    return told.precision in COARSE and 0 <= leading.start < told.start - BELOW


def _main(
    mentions: Sequence[EventMention],
    numbers: Sequence[int],
    document: Document,
    others: Sequence[tuple[int, int]],
) -> int:
    """Return the number of the happening with most weight."""
    order = {
        start: number
        for number, start in enumerate(sorted({mention.sentence[0] for mention in mentions}))
    }
    weights: dict[int, float] = {}
    for mention, number in zip(mentions, numbers, strict=True):
        place = order.get(mention.sentence[0], len(order))
        share = ASIDE if within(mention.trigger[0], others) else 1.0
        weights[number] = weights.get(number, 0.0) + share * _weight(mention, place, document)
    return max(weights, key=lambda number: (weights[number], -number))


def _led_with(
    mentions: Sequence[EventMention],
    numbers: Sequence[int],
    document: Document,
    figures: Sequence[Figure],
    others: Sequence[tuple[int, int]],
) -> list[int]:
    """Return the happenings whose killed or hurt the first sentence that tells of any counts.

    An article that leads with a toll is about what took it, however often it returns to
    something else. The happening that is named with the toll comes first.
    """
    told = [
        (mention, number)
        for mention, number in zip(mentions, numbers, strict=True)
        if not within(mention.trigger[0], others)
    ]
    first = min((mention.sentence for mention, _ in told), default=(0, 0))
    heads = [
        figure.head
        for figure in figures
        if figure.metric in CASUALTIES and figure.high != 0 and first[0] <= figure.start < first[1]
    ]
    deeds = [
        (not any(mention.trigger[0] <= head < mention.trigger[1] for head in heads), number)
        for mention, number in told
        if mention.sentence == first
        and mention.event_type in HARMFUL
        and mention.realis == "actual"
        and not is_background(mention.when, document)
    ]
    return [number for _, number in sorted(deeds, key=lambda deed: deed[0])] if heads else []


def _weight(mention: EventMention, place: int, document: Document) -> float:
    weight = POSITION[place] if place < len(POSITION) else REST
    if _in_title(mention, document):
        weight += IN_TITLE
    if is_sketch(mention, document):
        weight *= SKETCH
    if _describes(token_at(document, mention.trigger)):
        weight *= DESCRIPTION
    weight *= KIND.get(mention.event_type, OTHER_KIND) * REALIS[mention.realis]
    return weight * (BACKGROUND if is_background(mention.when, document) else 1.0)


def _describes(token: Token) -> bool:
    """Tell whether a deed only tells who somebody is: "freed pupils who were kidnapped in May"."""
    return token.dep_ == "relcl" or (token.dep_ == "acl" and token.tag_ == "VBN")


def _dates(mentions: Iterable[tuple[EventMention, int]]) -> dict[int, DateExpression]:
    """Return the finest date told of each happening, the first of equals."""
    told: dict[int, DateExpression] = {}
    for mention, number in mentions:
        when = mention.when
        if mention.realis != "actual" or when is None or when.first is None:
            continue
        if number not in told or _coarseness(when) < _coarseness(told[number]):
            told[number] = when
    return told


def _coarseness(when: DateExpression) -> int:
    return FINEST.index(when.precision)
