"""Clauses that comment on what was told before: ", which he denied", ", a charge he denied"."""

from collections.abc import Iterator

from transforms.claims.attribution import Interval
from transforms.claims.complement import completed
from transforms.claims.cue import noun_cue
from transforms.claims.source import child
from transforms.claims.span import between
from transforms.tree import Token

ASIDES = frozenset({"(", ",", "-", "--", "\u2013", "\u2014"})
OF_NOUN = frozenset({"acl", "relcl"})
RELATIVE = frozenset({"WDT", "WP"})


def commented(verb: Token, pronoun: Token | None) -> Iterator[Interval]:
    """Yield what a clause set off comments on: ", which he denied", ", a charge he denied"."""
    noun = verb.head
    if not lacks_object(verb):
        return
    if pronoun is not None and pronoun.tag_ in RELATIVE and set_off(pronoun.left_edge):
        last = completed(verb, verb)
        yield between(pronoun.left_edge, pronoun if last == verb else last)
    elif verb.dep_ in OF_NOUN and (
        (set_off(noun.left_edge) and is_new(noun)) or noun_cue(noun) is not None
    ):
        yield between(noun.left_edge, noun)


def lacks_object(verb: Token) -> bool:
    """Return whether a clause tells who says something, but not what: "a charge that he denied"."""
    speaks = child(verb, {"nsubj"})
    if speaks is None or speaks.tag_ in RELATIVE:
        return False
    said = (token for token in verb.rights if token.dep_ in {"ccomp", "dobj", "xcomp"})
    return next(said, None) is None


def set_off(first: Token) -> bool:
    """Return whether a comma, a dash or a bracket stands in front of a word."""
    return first.i > 0 and first.nbor(-1).text in ASIDES


def is_new(noun: Token) -> bool:
    """Return whether a noun takes up what was told before it: "a charge", "something"."""
    first = noun.left_edge
    return first.lower_ in {"a", "an"} or noun.lower_ == "something"
