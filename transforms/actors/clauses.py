"""Where a mention stands in its clause."""

from transforms.tree import Token

REPLIES = frozenset(("counter", "reply", "respond", "retort"))
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))


def is_subject(token: Token) -> bool:
    """Tell whether a token, or the phrase it is a part of, is a subject, or who does it by "by"."""
    while token.dep_ in ("compound", "appos", "conj", "flat") and token.head != token:
        token = token.head
    above = token.head
    if token.dep_ == "pobj" and above.lower_ == "of" and above.head.dep_ == "pobj":
        token, above = above.head, above.head.head
    agent = token.dep_ == "pobj" and above.dep_ == "agent" and above.head.dep_ != "acl"
    return agent or token.dep_ in SUBJECTS


def answers(token: Token) -> bool:
    """Tell whether a token is who replies to somebody: "That is untrue, she replied"."""
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in REPLIES


def fronted(token: Token, verb: Token) -> bool:
    """Tell whether a token stands in a phrase or clause in front of its sentence's verb."""
    while token.head not in (verb, token):
        token = token.head
    return token.head == verb and token.dep_ in ("advcl", "prep")


def same_clause(item: Token, pronoun: Token) -> bool:
    """Tell whether two tokens depend on one verb, so that they mean different ones."""
    if pronoun.dep_ == "poss" or item.i == pronoun.i:
        return False
    place = item
    while place.dep_ in ("compound", "pobj", "prep") and place.head not in (place, pronoun.head):
        place = place.head
    return place.head != place and place.head == pronoun.head
