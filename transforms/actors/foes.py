"""Whom a country's army fights: no force of that state, whatever its name."""

from collections.abc import Iterator, Sequence

from transforms.actors.characters import MOST, Character
from transforms.actors.vocabulary import base, roles
from transforms.tree import Doc, Token

IRREGULAR = frozenset(("militia", "paramilitary"))
FIGHTING = frozenset(
    ("battle", "ceasefire", "clash", "conflict", "fight", "fighting", "truce", "war", "warfare")
)
BETWEEN = "between"
SIDES = frozenset(("against", BETWEEN, "with"))
PARTIES = frozenset(("dobj", "nsubj", "nsubjpass"))
ARMIES = frozenset(("army", "military"))
TROOPS = ARMIES | {"troop"}
FORCES = "state_forces"


def fights_army(character: Character) -> bool:
    """Tell whether an army is told to fight a body: "the war between the army and the X Forces"."""
    return any(
        _are_foes(name.root, token)
        for name in character.names[:MOST]
        for token in name.root.sent
        if base(token) in TROOPS
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


def has_government(doc: Doc, words: Sequence[str]) -> bool:
    """Tell whether an army is called as a government is: "the X Army", "the X government"."""
    *whose, body = (word.lower() for word in words)
    if body not in ARMIES or not whose:
        return False
    return any(
        base(token) in roles().seated and token.i and token.nbor(-1).lower_ == whose[-1]
        for token in doc
    )


def strikes_forces(character: Character) -> bool:
    """Tell whether a body kills or attacks soldiers or police, or says that it did."""
    return any(_strikes(verb) for name in character.names[:MOST] for verb in _deeds_of(name.root))


def _deeds_of(root: Token) -> Iterator[Token]:
    """Yield the verbs of what somebody does, and of what "it" does that somebody says."""
    if root.dep_ != "nsubj":
        return
    yield root.head
    for told in root.head.rights:
        own = any(part.dep_ == "nsubj" and part.lower_ == "it" for part in told.lefts)
        if told.dep_ == "ccomp" and own:
            yield told


def _strikes(verb: Token) -> bool:
    hit = (child for child in verb.rights if child.dep_ == "dobj")
    strikes = verb.lemma_.lower() in roles().strikes
    return strikes and any(roles().people.get(base(child)) == FORCES for child in hit)
