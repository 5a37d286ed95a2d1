"""Which cue a quotation belongs to, by where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from transforms.claims.cue import light_verb, noun_cue, verb_cue
from transforms.claims.quotation import Quotation, Quotations
from transforms.claims.source import SUBJECTS, child, is_passive
from transforms.claims.vocabulary import terms
from transforms.document import Document
from transforms.tree import Token

FAR = 25
NEAR = 6
WINDOW = 10
ENDS_SENTENCE = frozenset(".!?:")
STOPS = frozenset(".!?;")
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
MAIN = frozenset({"ROOT", "conj", "advcl"})
ORPHAN_WORDS = 4
LONG_WORD = 4
TITLE_WORDS = 6


@dataclass(slots=True)
class Speech:
    """The quotations of one cue verb, in order.

    Attributes:
        verb: the cue verb.
        quotations: what it says in quotation marks.
        speaker: who speaks, where the parse misses it.
        adds_to_clause: the quotations come on top of what the verb says without them.
    """

    verb: Token
    quotations: list[Quotation]
    speaker: Token | None = None
    adds_to_clause: bool = False


def link_quotations(document: Document, quotes: Quotations) -> dict[int, Speech]:
    """Return the speech of each cue verb that has quotations, by the verb's token number.

    A verb behind the quotation ("...," he said) goes before one in front of it (he said: "...");
    a quotation with neither continues what was quoted before it.
    """
    linked: dict[int, Speech] = {}
    last: tuple[Speech, Quotation] | None = None
    for quotation in quotes.all:
        if not is_speech(document.text, quotation):
            continue
        speech = framed(document, quotation, quotes)
        if speech is None and last and continues(document, last[0].verb, last[1], quotation):
            speech = last[0]
        speech = speech or following(document, quotation, quotes)
        if speech is not None:
            speech = linked.setdefault(speech.verb.i, speech)
            speech.quotations.append(quotation)
            last = speech, quotation
    return linked


def framed(document: Document, quotation: Quotation, quotes: Quotations) -> Speech | None:
    """Return the speech whose cue stands behind or in front of a quotation, still empty."""
    if verb := behind(document, quotation, quotes):
        return Speech(verb, [], framed_speaker(verb, quotation))
    if verb := before(document, quotation, quotes):
        return Speech(verb, [], quoted_person(verb) or inverted_speaker(verb, quotation))
    return None


def following(document: Document, quotation: Quotation, quotes: Quotations) -> Speech | None:
    """Return the speech of the sentence in front of a quotation that is a sentence of its own."""
    opened = document.text[max(quotation.start - WINDOW, 0) : quotation.start].rstrip()[-1:]
    if opened not in ENDS_SENTENCE or not document.text[quotation.inner_start].isupper():
        return None
    word = next((token for token in backward(document, quotation.start) if is_word(token)), None)
    if word is None or quotes.holding(word.idx):
        return None
    speaking = [token for token in word.sent if token.dep_ in MAIN and presents(token, "")]
    return Speech(speaking[-1], [], adds_to_clause=True) if speaking else None


def is_speech(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation may be an utterance rather than a word or a name."""
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    if not inner or is_name(text, quotation):
        return False
    words = inner.count(" ") + 1
    return inner[-1] in ",.?!…—-" or (inner[0].isupper() and words > 1) or words >= ORPHAN_WORDS


