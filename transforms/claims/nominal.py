"""Nouns that attribute: "issued a denial that", "support for", "the claim that"."""

from collections.abc import Iterator

from transforms.claims.attribution import Attribution, Interval
from transforms.claims.cue import cue_of, light_verb, verb_cue
from transforms.claims.misplaced import told_behind_phrase
from transforms.claims.quoted import Speech
from transforms.claims.relative import lacks_object
from transforms.claims.source import child, speaker
from transforms.claims.span import between, reach
from transforms.claims.vocabulary import Word, terms
from transforms.tree import Token

COMPLEMENTS = frozenset({"acl", "ccomp", "relcl"})
RELATIVE = frozenset({"WDT", "WP"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
AUTHORS = frozenset({"by", "from", "among"})


def read_noun(noun: Token, word: Word, speech: Speech | None) -> Attribution | None:
    """Return what a noun attributes by its grammar, and in quotation marks, if anything."""
    clause = next(noun_contents(noun, word), None)
    quoted = [(quote.start, quote.end) for quote in speech.quotations] if speech else []
    contents = ([clause] if clause else []) + quoted
    if not contents or (noun.lower_ == "order" and noun.head.lower_ == "in"):
        return None
    verb = light_verb(noun)
    source = owner(noun, verb)
    if ("carried" in word.frames and verb is None) or ("owned" in word.frames and source is None):
        return None
    cue = (cue_of(verb)[0], end_of(noun)) if verb else (noun.idx, end_of(noun))
    return Attribution(noun, cue, source, tuple(contents), word.act(), "noun")


def noun_contents(noun: Token, word: Word) -> Iterator[Interval]:
    """Yield what a noun says: a clause, an infinitive, or what stands behind a preposition."""
    for token in noun.rights:
        if token.dep_ in COMPLEMENTS and completes(token, word) and not is_said(noun, token):
            yield reach(token)
        elif token.dep_ == "prep" and token.lower_ in word.prepositions:
            target = child(token, {"pobj", "pcomp"})
            if target is not None and not asks_comment(word, target):
                yield between(
                    target.left_edge, before_aside(target, ranging(noun, token.right_edge))
                )
        elif "participle" in word.frames and is_stated(token, noun):
            yield reach(token)
    yield from as_to(noun)
    if "infinitive" in word.frames:
        yield from (reach(verb) for verb in infinitives_elsewhere(noun))
    if "clause" in word.frames:
        yield from (reach(clause) for clause in clauses_elsewhere(noun))


def is_said(noun: Token, clause: Token) -> bool:
    """Return whether a clause is said by a verb in whose phrase a noun is: "said in a report"."""
    verb = noun.head.head
    word = verb_cue(verb) if noun.dep_ == "pobj" else None
    if word is None or not {"clause", "quote"} <= word.frames:
        return False
    return child(verb, {"ccomp"}) is None and clause in told_behind_phrase(verb, word)


def asks_comment(word: Word, target: Token) -> bool:
    """Return whether a noun only asks somebody to say something: "a request for comment"."""
    bare = target.lower_ in terms("silence")["replies"] and child(target, {"prep"}) is None
    return bare and word.act() == "demand"


def before_aside(target: Token, last: Token) -> Token:
    """Return the last word of a content before what the article adds to it: ", which ..."."""
    for token in target.rights:
        edge = token.left_edge
        set_off = edge.nbor(-1).text == "," and edge.tag_ in RELATIVE
        if token.dep_ == "relcl" and set_off and token.right_edge.i >= last.i:
            return edge.nbor(-2)
    return last


def completes(verb: Token, word: Word) -> bool:
    """Return whether a clause or infinitive is what a noun says."""
    if "clause" in word.frames and is_that_clause(verb) and not disputes(verb):
        return True
    bare = verb.tag_ == "VB" and verb.dep_ != "relcl"
    return "infinitive" in word.frames and bare and child(verb, {"aux"}) is not None


def clauses_elsewhere(noun: Token) -> Iterator[Token]:
    """Yield a clause that the parse hung on the author, on "is", or on the verb of a noun."""
    author = author_of(noun)
    clause = child(author, COMPLEMENTS) if author is not None else None
    if clause and clause.left_edge.lower_ == "that":
        yield clause
    if author is not None and noun.dep_ == "pobj":
        yield from behind(author, noun.head.head)
    if noun.dep_ == "nsubj":
        yield from told_by_verb(noun.head)
    verb = light_verb(noun)
    for token in verb.rights if verb is not None else ():
        if token.dep_ in {"ccomp", "advcl"} and token.i > noun.i and is_that_clause(token):
            yield token


def behind(author: Token, verb: Token) -> Iterator[Token]:
    """Yield the clause behind an author, hung on the verb: "responded to claims by him that"."""
    governors = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)
    for token in (token for governor in governors for token in governor.rights):
        edge = token.left_edge
        if token.dep_ == "ccomp" and edge.i == author.right_edge.i + 1 and edge.lower_ == "that":
            yield token


def told_by_verb(verb: Token) -> Iterator[Token]:
    """Yield the clause behind a verb that says nothing by itself: "rumours swirled that"."""
    if verb.lemma_ == "be":
        yield from (token for token in verb.rights if token.dep_ == "ccomp")
    elif verb_cue(verb) is None:
        governors = (verb, verb.head) if verb.dep_ == "advcl" else (verb,)
        for token in (token for governor in governors for token in governor.rights):
            if token.dep_ == "ccomp" and token.i > verb.i and token.left_edge.lower_ == "that":
                yield token


def is_stated(verb: Token, noun: Token) -> bool:
    """Return whether a participle tells what a statement does: "issued a statement thanking"."""
    participle = verb.dep_ == "acl" and verb.tag_ == "VBG"
    return participle and verb_cue(verb) is None and light_verb(noun) is not None


def as_to(noun: Token) -> Iterator[Interval]:
    """Yield what a noun is about, wherever the parse hung it: "their claims as to how"."""
    doc, start = noun.doc, noun.i + 1
    if start + 2 < len(doc) and doc[start : start + 2].text.lower() == "as to":
        yield between(doc[start + 2], doc[start].right_edge)


def infinitives_elsewhere(noun: Token) -> Iterator[Token]:
    """Yield what others call for, hung on the verb: "rejected calls by unions to strike"."""
    authored = any(token.lower_ in AUTHORS for token in noun.rights)
    for token in noun.head.rights if authored and noun.dep_ == "dobj" else ():
        follows = token.left_edge.i == noun.right_edge.i + 1 and token.left_edge.lower_ == "to"
        if follows and token.tag_ == "VB" and token.dep_ in {"advcl", "xcomp"}:
            yield token


def ranging(noun: Token, last: Token) -> Token:
    """Return the last word of a content with a participle that goes on: "ranging from six"."""
    for token in noun.rights:
        if token.dep_ == "acl" and token.tag_ == "VBG" and token.left_edge.i == last.i + 1:
            return with_phrases(token.right_edge)
    following = last.doc.tokens[last.i + 1 : last.i + 2]
    return with_phrases(last) if following and following[0].lower_ == "from" else last


def with_phrases(last: Token) -> Token:
    """Return the end of the prepositional phrases that follow a word at once."""
    following = last.doc.tokens[last.i + 1 : last.i + 2]
    while following and following[0].dep_ == "prep":
        last = following[0].right_edge
        following = last.doc.tokens[last.i + 1 : last.i + 2]
    return last


def disputes(verb: Token) -> bool:
    """Return whether a clause tells who says what a noun names: "a claim that he denies"."""
    word = verb_cue(verb)
    return word is not None and "object" in word.frames and lacks_object(verb)


def is_that_clause(verb: Token) -> bool:
    """Return whether a clause says what a noun claims, rather than which claim is meant."""
    marker = child(verb, {"mark"}) or (verb.left_edge if verb.dep_ == "acl" else None)
    if marker is None and verb.dep_ == "relcl" and is_whole(verb):
        marker = verb.left_edge
    return marker is not None and marker.lower_ in {"that", "whether", "if"}


def is_whole(verb: Token) -> bool:
    """Return whether a clause lacks nothing that a relative pronoun in front could stand for."""
    parts = [token for token in verb.children if token.i != verb.left_edge.i]
    has = {token.dep_ for token in parts}
    return bool(has & SUBJECT) and bool(has & {"dobj", "attr", "acomp", "ccomp", "xcomp"})


def owner(noun: Token, verb: Token | None) -> Token | None:
    """Return the word that names whose claim it is."""
    possessor = child(noun, {"poss"})
    doer = speaker(verb) if verb is not None else None
    if possessor is not None:
        return doer if doer is not None and possessor.pos_ == "PRON" else possessor
    return author_of(noun) or doer


def author_of(noun: Token) -> Token | None:
    """Return who is told to make a claim by a preposition, wherever the parse hung it."""
    phrases = [token for token in noun.rights if token.dep_ in {"prep", "agent"}]
    if noun.dep_ == "dobj":
        phrases += [token for token in noun.head.rights if token.i == noun.i + 1]
    by = next((token for token in phrases if token.lower_ in AUTHORS), None)
    return by and child(by, {"pobj"})


def end_of(token: Token) -> int:
    """Return the offset behind a word."""
    return token.idx + len(token)
