"""Frames at the end of a sentence, read by the order of words: "A bomb went off, the mayor said".

A parser that takes the source for one more object of what is said ("killed ten people, governor
Ana Cruz told reporters") hides them from the grammar.
"""

from transforms.claims.attribution import Attribution
from transforms.claims.cue import cue_of
from transforms.claims.source import child, is_day
from transforms.claims.span import between
from transforms.claims.vocabulary import Word
from transforms.tree import Span, Token

LONGEST = 16
LONG = 8
SPEECH = frozenset({"clause", "quote"})
BELOW = frozenset({"acl", "pcomp", "relcl"})
BREAKS = frozenset({":", ";", "--", "\u2013", "\u2014"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SAYING = frozenset({"VBD", "VBZ", "VBP", "VBN"})
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
OPENS = frozenset({"DT", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "CD", "PRP", "PRP$", "PDT"})
RELATIVE = frozenset({"WP", "WDT"})
SUBORDINATE = frozenset({"IN", "WRB", "WP", "WDT", "VBN", "VBG", "TO"})
LEADS_ON = frozenset({"VBG", "CC", "IN", "WRB", "RB"})
ENDS = frozenset(".!?;,")


def read_trailing(verb: Token, word: Word) -> Attribution | None:
    """Return the sentence that a frame at its end says somebody says."""
    if not word.frames >= SPEECH or verb.tag_ not in SAYING or is_below(verb):
        return None
    comma = inverted(verb) or behind_source(verb, word)
    said = told(verb, comma) if comma is not None else None
    if comma is None or said is None:
        return None
    words = named(verb, comma)
    source = words.root
    content = between(said[0], said[-1])
    return Attribution(verb, cue_of(verb), source, (content,), word.act("clause"), "clause")


def is_below(verb: Token) -> bool:
    """Tell whether a verb describes a noun; one in the past is taken for a participle at times."""
    if verb.dep_ == "acl" and verb.tag_ == "VBD":
        return child(verb, {"agent"}) is not None
    above = verb.head if verb.dep_ == "conj" else verb
    return above.dep_ in BELOW


def named(verb: Token, comma: Token) -> Span:
    """Return the words that name the source: between comma and verb, or behind the verb."""
    if comma.i + 1 < verb.i:
        return verb.doc[comma.i + 1 : verb.i]
    return verb.doc[verb.i + 1 : (behind_verb(verb) or verb).right_edge.i + 1]


def behind_verb(verb: Token) -> Token | None:
    """Return the subject behind a verb, or what the parse took for its object instead."""
    behind = [token for token in verb.rights if token.dep_ == "nsubj"]
    unnamed = child(verb, {"nsubj"}) is None
    return next(iter(behind), child(verb, {"dobj"}) if unnamed else None)


def inverted(verb: Token) -> Token | None:
    """Return the comma of a frame with its subject behind it: "..., said the governor"."""
    subject = behind_verb(verb)
    before = verb.doc[verb.i - 1] if verb.i else verb
    if subject is None or subject.i < verb.i or before.text != ",":
        return None
    return before if closes(subject.right_edge) else None


def behind_source(verb: Token, word: Word) -> Token | None:
    """Return the comma in front of the source of a frame: "..., governor Ana Cruz told them"."""
    if not closes(last_of_frame(verb, word)):
        return None
    doc, start = verb.doc, max(verb.sent.start, verb.i - LONGEST)
    commas = [token for token in doc[start : verb.i] if token.text == ","]
    if commas and commas[-1].i == verb.i - 1:
        *commas, opened, closed = [doc[start], *commas]
        if not is_phrase(doc[opened.i + 1 : closed.i]):
            return None
        verb = opened
    comma = commas[-1] if commas else verb
    return comma if comma.text == "," and is_phrase(doc[comma.i + 1 : verb.i]) else None


def last_of_frame(verb: Token, word: Word) -> Token:
    """Return the last word of a frame: who hears it, when, and where it is said."""
    last = verb
    for token in verb.rights:
        hearer = token.dep_ in {"dobj", "dative"} and "addressee" in word.frames
        when = is_day(token)
        if token.dep_ in {"prep", "agent", "advmod"} or hearer or when:
            last = token.right_edge
    return last


def closes(last: Token) -> bool:
    """Tell whether a sentence ends behind a word, or goes on with what is no part of it."""
    doc, end = last.doc, last.sent.end
    following = next((t for t in doc[last.i + 1 : end] if not t.is_space), None)
    if following is None:
        return True
    if following.text not in ENDS:
        return False
    beyond = next((t for t in doc[following.i + 1 : end] if not t.is_space), None)
    return beyond is None or (following.text == "," and beyond.tag_ in LEADS_ON)


def is_phrase(words: Span) -> bool:
    """Tell whether words name somebody: no verb in them but that of a relative clause."""
    if len(words) == 0 or words[0].tag_ not in OPENS:
        return False
    tags = [token.tag_ for token in words]
    relative = next((place for place, tag in enumerate(tags) if tag in RELATIVE), len(tags))
    described = relative == len(tags) or not FINITE.isdisjoint(tags[relative:])
    return described and words[relative - 1].pos_ in NAMING and FINITE.isdisjoint(tags[:relative])


def told(verb: Token, comma: Token) -> Span | None:
    """Return the words in front of a frame, from a dash or semicolon on, if they are a sentence."""
    doc = verb.doc
    breaks = [t.i for t in doc[verb.sent.start : comma.i] if t.tag_ == ":" or t.text in BREAKS]
    words = doc[(breaks[-1] + 1 if breaks else verb.sent.start) : comma.i]
    worded = (token for token in words if not token.is_punct and not token.is_space)
    first = next((token for token in worded if token.tag_ != "CC"), None)
    if first is None or first.tag_ in SUBORDINATE:
        return None
    tells = any(token.tag_ in FINITE for token in words) or is_headline(words) or is_misread(words)
    return words if tells and not any(token.is_quote for token in words) else None


def is_misread(words: Span) -> bool:
    """Tell whether a long sentence has its verb taken for a participle: "A court sentenced Mr"."""
    done = any(token.tag_ == "VBN" for token in words)
    return done and len(words) >= LONG and words[0].tag_ in OPENS


def is_headline(words: Span) -> bool:
    """Tell whether words tell what befell somebody in a line of its own: "Twelve killed"."""
    if not stands_alone(words[0].sent):
        return False
    done = next((token for token in words if token.tag_ == "VBN"), None)
    return done is not None and all(
        token.tag_ in OPENS for token in words.doc[words.start : done.i]
    )


def stands_alone(sentence: Span) -> bool:
    """Tell whether a sentence is a line of its own, without a full stop."""
    doc, last = sentence.doc, sentence[-1]
    begins = sentence.start == 0 or "\n" in doc[sentence.start - 1].text
    return begins and (last.i + 1 == len(doc) or "\n" in last.text) and ends_bare(sentence)


def ends_bare(sentence: Span) -> bool:
    """Tell whether no mark ends a sentence."""
    last = next((token for token in reversed(list(sentence)) if not token.is_space), None)
    return last is not None and not last.is_punct


def agrees(found: Attribution | None, trailing: Attribution) -> bool:
    """Tell whether the grammar finds at least what the order of words shows, source apart."""
    if found is None:
        return False
    (start, end), (begin, last) = found.contents[0], trailing.contents[0]
    return not (begin < start or end < last or last < end < trailing.cue[0])
