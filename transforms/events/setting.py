"""Places a sentence leaves out because an earlier one told them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from transforms.document import DateExpression, Document, EventMention, Toponym
from transforms.events.attachment import is_definite
from transforms.events.family import is_physical
from transforms.events.focus import Focus
from transforms.events.happening import COARSE
from transforms.events.phrase import token_at
from transforms.events.sketch import is_sketch

REACH = 2
LOOKED_AT = 8
BACKGROUND = timedelta(days=45)
LEFT_BEHIND = "deport"
"""The mode of events told with a place that somebody had to leave."""


def share(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions, those told nowhere with the place of another of their sentence."""
    beside = _by_sentence(mentions)
    return [_beside(mention, beside[mention.sentence][:LOOKED_AT]) for mention in mentions]


def _beside(mention: EventMention, fellows: Sequence[EventMention]) -> EventMention:
    if mention.toponym is not None or not is_physical(mention.event_type):
        return mention
    return replace(mention, toponym=_first_place(mention, fellows))


def carry(mentions: Sequence[EventMention], document: Document, focus: Focus) -> list[EventMention]:
    """Return the mentions, those told nowhere with the place of what they report or stand by.

    Args:
        mentions: the mentions.
        document: the article.
        focus: where it plays.
    """
    order = {start: number for number, start in enumerate(_starts(document))}
    done: list[EventMention] = []
    places: dict[int, Toponym] = {}
    for mention in mentions:
        if mention.toponym is not None and mention.event_mode != LEFT_BEHIND:
            places[mention.happening] = mention.toponym
        near = [] if is_sketch(mention, document) else _recent(done, mention, order)
        told = places.get(mention.happening) or _first_place(mention, near)
        done.append(_completed(mention, told, focus, document))
    return done


def _starts(document: Document) -> list[int]:
    return sorted({sentence.start_char for sentence in document.sentences()})


def _by_sentence(
    mentions: Sequence[EventMention],
) -> dict[tuple[int, int], list[EventMention]]:
    result: dict[tuple[int, int], list[EventMention]] = {}
    for mention in mentions:
        result.setdefault(mention.sentence, []).append(mention)
    return result


def _recent(
    done: Sequence[EventMention], mention: EventMention, order: dict[int, int]
) -> list[EventMention]:
    """Return the mentions of the sentences just before, nearest first."""
    here = order.get(mention.sentence[0], 0)
    return [
        earlier
        for earlier in reversed(done[-LOOKED_AT:])
        if earlier.sentence != mention.sentence
        and here - order.get(earlier.sentence[0], 0) <= REACH
    ]


def _first_place(mention: EventMention, near: Sequence[EventMention]) -> Toponym | None:
    return next(
        (other.toponym for other in near if other.toponym and _goes_with(mention, other)), None
    )


def _completed(
    mention: EventMention, told: Toponym | None, focus: Focus, document: Document
) -> EventMention:
    if not is_physical(mention.event_type) and not mention.is_main:
        return mention
    place = mention.toponym or told
    is_aside = not mention.is_main and _is_aside(mention, place, focus, document)
    is_past = not mention.is_main and is_background(mention.when, document)
    if not (is_aside or is_past):
        place = focus.finer(place, is_own=mention.toponym is not None, is_main=mention.is_main)
    return replace(mention, toponym=place)


def _is_aside(
    mention: EventMention, told: Toponym | None, focus: Focus, document: Document
) -> bool:
    """Tell whether the article's town says nothing of where it was.

    It is a kind of deed, only says who somebody is, or lies months back as far as one can tell.
    """
    token = token_at(document, mention.trigger)
    if token.dep_ == "amod" and not is_definite(token.head):
        return True
    if told is None and focus.is_local and is_sketch(mention, document):
        return True
    when = mention.when
    return document.published is None and when is not None and when.precision in COARSE


def _goes_with(mention: EventMention, other: EventMention) -> bool:
    if other.event_mode == LEFT_BEHIND:
        return False
    if mention.when is None or other.when is None or mention.when.first is None:
        return True
    return other.when.first is None or abs(mention.when.first - other.when.first) <= BACKGROUND


def is_before_news(mention: EventMention, document: Document) -> bool:
    """Tell whether the news is told to have come days after: "a week after a bomb killed nine"."""
    when = mention.when
    if when is None or when.dated is None:
        return False
    earlier = token_at(document, when.dated)
    distance = document.doc.char_span(when.start, when.end)
    after = distance[-1] if distance else earlier
    return after.head.i == earlier.i or any(above.i == after.i for above in earlier.ancestors)


def is_background(when: DateExpression | None, document: Document) -> bool:
    """Tell whether a date lies long before the article."""
    if when is None or when.last is None or document.published is None:
        return False
    return document.published - when.last > BACKGROUND
