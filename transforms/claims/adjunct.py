"""Attribution beside the clause: "according to", "in her view", "reportedly", "seems to"."""

from transforms.claims.attribution import Attribution, Interval
from transforms.claims.cue import cue_of, verb_cue
from transforms.claims.nominal import end_of
from transforms.claims.source import child, is_passive
from transforms.claims.span import between, reach
from transforms.claims.verbal import read_verb
from transforms.claims.vocabulary import terms
from transforms.tree import Token

CLAUSES = frozenset({"AUX", "VERB"})
CONTRASTS = frozenset({"but", "yet"})


def read_according(token: Token) -> Attribution | None:
    """Return the clause that "according to" somebody holds."""
    if token.lower_ != "according":
        return None
    to = child(token, {"prep"})
    source = to and child(to, {"pobj"})
    if to is None or source is None:
        return None
    cue = (token.idx, end_of(to))
    return Attribution(token, cue, source, (held(token),), "assert", "according to")


def held(token: Token) -> Interval:
    """Return the sentence an adjunct at its beginning holds, else the clauses in front of it."""
    sentence = token.sent
    first = next((word for word in sentence if not word.is_punct and not word.is_space), token)
    if first == token and token.right_edge.i + 1 < sentence.end:
        return between(token.doc[token.right_edge.i + 1], token.doc[sentence.end - 1])
    clause = clause_of(token)
    while clause.dep_ == "conj" and clause.head.pos_ in {"VERB", "AUX"}:
        clause = clause.head
    return continued(clause, token, reach(clause, without=token))


def continued(clause: Token, token: Token, content: Interval) -> Interval:
    """Return what is held with the clause that "and" joins to it behind the adjunct.

    A clause joined by "but" is the article's own, and one in which somebody else speaks is theirs.
    """
    joined = (word for head in (token, clause) for word in head.rights if word.dep_ == "conj")
    other = next((word for word in joined if word.i > token.i and word.pos_ in CLAUSES), None)
    if other is None or token.i < clause.i:
        return content
    between_them = other.doc[token.i : other.i]
    speaks = verb_cue(other) is not None and child(other, {"nsubj"}) is not None
    if speaks or any(word.dep_ == "cc" and word.lower_ in CONTRASTS for word in between_them):
        return between(clause.left_edge, token.left_edge.nbor(-1))
    return content[0], max(content[1], reach(other)[1])


def read_in(token: Token) -> Attribution | None:
    """Return the clause that holds "in somebody's view" or "in a poll"."""
    if token.lower_ != "in" or token.dep_ != "prep":
        return None
    noun = child(token, {"pobj"})
    if noun is None:
        return None
    lists = terms("adjuncts")
    possessor = child(noun, {"poss"})
    if possessor is not None and noun.lower_ in lists["views"]:
        cue = (token.idx, end_of(token))
        source = possessor
    elif noun.lower_ in lists["surveys"] and token.i == token.sent.start:
        cue, source = (token.idx, end_of(token)), noun
    else:
        return None
    return Attribution(
        token, cue, source, (reach(clause_of(token), without=token),), "assert", "in view"
    )


def read_adverb(token: Token) -> Attribution | None:
    """Return the clause that is "reportedly" so; its source is not named."""
    if token.dep_ != "advmod" or token.lower_ not in terms("adjuncts")["adverbs"]:
        return None
    act = "allege" if token.lower_ in terms("adjuncts")["alleging"] else "assert"
    phrase = token.head.dep_ == "prep" and token.i < token.head.i
    content = reach(token.head if phrase else clause_of(token), without=token)
    return Attribution(token, (token.idx, end_of(token)), None, (content,), act, "adverb")


def read_raising(verb: Token) -> Attribution | None:
    """Return the clause around a verb that reports without a reporter: "is said to be"."""
    lists = terms("raising")
    complement = child(verb, {"xcomp", "oprd", "acomp", "ccomp"})
    if complement is None and verb.lower_ not in lists["naming"]:
        complement = phrase(verb, "as")
    if verb.lower_ in lists["active"]:
        subject = child(verb, {"nsubj", "csubj"})
    elif verb.lower_ in lists["passive"] and is_passive(verb) and child(verb, {"agent"}) is None:
        subject = child(verb, {"nsubjpass"})
    else:
        return None
    if complement is None or complement.i < verb.i or has_content(complement):
        return None
    if subject is None or complement.dep_ == "ccomp" or subject.lower_ == "it":
        content = reach(complement)
    else:
        content = between(subject.left_edge, complement.right_edge)
    return Attribution(verb, cue_of(verb), None, (content,), "assert", "raising")


def has_content(verb: Token) -> bool:
    """Return whether what somebody seems to do is to say something: "seemed to admit"."""
    word = verb_cue(verb)
    return word is not None and verb.dep_ == "xcomp" and read_verb(verb, word) is not None


def phrase(verb: Token, preposition: str) -> Token | None:
    """Return the first phrase behind a verb that begins with a preposition."""
    return next((t for t in verb.rights if t.dep_ == "prep" and t.lower_ == preposition), None)


def clause_of(token: Token) -> Token:
    """Return the verb of the clause an adjunct belongs to."""
    head = token.head
    while head.pos_ not in {"VERB", "AUX"} and head.head != head:
        head = head.head
    while head.dep_ in {"aux", "auxpass", "xcomp"} and head.head != head:
        head = head.head
    return head
