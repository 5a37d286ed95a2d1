"""Clauses that comment on what was told before: ", which he denied", ", a charge he denied"."""

from collections.abc import Iterator

from transforms.claims.attribution import Interval
from transforms.claims.complement import completed
from transforms.claims.cue import noun_cue
from transforms.claims.source import child
from transforms.claims.span import between
from transforms.tree import Token

ASIDES = frozenset({"(", ",", "-", "--", "\u2013", "\u2014"})
RELATIVE = frozenset({"WDT", "WP"})


def commented(verb: Token, pronoun: Token | None) -> Iterator[Interval]:
    """Yield what a clause set off comments on: ", which he denied", ", a charge he denied"."""
    noun, complete = verb.head, child(verb, {"ccomp", "xcomp"}) is not None
    speaks = child(verb, {"nsubj"})
    if speaks is None or speaks.tag_ in RELATIVE or complete:
        return
    if pronoun is not None and pronoun.tag_ in RELATIVE and pronoun.lower_ != "that":
        last = completed(verb, verb)
        if set_off(pronoun.left_edge):
            yield between(pronoun.left_edge, pronoun if last == verb else last)
    elif (set_off(noun.left_edge) and is_new(noun)) or noun_cue(noun) is not None:
        yield between(noun.left_edge, noun)


def set_off(first: Token) -> bool:
    """Return whether a comma, a dash or a bracket stands in front of a word."""
    return first.i > 0 and first.nbor(-1).text in ASIDES


def is_new(noun: Token) -> bool:
    """Return whether a noun takes up what was told before it: "a charge", "something"."""
    first = noun.left_edge
    return first.lower_ in {"a", "an"} or noun.lower_ == "something"
