"""Deeds that are only spoken of: "violence is no answer" tells of none."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, EventMention
from transforms.events.happening import own_date, own_place
from transforms.events.lemma import lemma
from transforms.events.phrase import token_at
from transforms.events.sketch import is_sketch
from transforms.events.vocabulary import words


def without_notions(mentions: Sequence[EventMention], document: Document) -> list[EventMention]:
    """Return the mentions without those of happenings told by neither party, day nor place.

    They name no more than violence, and nothing tells that any was done.
    """
    told = sorted(
        {
            mention.happening
            for mention in mentions
            if _is_told(mention)
            or not (_is_vague(mention, document) and is_sketch(mention, document))
        }
    )
    numbers = {happening: number for number, happening in enumerate(told)}
    return [
        replace(mention, happening=numbers[mention.happening])
        for mention in mentions
        if mention.happening in numbers
    ]


def _is_vague(mention: EventMention, document: Document) -> bool:
    is_plain = mention.event_type == "ASSAULT" and mention.event_mode is None
    return is_plain and lemma(token_at(document, mention.trigger)) in words("notion")


def _is_told(mention: EventMention) -> bool:
    parties = mention.actor, mention.recipient
    return any(parties) or own_date(mention) is not None or own_place(mention) is not None
