"""Event mentions of one article: what is said to have happened, to whom, where and when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

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
from transforms.events.dateline import datelines, outside, within
from transforms.events.instrument import mode_of
from transforms.events.outcome import settle
from transforms.events.phrase import interval
from transforms.events.realis import NEGATED, realis
from transforms.events.salience import mark_main
from transforms.events.scene import date_of, place_of, rooted
from transforms.events.setting import carry
from transforms.events.trigger import Trigger, triggers
from transforms.events.vocabulary import words

VERBAL = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "ACCUSE", "REJECT")


def find_events(
    document: Document,
    toponyms: Sequence[Toponym],
    dates: Sequence[DateExpression],
    claims: Sequence[Claim],
    figures: Sequence[Figure],
) -> list[EventMention]:
    """Return the event mentions of an article in the order of their triggers.

    Args:
        document: the article.
        toponyms: its places.
        dates: its date expressions.
        claims: its claims; what they deny did not happen, as far as they are concerned.
        figures: its counts; a count of nobody negates.
    """
    lines = datelines(document, dates)
    places_in = rooted(document.doc, outside(toponyms, lines))
    dates_in = rooted(document.doc, outside(dates, lines))
    denied = [claim.content for claim in claims if claim.negated]
    nobody = {figure.head for figure in figures if figure.high == 0}
    mentions = []
    for sentence in document.sentences():
        there, then = places_in.get(sentence.start, []), dates_in.get(sentence.start, [])
        for trigger in sentence_events(sentence):
            found = _mention(document, trigger, place_of(trigger, there), date_of(trigger, then))
            if found.trigger[0] in nobody or within(found.trigger[0], denied):
                found = replace(found, realis=NEGATED)
            mentions.append(_without_dateline(found, lines))
    settled = carry(take_up(mentions, document), document, toponyms)
    leading = next((date for date in dates if within(date.start, lines)), None)
    return mark_main(settled, document, leading)


def sentence_events(sentence: Span) -> Iterator[Trigger]:
    """Yield the events of a sentence, deaths and injuries settled."""
    for trigger in settle(list(triggers(sentence))):
        if trigger.arguments.actor is not None or trigger.reading.event_type not in VERBAL:
            yield trigger


def _mention(
    document: Document,
    trigger: Trigger,
    place: Toponym | None,
    when: DateExpression | None,
) -> EventMention:
    sentence, doc = trigger.token.sent, document.doc
    actor, recipient = trigger.arguments.actor, trigger.arguments.recipient
    return EventMention(
        sentence=trimmed(document.text, sentence.start_char, sentence.end_char),
        trigger=_offsets(doc, trigger.start, trigger.end),
        event_type=trigger.reading.event_type,
        event_mode=mode_of(trigger),
        actor=_party(actor),
        recipient=_party(recipient),
        toponym=place,
        when=when,
        realis=realis(trigger),
        is_main=False,
    )


def _party(head: Token | None) -> tuple[int, int] | None:
    if head is None or head.lower_ in words("negative_words"):
        return None
    return interval(head)


def _offsets(doc: Doc, start: int, end: int) -> tuple[int, int]:
    last = doc[end - 1]
    return doc[start].idx, last.idx + len(last)


def _without_dateline(mention: EventMention, lines: Sequence[tuple[int, int]]) -> EventMention:
    actor, recipient = mention.actor, mention.recipient
    return replace(
        mention,
        actor=None if actor and within(actor[0], lines) else actor,
        recipient=None if recipient and within(recipient[0], lines) else recipient,
    )
