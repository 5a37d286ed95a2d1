"""Accidents told apart from attacks and misfortunes where the words for them are the same."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Self, TypeAlias

from transforms.document import Document, EventMention
from transforms.events.family import DISASTER, TECHNICAL
from transforms.events.lemma import lemma
from transforms.events.phrase import belongs, token_at
from transforms.events.realis import ACTUAL
from transforms.events.syntax import VERBAL, children, complements, subject
from transforms.events.vocabulary import words

ATTACK = "ASSAULT"
RUINOUS = frozenset({"aerial", "destroy", "drone", "explosives", "heavy-weapons", "suicide-attack"})
"""Modes of attacks by which things burn and fall."""
FALLING = frozenset({"collapse", "explosion", "fire"})
LIKENING = frozenset({"like", "than"})
BY_CHANCE = "accident"
MODIFYING = ("amod", "compound", "nmod")
_Days: TypeAlias = tuple[date | None, date | None] | None


class _Doings(NamedTuple):
    """What attacks may have brought about.

    Attributes:
        days: those of the attacks told in each sentence; None among them where they are not told.
        ruin: where the first is told by which things burn and fall, if any.
    """

    days: Mapping[tuple[int, int], frozenset[_Days]]
    ruin: tuple[int, int] | None

    @classmethod
    def of(cls, attacks: Sequence[EventMention]) -> Self:
        """Return the doings of attacks."""
        days: dict[tuple[int, int], set[_Days]] = {}
        for attack in attacks:
            days.setdefault(attack.sentence, set()).add(_days(attack))
        ruinous = (attack.trigger for attack in attacks if attack.event_mode in RUINOUS)
        told = {sentence: frozenset(each) for sentence, each in days.items()}
        return cls(told, min(ruinous, default=None))

    def include(self, mishap: EventMention) -> bool:
        """Tell whether an accident is the doing of an attack: not if it was on another day."""
        mode, day = mishap.event_mode or "", _days(mishap)
        attacked = self.days.get(mishap.sentence, frozenset())
        if mode in TECHNICAL and attacked and (day is None or attacked & {day, None}):
            return True
        return mode in FALLING and self.ruin is not None and self.ruin < mishap.trigger


def _days(mention: EventMention) -> _Days:
    when = mention.when
    return None if when is None or when.first is None else (when.first, when.last)


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
    doings = _Doings.of(attacks)
    kept = [
        mention
        for mention in mentions
        if mention.event_type != DISASTER
        or not (doings.include(mention) or _is_said_of(mention, document))
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
    named = children(token, *MODIFYING) + [
        noun for word, noun in complements(token) if word == "of"
    ]
    if token.pos_ in VERBAL and (burst := subject(token)) is not None:
        named.append(burst)
    return not any(belongs(noun, "@bomb") for noun in named)
