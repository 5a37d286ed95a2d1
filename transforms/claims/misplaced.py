"""Clauses that say what is said and that the parse hung elsewhere: on the hearer, on a phrase."""

from transforms.claims.cue import noun_cue
from transforms.claims.source import agent, child
from transforms.claims.vocabulary import Word, terms
from transforms.tree import Token

NO_SUBJECTS = frozenset({"VBG", "VBN", "WDT", "WP"})


def told_hearer(verb: Token, word: Word) -> list[Token]:
    """Return the clause that the parse hung on who hears or says it: "told us that", "told by"."""
    if "addressee" not in word.frames:
        return []
    person = agent(verb) or child(verb, {"dobj", "dative"})
    return [
        token
        for token in (person.rights if person is not None else ())
        if token.dep_ == "relcl" and has_subject(token)
        if token.left_edge.lower_ == "that" or is_bare_clause(token)
    ]


def is_bare_clause(verb: Token) -> bool:
    """Return whether a clause begins with its subject and lacks nothing: "she had been pushed"."""
    subject = child(verb, {"nsubj", "nsubjpass"})
    told = subject is not None and subject.tag_ not in NO_SUBJECTS
    begins = subject is not None and told and subject.left_edge.i == verb.left_edge.i
    return (
        begins and child(verb, {"acomp", "attr", "auxpass", "ccomp", "dobj", "xcomp"}) is not None
    )


def told_behind_phrase(verb: Token, word: Word) -> list[Token]:
    """Return the clause that the parse hung on a phrase: "admitted for the first time that"."""
    hears = "addressee" in word.frames
    phrases = (token for token in verb.rights if token.dep_ in {"prep", "npadvmod"})
    return [
        token
        for phrase in phrases
        if not names_claim(phrase)
        for token in (child(phrase, {"pobj"}) or phrase).rights
        if token.dep_ == "relcl" or (token.dep_ == "acl" and (hears or phrase.lower_ == "in"))
        if token.left_edge.lower_ == "that"
        and (token.left_edge.dep_ in {"advmod", "mark"} or has_two_objects(token))
        and has_subject(token)
    ]


def told_behind_gerund(verb: Token, word: Word) -> list[Token]:
    """Return a clause whose subject the parse took for its verb: "said closing it would help"."""
    if not {"clause", "quote"} <= word.frames:
        return []
    return [
        token
        for token in verb.rights
        if token.dep_ == "xcomp" and token.tag_ == "VBG" and token.left_edge.i == verb.i + 1
        if child(token, {"ccomp"}) is not None
    ]


def names_claim(phrase: Token) -> bool:
    """Return whether a phrase tells of a claim that others make: "asked about claims that"."""
    noun = child(phrase, {"pobj"}) if phrase.lower_ in {"about", "of"} else None
    word = noun_cue(noun) if noun is not None else None
    return word is not None and "clause" in word.frames


def has_two_objects(verb: Token) -> bool:
    """Return whether a "that" taken for an object is none: "to detectives that he owned it"."""
    return verb.left_edge.dep_ == "dobj" and any(token.dep_ == "dobj" for token in verb.rights)


def has_subject(verb: Token) -> bool:
    """Return whether a clause has a subject other than the "that" it begins with."""
    subject = child(verb, {"nsubj", "nsubjpass"})
    return subject is not None and subject.lower_ != "that"


def untold(verb: Token) -> list[Token]:
    """Return the clause of what nobody tells, taken for a time: "have not said when they left"."""
    if child(verb, {"neg"}) is None:
        return []
    return [
        token
        for token in verb.rights
        if token.dep_ == "advcl" and token.left_edge.i == verb.i + 1
        if token.left_edge.lower_ in terms("silence")["untold"]
    ]
