"""Who is the subject, object or agent of a verb, through passives, participles and coordination.

Labels are those of the CLEAR dependency scheme, which spaCy's English models speak.
"""

from calendar import day_name
from collections.abc import Iterator

from transforms.events.lemma import lemma
from transforms.events.vocabulary import word_class, words
from transforms.saying import SAYING
from transforms.tree import Token

REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
TIMES = frozenset({"DATE", "TIME"})
WEEKDAYS = frozenset(day.lower() for day in day_name)
VERBAL = frozenset({"VERB", "AUX"})
PRESENT = frozenset({"VBP", "VBZ"})
SCENE = frozenset({"at", "from", "in", "inside", "near", "on", "outside"})
SCENES = frozenset({"DATE", "FAC", "GPE", "LOC", "TIME"})
ONE = frozenset({"NN", "NNP"})
DEPTH = 6


def children(token: Token, *labels: str) -> list[Token]:
    """Return the dependents of a token with one of the labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def first(token: Token, *labels: str) -> Token | None:
    """Return the first dependent of a token with one of the labels."""
    for child in token.children:
        if child.dep_ in labels:
            return child
    return None


def ancestors(token: Token) -> Iterator[Token]:
    """Yield the heads above a token, nearest first."""
    while token.head.i != token.i:
        token = token.head
        yield token


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive, or a participle that says what its noun underwent."""
    if first(verb, "nsubjpass", "auxpass") is not None:
        return True
    if verb.tag_ != "VBN" or first(verb, "aux", "nsubj") is not None or _is_misread(verb):
        return False
    if verb.dep_ == "conj":
        return is_passive(verb.head) or first(verb, "agent") is not None
    return verb.dep_ in ("acl", "amod", "advcl", "relcl", "ROOT", "ccomp", "pcomp", "oprd", "acomp")


def is_day(noun: Token) -> bool:
    """Tell whether a noun names a day or time and nobody: "Thursday's raid", "by Monday"."""
    return noun.ent_type_ in TIMES or noun.lower_ in WEEKDAYS


def agent(verb: Token) -> Token | None:
    """Return who does it by a passive's by-phrase."""
    found = verb
    for _ in range(DEPTH):
        by = first(found, "agent") or _by(found) or _by_behind_scene(found)
        if by is not None:
            doer = first(by, "pobj")
            return None if doer is not None and is_day(doer) else doer
        conjunct = first(found, "conj")
        if conjunct is None or not is_passive(conjunct) or first(conjunct, "nsubjpass", "nsubj"):
            return None
        found = conjunct
    return None


def _by(token: Token) -> Token | None:
    return next((child for child in children(token, "prep") if child.lower_ == "by"), None)


def _by_behind_scene(verb: Token) -> Token | None:
    """Return a by-phrase parsed into a place or date: "abducted from a hostel by gunmen"."""
    for word, noun in complements(verb):
        if word in SCENE and (noun.ent_type_ in SCENES or lemma(noun) in word_class("scene")):
            by = _by(noun)
            if by is not None:
                return by
    return None


def subject(verb: Token, depth: int = DEPTH) -> Token | None:
    """Return the subject of a verb as it stands, its own or the one that controls it."""
    own = next(
        (s for s in reversed(children(verb, "nsubjpass", "nsubj")) if s.lower_ not in REFLEXIVE),
        None,
    ) or next((s for aux in children(verb, "aux") for s in children(aux, "nsubj")), None)
    own = own or _led(verb)
    if own is not None:
        return _speaker(own, verb) or antecedent(own, verb)
    if depth == 0:
        return None
    fellow = _fellow(verb)
    if fellow is not None:
        return subject(fellow, depth - 1)
    return _voice_before(verb) or _controller(verb, depth - 1)


def _led(verb: Token) -> Token | None:
    """Return a subject taken for a clause: "the union led council is silent" is the council."""
    clause = first(verb, "csubj")
    if clause is None or clause.tag_ != "VBD" or first(clause, "mark", "aux") is not None:
        return None
    return first(clause, "dobj")


