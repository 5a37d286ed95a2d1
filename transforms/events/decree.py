"""What is so by an order: "the court ordered that they be held"."""

from transforms.events.lemma import lemma
from transforms.events.phrase import belongs
from transforms.events.syntax import agent, is_passive, subject
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import Reading
from transforms.tree import Token

DECREED = frozenset({"censor", "curfew", "investigate", "martial-law", "restrict"})
"""Modes of events that are so by an order of the state."""
RULED = frozenset({("ACCUSE", "allege"), ("ACCUSE", "investigate"), ("COERCE", "arrest")})
"""What a court has done by its word."""


def is_ruled(light: Token, reading: Reading) -> bool:
    """Tell whether who may orders something, which by that is so: "ordered his suspension"."""
    if not _is_order(light):
        return False
    ruler = agent(light) if is_passive(light) else subject(light)
    rulers = "@court" if reading.event_type == "SANCTION" else "@state"
    is_order = reading.event_type == "SANCTION" or reading.event_mode in DECREED
    return is_order and ruler is not None and belongs(ruler, rulers)


def is_decreed(trigger: Trigger) -> bool:
    """Tell whether a court has something done by its order: "ordered that they be held"."""
    order = trigger.token.head
    if trigger.token.dep_ != "ccomp" or not (_is_order(order) and is_passive(trigger.token)):
        return False
    ruler = subject(order)
    is_office = (trigger.reading.event_type, trigger.reading.event_mode) in RULED
    return is_office and ruler is not None and belongs(ruler, "@court")


def _is_order(verb: Token) -> bool:
    return lemma(verb) == "order" and verb.tag_ in ("VBD", "VBN")
