"""Who does what to whom: the arguments of an event noun, its own and those of its light verb."""

from collections.abc import Iterator

from transforms.events.cancelled import is_cancelling
from transforms.events.culprit import culprit
from transforms.events.lemma import lemma
from transforms.events.phrase import belongs
from transforms.events.roles import Arguments, aimed_at
from transforms.events.syntax import (
    VERBAL,
    agent,
    antecedent,
    children,
    complements,
    first,
    is_day,
    is_passive,
    subject,
)
from transforms.events.vocabulary import Reading, word_class, words
from transforms.tree import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
LISTED = 6
CARRYING = ("to", "in", "with", "on", "out")
UNDER = "under"
AIMS = frozenset({"against", "on", "upon"})
ADDRESSING = frozenset({"at", "to"})


def noun_arguments(noun: Token, reading: Reading) -> Arguments:
    """Return the arguments of an event noun under one reading.

    What stands farther off but in the open ("by", "X's", the light verb's subject) comes before
    a modifier: in "the terrorist attacks the group carried out" it is the group.
    """
    done = "done" in reading.roles
    actor, recipient = _complements(noun, reading, *_possessor(noun, done=done))
    light = governor(noun)
    if light is not None:
        carried = _carried(light, noun, reading)
        actor, recipient = actor or carried.actor, recipient or carried.recipient
    blamed = culprit(noun)
    if blamed is not None and recipient is blamed:
        recipient = None
    actor = actor or blamed or _practising(noun) or _acting_modifier(noun, done=done)
    actor = actor or (None if done else _pronoun(noun))
    if "subj" in reading.roles and light is None:
        recipient = recipient or _described(noun)
    if reading.event_type == "PROTEST" and actor is not None and actor.ent_type_ in PLACES:
        actor = None
    return Arguments(actor, recipient or _suffering_modifier(noun, reading, actor), light)


def _complements(
    noun: Token, reading: Reading, actor: Token | None, recipient: Token | None
) -> tuple[Token | None, Token | None]:
    """Return actor and recipient, those among the noun's prepositions included."""
    is_force = reading.event_type == "MOBILIZE"
    for word, target in _named_after(noun):
        if is_day(target) or target.lower_ in reading.lemma.split():
            continue
        if word == "by":
            actor = target
            recipient = recipient or _aim(target)
        elif word in ("between", "among"):
            actor, recipient = target, first(target, "conj")
        elif _names_doer(noun, reading, word, target) and (actor is None or is_force):
            actor = actor or target
            recipient = recipient or _aim(target)
        elif word == "at" and not (_is_aimed(reading) and belongs(target, "@human")):
            continue
        elif word == "of" or word in words("undergoer") or word in reading.roles:
            recipient = recipient or target
    return actor, recipient


def _names_doer(noun: Token, reading: Reading, word: str, target: Token) -> bool:
    """Tell whether "from" or "of" names who acts: "attacks from rebels", "a strike of nurses"."""
    if word == "from":
        return _is_source(noun, target)
    is_undergoer = not {"done", "of"}.isdisjoint(reading.roles)  # "the shelling of refugees"
    return word == "of" and not is_undergoer and belongs(target, "@human")


def _is_aimed(reading: Reading) -> bool:
    return reading.event_type == "ASSAULT" or "at" in reading.roles


