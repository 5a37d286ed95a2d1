"""What a verb says of its object: "called it a lie", "sees him as a rival"."""

from collections.abc import Iterator

from transforms.claims.attribution import Interval
from transforms.claims.source import agent, child, is_day
from transforms.claims.span import between
from transforms.tree import Token

OF_OBJECT = frozenset({"as", "for", "of", "on", "over", "against", "to", "with"})


def completed(verb: Token, target: Token) -> Token:
    """Return the last word of what a verb says of its object, without the day it says so."""
    last = target if target == verb else target.right_edge
    for token in verb.rights:
        if token.i > target.i and (
            token.dep_ in {"oprd", "xcomp", "ccomp"}
            or (token.dep_ in {"advmod", "prep", "advcl"} and is_of_object(token))
        ):
            last = max(last, token.right_edge, key=lambda word: word.i)
    return last


def is_of_object(phrase: Token) -> bool:
    """Return whether a phrase may go on with what is said: "as a lie", but not "on Monday"."""
    return leads(phrase) in OF_OBJECT and not is_day(child(phrase, {"pobj"}))


def leads(token: Token) -> str:
    """Return the preposition or conjunction a phrase begins with."""
    return token.left_edge.lower_


def deeds(verb: Token) -> Iterator[Interval]:
    """Yield the deed that somebody is accused of who is no subject: "after being accused of it".

    The parse may hang it on the accuser: "was accused by villagers of killing".
    """
    accuser = agent(verb)
    beside = (*verb.rights, *(accuser.rights if accuser is not None else ()))
    for token in beside:
        if token.lower_ == "of" and child(token, {"pcomp"}) is not None:
            yield between(token, token.right_edge)
