"""Bodies by what their people are called: "X militants", "fighters of X"."""

from collections.abc import Iterator

from transforms.actors.characters import MOST, Character
from transforms.actors.kinds import are_fighters
from transforms.actors.vocabulary import base, roles
from transforms.tree import Doc

ARMED = "armed_group"
LONGEST_NAME = 6
MODIFYING = frozenset(("amod", "compound", "nmod", "poss"))
Fighting = dict[str, set[str]]


def fighters_called(doc: Doc) -> Fighting:
    """Return by names before them what fighters are called, even where no name was found."""
    found: Fighting = {}
    for token in doc:
        if are_fighters(token):
            first = token.i
            while first and token.i - first < LONGEST_NAME and doc[first - 1].text[:1].isupper():
                first -= 1
            first += first < token.i and doc[first].lower_ == "the"
            if first < token.i:
                found.setdefault(doc[first : token.i].text.lower(), set()).add(base(token))
    return found


def members(fighting: Fighting, character: Character) -> Iterator[str]:
    """Yield what the people of an organization are called: "X insurgents", "fighters of X"."""
    for name in character.names[:MOST]:
        root = name.root
        above = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "of" else root.head
        if root.dep_ in MODIFYING or above.i != root.head.i:
            yield above.lemma_.lower()
    for text in character.texts:
        for called in (text.lower(), text.lower().removesuffix("s")):
            yield from fighting.get(called, ())


def of_members(fighting: Fighting, character: Character) -> Iterator[str]:
    """Yield the categories that only a group's own people have."""
    for noun in members(fighting, character):
        if roles().people.get(noun) == ARMED:
            yield ARMED