def _named_after(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositions of an event noun, those included that follow a list it is in."""
    yield from complements(noun)
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        shared = (pair for pair in complements(noun.head) if pair[1].i > noun.i)
        yield from (pair for pair in shared if pair[0] in ("of", "by"))
    above = noun.head
    if noun.dep_ == "dobj" and not is_passive(above):
        # Nobody does an active verb's deed "by" others: they did that of the noun before.
        yield from (
            (word, target)
            for word, target in complements(above)
            if word == "by" and target.i > noun.i and belongs(target, "@human")
        )


def _practising(noun: Token) -> Token | None:
    """Return whose practice something is: "the state's use of abductions and killings"."""
    for _ in range(LISTED):
        if noun.dep_ != "conj":
            break
        noun = noun.head
    practice = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or lemma(practice) not in words("practice"):
        return None
    return first(practice, "poss")


def _aim(actor: Token) -> Token | None:
    """Return what stands after the doer: "the attack by the militia on the airport"."""
    for word, target in complements(actor):
        if word in ("on", "against", "upon") and not is_day(target):
            return target
    return None


def _is_source(noun: Token, source: Token) -> bool:
    """Tell whether "from" names who acts, not where a way begins: "a march from the port to"."""
    if not belongs(source, "@human") or belongs(source, "@scene"):
        return False
    return all(word != "to" for word, _ in complements(noun))


def _possessor(noun: Token, *, done: bool) -> tuple[Token | None, Token | None]:
    """Return the possessor as actor or as recipient: "the army's raid", "the student's arrest"."""
    owner = first(noun, "poss") or _owner_beside(noun)
    if owner is None or is_day(owner):
        return None, None
    owner = antecedent(owner, noun.head)
    if done and not any(word == "of" for word, _ in complements(noun)):
        return None, owner
    return (owner, None) if owner.tag_ != "PRP$" else (None, None)


def _pronoun(noun: Token) -> Token | None:
    """Return the pronoun before a noun: "its crackdown"."""
    owner = first(noun, "poss")
    return owner if owner is not None and owner.tag_ == "PRP$" else None


def _described(noun: Token) -> Token | None:
    """Return of whom a noun is said: "the herders became the target of raiders"."""
    return subject(noun.head) if noun.dep_ == "attr" else None


def _owner_beside(noun: Token) -> Token | None:
    """Return the possessor of a list, or of the first half of a word: "the state's cut-off"."""
    if noun.dep_ == "conj":
        return first(noun.head, "poss")
    half = first(noun, "compound")
    return first(half, "poss") if half is not None else None


def _acting_modifier(noun: Token, *, done: bool) -> Token | None:
    for child in children(noun, "compound", "amod", "nmod"):
        leader = first(child, "npadvmod") if lemma(child) == "lead" else None
        if leader is not None:
            return leader
        if _names_actor(child, done=done):
            return child
    before = noun.doc[noun.i - 1] if noun.i and not noun.is_sent_start else noun
    return before if before.pos_ in ("NOUN", "PROPN", "ADJ") and _is_armed(before) else None


def _suffering_modifier(noun: Token, reading: Reading, actor: Token | None) -> Token | None:
    """Return a modifier that names the victim: "the student killings"; a rally is for its own."""
    if reading.event_type == "PROTEST":
        return None
    for child in children(noun, "compound"):
        is_word = child.lower_ in reading.lemma.split()
        if _names_victim(child) and not is_word and (actor is None or child.i != actor.i):
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
    if word in words("no_force"):
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
    verbs = [above] if above.pos_ in VERBAL else []
    verbs += children(noun, "relcl", "acl")
    if noun.dep_ == "conj":
        verbs += [verb for verb in children(head, "relcl", "acl") if verb.i > noun.i]
    verbs += _behind(head)
    return next((verb for verb in verbs if _is_light(verb, head)), None)


def _behind(noun: Token) -> list[Token]:
    """Return a participle right behind a comma: "backed a sit-in, started by miners"."""
    near = range(noun.i, noun.i + 3)
    return [verb for verb in children(noun.head, "advcl") if verb.tag_ == "VBN" and verb.i in near]


def _is_light(verb: Token, noun: Token) -> bool:
    if is_cancelling(verb):
        return False
    word = lemma(verb)
    if word in words("light_recipient"):
        return noun.dep_ == "dobj" or noun.head.lower_ in ("under", "with", "to", "through")
    if noun.dep_ in ("pobj", "pcomp") and noun.head.head.i == verb.i:
        return _carries(word, noun.head.lower_)
    if word not in words("light_actor"):
        return False
    return noun.dep_ in ("dobj", "nsubjpass") or verb.dep_ in ("relcl", "acl")


def _carries(verb: str, preposition: str) -> bool:
    """Tell whether a verb carries the noun behind its preposition: "been on strike"."""
    if verb in words("light_for"):
        return preposition == "for"
    if verb in words("light_state"):
        return preposition in ("on", UNDER)
    return verb in words("light_actor") and preposition in CARRYING


def _is_under(noun: Token) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ == UNDER


def _carried(light: Token, noun: Token, reading: Reading) -> Arguments:
    if lemma(light) in words("light_recipient") or _is_under(noun):
        return Arguments(None, subject(light))
    actor = agent(light) if is_passive(light) else subject(light)
    if actor is not None and actor.i == noun.i:
        actor = None
    aims = AIMS | ADDRESSING.intersection(reading.roles)
    target = next((n for word, n in complements(light) if word in aims), None)
    if target is not None and is_day(target):
        target = None
    if target is None and lemma(light) in words("using"):
        target = aimed_at(light)
    return Arguments(actor, target)
