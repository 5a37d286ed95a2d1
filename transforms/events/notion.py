"""Deeds that are only spoken of: "violence is no answer" tells of none."""

from collections.abc import Sequence

from transforms.actors.cast import Cast
from transforms.document import Document, EventMention
from transforms.events.group import group
from transforms.events.happening import own_date, own_place
from transforms.events.lemma import lemma
from transforms.events.phrase import token_at
from transforms.events.sketch import is_sketch
from transforms.events.vocabulary import words


def without_notions(
    mentions: Sequence[EventMention], document: Document, cast: Cast
) -> list[EventMention]:
    """Return the mentions without those of happenings told by neither party, day nor place.

    They name no more than violence, and nothing tells that any was done.

    Args:
        mentions: the mentions.
        document: the article.
        cast: who is who in it.
    """
    numbers = group(mentions, document, cast)
    told = {
        number
        for mention, number in zip(mentions, numbers, strict=True)
        if _is_told(mention) or not (_is_vague(mention, document) and is_sketch(mention, document))
    }
    return [mention for mention, number in zip(mentions, numbers, strict=True) if number in told]


def _is_vague(mention: EventMention, document: Document) -> bool:
    is_plain = mention.event_type == "ASSAULT" and mention.event_mode is None
    return is_plain and lemma(token_at(document, mention.trigger)) in words("notion")


def _is_told(mention: EventMention) -> bool:
    parties = mention.actor, mention.recipient
    return any(parties) or own_date(mention) is not None or own_place(mention) is not None
