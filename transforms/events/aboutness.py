"""Events that are another one's cause, aim or object, and so are not that one."""

from transforms.document import Document, EventMention
from transforms.events.aftermath import is_deed
from transforms.events.happening import Happening
from transforms.events.lemma import lemma
from transforms.events.phrase import token_at
from transforms.events.syntax import children, clause_of
from transforms.events.vocabulary import words
from transforms.tree import Token

DEED, CUSTODY = "ASSAULT", "arrest"
DEPTH = 8
AFTERMATH = frozenset({"after", "following"})


def is_about(mention: EventMention, happening: Happening, document: Document) -> bool:
    """Tell whether one event is what the other is about: "protests over the killing"."""
    token = token_at(document, mention.trigger)
    is_again = mention.event_type == DEED and _tells_deed_elsewhere(happening, mention)
    for other in happening.latest:
        if other.sentence == mention.sentence:
            if is_again and other.event_mode == CUSTODY:
                continue  # what he was arrested for is what was told before
            if _describes_held(mention, other) or _describes_held(other, mention):
                return True
            fellow = token_at(document, other.trigger)
            if _hangs_under(token, fellow, _links(other, mention)):
                return True
            if _hangs_under(fellow, token, _links(mention, other)):
                return True
    return False


def _tells_deed_elsewhere(happening: Happening, mention: EventMention) -> bool:
    return any(
        other.event_type == DEED and other.sentence != mention.sentence
        for other in happening.latest
    )


def _describes_held(deed: EventMention, custody: EventMention) -> bool:
    """Tell whether a deed only says who was held: "a suspect in the attack was arrested"."""
    if custody.event_mode != CUSTODY or deed.event_type != DEED:
        return False
    held = custody.recipient
    return held is not None and held[0] <= deed.trigger[0] < held[1]


def _links(upper: EventMention, lower: EventMention) -> frozenset[str]:
    """Return the words by which an event takes another for its cause, aim or object.

    What is done against a protest is of one story with it: "gas was used against the march".
    """
    links = words("linking")
    if upper.event_type == "PROTEST":
        return links | AFTERMATH
    if lower.event_type == "PROTEST":
        return links - {"against"}
    return links | AFTERMATH if upper.event_mode == CUSTODY else links


def _hangs_under(token: Token, upper: Token, links: frozenset[str]) -> bool:
    """Tell whether a word depends on another, or on its verb, through one of some words."""
    tops = {upper.i}
    if upper.dep_ in ("nsubj", "nsubjpass"):
        tops.add(upper.head.i)
    seen = False
    for _ in range(DEPTH):
        seen |= token.lower_ in links
        if token.head.i == token.i:
            return False
        token = token.head
        if token.i in tops:
            return seen
    return False


def _answers(verb: Token) -> bool:
    """Tell whether a deed answers another: "fired two mortars at a post in response"."""
    return any(
        word.dep_ == "pobj" and word.head.lower_ == "in" and lemma(word) in words("answering")
        for word in verb.doc.tokens[verb.i : verb.right_edge.i + 1]
    )


def _stands_apart(token: Token) -> bool:
    """Tell whether a sentence tells of something else: "separately, drivers blocked a road"."""
    clause = clause_of(token)
    return any(child.lower_ in words("apart") for child in children(clause, "advmod"))


def _counts_own(token: Token) -> bool:
    """Tell whether a noun counts the deed it is told with: "was shot in the third such attack"."""
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return False
    return token.head.head.pos_ == "VERB" and is_deed(token.head.head)


def is_marked_other(token: Token) -> bool:
    """Tell whether a word is marked as another one: "a second attack", "fired in response"."""
    if _counts_own(token):
        return False
    if (token.pos_ == "VERB" and _answers(token)) or _stands_apart(token):
        return True
    heads = [token]
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        heads += [token.head.head] * (lemma(token.head.head) in words("partitive"))
    return any(
        child.lower_ in words("another")
        for head in heads
        for child in children(head, "amod", "det")
    )
