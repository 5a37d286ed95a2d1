"""Events that were called off, banned or foiled, and so did not happen."""

from transforms.events.lemma import lemma
from transforms.events.syntax import VERBAL, children
from transforms.events.vocabulary import words
from transforms.tree import Token

OBJECTS = frozenset({"dobj", "nsubjpass"})
MODIFYING = frozenset({"acl", "relcl"})


def is_cancelling(verb: Token) -> bool:
    """Tell whether a verb calls off or bans what it is said of."""
    word = lemma(verb)
    if word == "call":
        return any(child.lower_ == "off" for child in children(verb, "prt", "advmod", "prep"))
    return word in words("cancelling")


def is_undone(noun: Token) -> bool:
    """Tell whether what stands beside a noun says that it came to nothing: "a foiled attack"."""
    if any(child.lower_ in words("undone") for child in children(noun, "amod")):
        return True
    return any(is_cancelling(verb) for verb in children(noun, *MODIFYING))


def is_cancelled(noun: Token) -> bool:
    """Tell whether a noun is what was called off or banned.

    What lasts had begun before it was called off, if the text speaks of it as known.
    """
    above, through = noun.head, noun.dep_
    if through == "pobj":
        preposition, above = above, above.head
        return preposition.lower_ in ("of", "on") and lemma(above) in words("cancelling")
    if through not in OBJECTS or above.pos_ not in VERBAL or not is_cancelling(above):
        return False
    is_known = any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.children)
    return not (is_known and _name(noun) in words("lasting"))


def _name(noun: Token) -> str:
    """Return the lemma of a noun, of "sit-in" the whole word."""
    start = noun.i - 2
    is_half = start >= 0 and noun.doc[noun.i - 1].text == "-"
    return f"{noun.doc[start].lower_}-{lemma(noun)}" if is_half else lemma(noun)
