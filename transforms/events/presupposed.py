"""What a denial takes for granted: the riots, in "denied that officers had a part in the riots"."""

from transforms.events.attachment import is_definite
from transforms.events.lemma import lemma
from transforms.events.syntax import VERBAL, children
from transforms.events.vocabulary import words
from transforms.tree import Token

DEPTH = 8
TOLD_OF = frozenset({"nsubj", "nsubjpass"})


def is_presupposed(token: Token) -> bool:
    """Tell whether a word names what a denial of its sentence does not deny."""
    return _is_known(token) or _is_reason(token)


def _is_known(noun: Token) -> bool:
    """Tell whether a noun takes up what happened, and is not what is said not to have happened."""
    if not is_definite(noun):
        return False
    return not (noun.dep_ in TOLD_OF and lemma(noun.head) in words("happening"))


def _is_reason(token: Token) -> bool:
    """Tell whether a word stands in a clause that gives a reason: "since they had opened fire"."""
    for _ in range(DEPTH):
        if token.pos_ in VERBAL and token.dep_ == "advcl":
            return any(mark.lower_ in words("granting") for mark in children(token, "mark"))
        if token.head.i == token.i:
            break
        token = token.head
    return False
