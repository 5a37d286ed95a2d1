"""Who does what to whom: the arguments of an event verb."""

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
    patient = surface if passive else _object(verb)
    recipient = None
    for role in reading.roles:
        match role:
            case "obj":
                recipient = patient
            case "subj":
                recipient, actor = surface, None
            case _ if passive and patient is not None and "obj" in reading.roles:
                recipient = patient  # "was shot at the gate"
            case preposition:
                recipient = _target(verb, preposition)
        if recipient is not None:
            break
    if recipient is None and passive and _is_stranded(verb, reading):
        recipient = surface
    if recipient is None and reading.event_type == "ASSAULT" and "obj" not in reading.roles:
        recipient = aimed_at(verb)
    if recipient is None and reading.event_type == "REQUEST":
        recipient = _asked(verb)
    if reading.event_type == "MOBILIZE":
        actor = actor or patient  # nobody is named but the force itself
        recipient = recipient or aimed_at(verb)
    return Arguments(actor, recipient)


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
            found = next((noun for word, noun in complements(direct) if word == preposition), None)
    if found is None or found.ent_type_ in ("DATE", "TIME"):
        return None
    return found


def acting(token: Token | None) -> Token | None:
    """Return the token if its phrase may name who does something, or who has the weapon it names.

    Weapons do nothing by themselves: "Russian missiles" are fired by Russians.
    """
    if token is None or can_act(token):
        return token
    if lemma(token) not in word_class("weapon"):
        return None
    owners = children(token, "amod", "compound", "nmod", "poss")
    return next((owner for owner in owners if owner.ent_type_ in POWERS), None)
