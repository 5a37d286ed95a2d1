"""What an article is about: the happening it leads with, returns to, and that is news."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, EventMention, Figure
from transforms.events.attachment import describes
from transforms.events.dateline import within
from transforms.events.family import DISASTER
from transforms.events.lead import LEAD
from transforms.events.phrase import token_at
from transforms.events.setting import is_background, is_before_news
from transforms.events.sketch import is_sketch
from transforms.events.story_days import StoryDays, closer, told_days

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
ASIDE = 0.02
CASUALTIES = frozenset({"killed", "injured", "other"})
IN_TITLE = 3.0
STEM = 5
NOTHING = -1
"""The number of what an article is about that is about no event."""


def mark_main(
    mentions: Sequence[EventMention],
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
        document: the article.
        figures: its counts.
        days: the days it tells.
        others: intervals that tell of other pages.
    """
    if not mentions:
        return []
    main = _subject(mentions, document, figures, others)
    told = told_days(mentions, main, days)
    news = _news(mentions, main, document, others)
    return [
        replace(
            mention,
            is_main=position in news if news else mention.happening == main,
            when=closer(mention, told.get(mention.happening), is_main=mention.happening == main),
        )
        for position, mention in enumerate(mentions)
    ]


def _subject(
    mentions: Sequence[EventMention],
    document: Document,
    figures: Sequence[Figure],
    others: Sequence[tuple[int, int]],
) -> int:
    """Return the number of the happening an article is about; NOTHING if it is about none."""
    main = _main(mentions, document, others)
    led = _led_with(mentions, document, figures, others)
    main = main if main in led or not led else led[0]
    return NOTHING if _is_in_passing(mentions, main, document) else main


def _news(
    mentions: Sequence[EventMention],
    main: int,
    document: Document,
    others: Sequence[tuple[int, int]],
) -> set[int]:
    """Return where the mentions of the main happening stand that are no background."""
    return {
        position
        for position, mention in enumerate(mentions)
        if mention.happening == main
        and not is_background(mention.when, document)
        and not within(mention.trigger[0], others)
    }


def _is_in_passing(mentions: Sequence[EventMention], main: int, document: Document) -> bool:
    """Tell whether even the weightiest happening is named only once, and far from the lead."""
    told = [mention for mention in mentions if mention.happening == main]
    return len(told) == 1 and told[0].trigger[0] > LEAD and not _in_title(told[0], document)


def _in_title(mention: EventMention, document: Document) -> bool:
    trigger = document.cut(*mention.trigger).lower()
    return document.title is not None and trigger[:STEM] in document.title.lower()


def _main(
    mentions: Sequence[EventMention],
    document: Document,
    others: Sequence[tuple[int, int]],
) -> int:
    """Return the number of the happening with most weight."""
    order = {
        start: number
        for number, start in enumerate(sorted({mention.sentence[0] for mention in mentions}))
    }
    weights: dict[int, float] = {}
    for mention in mentions:
        place = order.get(mention.sentence[0], len(order))
        share = ASIDE if within(mention.trigger[0], others) else 1.0
        weight = share * _weight(mention, place, document)
        weights[mention.happening] = weights.get(mention.happening, 0.0) + weight
    return max(weights, key=lambda number: (weights[number], -number))


def _led_with(
    mentions: Sequence[EventMention],
    document: Document,
    figures: Sequence[Figure],
    others: Sequence[tuple[int, int]],
) -> list[int]:
    """Return the happenings whose killed or hurt the first sentence that tells of any counts.

    An article that leads with a toll is about what took it, however often it returns to
    something else, unless the news came days after. The happening that is named with the toll comes
    first.
    """
    told = [mention for mention in mentions if not within(mention.trigger[0], others)]
    first = min((mention.sentence for mention in told), default=(0, 0))
    heads = [
        figure.head
        for figure in figures
        if figure.metric in CASUALTIES and figure.high != 0 and first[0] <= figure.start < first[1]
    ]
    deeds = [
        (
            not any(mention.trigger[0] <= head < mention.trigger[1] for head in heads),
            mention.happening,
        )
        for mention in told
        if mention.sentence == first
        and mention.event_type in HARMFUL
        and mention.realis == "actual"
        and not is_background(mention.when, document)
        and not is_before_news(mention, document)
    ]
    return [number for _, number in sorted(deeds, key=lambda deed: deed[0])] if heads else []


def _weight(mention: EventMention, place: int, document: Document) -> float:
    weight = POSITION[place] if place < len(POSITION) else REST
    if _in_title(mention, document):
        weight += IN_TITLE
    if is_sketch(mention, document):
        weight *= SKETCH
    if describes(token_at(document, mention.trigger)) or is_before_news(mention, document):
        weight *= DESCRIPTION
    weight *= KIND.get(mention.event_type, OTHER_KIND) * REALIS[mention.realis]
    return weight * (BACKGROUND if is_background(mention.when, document) else 1.0)
