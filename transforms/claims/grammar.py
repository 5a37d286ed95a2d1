"""Every attribution of an article, as its grammar and its quotation marks show it."""

from collections.abc import Iterator

from transforms.claims.adjectival import read_adjective
from transforms.claims.adjunct import read_according, read_adverb, read_in, read_raising
from transforms.claims.attribution import Attribution, Interval
from transforms.claims.cue import cue_of, noun_cue, verb_cue
from transforms.claims.gapping import with_gaps
from transforms.claims.label import read_answers, read_headlines, read_labels, read_signatures
from transforms.claims.nominal import read_noun
from transforms.claims.quotation import Quotations
from transforms.claims.quoted import Speech, link_quotations
from transforms.claims.silence import read_silence
from transforms.claims.source import speaker
from transforms.claims.tally import read_tally
from transforms.claims.trailing import agrees, read_trailing
from transforms.claims.verbal import read_verb
from transforms.claims.vocabulary import Word, cues
from transforms.document import Document
from transforms.tree import Token

NEAR = 3


def attributions(document: Document, quotes: Quotations) -> Iterator[Attribution]:
    """Yield the attributions of an article in the order of their cues."""
    yield from read_labels(document)
    yield from read_answers(document)
    yield from read_headlines(document)
    yield from read_signatures(document, quotes)
    linked = link_quotations(document, quotes)
    known = cues()
    for token in document.doc:
        if token.lower_ in known or token.i in linked:
            found = read(token, linked.get(token.i))
            if found:
                yield from with_gaps(found)


def read(token: Token, speech: Speech | None) -> Attribution | None:
    """Return what a word attributes, given the quotations that belong to it."""
    told = None if speech else read_silence(token) or read_tally(token)
    if told is not None:
        return told
    word = verb_cue(token)
    if word is None and (noun := noun_cue(token)):
        return read_noun(token, noun, speech)
    if speech and word:
        return read_speech(token, word, speech)
    if word:
        return read_raising(token) or read_clause(token, word)
    if token.pos_ in {"VERB", "AUX"}:
        return read_raising(token) or read_according(token) or read_adjective(token)
    return read_according(token) or read_in(token) or read_adverb(token) or read_adjective(token)


def read_clause(verb: Token, word: Word) -> Attribution | None:
    """Return what a verb attributes by its grammar, or by its place at the end of a sentence."""
    found, trailing = read_verb(verb, word), read_trailing(verb, word)
    return trailing if trailing and not agrees(found, trailing) else found


def read_speech(verb: Token, word: Word, speech: Speech) -> Attribution:
    """Return what a verb says in quotation marks, with the clause a quotation is part of."""
    clause = read_verb(verb, word)
    contents: list[Interval] = [(quote.start, quote.end) for quote in speech.quotations]
    if clause and clause.rule == "clause" and clause.source and not surrounds(clause):
        contents = joined(clause.contents[0], contents, verb.doc.text)
    if clause and (speech.adds_to_clause or announces(clause, contents)):
        contents = [clause.contents[0], *contents]
    source = speech.speaker or speaker(verb)
    return Attribution(verb, cue_of(verb), source, tuple(contents), word.act(), "quotation")


def surrounds(clause: Attribution) -> bool:
    """Return whether a clause goes on behind its frame: "The road, he said, is blocked"."""
    start, end = clause.contents[0]
    return start < clause.head.idx < end


def announces(clause: Attribution, contents: list[Interval]) -> bool:
    """Return whether a clause ends in front of its quotation: "said he would stay: ..."."""
    start, end = clause.contents[0]
    return clause.rule == "clause" and clause.head.idx < start < end <= contents[0][0]


def joined(clause: Interval, quotes: list[Interval], text: str) -> list[Interval]:
    """Return quotations, the first that meets a clause being made one with it.

    A quotation behind a colon stays apart: "stressed that the talks were key: “I would ...”".
    """
    for at, (start, end) in enumerate(quotes):
        if clause[0] <= end and start <= clause[1]:
            if clause[0] < start and text[max(start - NEAR, 0) : start].rstrip().endswith(":"):
                return [(clause[0], start), *quotes]
            return [*quotes[:at], (min(start, clause[0]), max(end, clause[1])), *quotes[at + 1 :]]
    return quotes
