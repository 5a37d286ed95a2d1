"""Counts told with whose they are: "the ministry's count is 18", "the bank's toll rose to 9"."""

from transforms.claims.attribution import Attribution
from transforms.claims.nominal import end_of
from transforms.claims.source import child
from transforms.claims.span import between
from transforms.claims.vocabulary import singular, terms
from transforms.tree import Token

REACHES = frozenset({"at", "to"})
NAMES = frozenset({"ORG", "PERSON"})


def read_tally(noun: Token) -> Attribution | None:
    """Return the number that the subject of a sentence says somebody counts, if it does."""
    source, verb = child(noun, {"poss"}), noun.head
    if noun.lower_ not in terms("tallies")["nouns"] or noun.dep_ != "nsubj" or source is None:
        return None
    if not counts(source):
        return None
    number = child(verb, {"attr"}) if verb.lemma_ == "be" else reached(verb)
    if number is None or number.i < verb.i or not is_number(number):
        return None
    cue = (noun.idx, end_of(verb))
    said = between(number.left_edge, number.right_edge)
    return Attribution(noun, cue, source, (said,), "estimate", "number")


def reached(verb: Token) -> Token | None:
    """Return the number that a count stands at or rose to."""
    if verb.lemma_.lower() not in terms("tallies")["verbs"]:
        return None
    phrases = (token for token in verb.rights if token.lower_ in REACHES)
    at = next(phrases, None)
    return child(at, {"pobj"}) if at is not None else child(verb, {"dobj"})


def counts(source: Token) -> bool:
    """Return whether a possessor may count, rather than be where people died: "Sunday's toll"."""
    named = source.pos_ == "PROPN" and source.ent_type_ in NAMES
    word = singular(source.lower_)
    lists = terms("sources")
    return named or word in lists["organization"] | lists["media"] | terms("tallies")["counting"]


def is_number(noun: Token) -> bool:
    """Return whether a noun is a number or has one before it."""
    return noun.like_num or child(noun, {"nummod"}) is not None