def _speaker(pronoun: Token, verb: Token) -> Token | None:
    """Return the body that "it" takes up: "the army said it struck a post", "the raid it made"."""
    if pronoun.lower_ != "it" or verb.dep_ not in ("ccomp", "relcl", "advcl"):
        return None
    above = next((token for token in ancestors(verb) if first(token, "nsubj") is not None), None)
    if above is None or (verb.dep_ == "ccomp" and lemma(above) not in SAYING):
        return None
    speaker = first(above, "nsubj")
    if speaker is None or speaker.tag_ not in ONE or speaker.ent_type_ == "PERSON":
        return None
    is_body = speaker.pos_ == "PROPN" or lemma(speaker) in word_class("body")
    return speaker if is_body else None


def _controller(verb: Token, depth: int) -> Token | None:
    head = verb.head
    nonfinite = verb.tag_ in ("VB", "VBG", "VBN") and not _is_finite(verb)
    match verb.dep_:
        case "conj" | "advcl" if head.pos_ in VERBAL and (nonfinite or verb.dep_ == "conj"):
            return _aiming(verb) or _told_last(verb) or subject(head, depth)
        case "acl" | "relcl" | "amod" if verb.tag_ != "VB" or verb.dep_ != "acl":
            return _described(verb, depth)
        case "xcomp" if verb.tag_ == "VBP" and lemma(head) in word_class("human"):
            return head  # a noun taken for a verb: "rebels murder traders"
        case "xcomp" | "ccomp" if nonfinite:
            return controlled(head, depth)
        case "pcomp":
            return _through_preposition(head, depth)
        case _:
            return None


def _voice_before(verb: Token) -> Token | None:
    """Return who is said to have spoken right before: "the union said, blaming the owner"."""
    before = verb.doc.tokens[max(0, verb.i - 2) : verb.i]
    if verb.tag_ != "VBG" or verb.is_sent_start or before[-1].text != ",":
        return None
    cue = before[0]
    is_cue = cue.pos_ == "VERB" and lemma(cue) in SAYING
    return first(cue, "nsubj") if is_cue else None


def _told_last(verb: Token) -> Token | None:
    """Return the subject a verb shares with the clause listed before it.

    The parser hangs both on the first of the list: "rebels came, but guards saw them and fled".
    """
    if verb.dep_ != "conj":
        return None
    before = [clause for clause in children(verb.head, "conj") if clause.i < verb.i]
    own = (first(clause, "nsubj", "nsubjpass") for clause in reversed(before))
    return next((found for found in own if found is not None), None)


def _aiming(verb: Token) -> Token | None:
    """Return who has an aim but is no subject: rebels in "raids made by rebels to free"."""
    if _is_told_to(verb):
        return first(verb.head, "dobj")
    is_aim = verb.dep_ == "advcl" and any(aux.lower_ == "to" for aux in children(verb, "aux"))
    return agent(verb.head) if is_aim and is_passive(verb.head) else None


def _is_told_to(verb: Token) -> bool:
    """Tell whether a purpose is what somebody is told to do: "ordering troops to shoot"."""
    order = verb.head
    is_aim = verb.dep_ == "advcl" and any(aux.lower_ == "to" for aux in children(verb, "aux"))
    return is_aim and lemma(order) in words("commanding") and bool(first(order, "dobj"))


def _described(verb: Token, depth: int) -> Token | None:
    """Return who does what a noun is described by."""
    noun = verb.head
    if _is_use(verb):
        return subject(noun.head, depth)
    return _top(noun) if _is_misread(verb) else noun


def _is_use(verb: Token) -> bool:
    """Tell whether a clause says what a thing is for: "installs software to block sites"."""
    thing = verb.head
    is_for = verb.tag_ == "VB" and any(aux.lower_ == "to" for aux in children(verb, "aux"))
    return is_for and thing.dep_ == "dobj" and lemma(thing) not in word_class("human")


