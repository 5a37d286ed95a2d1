"""Who says it: from the cue to the word that names its source."""

from collections.abc import Iterator
from typing import Protocol

from transforms.claims.attribution import Interval
from transforms.claims.vocabulary import singular, terms, verbs
from transforms.document import Actor
from transforms.tree import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
SPEAKING = frozenset({"NOUN", "PRON", "PROPN"})
CLIMBS = 6


class Resolves(Protocol):
    """Knows who the actors of an article are."""

    def actor_at(self, start: int, end: int) -> Actor | None:
        """Return the actor that a naming, pronoun or description stands for."""


def speaker(verb: Token, climbs: int = CLIMBS) -> Token | None:
    """Return the word that names who does what a verb says, be it written elsewhere.

    A verb without a subject of its own has that of the verb it is joined to, or describes it:
    "he left, saying", "said and repeated", "wants to ask", "a letter accusing".
    """
    passive = is_passive(verb)
    own = None if is_interjected(verb) else subject(verb)
    own = own or (None if passive else child(verb, {"nsubjpass"}))
    if own is not None:
        return None if own.tag_ == "EX" else own
    if passive:
        return agent(verb)
    governor = verb.head
    if climbs == 0 or governor == verb:
        return None
    if verb.dep_ in {"acl", "relcl"}:
        return described(governor, climbs - 1)
    if verb.dep_ in {"xcomp", "advcl", "conj", "pcomp", "prep", "ccomp", "dep"}:
        return inherited(verb, governor, climbs - 1)
    return None


def subject(verb: Token) -> Token | None:
    """Return the subject next to a verb: in "which they claim" not the pronoun before it."""
    before = [token for token in verb.lefts if token.dep_ in SUBJECTS]
    return before[-1] if before else child(verb, SUBJECTS)


def described(noun: Token, climbs: int) -> Token | None:
    """Return the noun that a participle describes, or who made the paper it describes.

    "A letter saying" speaks for itself, "he sent a letter saying" speaks for him.
    """
    if noun.dep_ == "dobj" and singular(noun.lower_) in terms("sources")["document"]:
        return speaker(noun.head, climbs) or noun
    return noun if noun.pos_ in {"NOUN", "PROPN", "PRON"} else None


def inherited(verb: Token, governor: Token, climbs: int) -> Token | None:
    """Return the subject a verb shares with the one that governs it."""
    governor = beyond_phrase(governor)
    if verb.dep_ == "xcomp":
        controller = child(governor, {"dobj", "nsubjpass"})
        if controller is not None:
            return controller
    elif verb.dep_ == "advcl" and governor.dep_ == "ccomp" and verb.tag_ == "VBG":
        above = governor.head
        if verb.i > governor.i and above.lower_ in verbs() and child(above, SUBJECTS) is not None:
            return child(above, SUBJECTS)
    if verb.dep_ in {"advcl", "conj"}:
        governor = beyond_happening(governor)
    if governor.pos_ not in {"VERB", "AUX"}:
        return None
    if governor.lower_ in terms("relaying")["verbs"] and child(governor, {"dobj"}) is not None:
        return child(governor, {"dobj"})
    if is_interjected(governor):
        return child(governor, SUBJECTS)
    return child(governor, {"nsubjpass"}) or speaker(governor, climbs)


def beyond_phrase(governor: Token) -> Token:
    """Return the verb that governs a phrase: "was blamed for", "faces charges for"."""
    if governor.pos_ == "ADP" or governor.dep_ == "prep":
        governor = governor.head
        return governor.head if governor.dep_ == "dobj" else governor
    return governor


def beyond_happening(verb: Token) -> Token:
    """Return the verb beside one that nobody does: "when he left after war broke out and said"."""
    subject = child(verb, SUBJECTS)
    if subject is None or singular(subject.lower_) not in terms("sources")["voiceless"]:
        return verb
    earlier = child(verb, {"advcl"})
    return earlier if earlier is not None and earlier.i < verb.i else verb.head


def joined(source: Token) -> Iterator[Token]:
    """Yield who speaks together with a source: "the mayor and the governor said".

    Two offices without a word between them are one person's: "the founder and director".
    """
    for _ in range(CLIMBS):
        other = child(source, {"conj"})
        if other is None or other.i < source.i or other.pos_ not in SPEAKING:
            return
        apart = other.left_edge.i < other.i or other.pos_ != "NOUN" or other.tag_ == "NNS"
        if apart:
            yield other
        source = other


