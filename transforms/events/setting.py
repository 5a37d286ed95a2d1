"""Places a sentence leaves out because an earlier one told them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from transforms.document import DateExpression, Document, EventMention, Toponym
from transforms.events.dateline import within
from transforms.events.family import is_physical
from transforms.events.scene import FINENESS

REACH = 2
LOOKED_AT = 8
BACKGROUND = timedelta(days=45)
LEAD = 600
LEAD_WEIGHT = 3
RATE = 8


def share(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions, those told nowhere with the place of another of their sentence."""
    beside = _by_sentence(mentions)
    return [_beside(mention, beside[mention.sentence][:LOOKED_AT]) for mention in mentions]


def _beside(mention: EventMention, fellows: Sequence[EventMention]) -> EventMention:
    if mention.toponym is not None or not is_physical(mention.event_type):
        return mention
    return replace(mention, toponym=_first_place(mention, fellows))


def carry(
    mentions: Sequence[EventMention],
    numbers: Sequence[int],
    document: Document,
    focus: Toponym | None,
) -> list[EventMention]:
    """Return the mentions, those told nowhere with the place of what they report or stand by.

    Args:
        mentions: the mentions.
        numbers: for each the number of its happening.
        document: the article.
        focus: the place it is about.
    """
    order = {start: number for number, start in enumerate(_starts(document))}
    done: list[EventMention] = []
    places: dict[int, Toponym] = {}
    for mention, number in zip(mentions, numbers, strict=True):
        if mention.toponym is not None:
            places[number] = mention.toponym
        told = places.get(number) or _first_place(mention, _recent(done, mention, order))
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
    mention: EventMention, told: Toponym | None, focus: Toponym | None, document: Document
) -> EventMention:
    if not is_physical(mention.event_type):
        return mention
    place = mention.toponym or told
    if not is_background(mention.when, document) and (place is None or _is_finer(focus, place)):
        place = focus
    return replace(mention, toponym=place)


def _is_finer(focus: Toponym | None, place: Toponym) -> bool:
    """Tell whether the article's focus lies in the country that is all a sentence names."""
    if focus is None or place.feature != "country" or focus.feature == "country":
        return False
    return place.country_code is not None and focus.country_code == place.country_code


def _goes_with(mention: EventMention, other: EventMention) -> bool:
    if mention.when is None or other.when is None or mention.when.first is None:
        return True
    return other.when.first is None or abs(mention.when.first - other.when.first) <= BACKGROUND


def is_background(when: DateExpression | None, document: Document) -> bool:
    """Tell whether a date lies long before the article."""
    if when is None or when.last is None or document.published is None:
        return False
    return document.published - when.last > BACKGROUND


def focus_of(toponyms: Sequence[Toponym], datelines: Sequence[tuple[int, int]]) -> Toponym | None:
    """Return the place an article is about: finer than a country, named often and early.

    Args:
        toponyms: its places.
        datelines: where it tells only from where it reports.
    """
    weights: Counter[str] = Counter()
    for toponym in toponyms:
        weight = LEAD_WEIGHT if toponym.start < LEAD else 1
        is_fine = FINENESS.get(toponym.feature or "", 0) > FINENESS["country"]
        is_report = within(toponym.start, datelines)
        weights[toponym.name] += (1 if is_report else weight * RATE) * (RATE if is_fine else 1)
    return max(
        toponyms,
        key=lambda toponym: (weights[toponym.name], -toponym.start),
        default=None,
    )
