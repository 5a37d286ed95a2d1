"""What a verb says of its object: "called it a lie", "sees him as a rival"."""

from transforms.tree import Token

OF_OBJECT = frozenset({"as", "for", "of", "on", "over", "against", "to", "with"})


def completed(verb: Token, target: Token) -> Token:
    """Return the last word of what a verb says of its object."""
    last = target if target == verb else target.right_edge
    for token in verb.rights:
        if token.i > target.i and (
            token.dep_ in {"oprd", "xcomp", "ccomp"}
            or (token.dep_ in {"advmod", "prep", "advcl"} and leads(token) in OF_OBJECT)
        ):
            last = max(last, token.right_edge, key=lambda word: word.i)
    return last


def leads(token: Token) -> str:
    """Return the preposition or conjunction a phrase begins with."""
    return token.left_edge.lower_
