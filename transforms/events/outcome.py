"""Deaths and injuries: outcomes of an event, and events only where nothing else is told."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, EventMention
from transforms.events.family import DISASTER
from transforms.events.lemma import lemma
from transforms.events.phrase import belongs, token_at
from transforms.events.roles import Arguments
from transforms.events.syntax import children, subject
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import word_class, words
from transforms.tree import Span, Token

LOOKED_AT = 12
VIOLENT = ("ASSAULT", "PROTEST", DISASTER)
CAUSES = frozenset({"in", "during", "by", "from", "after", "when", "as", "of", "following", "at"})
RESULTING = frozenset({"leave"})
"""Verbs whose subject is no doer but the deed: "the raid left two dead"."""


def settle(found: Sequence[Trigger], sentence: Span) -> list[Trigger]:
    """Return the triggers of a sentence, its outcomes merged into the events that caused them.

    An outcome somebody brought about ("police killed two men") is an event. Else it lends its
    victims to the event it came of ("two men died in the raid"); what is left is an event only if
    a weapon did it ("a bomb hurt nine") or it tells of killing and of no accident.
    """
    events = [trigger for trigger in found if not trigger.reading.is_outcome]
    outcomes = [trigger for trigger in found if trigger.reading.is_outcome]
    if not outcomes:
        return events
    is_mishap = _is_accident(sentence)
    kept: list[Trigger] = []
    for outcome in outcomes:
        if _is_done(outcome) and not _befell(outcome.arguments.actor, events):
            kept.append(outcome)
            continue
        told = [event for event in events if not _comes_after(event, outcome)]
        is_nobodys = is_mishap or any(map(_is_violent, told))
        cause = _cause(outcome, told[-LOOKED_AT:])
        if cause is not None:
            events[events.index(cause)] = _with_victims(cause, outcome)
        elif _is_struck(outcome) or (not is_nobodys and _is_killing(outcome)):
            kept.append(outcome)
    return sorted([*events, *kept], key=lambda trigger: trigger.start)


def unless_told(mentions: Sequence[EventMention], document: Document) -> list[EventMention]:
    """Return the mentions, without the noun of a wound where a deed is told as well."""
    deeds = [mention for mention in mentions if not _is_wound(mention, document)]
    is_told = any(mention.event_type == "ASSAULT" for mention in deeds)
    return deeds if is_told else list(mentions)


def _is_wound(mention: EventMention, document: Document) -> bool:
    token = token_at(document, mention.trigger)
    return token.pos_ != "VERB" and lemma(token) == "wound"


def _is_done(outcome: Trigger) -> bool:
    """Tell whether somebody brought an outcome about."""
    token = outcome.token
    is_deed = token.pos_ == "VERB" and lemma(token) not in RESULTING
    return is_deed and outcome.arguments.actor is not None


def _comes_after(event: Trigger, outcome: Trigger) -> bool:
    """Tell whether an event is told to follow an outcome: "they marched after two were killed"."""
    verb = outcome.token
    if verb.dep_ != "advcl" or verb.head.i not in (event.token.i, event.verb.i):
        return False
    return any(mark.lower_ == "after" for mark in children(verb, "mark"))


def _befell(actor: Token | None, events: Sequence[Trigger]) -> bool:
    """Tell whether what an outcome has as its subject met with an accident itself."""
    return any(
        event.reading.event_type == DISASTER and actor in (event.token, event.arguments.recipient)
        for event in events
    )


def _cause(outcome: Trigger, events: Sequence[Trigger]) -> Trigger | None:
    """Return the event an outcome grammatically depends on, or has as its subject."""
    linked = [event for event in events if _is_violent(event) and _depends(outcome, event)]
    return linked[0] if linked else None


def _depends(outcome: Trigger, event: Trigger) -> bool:
    verb, token = outcome.token, event.token
    if token.head.i == verb.i and token.dep_ in ("nsubj", "dobj", "advcl"):
        return True
    clause = verb.head
    if clause.dep_ in ("acl", "relcl"):
        clause = clause.head  # "a fire that swept the mill, killing nine"
    if token.i in (verb.head.i, clause.i) and verb.dep_ in ("advcl", "relcl", "acl"):
        return True
    node = token
    for _ in range(4):
        above = node.head
        if above.i in (verb.i, verb.head.i):
            return node.lower_ in CAUSES or node.dep_ in ("advcl", "nsubj", "acl")
        node = above
    return False


def _with_victims(event: Trigger, outcome: Trigger) -> Trigger:
    victim = outcome.arguments.recipient
    arguments = event.arguments
    if event.reading.event_type == "PROTEST":
        return event  # the dead are not whom a march is against
    if victim is None or victim.i == event.token.i:
        return event
    if arguments.recipient is not None and not _is_thing(event):
        return event
    if arguments.actor is not None and arguments.actor.i == victim.i:
        return event
    return replace(event, arguments=Arguments(arguments.actor, victim, arguments.light))


def _is_thing(event: Trigger) -> bool:
    """Tell whether what an accident befell is a thing: the dead of a bus come before the bus."""
    hit = event.arguments.recipient
    is_accident = event.reading.event_type == DISASTER
    return is_accident and hit is not None and not belongs(hit, "@human")


def _is_violent(trigger: Trigger) -> bool:
    return trigger.reading.event_type in VIOLENT


def _is_struck(outcome: Trigger) -> bool:
    """Tell whether a weapon brought an outcome about: "a bomb killed four"."""
    by = subject(outcome.token)
    return by is not None and lemma(by) in word_class("ordnance")


def _is_killing(outcome: Trigger) -> bool:
    token = outcome.token
    if lemma(token) not in words("killing"):
        return False
    subject = children(token, "nsubj")
    return not subject or subject[0].lower_ in ("who", "that", "which")


def _is_accident(sentence: Span) -> bool:
    """Tell whether a sentence speaks of a disaster or a mishap."""
    return any(
        token.lower_ in words("accident") or lemma(token) in words("accident") for token in sentence
    )
