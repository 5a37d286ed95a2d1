"""The words that attribute: where they stand in a sentence and what belongs to them."""

from transforms.claims.attribution import Interval
from transforms.claims.vocabulary import Word, nouns, terms, verbs
from transforms.tree import Token

BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})


def verb_cue(token: Token) -> Word | None:
    """Return the entry of a verb that may attribute."""
    if token.dep_ in {"amod", "compound", "aux", "auxpass"}:
        return None
    if token.pos_ not in {"VERB", "AUX"} and not is_clause_head(token):
        return None
    return verbs().get(token.lower_)


def cue_of(verb: Token) -> Interval:
    """Return the interval of a verb with its auxiliaries, negation, adverbs and particle."""
    doc, begin, end = verb.doc, verb.i, verb.i
    while begin > 0 and doc[begin - 1].head == verb and doc[begin - 1].dep_ in BEFORE:
        begin -= 1
    if end + 1 < len(doc) and doc[end + 1].head == verb and doc[end + 1].dep_ == "prt":
        end += 1
    return doc[begin].idx, doc[end].idx + len(doc[end])


def is_clause_head(token: Token) -> bool:
    """Return whether a word taken for a noun has subject and clause: "press reports police ..."."""
    relations = {child.dep_ for child in token.children}
    return token.pos_ == "NOUN" and "nsubj" in relations and "ccomp" in relations


def noun_cue(token: Token) -> Word | None:
    """Return the entry of a noun that may attribute."""
    if token.pos_ != "NOUN" or token.dep_ == "compound":
        return None
    return nouns().get(token.lower_)


def light_verb(noun: Token) -> Token | None:
    """Return the verb that only carries a noun: "made the claim"."""
    verb = noun.head
    light = terms("carriers")["verbs"]
    if noun.dep_ == "dobj" and verb.lemma_.lower() in light and verb.pos_ == "VERB":
        return verb
    return None
