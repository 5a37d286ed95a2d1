"""Who is counted: the words that name them, and their category."""

from itertools import islice
from typing import NamedTuple

from transforms.figures.lexicon import CATEGORY_OF, METRIC_OF, PEOPLE, SIDES, THINGS
from transforms.figures.quantity import Quantity
from transforms.tree import Token

_NAMING = frozenset(("amod", "compound", "nmod", "poss", "case", "punct", "advmod"))

_EVENTS = frozenset(METRIC_OF["counted"]) | {"casualty", "life", "none"}


_NAME_WORDS = 8


class Subject(NamedTuple):
    """Those counted, as the interval of their name and its category."""

    start: int
    end: int
    category: str | None


def subject_of(noun: Token, quantity: Quantity) -> Subject | None:
    """Return who is counted; None where the number stands alone."""
    if noun.pos_ in {"NUM", "DET", "PRON"} or noun.lemma_.lower() in _EVENTS:
        return None
    if quantity.core_start <= noun.idx < quantity.core_end:
        return None
    first = noun
    for child in noun.lefts:
        named = child.dep_ in _NAMING and child.pos_ not in {"DET", "PUNCT", "ADV"}
        if named and child.idx >= quantity.end:
            first = child.doc[child.left_edge.i] if child.left_edge.idx >= quantity.end else child
            break
    return Subject(first.idx, noun.idx + len(noun), category_of(noun))


def category_of(noun: Token) -> str | None:
    """Return the category of those a noun names, told by it or by the nearest word before it."""
    lemma = noun.lemma_.lower()
    before = [word.lower_ for word in islice(noun.subtree, _NAME_WORDS) if word.i < noun.i]
    if lemma in {"supporter", "worker", "activist", "member", "loyalist", "leader"}:
        side = next((SIDES[word] for word in before if word in SIDES), None)
        if side is not None:
            return side or None
    own = CATEGORY_OF.get(lemma) or CATEGORY_OF.get(noun.lower_)
    modifiers = [child.lemma_.lower() for child in noun.lefts if child.dep_ in _NAMING]
    told = next((CATEGORY_OF[word] for word in reversed(modifiers) if word in CATEGORY_OF), None)
    return told if told == "state_forces" or not own else own


def is_people(noun: Token) -> bool:
    """Tell whether a noun names people: a listed noun, or the plural of a name or nation."""
    if noun.lemma_.lower() in PEOPLE or noun.lower_ in PEOPLE:
        return True
    return noun.tag_ == "NNPS" or (noun.tag_ == "NNP" and noun.lower_.endswith("s"))


def is_thing(noun: Token) -> bool:
    """Tell whether a noun names what is no person: days, houses, percent."""
    is_noun = noun.tag_.startswith("NN")  # "three of the wounded" are no wounds
    return noun.lower_ in THINGS or (is_noun and noun.lemma_.lower() in THINGS)
