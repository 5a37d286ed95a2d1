"""Aims, and whether what is done for them reaches them: "used gas to disperse the crowd"."""

from transforms.events.lemma import lemma
from transforms.events.syntax import VERBAL, children, first
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import words
from transforms.tree import Token

SAID = ("ACCUSE", "REQUEST")
"""Types of events that are done by saying them."""


def is_voiced(trigger: Trigger) -> bool:
    """Tell whether an aim is reached by being told: who rallies "to protest" protests."""
    verb = trigger.token
    is_said = trigger.reading.event_type in SAID or lemma(verb) in words("voicing")
    is_infinitive = any(aux.lower_ == "to" for aux in children(verb, "aux"))
    return is_said and is_infinitive and verb.dep_ == "advcl" and verb.head.pos_ in VERBAL


def is_carried_out(aim: Token) -> bool:
    """Tell whether an aim is reached in what serves it: "used gas to disperse the crowd"."""
    if aim.dep_ == "acl":
        return lemma(aim.head) in words("undertaking")
    started = first(aim.head, "dobj")
    is_next = started is not None and started.i + 2 == aim.i  # "began a drive to suppress"
    return lemma(aim.head) in words("using") | words("pausing") or (
        is_next and started is not None and lemma(started) in words("undertaking")
    )
