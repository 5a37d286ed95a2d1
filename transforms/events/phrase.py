"""Noun phrases: how far they reach in the text, and what they are about."""

from functools import cache

from transforms.document import Document
from transforms.events.lemma import lemma
from transforms.events.syntax import children, first
from transforms.events.vocabulary import readings, word_class, words
from transforms.tree import Span, Token

LEFT = frozenset({"amod", "compound", "nummod", "poss", "quantmod", "nmod", "advmod", "predet"})
LONGEST = 30
PERSONAL = frozenset(
    {"he", "him", "they", "them", "those", "she", "her", "who", "whom", "we", "us", "i"}
)
BY_MODIFIER = frozenset(
    {"@police", "@army", "@forces", "@military", "@riotgear", "@bomb", "@network", "@airborne"}
)
"""Classes a compound belongs to by its first part: "riot police officers", "tear gas shells"."""
TIMES = frozenset({"DATE", "TIME"})
NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "VERB"})
EXPLETIVE = frozenset({"it", "there", "this", "that"})
NO_PERSONS = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
PEOPLE = frozenset({"PERSON", "NORP"})
COUNTRIES = frozenset({"GPE", "NORP"})
LABELLED = {
    "@actorish": frozenset({"GPE", "NORP", "ORG"}),
    "@country": frozenset({"GPE"}),
    "@leader": frozenset({"PERSON"}),
    "@military": COUNTRIES,
    "@power": frozenset({"GPE"}),
    "@sanctioning": COUNTRIES,
    "@state": frozenset({"GPE"}),
}
"""Classes to which names belong by the label of the model: "Iranian missiles", "EU sanctions"."""


def token_at(document: Document, interval: tuple[int, int]) -> Token:
    """Return the head of the words at an interval."""
    span: Span | None = document.doc.char_span(*interval)
    return span.root if span else document.doc[0]


def interval(head: Token, other: Token | None = None) -> tuple[int, int]:
    """Return the interval of a noun phrase with its conjuncts, without clauses and articles.

    Args:
        head: its head.
        other: a noun to stop before: in "clashes between farmers and police" they are two.
    """
    start, end = _own(head)
    last = head
    for _ in range(LONGEST):
        conjunct = first(last, "conj")
        if (
            conjunct is None
            or conjunct == other
            or conjunct.pos_ not in ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
        ):
            break
        end = _own(conjunct)[1]
        last = conjunct
    if end - start > LONGEST:
        start, end = head.i, head.i + 1
    first_token, last_token = head.doc.tokens[start], head.doc.tokens[end - 1]
    return first_token.idx, last_token.idx + len(last_token)


def _own(head: Token) -> tuple[int, int]:
    """Return the token interval of the phrase of one head."""
    if head.dep_ == "compound":
        return _leftmost(head), head.i + 1
    start, end = _leftmost(head), head.i + 1
    for preposition in children(head, "prep"):
        target = first(preposition, "pobj")
        if preposition.lower_ == "of" and target is not None and preposition.i == end:
            end = _own(target)[1]
    return start, end


def _leftmost(head: Token) -> int:
    start = head.i
    for child in reversed(list(head.lefts)):
        if child.text == "-" or (child.dep_ == "npadvmod" and head.pos_ == "ADJ"):
            start = child.left_edge.i
            continue
        if child.dep_ not in LEFT or child.is_punct or child.right_edge.i + 1 < start - 1:
            break
        start = child.left_edge.i
    while start < head.i and head.doc.tokens[start].tag_ in ("DT", "WDT", "WP$", "``", "''"):
        start += 1
    return start


def measured(head: Token) -> list[Token]:
    """Return the tokens that tell what a phrase is about, conjuncts included."""
    found: list[Token] = []
    queue = [head]
    while queue and len(found) < LONGEST:
        token = queue.pop()
        found.append(token)
        queue += children(token, "conj")
        partitive = lemma(token) in words("partitive") or token.pos_ == "NUM"
        for preposition in children(token, "prep") if partitive else ():
            if preposition.lower_ in ("of", "among"):
                queue += children(preposition, "pobj")
    return found


def _counted(head: Token) -> Token | None:
    """Return what a measuring word measures: "a spate of shootings"."""
    of = next((child for child in children(head, "prep") if child.lower_ == "of"), None)
    return first(of, "pobj") if of is not None else None


def belongs(head: Token, wanted: str) -> bool:
    """Tell whether a phrase is about one of the words, or of the class written "@class"."""
    return any(_is(token, wanted) for token in measured(head))


@cache
def members(wanted: str) -> frozenset[str]:
    """Return the words of a class written "@class", or else the words listed."""
    return word_class(wanted[1:]) if wanted.startswith("@") else frozenset(wanted.split(","))


def _is(token: Token, wanted: str) -> bool:
    known = members(wanted)
    if lemma(token) in known or token.lower_ in known:
        return True
    if not wanted.startswith("@"):
        return False
    if wanted in ("@human", "@actorish", "@target") and is_person(token):
        return True
    if token.ent_type_ in LABELLED.get(wanted, ()):
        return True
    return wanted in BY_MODIFIER and any(
        lemma(child) in known or child.lower_ in known
        for child in children(token, "compound", "amod")
    )


def is_person(token: Token) -> bool:
    """Tell whether a word by itself names people: a name, a pronoun or a bare number."""
    return (
        token.lower_ in PERSONAL
        or token.ent_type_ in PEOPLE
        or (token.pos_ == "NUM" and token.dep_ not in ("nummod", "compound"))
        or (token.pos_ == "PROPN" and token.ent_type_ not in NO_PERSONS)
    )


def can_act(head: Token) -> bool:
    """Tell whether a phrase may name who does something rather than a thing or a happening."""
    word = lemma(head)
    if head.pos_ not in NAMING or (head.ent_type_ in TIMES and head.pos_ == "NOUN"):
        return False
    if word in words("partitive") and (counted := _counted(head)) is not None:
        return can_act(counted)
    if word in word_class("human"):
        return True
    if head.pos_ == "NOUN" and word in readings("noun"):
        return False
    return word not in words("inanimate") and head.lower_ not in EXPLETIVE
