"""Persons of whom it is told that they lost one of their own."""

from collections.abc import Iterable

from transforms.actors.characters import MOST
from transforms.actors.names import PERSON, Name
from transforms.actors.vocabulary import base, roles, titles
from transforms.tree import Token

FAMILY = "victims_family"
CHILDREN = frozenset(("baby", "child"))
WIDOWED = frozenset(("widow", "widower"))
DYING = frozenset(("die", "disappear"))
VICTIMS = frozenset(("dead", "victim"))


def is_bereaved(names: Iterable[Name]) -> bool:
    """Tell whether somebody "lost her husband", is a widow or is one "whose son was killed"."""
    return any(
        name.kind == PERSON and any(_tells(child) for child in name.root.children)
        for name in list(names)[:MOST]
    )


def _tells(word: Token) -> bool:
    """Tell whether what is said beside a name tells that its bearer lost somebody."""
    if word.dep_ == "appos":
        return base(word) in WIDOWED
    if word.dep_ != "relcl":
        return False
    kin = [child for child in word.children if _is_kin(child)]
    if base(word) == "lose":
        return word.left_edge.lower_ == "who" and any(child.dep_ == "dobj" for child in kin)
    suffers = base(word) in titles().victimhood or _is_among_victims(word)
    return suffers and any(_is_mourned(child, word) for child in kin)


def _is_among_victims(verb: Token) -> bool:
    """Tell "was among the dead", "was one of the victims"."""
    told = (word for phrase in verb.rights for word in (phrase, *phrase.rights))
    grouped = (child for word in told for child in word.children if child.dep_ == "pobj")
    return verb.lemma_ == "be" and any(base(noun) in VICTIMS for noun in grouped)


def _is_kin(noun: Token) -> bool:
    return base(noun) in CHILDREN or roles().people.get(base(noun)) == FAMILY


def _is_mourned(noun: Token, verb: Token) -> bool:
    """Tell whether it is somebody's kin to whom a deed was done: "whose son was killed"."""
    dies = base(verb) in DYING or verb.lemma_ == "be"
    passive = noun.dep_ == "nsubjpass" or (noun.dep_ == "nsubj" and dies)
    return passive and any(child.lower_ == "whose" for child in noun.lefts)