def is_nobody(source: Token | None) -> bool:
    """Return whether a word says that there is no source: "nobody", "no group", "none of them"."""
    if source is None:
        return False
    determiner = child(source, {"det"})
    nobody = determiner is not None and determiner.lower_ == "no"
    return nobody or source.lower_ in terms("silence")["nobody"]


def agent(verb: Token) -> Token | None:
    """Return the word behind "by"."""
    by = child(verb, {"agent"})
    return by and child(by, {"pobj"})


def is_passive(verb: Token) -> bool:
    """Return whether a verb is in the passive."""
    if is_interjected(verb):
        return True
    while verb.tag_ in {"VBN", "VBD"} and child(verb, {"auxpass", "agent"}) is None:
        if verb.tag_ == "VBD" or child(verb, {*SUBJECTS, "aux"}) is not None:
            return False
        if verb.dep_ != "conj":
            return verb.dep_ in {"acl", "amod", "advcl"}
        verb = verb.head
    return verb.tag_ in {"VBN", "VBD"}


def is_interjected(verb: Token) -> bool:
    """Return whether a participle is put in behind its subject: "The office, asked about ..."."""
    if verb.lower_ not in terms("adjuncts")["prompts"] or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    named = child(verb, SUBJECTS)
    if named is None:
        return verb.dep_ in {"acl", "advcl"}
    alone = child(named, {"appos", "relcl", "acl", "conj"}) is None
    return named.i < verb.i and alone


def child(word: Token, relations: frozenset[str] | set[str]) -> Token | None:
    """Return the first word that depends on another in one of some relations."""
    for token in word.children:
        if token.dep_ in relations:
            return token
    return None


def naming(source: Token, cue: Token) -> Interval:
    """Return the interval of a source with its appositions and relative clauses, up to the cue."""
    doc, begin, end = source.doc, source.left_edge.i, source.right_edge.i
    if begin <= cue.i <= end:
        begin, end = (begin, cue.i - 1) if source.i < cue.i else (cue.i + 1, end)
    end = min(end, before_aside(source))
    if source.dep_ == "poss" and doc.tokens[end].dep_ == "case":
        end -= 1
    while begin < source.i and (
        doc.tokens[begin].is_punct or doc.tokens[begin].is_space or is_aside(doc.tokens[begin])
    ):
        begin += 1
    while end > source.i and (
        doc.tokens[end].is_punct or doc.tokens[end].is_space or doc.tokens[end].dep_ == "prep"
    ):
        end -= 1
    end = before_day(source, end)
    named = doc[begin : end + 1].text
    if named.count("(") > named.count(")") and doc[end + 1 : end + 2].text == ")":
        end += 1
    return doc.tokens[begin].idx, doc.tokens[end].idx + len(doc.tokens[end])


def before_aside(source: Token) -> int:
    """Return the last token of a source in front of a day, or an adverbial set off by a comma."""
    for token in source.rights:
        edge = token.left_edge
        aside = token.dep_ in {"prep", "advcl"} or (token.dep_ == "acl" and token.tag_ == "VBG")
        if edge.i > source.i and (is_when(token) or (aside and edge.nbor(-1).text == ",")):
            return edge.i - 1
    return source.right_edge.i


def before_day(source: Token, end: int) -> int:
    """Return the last token of a source in front of a day that ends it, wherever that hangs."""
    first = end
    while first > source.i and is_day(source.doc.tokens[first]):
        first -= 1
    days = first < end and source.doc.tokens[first].lower_ == "on"
    return max(first - 1, source.i) if days else end


def is_when(phrase: Token) -> bool:
    """Return whether a phrase tells a day: "the army on Tuesday"."""
    return phrase.lower_ == "on" and is_day(child(phrase, {"pobj"}))


def is_day(noun: Token | None) -> bool:
    """Return whether a noun names a day or a time."""
    return noun is not None and noun.ent_type_ in {"DATE", "TIME"}


def is_aside(token: Token) -> bool:
    """Return whether a word is an adverb set off by a comma: "Significantly, the paper"."""
    return token.dep_ == "advmod" and token.i + 1 < len(token.doc) and token.nbor().text == ","
