"""Who is said to answer for an event: "claimed responsibility for the attack"."""

from transforms.events.lemma import lemma
from transforms.events.syntax import agent, complements, controlled, first, is_passive, subject
from transforms.events.vocabulary import words
from transforms.tree import Token

OBJECTS = frozenset({"dobj", "nsubjpass"})
DEPTH = 3


def culprit(noun: Token) -> Token | None:
    """Return whom the words around an event noun hold responsible for it."""
    if noun.dep_ in OBJECTS and lemma(noun.head) in words("laying_blame"):
        return _target_of_blame(noun)
    if noun.dep_ != "pobj":
        return None
    above = noun.head.head
    match noun.head.lower_:
        case "behind" if lemma(above) == "be":
            return subject(above)
        case "in" if lemma(above) == "involve":
            return first(above, "nsubjpass")
        case "for" | "of":
            return _answering(above)
        case _:
            return None


def _answering(above: Token) -> Token | None:
    """Return who answers for a deed by the word it stands behind: "responsible for"."""
    match lemma(above):
        case "responsibility" if lemma(above.head) in words("claiming"):
            claim = above.head
            return _sender(agent(claim) if is_passive(claim) else subject(claim))
        case "responsible":
            return _responsible(above)
        case word if word in words("blaming"):
            return controlled(above, DEPTH)
    return above if above.dep_ == "dobj" and lemma(above.head) in words("blaming") else None


def _sender(claimant: Token | None) -> Token | None:
    """Return who claims a deed by a message: "the front left leaflets claiming it"."""
    if claimant is None or lemma(claimant) not in words("message"):
        return claimant
    return subject(claimant.head) if claimant.dep_ == "dobj" else first(claimant, "poss")


def _target_of_blame(noun: Token) -> Token | None:
    """Return whom an event is blamed on: "blamed the attack on rebels"."""
    for word in (noun.head, noun):
        for preposition, target in complements(word):
            if preposition in ("on", "upon"):
                return target
    return None


def _responsible(adjective: Token) -> Token | None:
    verb = adjective.head
    match adjective.dep_:
        case "amod" if verb.pos_ in ("NOUN", "PROPN"):
            return verb
        case "acomp":
            return subject(verb)
        case "oprd":
            return first(verb, "nsubjpass") if is_passive(verb) else first(verb, "dobj")
        case _:
            return None
