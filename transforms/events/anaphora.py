"""Who did what a definite noun takes up: "police fired ...; two people died in the firing"."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, EventMention
from transforms.events.syntax import children

REACH = 6
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})


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
    kind = (mention.event_type, mention.event_mode, mention.realis)
    for earlier in reversed(before):
        if (earlier.event_type, earlier.event_mode, earlier.realis) == kind:
            return replace(mention, actor=earlier.actor)
    return mention


def _is_definite(mention: EventMention, document: Document) -> bool:
    span = document.doc.char_span(*mention.trigger, alignment_mode="expand")
    if not span or span.root.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(child.lower_ in DEFINITE for child in children(span.root, "det"))
