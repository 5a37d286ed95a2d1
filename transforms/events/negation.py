"""Verbs that say what was not done: "did not fire", "no shots were fired"."""

from transforms.events.syntax import children, first, is_passive
from transforms.events.vocabulary import words
from transforms.tree import Token


def is_negated(verb: Token, carried: Token | None) -> bool:
    """Tell whether a verb, or what it carries, is said not to have been."""
    if first(verb, "neg") is not None or _is_of_none(verb):
        return True
    if carried is not None and carried.dep_ in ("nsubj", "nsubjpass"):
        return False
    for child in children(verb, "nsubj", "nsubjpass", "dobj", "preconj", "advmod"):
        if child.dep_ == "dobj" and (child.pos_ != "NOUN" or is_passive(verb)):
            continue  # "two were shot, none fatally"
        if child.lower_ in words("negative_words"):
            return True
        if any(inner.lower_ in ("no", "neither") for inner in children(child, "det", "preconj")):
            return True
    return False


def _is_of_none(verb: Token) -> bool:
    """Tell whether a deed was done to nothing: "with no shots fired"."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.head.head.lower_ != "with":
        return False
    return any(child.lower_ == "no" for child in children(verb.head, "det"))
