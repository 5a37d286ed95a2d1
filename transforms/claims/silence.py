"""Silence told of somebody: "there was no comment from the army", "they have not commented"."""

from transforms.claims.attribution import Attribution
from transforms.claims.cue import cue_of, light_verb
from transforms.claims.nominal import AUTHORS, end_of
from transforms.claims.source import child, speaker
from transforms.claims.span import between
from transforms.claims.vocabulary import terms
from transforms.tree import Token

BEING = frozenset({"attr", "nsubj"})
ABOUT = frozenset({"about", "on", "regarding", "to"})
SAID = frozenset({"advcl", "ccomp", "dobj", "prep", "xcomp"})


def read_silence(word: Token) -> Attribution | None:
    """Return who is told to have said nothing, if a word tells that."""
    if word.lower_ in terms("silence")["replies"] and word.pos_ == "NOUN":
        return read_no_reply(word)
    answers = word.pos_ == "VERB" and word.lemma_.lower() in terms("silence")["answers"]
    if answers and any(token.dep_ == "neg" for token in word.lefts):
        return read_no_answer(word)
    return None


def read_no_reply(noun: Token) -> Attribution | None:
    """Return the silence that a noun tells: "no comment", on what if that is told."""
    none, verb = child(noun, {"det"}), told_by(noun)
    if none is None or none.lower_ != "no" or verb is None:
        return None
    near = [token for part in (noun, *noun.rights, verb, *verb.rights) for token in part.rights]
    named = next((token for token in near if token.lower_ in AUTHORS), None)
    source = child(named, {"pobj"}) if named is not None else None
    if source is None and verb.lemma_ != "be":
        source = speaker(verb)
    topic = next((token for token in near if token.lower_ in ABOUT), None)
    about = child(topic, {"pobj", "pcomp"}) if topic is not None else None
    if about is not None and about.lower_ in terms("silence")["needs"]:
        return None
    said = (none.idx, end_of(noun))
    if about is None:
        return Attribution(noun, cue_of(verb), source, (said,), "decline", "silence")
    content = between(about.left_edge, about.right_edge)
    return Attribution(noun, said, source, (content,), "decline", "silence")


def told_by(noun: Token) -> Token | None:
    """Return the verb that tells that there was something: "there was", "had", "gave"."""
    being = noun.dep_ in BEING and noun.head.lemma_ == "be"
    return noun.head if being else light_verb(noun)


def read_no_answer(verb: Token) -> Attribution | None:
    """Return the silence of a verb that does not say on what: "have not commented"."""
    source = speaker(verb)
    if source is None or verb.dep_ == "xcomp" or any(t.dep_ in SAID for t in verb.rights):
        return None
    cue = (cue_of(verb)[0], end_of(verb.nbor(-1)))
    return Attribution(verb, cue, source, ((verb.idx, end_of(verb)),), "decline", "silence")
