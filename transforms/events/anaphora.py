"""Who did what a definite noun takes up: "police fired ...; two people died in the firing"."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, EventMention
from transforms.events.attachment import is_definite
from transforms.events.phrase import token_at

REACH = 4


def take_up(mentions: Sequence[EventMention], document: Document) -> list[EventMention]:
    """Return the mentions, definite ones with the actor of the one they take up."""
    done: list[EventMention] = []
    for mention in mentions:
        done.append(_with_actor(mention, done[-REACH:], document))
    return done


def _with_actor(
    mention: EventMention, before: Sequence[EventMention], document: Document
) -> EventMention:
    if mention.actor is not None or not _is_definite(mention, document):
        return mention
    for earlier in reversed(before):
        if earlier.actor is not None and _is_same_deed(mention, earlier, document):
            return replace(mention, actor=earlier.actor)
    return mention


def _is_same_deed(one: EventMention, other: EventMention, document: Document) -> bool:
    if (one.event_type, one.realis) != (other.event_type, other.realis):
        return False
    if one.event_mode == other.event_mode == "firearms":
        return True
    return document.cut(*one.trigger).lower() == document.cut(*other.trigger).lower()


def _is_definite(mention: EventMention, document: Document) -> bool:
    return mention.event_type == "ASSAULT" and is_definite(token_at(document, mention.trigger))