def _is_misread(clause: Token) -> bool:
    """Tell whether a clause has the form of a main one: "the raid on rebels killed two"."""
    if clause.dep_ != "acl" or first(clause, "dobj") is None:
        return False
    return clause.tag_ == "VBD" or (clause.tag_ == "VBN" and lemma(clause) in words("transitive"))


def _top(noun: Token) -> Token:
    """Return the noun at the top of a phrase that the parser took the sentence's verb into."""
    above = next((a for a in ancestors(noun) if a.pos_ in VERBAL or a.dep_ == "ROOT"), noun)
    return noun if above.pos_ in VERBAL else above


def _is_finite(verb: Token) -> bool:
    return any(child.tag_ in ("VBD", "VBP", "VBZ") for child in children(verb, "aux", "auxpass"))


def _fellow(verb: Token) -> Token | None:
    """Return the clause told before it that has its subject: "says he was held, was beaten"."""
    is_told = verb.dep_ == "ccomp" and _is_finite(verb)
    is_beside = verb.dep_ == "conj" and lemma(verb.head) in SAYING
    if not is_told and not (is_beside and first(verb, "auxpass")):
        return None
    before = [clause for clause in children(verb.head, "ccomp") if clause.i < verb.i]
    if not before or (is_beside and first(before[-1], "auxpass") is None):
        return None
    return before[-1]


def controlled(head: Token, depth: int) -> Token | None:
    """Return the subject of what a verb takes as a bare complement."""
    if head.pos_ == "NOUN":
        return first(head, "poss")
    called = lemma(head) == "call" and next(
        (noun for word, noun in complements(head) if word in ("on", "upon", "for")), None
    )
    if called:
        return called
    target = first(head, "dobj")
    if target is not None and _controls_object(head):
        return antecedent(target, head)
    return subject(head, depth)


def _controls_object(verb: Token) -> bool:
    return lemma(verb) in words("object_control") | words("commanding")


def _through_preposition(preposition: Token, depth: int) -> Token | None:
    governor = preposition.head
    if governor.dep_ == "prep":
        governor = governor.head
    if governor.dep_ == "pobj" and governor.head.dep_ == "agent":
        governor = governor.head.head  # "was accused by the party of killing"
    elif governor.dep_ == "dobj" and _controls_object(governor.head):
        return governor
    if governor.pos_ in ("VERB", "AUX"):
        if preposition.lower_ in ("of", "from", "for"):
            return controlled(governor, depth)
        return subject(governor, depth)
    return None


def antecedent(token: Token, verb: Token) -> Token:
    """Return the noun a relative pronoun stands for, else the token itself."""
    if token.lower_ not in RELATIVE:
        return token
    clause: Token | None = verb
    for _ in range(DEPTH):
        if clause is None or clause.dep_ == "relcl":
            break
        clause = clause.head if clause.dep_ in ("conj", "xcomp", "ccomp") else None
    return clause.head if clause is not None and clause.dep_ == "relcl" else token


def gap(verb: Token) -> Token | None:
    """Return the noun that a relative clause without object is about: "the raid they led"."""
    own = first(verb, "nsubj")
    if verb.dep_ != "relcl" or own is None or own.lower_ in ("who", "which", "that"):
        return None
    return verb.head if first(verb, "dobj") is None else None


def complements(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositions of a token, each with its object."""
    for preposition in children(token, "prep", "agent", "dative", "prt", "advmod"):
        target = first(preposition, "pobj")
        if target is not None:
            yield preposition.lower_, target
        for inner in children(preposition, "prep"):
            deeper = first(inner, "pobj")
            if deeper is not None:
                yield inner.lower_, deeper


def clause_of(token: Token) -> Token:
    """Return the verb of the clause a token stands in, or the top of the sentence."""
    while token.head.i != token.i and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token
