"""The words that attribute: where they stand in a sentence and what belongs to them."""

from transforms.claims.attribution import Interval
from transforms.claims.vocabulary import Word, nouns, terms, verbs
from transforms.tree import Token

BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})


def verb_cue(token: Token) -> Word | None:
    """Return the entry of a verb that may attribute."""
    word = verbs().get(token.lower_)
    if word is None or token.dep_ in {"amod", "compound", "aux", "auxpass"}:
        return None
    return word if token.pos_ in {"VERB", "AUX"} or is_clause_head(token) else None


def cue_of(verb: Token) -> Interval:
    """Return the interval of a verb with its auxiliaries, negation, adverbs and particle."""
    doc, begin, end = verb.doc, verb.i, verb.i
    while begin > 0 and doc.tokens[begin - 1].head == verb and doc.tokens[begin - 1].dep_ in BEFORE:
        begin -= 1
    if (
        end + 1 < len(doc)
        and doc.tokens[end + 1].head == verb
        and doc.tokens[end + 1].dep_ == "prt"
    ):
        end += 1
    return doc.tokens[begin].idx, doc.tokens[end].idx + len(doc.tokens[end])


def is_clause_head(token: Token) -> bool:
    """Return whether a word not taken for a verb is one: "press reports police ...".

    It has subject and clause, or is the only verb of a relative clause: "whom they deride".
    """
    relations = {child.dep_ for child in token.children}
    if "nsubj" not in relations:
        return False
    relative = any(child.tag_ in {"WDT", "WP"} for child in token.lefts)
    told = token.pos_ == "NOUN" and "ccomp" in relations
    return told or token.dep_ == "relcl" or ("dobj" in relations and relative)


def noun_cue(token: Token) -> Word | None:
    """Return the entry of a noun that may attribute."""
    word = nouns().get(token.lower_)
    return word if word and token.pos_ == "NOUN" and token.dep_ != "compound" else None


def light_verb(noun: Token) -> Token | None:
    """Return the verb that only carries a noun: "made the claim"."""
    verb = noun.head
    light = terms("carriers")["verbs"]
    if noun.dep_ == "dobj" and verb.lemma_.lower() in light and verb.pos_ == "VERB":
        return verb
    return None
