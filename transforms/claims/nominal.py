"""Nouns and adjectives that attribute: "issued a denial that", "support for", "is sure that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from transforms.claims.attribution import Attribution, Interval
from transforms.claims.cue import cue_of, light_verb
from transforms.claims.quoted import Speech
from transforms.claims.source import child, speaker
from transforms.claims.span import between, reach
from transforms.claims.vocabulary import Word, adjectives

COMPLEMENTS = frozenset({"acl", "ccomp", "relcl"})
COMPLEMENT_FRAMES = {"ccomp": "clause", "xcomp": "infinitive"}
AUTHORS = frozenset({"by", "from", "among"})


def read_noun(noun: Token, word: Word, speech: Speech | None) -> Attribution | None:
    """Return what a noun attributes by its grammar, and in quotation marks, if anything."""
    clause = next(noun_contents(noun, word), None)
    quoted = [(quote.start, quote.end) for quote in speech.quotations] if speech else []
    contents = ([clause] if clause else []) + quoted
    if not contents or (noun.lower_ == "order" and noun.head.lower_ == "in"):
        return None
    verb = light_verb(noun)
    cue = (cue_of(verb)[0], end_of(noun)) if verb else (noun.idx, end_of(noun))
    return Attribution(noun, cue, owner(noun, verb), tuple(contents), word.act(), "noun")


def noun_contents(noun: Token, word: Word) -> Iterator[Interval]:
    """Yield what a noun says: a clause, an infinitive, or what stands behind a preposition."""
    for token in noun.rights:
        if token.dep_ in COMPLEMENTS:
            if ("clause" in word.frames and is_that_clause(token)) or (
                "infinitive" in word.frames
                and child(token, {"aux"}) is not None
                and (token.tag_ == "VB" and token.dep_ != "relcl")
            ):
                yield reach(token)
        elif token.dep_ == "prep" and token.lower_ in word.prepositions:
            target = child(token, {"pobj", "pcomp"})
            if target is not None:
                yield between(target.left_edge, ranging(noun, token.right_edge))
        elif token.lower_ in AUTHORS and "clause" in word.frames:
            author = child(token, {"pobj"})
            clause = author and child(author, COMPLEMENTS)
            if clause and clause.left_edge.lower_ == "that":
                yield reach(clause)
    verb = light_verb(noun)
    clause = verb and child(verb, {"ccomp", "advcl"})
    if clause and clause.i > noun.i and "clause" in word.frames and is_that_clause(clause):
        yield reach(clause)


def ranging(noun: Token, last: Token) -> Token:
    """Return the last word of a content with a participle that goes on: "ranging from six"."""
    for token in noun.rights:
        if token.dep_ == "acl" and token.tag_ == "VBG" and token.left_edge.i == last.i + 1:
            return with_phrases(token.right_edge)
    following = last.doc[last.i + 1 : last.i + 2]
    return with_phrases(last) if following and following[0].lower_ == "from" else last


def with_phrases(last: Token) -> Token:
    """Return the end of the prepositional phrases that follow a word at once."""
    following = last.doc[last.i + 1 : last.i + 2]
    while following and following[0].dep_ == "prep":
        last = following[0].right_edge
        following = last.doc[last.i + 1 : last.i + 2]
    return last


def is_that_clause(verb: Token) -> bool:
    """Return whether a clause says what a noun claims, rather than which claim is meant."""
    marker = child(verb, {"mark"}) or (verb.left_edge if verb.dep_ == "acl" else None)
    return marker is not None and marker.lower_ in {"that", "whether", "if"}


def owner(noun: Token, verb: Token | None) -> Token | None:
    """Return the word that names whose claim it is."""
    possessor = child(noun, {"poss"})
    if possessor is not None:
        return possessor
    for token in noun.rights:
        if token.dep_ in {"prep", "agent"} and token.lower_ in AUTHORS:
            return child(token, {"pobj"})
    return speaker(verb) if verb is not None else None


def read_adjective(adjective: Token) -> Attribution | None:
    """Return what somebody is said to be sure, afraid or willing of."""
    word = adjectives().get(adjective.lower_)
    verb = adjective.head
    if word is None or adjective.dep_ not in {"acomp", "oprd"} or verb.pos_ not in {"AUX", "VERB"}:
        return None
    content = next(adjective_contents(adjective, word), None)
    cue = (cue_of(verb)[0], end_of(adjective))
    return content and Attribution(
        adjective, cue, speaker(verb), (content,), word.act(), "adjective"
    )


def adjective_contents(adjective: Token, word: Word) -> Iterator[Interval]:
    """Yield what somebody is sure, afraid or willing of."""
    for token in adjective.rights:
        if COMPLEMENT_FRAMES.get(token.dep_) in word.frames:
            yield reach(token)
        elif token.dep_ == "prep" and token.lower_ in word.prepositions:
            target = child(token, {"pobj", "pcomp"})
            if target is not None:
                yield between(target.left_edge, token.right_edge)


def end_of(token: Token) -> int:
    """Return the offset behind a word."""
    return token.idx + len(token)
