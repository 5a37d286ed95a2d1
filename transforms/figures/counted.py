"""The noun that a number counts."""

from transforms.tree import Token

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"))
_MODIFIERS = frozenset(
    ("nummod", "quantmod", "compound", "det", "amod", "predet", "nmod", "advmod")
)
_ENDS = frozenset(("conj", "prep"))  # how the parse ties the ends of a range
_DEPTH = 6
_NEXT_BUT_ONE = 2
_WHOLE = 4


def noun_of(number: Token, start: int = 0) -> Token:
    """Return the noun a number stands before, or the number itself where it stands alone.

    Args:
        number: the number; of a range, its last one.
        start: offset where the range begins.
    """
    misread = _misread_noun(number)
    if misread is not None:
        return misread
    token = number
    while token.dep_ in _ENDS and token.head.pos_ == "NUM" and start <= token.head.idx < token.idx:
        token = token.head  # "between 30 and 42 people", "30-42"
    for _ in range(_DEPTH):
        if token.dep_ not in _MODIFIERS or token.head.i <= token.i:
            break
        if token.head.pos_ not in NOMINAL or _is_parted(token, token.head):
            break
        token = token.head
    if token.like_num and number.i + 1 < len(number.doc):
        after = number.nbor(1)
        if after.pos_ == "NOUN" and after.head.i == token.head.i:  # parted from it by the parse
            return after
    return token


def counted_noun(noun: Token, end: int = 0) -> Token:
    """Return the noun after "of": "three of his men", "tens of thousands of people".

    Args:
        noun: the number, or the noun it stands before.
        end: offset where the number ends; nouns before it are part of the number.
    """
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = next((word for word in child.children if word.dep_ == "pobj"), None)
            if inner is None:
                return noun
            return counted_noun(inner, end) if inner.idx < end else inner
    return noun


def is_whole(number: Token) -> bool:
    """Tell the 44 of "twelve of the 44 miners", of whom others are counted."""
    before = number.doc.tokens[max(0, number.i - _WHOLE) : number.i]
    words = [word for word in before if word.dep_ not in {"det", "poss", "amod"}]
    return len(words) > 1 and words[-1].lower_ == "of" and _is_number(words[-2])


def _is_number(word: Token) -> bool:
    return word.like_num or word.lower_ in {"both", "dozen", "several"}


def is_misread(noun: Token) -> bool:
    """Tell whether the parse takes a participle before a counted noun for its verb."""
    before = noun.doc.tokens[max(0, noun.i - _NEXT_BUT_ONE) : noun.i]
    return len(before) == _NEXT_BUT_ONE and before[0].like_num and _misread_noun(before[0]) == noun


def _misread_noun(number: Token) -> Token | None:
    """Return the noun of "35 identified men", where the parse takes the participle for a verb."""
    verb = number.head
    if number.dep_ != "nsubj" or verb.tag_ not in {"VBD", "VBN"} or verb.i != number.i + 1:
        return None
    after = number.doc.tokens[verb.i + 1 : verb.i + 2]
    return after[0] if len(after) and after[0].tag_ == "NNS" else None


def _is_parted(number: Token, head: Token) -> bool:
    """Tell whether a comma parts two numbers: "six dead, 14 injured"."""
    between = number.doc.tokens[number.i : head.i]
    return head.like_num and any(token.text == "," for token in between)
