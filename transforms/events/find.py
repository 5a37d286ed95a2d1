"""Event mentions of one article: what is said to have happened, to whom, where and when."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from transforms.actors.cast import Cast
from transforms.document import (
    Claim,
    DateExpression,
    Document,
    EventMention,
    Figure,
    Toponym,
    trimmed,
)
from transforms.events.anaphora import take_up
from transforms.events.asides import asides
from transforms.events.attachment import is_definite
from transforms.events.coming import days_ahead, moved
from transforms.events.course import complete, days_of_incident, tells_course
from transforms.events.dateline import beyond, outside, report_lines, stamps, within
from transforms.events.dating import date_of
from transforms.events.family import is_physical
from transforms.events.focus import focus_of
from transforms.events.group import group
from transforms.events.instrument import mode_of
from transforms.events.lead import is_trial, leading_date, narrated, of_datelines
from transforms.events.lemma import lemma
from transforms.events.mishap import settle_mishaps
from transforms.events.notion import without_notions
from transforms.events.outcome import settle, unless_told
from transforms.events.phrase import belongs, interval, token_at
from transforms.events.presupposed import is_presupposed
from transforms.events.realis import ACTUAL, HYPOTHETICAL, NEGATED, PLANNED, asks, realis
from transforms.events.residence import scenes, without_seats
from transforms.events.salience import mark_main
from transforms.events.scene import place_of, regained, rooted
from transforms.events.setting import carry, share
from transforms.events.story_days import StoryDays
from transforms.events.trigger import Trigger, triggers
from transforms.events.vocabulary import words
from transforms.tree import Doc, Span, Token

VERBAL = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "ACCUSE", "REJECT")
LEGAL = ("allege", "investigate")
"""Modes of accusing that are acts of an office, whoever it is: "he was charged with theft"."""


def find_events(  # noqa: PLR0913, PLR0917 - what each other extractor found
    document: Document,
    toponyms: Sequence[Toponym],
    dates: Sequence[DateExpression],
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    cast: Cast,
) -> list[EventMention]:
    """Return the event mentions of an article in the order of their triggers.

    Args:
        document: the article.
        toponyms: its places.
        dates: its date expressions.
        claims: its claims; what they deny did not happen, as far as they are concerned.
        figures: its counts; a count of nobody negates.
        cast: who is who in it.
    """
    others = sorted(asides(document) + stamps(document, dates))
    lines = sorted(report_lines(document, dates) + others)
    scenery = _scenery(document, toponyms, dates, lines)
    mentions, elsewhere = _read(document, scenery, cast)
    mentions = _settled(mentions, claims, figures, document)
    ahead = days_ahead(mentions, document)
    mentions = _seen_today([moved(mention, ahead) for mention in mentions], document)
    then = {
        at: [(token, ahead.get(day.start, day)) for token, day in days]
        for at, days in scenery.dates.items()
    }
    mentions = group(share(take_up(mentions, document)), document, cast)
    mentions = without_notions(mentions, document)
    leading = leading_date(document, then, of_datelines(dates, lines))
    days = StoryDays(leading, narrated(document, then), in_court=is_trial(document))
    mentions = mark_main(mentions, document, figures, days, others)
    around = scenes(toponyms, scenery.places.values(), elsewhere)
    return carry(mentions, document, focus_of(around, lines, document))


class _Scenery(NamedTuple):
    """The places and dates of an article.

    Attributes:
        places, dates: those of the story by the start of their sentence, each with its head token.
        taken: the intervals of all dates.
        lines: intervals that are of the report or of other pages, and not of the story.
    """

    places: Mapping[int, Sequence[tuple[Token, Toponym]]]
    dates: Mapping[int, Sequence[tuple[Token, DateExpression]]]
    taken: Sequence[tuple[int, int]]
    lines: Sequence[tuple[int, int]]


def _scenery(
    document: Document,
    toponyms: Sequence[Toponym],
    dates: Sequence[DateExpression],
    lines: Sequence[tuple[int, int]],
) -> _Scenery:
    places = [item for item in toponyms if not item.adjective]
    return _Scenery(
        rooted(document.doc, outside(places, lines)),
        rooted(document.doc, outside(dates, lines), lambda date: date.place),
        [(item.start, item.end) for item in dates],
        lines,
    )


def _read(
    document: Document, scenery: _Scenery, cast: Cast
) -> tuple[list[EventMention], AbstractSet[int]]:
    """Return the mentions sentence by sentence, and where places stand that are no scene."""
    mentions: list[EventMention] = []
    elsewhere = set[int]()
    for sentence in document.sentences():
        there = without_seats(scenery.places.get(sentence.start, []))
        then = scenery.dates.get(sentence.start, [])
        if tells_course(sentence):
            mentions = complete(mentions, there, then)
        elif taken_up := days_of_incident(then):
            mentions = complete(mentions, [], taken_up)
        is_asked = asks(sentence)
        for trigger in sentence_events(sentence):
            elsewhere.update(item.start for item in regained(trigger, there))
            scene = place_of(trigger, there), date_of(trigger, then)
            mood = realis(trigger, is_asked=is_asked)
            found = _mention(document, sentence, _told(trigger, cast), scene, mood)
            if not within(found.trigger[0], scenery.taken):
                mentions.append(_without_dateline(found, scenery.lines, document))
    return mentions, elsewhere


def _settled(
    mentions: Sequence[EventMention],
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    document: Document,
) -> list[EventMention]:
    """Return the mentions as the rest of the article bears them out."""
    behind = sorted((claim.source[0], claim.content[1]) for claim in claims if claim.source)
    told = [_apart(mention, behind, document) for mention in unless_told(mentions, document)]
    return settle_mishaps(_denied(told, claims, figures, document), document)


def _apart(
    mention: EventMention, voices: Sequence[tuple[int, int]], document: Document
) -> EventMention:
    """Return a mention without the source that the parse took for one more it is done to.

    "Gunmen seized nine sailors and a cook, the shipping company said."

    Args:
        mention: the mention.
        voices: where sources begin that stand behind what they say, and where that ends, in order.
        document: the article.
    """
    if mention.recipient is None:
        return mention
    start, end = mention.recipient
    place = bisect_right(voices, (start, end))
    if place == len(voices) or not start < voices[place][1] < voices[place][0] < end:
        return mention
    return replace(mention, recipient=trimmed(document.text, start, voices[place][1]))


def _denied(
    mentions: Sequence[EventMention],
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    document: Document,
) -> list[EventMention]:
    """Return the mentions, those negated that a claim denies or of whom nobody is counted."""
    denied = [claim.content for claim in claims if claim.negated]
    nobody = {figure.head for figure in figures if figure.high == 0}

    def is_denied(mention: EventMention) -> bool:
        if not within(mention.trigger[0], denied):
            return False
        return not is_presupposed(token_at(document, mention.trigger))

    return [
        replace(mention, realis=NEGATED)
        if mention.trigger[0] in nobody or is_denied(mention)
        else mention
        for mention in mentions
    ]


def _seen_today(mentions: Sequence[EventMention], document: Document) -> list[EventMention]:
    """Return the mentions, those dated after the article was published planned."""
    today = document.published
    if today is None:
        return list(mentions)
    return [_at(mention, today, document) for mention in mentions]


def _at(mention: EventMention, today: date, document: Document) -> EventMention:
    """Return a mention as it is seen on a day: "called for the March 3 rally" after the rally."""
    when = mention.when
    if when is None or when.first is None or when.last is None:
        return mention
    if mention.realis == ACTUAL and when.is_to_come(today):
        is_said = not is_physical(mention.event_type)
        if is_said and token_at(document, mention.trigger).tag_ == "VBD":
            return replace(mention, when=None)  # "threatened to call a strike for Monday"
        return replace(mention, realis=PLANNED)
    is_past = mention.realis in (PLANNED, HYPOTHETICAL) and when.last < today
    if is_past and is_definite(token_at(document, mention.trigger)):
        return replace(mention, realis=ACTUAL)
    return mention


def sentence_events(sentence: Span) -> Iterator[Trigger]:
    """Yield the events of a sentence, deaths and injuries settled."""
    for trigger in settle(triggers(sentence), sentence):
        is_said = trigger.reading.event_type in VERBAL
        if not is_said or trigger.arguments.actor is not None or _befalls(trigger):
            yield trigger


def _told(trigger: Trigger, cast: Cast) -> Trigger:
    """Return the trigger, without an actor that is only a possessive nobody is found for."""
    actor = trigger.arguments.actor
    if actor is None or actor.tag_ != "PRP$" or cast.actor_at(*interval(actor)) is not None:
        return trigger
    return replace(trigger, arguments=replace(trigger.arguments, actor=None))


def _befalls(trigger: Trigger) -> bool:
    """Tell whether something said or decided by nobody named is done to somebody."""
    recipient, light = trigger.arguments.recipient, trigger.arguments.light
    is_undergone = light is not None and lemma(light) in words("light_recipient")
    is_act = trigger.reading.event_mode in LEGAL or is_undergone
    return is_act and recipient is not None and belongs(recipient, "@human")


def _mention(
    document: Document,
    sentence: Span,
    trigger: Trigger,
    scene: tuple[Toponym | None, DateExpression | None],
    mood: str,
) -> EventMention:
    place, when = scene
    actor, recipient = trigger.arguments.actor, trigger.arguments.recipient
    return EventMention(
        sentence=trimmed(document.text, sentence.start_char, sentence.end_char),
        trigger=_offsets(document.doc, trigger.start, trigger.end),
        event_type=trigger.reading.event_type,
        event_mode=mode_of(trigger),
        actor=None if _is_nobody(actor) else _party(actor, recipient),
        recipient=_party(recipient, actor),
        toponym=place,
        when=when,
        realis=mood,
    )


def _party(head: Token | None, other: Token | None) -> tuple[int, int] | None:
    if head is None or head.lower_ in words("negative_words"):
        return None
    return interval(head, other)


def _is_nobody(head: Token | None) -> bool:
    """Tell "no group", "none of them": nobody does it."""
    return head is not None and any(child.lower_ in words("negative_words") for child in head.lefts)


def _offsets(doc: Doc, start: int, end: int) -> tuple[int, int]:
    last = doc.tokens[end - 1]
    return doc.tokens[start].idx, last.idx + len(last)


def _without_dateline(
    mention: EventMention, lines: Sequence[tuple[int, int]], document: Document
) -> EventMention:
    return replace(
        mention,
        actor=beyond(mention.actor, lines, document),
        recipient=beyond(mention.recipient, lines, document),
    )
