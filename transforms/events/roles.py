"""Who does what to whom: the arguments of an event verb or an event noun."""

from dataclasses import dataclass

from spacy.tokens import Token

from transforms.events.lemma import lemma
from transforms.events.phrase import belongs, can_act
from transforms.events.syntax import (
    agent,
    antecedent,
    children,
    complements,
    controlled,
    first,
    gap,
    is_passive,
    subject,
)
from transforms.events.vocabulary import Reading, word_class, words

BLAME = frozenset({"accuse", "blame", "convict"})


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
            case preposition:
                recipient = _target(verb, preposition)
        if recipient is not None:
            break
    return Arguments(actor, recipient)


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


def noun_arguments(noun: Token, reading: Reading) -> Arguments:
    """Return the arguments of an event noun under one reading."""
    done = "done" in reading.roles
    actor, recipient = _modifiers(noun, done=done)
    for word, target in complements(noun):
        if target.ent_type_ in ("DATE", "TIME"):
            continue
        if word == "by":
            actor = target
        elif word in ("between", "among"):
            actor = target
            recipient = first(target, "conj")
        elif word == "from" and belongs(target, "@human"):
            actor = actor or target
        elif word == "of":
            if done or actor is not None or not belongs(target, "@human"):
                recipient = recipient or target
            else:
                actor = target
        elif word in words("undergoer") or word in reading.roles:
            recipient = recipient or target
    light = governor(noun)
    if light is not None:
        carried = _carried(light, noun)
        actor, recipient = actor or carried.actor, recipient or carried.recipient
    return Arguments(actor or _culprit(noun), recipient, light)


def _modifiers(noun: Token, *, done: bool) -> tuple[Token | None, Token | None]:
    """Return actor and recipient among possessors, compounds and adjectives of an event noun."""
    actor: Token | None = None
    recipient: Token | None = None
    has_object = any(word == "of" for word, _ in complements(noun))
    for child in children(noun, "poss"):
        if done and not has_object:
            recipient = child
        elif child.tag_ != "PRP$":
            actor = child
    for child in children(noun, "compound", "amod", "nmod"):
        if actor is None and _names_actor(child, done=done):
            actor = child
        elif recipient is None and child.dep_ == "compound" and _names_victim(child):
            recipient = child
    if actor is None and noun.i > noun.sent.start:
        before = noun.doc[noun.i - 1]
        if before.pos_ in ("NOUN", "PROPN", "ADJ") and _is_armed(before):
            actor = before
    return actor, recipient


def _names_actor(child: Token, *, done: bool) -> bool:
    word = lemma(child)
    if _is_armed(child):
        return True
    if done:
        return False
    if child.ent_type_ in ("NORP", "ORG"):
        return True
    return word in word_class("crowd") or word in word_class("worker")


def _is_armed(token: Token) -> bool:
    word = lemma(token)
    if word in ("suspect", "force"):
        return False
    return word in word_class("forces") or word in word_class("armed")


def _names_victim(child: Token) -> bool:
    word = lemma(child)
    return (
        word in word_class("person") or word in word_class("object") or child.ent_type_ == "PERSON"
    )


def governor(noun: Token) -> Token | None:
    """Return the light verb that carries an event noun."""
    head = noun
    while head.dep_ == "conj" and head.head.pos_ in ("NOUN", "PROPN"):
        head = head.head
    above = head.head
    if head.dep_ in ("pobj", "pcomp"):
        preposition, above = above, above.head
        if preposition.dep_ not in ("prep", "agent", "prt"):
            return None
    for verb in (*([above] if above.pos_ == "VERB" else []), *children(noun, "relcl", "acl")):
        if _is_light(verb, head):
            return verb
    return None


def _is_light(verb: Token, noun: Token) -> bool:
    word = lemma(verb)
    if word in words("light_recipient"):
        return noun.dep_ == "dobj" or noun.head.lower_ in ("under", "with", "to", "through")
    if word not in words("light_actor"):
        return False
    if noun.dep_ in ("pobj", "pcomp") and noun.head.head.i == verb.i:
        return noun.head.lower_ in ("to", "in", "with", "on", "out")
    return noun.dep_ in ("dobj", "nsubjpass") or verb.dep_ in ("relcl", "acl")


def _carried(light: Token, noun: Token) -> Arguments:
    if lemma(light) in words("light_recipient"):
        return Arguments(None, subject(light))
    actor = agent(light) if is_passive(light) else subject(light)
    if actor is not None and actor.i == noun.i:
        actor = None
    target = next((n for word, n in complements(light) if word in ("against", "on", "upon")), None)
    if target is not None and target.ent_type_ in ("DATE", "TIME"):
        target = None
    return Arguments(actor, target)


def _culprit(noun: Token) -> Token | None:
    """Return who is said to answer for an event: "claimed responsibility for the attack"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in ("for", "of"):
        return None
    above = preposition.head
    if above.lemma_ == "responsibility" and above.head.lemma_ in ("claim", "admit", "accept"):
        return subject(above.head)
    if above.lemma_ == "responsible":
        return subject(above.head) if above.dep_ == "acomp" else None
    return controlled(above, 3) if above.lemma_ in BLAME else None


def acting(token: Token | None) -> Token | None:
    """Return the token if its phrase may name who does something."""
    return token if token is not None and can_act(token) else None
