"""What tells that a body is a party, and whether it rules or opposes."""

from collections.abc import Collection, Iterable

from transforms.actors.characters import MOST, Character
from transforms.actors.vocabulary import base, roles
from transforms.tree import Doc, Token

OPPOSING = frozenset(("opposition",))


def stands_for_election(doc: Doc, character: Character) -> bool:
    """Tell whether a body has candidates or lawmakers, or wins or loses seats."""
    return any(
        _has_candidates(doc, name.root, name.last) or _contests(name.root)
        for name in character.names[:MOST]
    )


def _has_candidates(doc: Doc, root: Token, end: int) -> bool:
    """Tell whether a name stands in "X candidates" or "lawmakers of X"."""
    people = roles().elected
    if end < len(doc) and base(doc[end]) in people:
        return True
    return root.dep_ == "pobj" and root.head.lower_ == "of" and base(root.head.head) in people


def _contests(root: Token) -> bool:
    """Tell whether a name stands in "X won 40 seats"."""
    verb = root.head
    if root.dep_ != "nsubj" or verb.lemma_.lower() not in roles().contests:
        return False
    return any(child.dep_ == "dobj" and base(child) in roles().prizes for child in verb.children)


def leads(people: Iterable[Collection[str]]) -> str | None:
    """Return the category of a party by what is said of its people, each by the words for him."""
    described = [frozenset(words) for words in people]
    if any(words & roles().opposition for words in described):
        return "opposition_party"
    offices = [frozenset(office.split()) for office in roles().executive]
    rules = any(office <= words for words in described for office in offices)
    return "ruling_party" if rules else None


def are_opposed(people: Iterable[Collection[str]]) -> bool:
    """Tell whether a body's people are called the opposition."""
    return any(OPPOSING & frozenset(words) for words in people)
