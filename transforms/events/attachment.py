"""How a place or a date of a sentence hangs together with one of its events."""

from enum import IntEnum
from itertools import chain

from transforms.events.lemma import lemma
from transforms.events.phrase import belongs
from transforms.events.syntax import VERBAL, children, complements, first
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import readings, words
from transforms.saying import SAYING, TALK
from transforms.tree import Token

LONGEST_PATH = 25
MEETING = ("AGREE", "CONSULT", "COOPERATE", "SUPPORT")
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})


class Tie(IntEnum):
    """The strength of the tie, weakest first."""

    REPORTED = 0
    """It belongs to the telling: "said on Monday"."""
    BESIDE = 1
    """It stands in another clause."""
    AROUND = 2
    """It stands in a clause around the event's, or in one listed with it."""
    SHARED = 3
    """It belongs to a verb that tells the event's course or outcome: "died on Monday in a raid"."""
    OWN = 4
    """It belongs to the event's word or to its light verb."""


def anchors(trigger: Trigger) -> frozenset[int]:
    """Return the words of which what depends on them belongs to an event."""
    token = trigger.token
    found = {token.i, trigger.verb.i}
    if token.dep_ == "conj" and token.pos_ == token.head.pos_ == "NOUN":
        found.add(token.head.i)
    if token.dep_ in ("compound", "nmod") and token.head.pos_ == "NOUN":
        found.add(token.head.i)
    return frozenset(found)


def tie(trigger: Trigger, token: Token) -> Tie:
    """Return how strongly a word of the sentence belongs to an event."""
    around = anchors(trigger)
    node, crossed = token, False
    for _ in range(LONGEST_PATH):
        if node.i in around:
            return Tie.OWN if not crossed else Tie.BESIDE
        if node.i != token.i and node.pos_ in VERBAL and not _goes_on(node):
            crossed = True
        if node.head.i == node.i:
            break
        node = node.head
    return _outside(trigger, token)


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb under the event only goes on with it: "an attack that took place"."""
    return verb.dep_ == "conj" or lemma(verb) in words("happening") or _tells_outcome(verb)


def _tells_outcome(verb: Token) -> bool:
    """Tell whether a relative clause says what its noun brought about: "the raid that killed"."""
    subject = first(verb, "nsubj")
    if verb.dep_ != "relcl" or subject is None or subject.tag_ != "WDT":
        return False
    return any(reading.is_outcome for reading in readings("verb").get(lemma(verb), ()))


def _outside(trigger: Trigger, token: Token) -> Tie:
    above = chain((token,), token.ancestors)
    governor = next((node for node in above if node.pos_ in VERBAL), None)
    if governor is None:
        return Tie.AROUND
    word = lemma(governor)
    if says(governor):
        is_after = trigger.token.pos_ != "VERB" and token.i > trigger.token.i
        return Tie.BESIDE if is_after and trigger.token.head == governor else Tie.REPORTED
    between = _path(trigger.token, governor)
    if between is None or any(node.lower_ in words("linking") for node in between):
        return Tie.BESIDE
    if trigger.token.pos_ != "VERB" and (_names_deed(word) or word in words("happening")):
        return Tie.SHARED
    return Tie.AROUND


def says(verb: Token) -> bool:
    """Tell whether a verb only says: "told", "held a news conference", "gave a statement"."""
    if lemma(verb) in SAYING:
        return True
    return any(lemma(noun) in SAYING | TALK for noun in children(verb, "dobj"))


def _names_deed(verb: str) -> bool:
    """Tell whether a verb may tell a deed, rather than that some met or agreed."""
    return any(item.event_type not in MEETING for item in readings("verb").get(verb, ()))


def _path(token: Token, above: Token) -> list[Token] | None:
    """Return the words from a token up to one above it, or null if it does not stand under it."""
    path: list[Token] = []
    for node in token.ancestors:
        if node.i == above.i:
            return path
        path.append(node)
    return None


def is_definite(token: Token) -> bool:
    """Tell whether a noun takes up what the text has told: "the massacre", not "the arrest of"."""
    if token.pos_ not in ("NOUN", "PROPN") or any(word == "of" for word, _ in complements(token)):
        return False
    return any(child.lower_ in DEFINITE for child in children(token, "det"))


def describes(token: Token) -> bool:
    """Tell whether a deed only tells who somebody is: "freed pupils who were kidnapped in May"."""
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        return belongs(token.head.head, "@human")  # "the leaders of the protests"
    return token.dep_ == "relcl" or (token.dep_ == "acl" and token.tag_ == "VBN")
