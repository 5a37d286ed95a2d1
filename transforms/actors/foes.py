"""Whom a country's army fights: no force of that state, whatever its name."""

from transforms.actors.characters import Character
from transforms.actors.vocabulary import base
from transforms.tree import Token

MOST = 60
IRREGULAR = frozenset(("militia", "paramilitary"))
FIGHTING = frozenset(
    ("battle", "ceasefire", "clash", "conflict", "fight", "fighting", "truce", "war", "warfare")
)
BETWEEN = "between"
SIDES = frozenset(("against", BETWEEN, "with"))
PARTIES = frozenset(("dobj", "nsubj", "nsubjpass"))
ARMIES = frozenset(("army", "military", "troop"))


def fights_army(character: Character) -> bool:
    """Tell whether an army is told to fight a body: "the war between the army and the X Forces"."""
    return any(
        _are_foes(name.root, token)
        for name in character.names[:MOST]
        for token in name.root.sent
        if base(token) in ARMIES
    )


def _are_foes(one: Token, other: Token) -> bool:
    """Tell whether two fight each other, rather than side by side."""
    side, against = _side(one), _side(other)
    return bool(side and against) and (side != against or side == BETWEEN)


def _side(party: Token) -> str:
    """Return by which word or relation somebody is a side of a fight; nothing if of none."""
    while party.dep_ in {"conj", "appos", "compound", "poss"} and party.head is not party:
        party = party.head
    governor = party.head
    if party.dep_ == "pobj" and governor.lower_ in SIDES:
        return governor.lower_ if base(governor.head) in FIGHTING else ""
    return party.dep_ if party.dep_ in PARTIES and base(governor) in FIGHTING else ""
