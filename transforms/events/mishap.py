"""Accidents told apart from attacks and misfortunes where the words for them are the same."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, EventMention
from transforms.events.family import DISASTER, TECHNICAL
from transforms.events.lemma import lemma
from transforms.events.phrase import token_at
from transforms.events.realis import ACTUAL
from transforms.events.syntax import children
from transforms.events.vocabulary import word_class, words

ATTACK = "ASSAULT"
RUINOUS = frozenset({"aerial", "destroy", "drone", "explosives", "heavy-weapons", "suicide-attack"})
"""Modes of attacks by which things burn and fall."""
FALLING = frozenset({"collapse", "explosion", "fire"})
LIKENING = frozenset({"like", "than"})
BY_CHANCE = "accident"
MODIFYING = ("amod", "compound", "nmod")


def settle_mishaps(mentions: Sequence[EventMention], document: Document) -> list[EventMention]:
    """Return the mentions, accidents and attacks told apart by what else is told.

    What collapses, burns or crashes in the sentence of an attack, or after one that ruins, came of
    it. A blast is an accident where the article tells of one and of no attack: "A boiler exploded.
    The blast ..."; so are deaths that nobody brought about. A word such as "tragedy" is an event
    only where it can take up a mishap.
    """
    if all(mention.event_type != DISASTER for mention in mentions):
        return list(mentions)
    attacks = [mention for mention in mentions if _is_attack(mention, document)]
    kept = [
        mention
        for mention in mentions
        if mention.event_type != DISASTER
        or not (_came_of(mention, attacks) or _is_said_of(mention, document))
    ]
    told = [mention for mention in kept if _is_mishap(mention, document)]
    if not told:
        vague = words("mishap" if attacks else "misfortune")
        return [mention for mention in kept if not _is_called(mention, vague, document)]
    if any(attack.event_mode in RUINOUS or attack.event_mode is None for attack in attacks):
        return kept
    return [
        replace(mention, event_type=DISASTER, event_mode="explosion", actor=None)
        if _is_plain_blast(mention, document)
        else mention
        for mention in kept
        if not _is_plain_death(mention, document)
    ]


def _is_attack(mention: EventMention, document: Document) -> bool:
    is_deed = mention.event_type == ATTACK and mention.realis == ACTUAL
    is_plain = _is_plain_blast(mention, document) or _is_plain_death(mention, document)
    return is_deed and not is_plain


def _is_plain_death(mention: EventMention, document: Document) -> bool:
    """Tell whether a killing is told of nobody: "most of those killed were miners"."""
    if mention.event_type != ATTACK or mention.event_mode or mention.actor:
        return False
    return lemma(token_at(document, mention.trigger)) in words("killing")


def _came_of(mishap: EventMention, attacks: Sequence[EventMention]) -> bool:
    """Tell whether an accident is the doing of an attack."""
    mode = mishap.event_mode or ""
    return any(
        (mode in TECHNICAL and attack.sentence == mishap.sentence)
        or (mode in FALLING and attack.event_mode in RUINOUS and attack.trigger < mishap.trigger)
        for attack in attacks
    )


def _is_said_of(mishap: EventMention, document: Document) -> bool:
    """Tell whether something is only called or like a mishap: "like an earthquake"."""
    token = token_at(document, mishap.trigger)
    if token.dep_ == "attr" and lemma(token) in words("mishap"):
        return True
    if token.head.lower_ in LIKENING or (token.head.lower_ == "by" and lemma(token) == BY_CHANCE):
        return True
    is_name = token.pos_ == "PROPN" and token.text.istitle() and not token.is_sent_start
    return is_name and document.cut(*mishap.trigger) == token.text


def _is_mishap(mention: EventMention, document: Document) -> bool:
    """Tell whether a mention is a mishap by its own words."""
    if mention.event_type != DISASTER or mention.realis != ACTUAL:
        return False
    return not _is_called(mention, words("mishap"), document)


def _is_called(mention: EventMention, vague: frozenset[str], document: Document) -> bool:
    """Tell whether a disaster is named by a word of some, and by nothing that tells its kind."""
    if mention.event_type != DISASTER or mention.event_mode is not None:
        return False
    return lemma(token_at(document, mention.trigger)) in vague


def _is_plain_blast(mention: EventMention, document: Document) -> bool:
    """Tell whether a word for a blast names no bomb, nor anybody who set it off."""
    if (mention.event_type, mention.event_mode) != (ATTACK, "explosives") or mention.actor:
        return False
    token = token_at(document, mention.trigger)
    if lemma(token) not in words("blast"):
        return False
    return not any(lemma(child) in word_class("bomb") for child in children(token, *MODIFYING))
