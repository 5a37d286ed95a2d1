"""Counts of others for whom the verb is not said again: "put the toll at 12, the union at 19"."""

from collections.abc import Iterator

from transforms.actors.vocabulary import base, roles
from transforms.claims.attribution import Attribution
from transforms.claims.span import between
from transforms.claims.vocabulary import terms, verbs
from transforms.tree import Span, Token

LONGEST = 40
"""Words behind a verb among which others are sought."""
NO_COUNTS = frozenset({"DATE", "FAC", "LAW", "PRODUCT", "TIME"})
SPEAKERS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
SIGNS = frozenset({",", ";"})
LINKS = frozenset({"and", "but", "while", "with"})
ENDS = frozenset({".", "!", "?", *SIGNS})
NAMING = frozenset({"DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$"})
NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})


def with_gaps(found: Attribution) -> Iterator[Attribution]:
    """Yield an attribution, and after it those of who else counts the same by its verb."""
    counts = found.rule == "number" or (found.rule == "clause" and says_numbers(found.head))
    gaps = list(gaps_behind(found)) if counts else []
    if not gaps:
        yield found
        return
    (start, _), (first, _) = found.contents[0], gaps[0]
    yield found.saying(((start, first.nbor(-1).idx),))
    for who, number in gaps:
        content = (between(number[0], number[-1]),)
        source = who_speaks(who, number)
        yield Attribution(found.head, found.cue, source, content, found.act, "gap")


def says_numbers(verb: Token) -> bool:
    """Return whether a verb may take a bare number: "the hospital says 19"."""
    word = verbs().get(verb.lower_)
    return word is not None and "count" in word.frames


def gaps_behind(found: Attribution) -> Iterator[tuple[Token, Span]]:
    """Yield the first word of who else counts, with the words of the number, in order.

    Only after a number that the verb itself is said of.
    """
    doc, counted = found.head.doc, False
    span = doc.char_span(*found.contents[0])
    start = max(found.head.i + 1, span.start if span is not None else 0)
    at, end = start, min(found.head.sent.end, start + LONGEST)
    while at < end:
        gap = gap_at(doc[at:end]) if counted else None
        if gap is not None:
            yield gap
            at = gap[1].end
        else:
            counted = counted or doc.tokens[at].like_num
            at += 1


def gap_at(words: Span) -> tuple[Token, Span] | None:
    """Return who counts and the number, if the words begin with a link and these two."""
    tokens = list(words)
    at = 0
    while at < len(tokens) and (tokens[at].text in SIGNS or tokens[at].lower_ in LINKS):
        at += 1
    begin = at
    while at < len(tokens) and tokens[at].tag_ in NAMING and not is_hedge(tokens[at]):
        at += 1
    if begin in {0, at} or tokens[at - 1].tag_ not in NOUNS or not may_count(tokens[at - 1]):
        return None
    last = at
    while last < len(tokens) and (tokens[last].like_num or is_hedge(tokens[last])):
        last += 1
    if last == at or not tokens[last - 1].like_num or not closes(tokens[last:]):
        return None
    if any(token.ent_type_ in NO_COUNTS for token in tokens[begin:last]) or names(tokens, at):
        return None
    return tokens[begin], words[at:last]


def names(tokens: list[Token], at: int) -> bool:
    """Return whether a number belongs to the name before it: "a Boeing 737", "Route 66"."""
    before = tokens[at - 1]
    named = before.pos_ == "PROPN" and before.ent_type_ not in SPEAKERS
    return named or (tokens[at].dep_ == "nummod" and tokens[at].head == before)


def is_hedge(token: Token) -> bool:
    """Return whether a word may stand in front of a number: "at over 100"."""
    return token.lower_ in terms("hedges")["words"]


def closes(rest: list[Token]) -> bool:
    """Return whether nothing more is said of a number than goes on to the next."""
    following = next((token for token in rest if not token.is_space), None)
    return following is None or following.text in ENDS or following.lower_ in LINKS


def may_count(noun: Token) -> bool:
    """Return whether a noun names somebody who tells how many there were."""
    word = base(noun)
    known = roles()
    return noun.pos_ == "PROPN" or word in known.people or word in known.kinds


def who_speaks(first: Token, number: Span) -> Token:
    """Return the head of the words between a link and a number."""
    return first.doc[first.i : number.start].root
