"""Who does what to whom: the arguments of an event noun, its own and those of its light verb."""

from transforms.events.lemma import lemma
from transforms.events.phrase import belongs
from transforms.events.roles import Arguments
from transforms.events.syntax import (
    agent,
    children,
    complements,
    controlled,
    first,
    is_passive,
    subject,
)
from transforms.events.vocabulary import Reading, word_class, words
from transforms.tree import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
CARRYING = ("to", "in", "with", "on", "out")
BLAME = frozenset({"accuse", "blame", "convict"})


def noun_arguments(noun: Token, reading: Reading) -> Arguments:
    """Return the arguments of an event noun under one reading.

    What stands farther off but in the open ("by", "X's", the light verb's subject) comes before
    a modifier: in "the terrorist attacks the group carried out" it is the group.
    """
    done = "done" in reading.roles
    actor, recipient = _complements(noun, reading, *_possessor(noun, done=done))
    light = governor(noun)
    if light is not None:
        carried = _carried(light, noun)
        actor, recipient = actor or carried.actor, recipient or carried.recipient
    actor = actor or _culprit(noun) or _acting_modifier(noun, done=done)
    if reading.event_type == "PROTEST" and actor is not None and actor.ent_type_ in PLACES:
        actor = None
    return Arguments(actor, recipient or _suffering_modifier(noun, reading, actor), light)


def _complements(
    noun: Token, reading: Reading, actor: Token | None, recipient: Token | None
) -> tuple[Token | None, Token | None]:
    """Return actor and recipient, those among the noun's prepositions included."""
    done = "done" in reading.roles
    for word, target in complements(noun):
        if target.ent_type_ in TIMES:
            continue
        if word == "by":
            actor = target
            recipient = recipient or _aim(target)
        elif word in ("between", "among"):
            actor, recipient = target, first(target, "conj")
        elif word == "from" and belongs(target, "@human") and not _is_route(noun):
            actor = actor or target
        elif word == "of" and not done and actor is None and belongs(target, "@human"):
            actor = target
        elif word == "at" and not belongs(target, "@human"):
            continue
        elif word == "of" or word in words("undergoer") or word in reading.roles:
            recipient = recipient or target
    return actor, recipient


def _aim(actor: Token) -> Token | None:
    """Return what stands after the doer: "the attack by the militia on the airport"."""
    for word, target in complements(actor):
        if word in ("on", "against", "upon") and target.ent_type_ not in TIMES:
            return target
    return None


def _is_route(noun: Token) -> bool:
    """Tell whether "from" begins a way: "a march from the port to the square"."""
    return any(word == "to" for word, _ in complements(noun))


def _possessor(noun: Token, *, done: bool) -> tuple[Token | None, Token | None]:
    """Return the possessor as actor or as recipient: "the army's raid", "the student's arrest"."""
    owner = first(noun, "poss") or (first(noun.head, "poss") if noun.dep_ == "conj" else None)
    if owner is None:
        return None, None
    if done and not any(word == "of" for word, _ in complements(noun)):
        return None, owner
    return (owner, None) if owner.tag_ != "PRP$" else (None, None)


def _acting_modifier(noun: Token, *, done: bool) -> Token | None:
    for child in children(noun, "compound", "amod", "nmod"):
        if _names_actor(child, done=done):
            return child
    before = noun.doc[noun.i - 1] if noun.i and not noun.is_sent_start else noun
    return before if before.pos_ in ("NOUN", "PROPN", "ADJ") and _is_armed(before) else None


def _suffering_modifier(noun: Token, reading: Reading, actor: Token | None) -> Token | None:
    """Return a modifier that names the victim: "the student killings"; a rally is for its own."""
    if reading.event_type == "PROTEST":
        return None
    for child in children(noun, "compound"):
        if _names_victim(child) and (actor is None or child.i != actor.i):
            return child
    return None


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
    if word == "force":
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
        return noun.head.lower_ in (("for",) if word == "call" else CARRYING)
    return noun.dep_ in ("dobj", "nsubjpass") or verb.dep_ in ("relcl", "acl")


def _carried(light: Token, noun: Token) -> Arguments:
    if lemma(light) in words("light_recipient"):
        return Arguments(None, subject(light))
    actor = agent(light) if is_passive(light) else subject(light)
    if actor is not None and actor.i == noun.i:
        actor = None
    target = next((n for word, n in complements(light) if word in ("against", "on", "upon")), None)
    if target is not None and target.ent_type_ in TIMES:
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
