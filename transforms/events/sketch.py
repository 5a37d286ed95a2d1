"""Mentions that name a kind of deed rather than one: "methods like killings"."""

from transforms.document import Document, EventMention
from transforms.events.family import DISASTER
from transforms.events.happening import own_date
from transforms.events.lemma import lemma
from transforms.events.phrase import token_at
from transforms.events.realis import tells
from transforms.events.reckoning import is_reckoned
from transforms.events.syntax import PRESENT, VERBAL, children, complements, first
from transforms.events.vocabulary import readings, words
from transforms.tree import Token

PERIODS = frozenset({"day", "decade", "month", "week", "year"})
MODIFYING = frozenset({"amod", "compound", "nmod"})
DETERMINING = ("det", "nummod", "poss")
UNTOLD = ("VB", "VBG", "VBP", "VBZ")
"""Forms of a verb that do not tell of one time: "they stage rallies"."""
OBJECTS = ("nsubj", "nsubjpass", "dobj", "xcomp")
NAMED = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "conj"})


def is_sketch(mention: EventMention, document: Document) -> bool:
    """Tell whether a mention names a kind of deed: a bare plural, a habit, a describing word."""
    token = token_at(document, mention.trigger)
    if _only_describes(token) or _names_people(token):
        return True
    if _lasted(token) or is_reckoned(token):
        return True
    if own_date(mention) is not None or mention.event_type == DISASTER:
        return False  # "floods" are one, and so is an outbreak that has killed since May
    if _is_habit(token) or _is_record(token):
        return True
    is_bare = token.tag_ == "NNS" or token.lemma_.lower() in words("mass")
    if (
        not is_bare
        or _is_numbered(token)
        or any(child.tag_ != "PRP$" for child in children(token, *DETERMINING))
    ):
        return False
    above = token.head if token.dep_ in ("nsubj", "nsubjpass", "dobj") else None
    return above is None or not tells(above) or above.tag_ in UNTOLD


def _lasted(token: Token) -> bool:
    """Tell whether it went on for long: "after 14 months of fighting"."""
    of = token.head
    return token.dep_ == "pobj" and of.lower_ == "of" and lemma(of.head) in PERIODS


def _is_numbered(token: Token) -> bool:
    """Tell whether it is told how many there were: "put the number of arrests at 40"."""
    of = token.head
    return token.dep_ == "pobj" and of.lower_ == "of" and lemma(of.head) in words("numbering")


def _only_describes(token: Token) -> bool:
    """Tell whether a word says of what kind something is: not "the shooting death of a clerk"."""
    if token.dep_ not in MODIFYING:
        return False
    is_outcome = any(item.is_outcome for item in readings("noun").get(lemma(token.head), ()))
    return not is_outcome or token.head.tag_ != "NN"


def _names_people(token: Token) -> bool:
    """Tell whether a participle stands for people: "the families of the murdered"."""
    return token.tag_ == "VBN" and token.dep_ in NAMED and _heads_nominal(token)


def _heads_nominal(token: Token) -> bool:
    top = token.head if token.dep_ == "conj" else token
    if top.dep_ not in NAMED - {"conj"} or first(token, "aux", "auxpass", "nsubj", "nsubjpass"):
        return False
    return top.i == token.i or top.tag_ == "VBN" or top.pos_ == "ADJ"


def _is_record(token: Token) -> bool:
    """Tell whether it is told of nobody certain up to now: "reporters have been attacked"."""
    if token.pos_ not in VERBAL or not any(aux.lower_ == "have" for aux in children(token, "aux")):
        return False
    if _is_of_late(token):
        return True
    victim = first(token, "dobj", "nsubjpass")
    if victim is None or victim.tag_ != "NNS":
        return False
    return not children(victim, *DETERMINING, "amod", "compound", "prep", "acl", "relcl")


def _is_of_late(verb: Token) -> bool:
    """Tell whether it is told of no certain time: "recently", "in recent months"."""
    if any(child.lower_ == "recently" for child in children(verb, "advmod")):
        return True
    return any(
        word in ("in", "over", "during")
        and any(child.lower_ == "recent" for child in time.children)
        for word, time in complements(verb)
    )


def _is_habit(token: Token) -> bool:
    """Tell whether it is said to happen time and again."""
    verbs = [token] if token.pos_ in VERBAL else []
    if token.dep_ in OBJECTS and token.head.pos_ in VERBAL:
        verbs.append(token.head)
    return any(_is_since(verb) or _is_rule(verb) for verb in verbs)


def _is_rule(verb: Token) -> bool:
    """Tell what somebody does as a rule: "often strikes", "only strikes bases", not "only shot"."""
    told = {child.lower_ for child in children(verb, "advmod")}
    return bool(told & words("habitual")) or ("only" in told and verb.tag_ in PRESENT)


def _is_since(verb: Token) -> bool:
    """Tell whether it has gone on since some time: "has led protests since it was founded"."""
    is_perfect = any(aux.lower_ in ("has", "have") for aux in children(verb, "aux"))
    after = children(verb, "prep", "advcl", "mark")
    return is_perfect and any(
        word.lower_ == "since" or any(mark.lower_ == "since" for mark in children(word, "mark"))
        for word in after
    )