def is_name(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is the name of a work in a sentence: 'author of "Lost Sea,"'."""
    words = text[quotation.inner_start : quotation.inner_end].rstrip(",").split()
    if not 0 < len(words) <= TITLE_WORDS or not words[-1].isalnum() or words[0][0].islower():
        return False
    led = text[max(quotation.start - 2, 0) : quotation.start].strip(" ")[-1:].isalnum()
    return led and all(word[0].isupper() or len(word) < LONG_WORD for word in words)


def behind(document: Document, quotation: Quotation, quotes: Quotations) -> Token | None:
    """Return the cue verb of a frame that follows a quotation: "...," a doctor said."""
    text = document.text
    inner = text[quotation.inner_start : quotation.inner_end].rstrip()
    after = text[quotation.end : quotation.end + 2].lstrip()
    if not (inner[-1:] in ",?!…—-" or after[:1] == ","):
        return None
    first = next((token.i for token in onward(document, quotation.end) if is_word(token)), -1)
    for token in onward(document, quotation.end):
        if token.text in STOPS or "\n" in token.text or quotes.holding(token.idx):
            return None
        if token.i == first and token.tag_ == "VBG":
            return None
        word = verb_cue(token)
        if word and "quote" in word.frames and not is_passive(token):
            announced = text[token.idx + len(token) : token.idx + len(token) + 1] == ":"
            return None if announced and inner.lstrip()[0].islower() else token
    return None


def framed_speaker(verb: Token, quotation: Quotation) -> Token | None:
    """Return who speaks in a frame behind a quotation, between it and the verb or behind that."""
    subjects = [
        token
        for token in verb.children
        if token.dep_ in SUBJECTS and token.idx >= quotation.end and token.pos_ in NAMING
    ]
    if subjects:
        return subjects[-1] if subjects[-1].i < verb.i else subjects[0]
    doc = verb.doc
    if verb.i + 1 < len(doc) and doc[verb.i + 1].pos_ in {*NAMING, "DET"}:
        return next((t for t in verb.rights if t.pos_ in NAMING and t.dep_ != "npadvmod"), None)
    named = [t for t in doc[max(verb.i - NEAR, 0) : verb.i] if t.idx >= quotation.end]
    return next((t for t in reversed(named) if t.pos_ in NAMING), None)


def before(document: Document, quotation: Quotation, quotes: Quotations) -> Token | None:
    """Return the cue verb in front of a quotation: a doctor said: "..."."""
    sign = ""
    for token in backward(document, quotation.start):
        if not sign and not token.is_space:
            sign = token.text
        if token.text in STOPS or quotes.holding(token.idx) or token.text.count("\n") > 1:
            return None
        if presents(token, sign):
            near = sign in {",", ":"} or token.idx + len(token) + NEAR >= quotation.start
            return token if near else None
    return None


def presents(token: Token, sign: str) -> bool:
    """Return whether a word may present a quotation in front of which a sign stands."""
    word = verb_cue(token)
    if word is None:
        return sign == ":" and noun_cue(token) is not None and light_verb(token) is not None
    hears = "addressee" in word.frames
    free = "quote" in word.frames or (sign == ":" and token.dep_ in {"ROOT", "conj"})
    return free and (hears or not is_passive(token))


def quoted_person(verb: Token) -> Token | None:
    """Return who is quoted where the subject only hands it on: "the cable quotes the envoy"."""
    return child(verb, {"dobj"}) if verb.lower_ in terms("relaying")["verbs"] else None


def inverted_speaker(verb: Token, quotation: Quotation) -> Token | None:
    """Return who speaks behind a verb that opens its sentence: "Declared the general: ..."."""
    if verb.i != verb.sent.start or verb.tag_ == "VBG":
        return None
    named = [token for token in verb.doc[verb.i + 1 : verb.i + NEAR] if token.idx < quotation.start]
    first = next((token for token in named if token.pos_ in NAMING), None)
    while first is not None and first.dep_ in {"compound", "nmod"}:
        first = first.head
    return first


def onward(document: Document, offset: int) -> Iterator[Token]:
    """Yield the words behind an offset, some way."""
    span = document.doc.char_span(offset, min(offset + 1, len(document.text)))
    if span is not None:
        near = document.doc[span.start : span.start + FAR]
        yield from (token for token in near if token.idx >= offset)


def backward(document: Document, offset: int) -> Iterator[Token]:
    """Yield the words in front of an offset, nearest first, some way."""
    span = document.doc.char_span(offset, offset + 1)
    if span is not None:
        near = document.doc[max(span.start - FAR, 0) : span.start + 1]
        yield from reversed([token for token in near if token.idx < offset])


def continues(document: Document, verb: Token, last: Quotation, quotation: Quotation) -> bool:
    """Return whether a quotation goes on from the last one, right behind its sentence."""
    between = document.text[last.end : quotation.start]
    if between.strip() and between.rstrip()[-1] not in ENDS_SENTENCE:
        return False
    word = next((token for token in backward(document, quotation.start) if is_word(token)), None)
    return word is not None and word.sent.start <= verb.i <= word.i and between.count("\n\n") <= 1


def is_word(token: Token) -> bool:
    """Return whether a token is neither space nor punctuation."""
    return not token.is_space and not token.is_punct
