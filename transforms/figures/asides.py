"""What a few words behind a number tell of it: "six were shot, two fatally"."""

from collections.abc import Sequence

from transforms.tree import Token

FATALLY = frozenset(("fatally", "mortally"))
BADLY = frozenset(
    ("badly", "critically", "gravely", "lightly", "seriously", "severely", "slightly")
)
_NEXT_BUT_ONE = 2


def fatally_of(number: Token) -> Token | None:
    """Return the adverb of "six were shot, two fatally", "two of them fatally"."""
    after = _aside(number)
    return after[0] if after and after[0].lower_ in FATALLY and _is_verbless(after) else None


def badly_of(number: Token) -> Token | None:
    """Return the word of "six were hurt, two critically", "two of them in critical condition"."""
    after = _aside(number)
    if after and after[0].lower_ in BADLY and _is_verbless(after):
        return after[0]
    if len(after) > _NEXT_BUT_ONE and after[0].lower_ == "in" and _is_after_comma(number):
        return next((word for word in after[1:] if word.lower_ == "condition"), None)
    return None


def _aside(number: Token) -> Sequence[Token]:
    """Return the words after "two", "two of them"."""
    after = number.doc.tokens[number.i + 1 : number.i + 5 + _NEXT_BUT_ONE]
    is_of = len(after) > _NEXT_BUT_ONE and after[0].lower_ == "of"
    return after[_NEXT_BUT_ONE:] if is_of else after


def _is_verbless(after: Sequence[Token]) -> bool:
    return len(after) < _NEXT_BUT_ONE or not after[1].tag_.startswith(("V", "J"))


def _is_after_comma(number: Token) -> bool:
    return number.i > 0 and number.nbor(-1).lower_ in {",", "with", "-", "\u2013", "\u2014"}
