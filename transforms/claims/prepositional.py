"""What stands behind a verb's prepositions: "called for a vote", "appealed to them to stay"."""

from collections.abc import Iterator

from transforms.claims.attribution import Interval
from transforms.claims.source import child, is_day, is_passive
from transforms.claims.span import between
from transforms.claims.vocabulary import Word, terms
from transforms.tree import Token

CONDITIONS = frozenset({"until", "unless"})
NEXT = 2


def behind_prepositions(verb: Token, word: Word) -> Iterator[Interval]:
    """Yield what stands behind the verb's prepositions, which a name may hold: "called For All"."""
    if is_passive(verb) and child(verb, {"oprd"}) is not None:
        return
    for token in verb.rights:
        mark = token.left_edge
        if mark.dep_ == "mark" and mark.i == verb.i + 1 and mark.lower_ in word.prepositions:
            yield between(mark.nbor(), token.right_edge)
            return
    for token in (*verb.rights, *behind_phrases(verb)):
        if token.dep_ in {"prep", "prt"} and token.lower_ in word.prepositions:
            target = child(token, {"pobj", "pcomp"})
            known = terms("adjuncts")["channels"]
            if target is not None and target.lower_ not in known and target.ent_type_ != "DATE":
                yield between(target.left_edge, to_do(verb, token.right_edge))
                return


def behind_phrases(verb: Token) -> Iterator[Token]:
    """Yield prepositions of deeds that the parse hung on a phrase: "admitted at court to lying"."""
    for token in verb.rights:
        noun = child(token, {"pobj"}) if token.dep_ == "prep" else None
        for further in noun.rights if noun is not None else ():
            if further.dep_ == "prep" and child(further, {"pcomp"}) is not None:
                yield further


def to_do(verb: Token, last: Token) -> Token:
    """Return the last word of what comes next: what to do, or what it is referred to as."""
    for token in verb.rights:
        if token.dep_ == "prep" and token.lower_ == "as" and token.i == last.i + 1:
            return token.right_edge
        follows = token.dep_ in {"xcomp", "advcl"} and token.left_edge.i == last.i + 1
        if follows and token.left_edge.lower_ in {"to", "not"}:
            return token.right_edge
    return with_condition(verb, last)


def with_condition(verb: Token, last: Token) -> Token:
    """Return the last word of what is asked, with the day it starts and on what condition."""
    for token in verb.rights:
        edge = token.left_edge
        follows = 0 < edge.i - last.i <= NEXT
        starts = token.dep_ == "prep" and edge.lower_ == "from" and is_day(child(token, {"pobj"}))
        if follows and (starts or (token.dep_ == "advcl" and edge.lower_ in CONDITIONS)):
            last = token.right_edge
    return last
