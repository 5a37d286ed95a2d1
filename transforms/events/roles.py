"""Who does what to whom: the arguments of an event verb."""

from collections.abc import Iterator
from dataclasses import dataclass

from transforms.events.lemma import lemma
from transforms.events.phrase import belongs, can_act
from transforms.events.syntax import (
    agent,
    antecedent,
    children,
    complements,
    first,
    gap,
    is_passive,
    subject,
)
from transforms.events.vocabulary import Reading, word_class, words
from transforms.tree import Token

POWERS = frozenset({"GPE", "NORP", "ORG"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a trigger.

    Attributes:
        actor: head of who does it.
        recipient: head of who or what it is done to.
        light: the verb that carries an event noun ("carried out a massacre").
    """

    actor: Token | None
    recipient: Token | None
    light: Token | None = None


def verb_arguments(verb: Token, reading: Reading) -> Arguments:
    """Return the arguments of an event verb under one reading."""
    passive = is_passive(verb) or _is_headline_passive(verb)
    surface = subject(verb)
    actor = agent(verb) if passive else surface
    if "subj" in reading.roles:
        return Arguments(None, surface)
    patient = surface if passive else _object(verb)
    recipient = _undergoer(verb, reading, patient, passive=passive)
    if recipient is None and passive and _is_stranded(verb, reading):
        recipient = surface
    if reading.event_type == "MOBILIZE":
        actor = actor or patient  # nobody is named but the force itself
    return Arguments(actor, recipient or _implied(verb, reading))


def _implied(verb: Token, reading: Reading) -> Token | None:
    """Return whom something is done to that stands in none of the roles."""
    match reading.event_type:
        case "ASSAULT" if "obj" not in reading.roles:
            return aimed_at(verb)
        case "MOBILIZE":
            return aimed_at(verb)
        case "REQUEST":
            return _asked(verb)
        case _:
            return None


def _undergoer(
    verb: Token, reading: Reading, patient: Token | None, *, passive: bool
) -> Token | None:
    """Return what stands in the first of a reading's roles that something stands in."""
    for role in reading.roles:
        match role:
            case "obj":
                found = patient
            case "clause":
                found = _clause_subject(verb)
            case _ if passive and patient is not None and "obj" in reading.roles:
                found = patient  # "was shot at the gate"
            case preposition:
                found = _target(verb, preposition)
        if found is not None:
            return found
    return None


def _clause_subject(verb: Token) -> Token | None:
    """Return of whom a verb tells something: "claims that the rebels are behind it"."""
    clause = first(verb, "ccomp")
    return first(clause, "nsubj", "nsubjpass") if clause is not None else None


def _asked(verb: Token) -> Token | None:
    """Return of whom something is asked: "appealed for help from the union"."""
    wanted = [first(verb, "dobj"), *(noun for word, noun in complements(verb) if word == "for")]
    for noun in wanted:
        for word, source in complements(noun) if noun is not None else ():
            if word == "from" and belongs(source, "@actorish"):
                return source
    return None


def _is_stranded(verb: Token, reading: Reading) -> bool:
    """Tell whether the recipient's preposition stands alone: "they were fired on by guards"."""
    return any(
        preposition.lower_ in reading.roles and first(preposition, "pobj") is None
        for preposition in children(verb, "prep", "prt", "advmod")
    )


def aimed_at(verb: Token) -> Token | None:
    """Return the object of a verb's purpose: "fired shots to disperse the crowd"."""
    for purpose in children(verb, "advcl", "xcomp"):
        if any(aux.lower_ == "to" for aux in children(purpose, "aux")):
            return first(purpose, "dobj")
    return None


def _is_headline_passive(verb: Token) -> bool:
    """Tell whether a transitive verb has no object: "two men arrested in raid"."""
    return (
        verb.tag_ in ("VBD", "VBN")
        and lemma(verb) in words("transitive")
        and first(verb, "aux", "auxpass", "dobj", "ccomp", "dative") is None
        and _object(verb) is None
        and "at" not in (word for word, _ in complements(verb))
    )


def _object(verb: Token) -> Token | None:
    own = first(verb, "dobj", "dative")
    if own is not None:
        return antecedent(own, verb)
    complement = first(verb, "oprd", "ccomp")
    if complement is not None and complement.dep_ == "ccomp":
        # "shot him dead" is often parsed as a small clause.
        inner = first(complement, "nsubj")
        if inner is not None and complement.pos_ == "ADJ":
            return inner
    elif complement is not None and (inner := first(complement, "pobj", "dobj")) is not None:
        return inner  # "shot dead four of them", taken for the object of "dead"
    found = gap(verb)
    if found is not None:
        return found
    later = first(verb, "conj")
    if later is not None and later.pos_ == "VERB" and first(later, "nsubj", "nsubjpass") is None:
        # "beat and arrested protesters": the object stands with the last verb.
        return first(later, "dobj") if verb.i + 2 >= later.i else None
    return None


def _target(verb: Token, preposition: str) -> Token | None:
    found = next((noun for word, noun in complements(verb) if word == preposition), None)
    if found is None:
        direct = first(verb, "dobj")
        if direct is not None:
            found = next((noun for word, noun in _below(direct) if word == preposition), None)
    if found is None or found.ent_type_ in ("DATE", "TIME"):
        return None
    return found


def _below(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield the complements of a noun and of what it is of: "charges of fraud against"."""
    for word, target in complements(noun):
        yield word, target
        if word == "of":
            yield from complements(target)


def acting(token: Token | None) -> Token | None:
    """Return the token if its phrase may name who does something, or who has the weapon it names.

    Weapons do nothing by themselves: "Russian missiles" are fired by Russians.
    """
    if token is None:
        return None
    if lemma(token) in word_class("weapon"):
        owners = children(token, "amod", "compound", "nmod", "poss")
        owner = next((owner for owner in owners if owner.ent_type_ in POWERS), None)
        is_bare = not owners and lemma(token) in word_class("aircraft")
        if owner is not None or is_bare:
            return owner
    return token if can_act(token) else None
