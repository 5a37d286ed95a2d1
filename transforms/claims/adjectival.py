"""Adjectives that attribute: "is sure that", "afraid of", "was delighted by"."""

from collections.abc import Iterator
from itertools import chain

from transforms.claims.attribution import Attribution, Interval
from transforms.claims.cue import cue_of
from transforms.claims.nominal import end_of
from transforms.claims.source import child, is_passive, speaker
from transforms.claims.span import between, reach
from transforms.claims.vocabulary import Word, adjectives
from transforms.tree import Token

PREDICATIVE = frozenset({"acomp", "oprd"})
MADE = frozenset({"nsubj", "csubj", "ccomp", "advcl"})
COMPLEMENT_FRAMES = {"ccomp": "clause", "xcomp": "infinitive"}


def read_adjective(adjective: Token) -> Attribution | None:
    """Return what somebody is said to be sure, afraid or delighted of."""
    word = adjectives().get(adjective.lower_)
    if word is None:
        return None
    source = holder(adjective)
    content = next(adjective_contents(adjective, word), None)
    if content is None or (source is None and adjective.dep_ not in PREDICATIVE):
        return None
    named = None if source is not None and source.lower_ in {"it", "this"} else source
    carried = adjective.dep_ in PREDICATIVE or is_made(adjective)
    start = cue_of(adjective.head)[0] if carried else cue_of(adjective)[0]
    cue = (min(start, adjective.idx), end_of(adjective))
    return Attribution(adjective, cue, named, (content,), word.act(), "adjective")


def holder(adjective: Token) -> Token | None:
    """Return the word for whoever is sure, afraid or delighted."""
    while adjective.dep_ == "conj" and adjective.head.pos_ == "ADJ":
        adjective = adjective.head
    head = adjective.head
    if is_passive(adjective):
        return child(adjective, {"nsubjpass"})
    if adjective.dep_ in PREDICATIVE and head.pos_ in {"AUX", "VERB"}:
        return speaker(head)
    if is_made(adjective):
        return speaker(head)
    if adjective.dep_ == "advcl":
        return speaker(head)
    return head if adjective.dep_ == "amod" and adjective.i > head.i else None


def is_made(adjective: Token) -> bool:
    """Return whether somebody makes something so: "made clear that", "made it clear that"."""
    return adjective.dep_ == "ccomp" and adjective.head.lemma_ == "make"


def adjective_contents(adjective: Token, word: Word) -> Iterator[Interval]:
    """Yield what somebody is sure, afraid or willing of, or makes clear."""
    if is_made(adjective):
        yield from (reach(token) for token in adjective.rights if token.dep_ in MADE)
    beside = adjective.head.rights if adjective.dep_ in PREDICATIVE else ()
    for token in chain(adjective.rights, (each for each in beside if each.dep_ == "ccomp")):
        if COMPLEMENT_FRAMES.get(token.dep_) in word.frames:
            yield reach(token)
        elif token.dep_ in {"prep", "agent"} and token.lower_ in word.prepositions:
            target = child(token, {"pobj", "pcomp"})
            if target is not None:
                yield between(target.left_edge, token.right_edge)
