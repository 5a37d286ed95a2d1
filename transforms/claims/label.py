"""Speakers named before a colon ("Minister: no one died") or signing behind a dash."""

import re
from collections.abc import Iterator

from transforms.actors.vocabulary import base, roles
from transforms.claims.aside import tells_toll
from transforms.claims.attribution import Attribution
from transforms.claims.quotation import Quotations
from transforms.claims.vocabulary import singular, terms
from transforms.dateline import datelines
from transforms.document import Document
from transforms.tree import Span, Token

LINE = re.compile(
    r"^[ *_\"\u201c]*(?P<name>[A-Z][^\n:.,!?\"\u201c]{1,50})(?P<colon>:)[ \t]+(?P<said>[^\n]+)$",
    re.MULTILINE,
)
HEADLINE = re.compile(
    r"^[ *_]*(?P<said>[A-Z0-9][^\n.!?;\"\u201c]{1,150}?)[ \t]*"
    r"(?P<sign>:|(?<= )[-\u2013\u2014])[ \t]+(?P<name>[^\n:.,!?;\"\u201c]{1,50}?)[ *_]*$",
    re.MULTILINE,
)
SIGNATURE = re.compile(
    r"[ \xa0]{0,3}(?P<dash>[-\u2013\u2014\u2015]{1,2})[ \xa0]{0,3}"
    r"(?P<name>[A-Z][^\n\"\u201c]{2,60}?)[ .\xa0]*$",
    re.MULTILINE,
)
ASKED = re.compile(r"^[ *_]*Q(?:uestion)?[:.][ *_]", re.MULTILINE)
ANSWERED = re.compile(r"^[ *_]*(?P<sign>A(?:nswer)?[:.])[ *_]+(?P<said>[^\n]+)$", re.MULTILINE)
QUESTIONS = 2
"""Questions by which a text is an interview."""
ANSWER = "answer"
WORDS = 3
ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
TELLING = frozenset({"CD", "MD", "VBD", "VBN", "VBP", "VBZ"})
NAMING = frozenset({"CD", "DT", "IN", "JJ", "NN", "NNP", "NNPS", "NNS"})


def read_labels(document: Document) -> Iterator[Attribution]:
    """Yield what stands behind a speaker and a colon in a line of its own."""
    lines = list(LINE.finditer(document.text))
    places = {one.start for one in datelines(document.text)} if lines else frozenset()
    for line in lines:
        if line.start() in places:
            continue
        name = document.doc.char_span(*line.span("name"))
        colon = document.doc.char_span(*line.span("colon"))
        if name is None or colon is None or len(line["said"].split()) < WORDS:
            continue
        if not is_speaker(name) or (line["said"][0].islower() and not is_body(name)):
            continue
        yield Attribution(
            colon[0], line.span("colon"), name.root, (line.span("said"),), "assert", "label"
        )


def read_answers(document: Document) -> Iterator[Attribution]:
    """Yield what an interview's answers tell of deaths or how many: "A: I saw nine men".

    Their speaker is told in front of the questions.
    """
    asked = list(ASKED.finditer(document.text))
    if len(asked) < QUESTIONS:
        return
    told = document.doc.char_span(0, asked[0].start())
    person = next((token for token in told or () if is_interviewed(token)), None)
    for line in ANSWERED.finditer(document.text):
        sign = document.doc.char_span(*line.span("sign"))
        words = document.doc.char_span(*line.span("said"))
        if sign and person and any(tells_toll(token) for token in words or ()):
            said = (line.span("said"),)
            yield Attribution(sign[0], line.span("sign"), person, said, "assert", ANSWER)


def is_interviewed(token: Token) -> bool:
    """Return whether a word is the last of a person's name who does something."""
    return token.ent_type_ == "PERSON" and token.dep_ in {"nsubj", "nsubjpass"}


def read_headlines(document: Document) -> Iterator[Attribution]:
    """Yield what a line tells in front of who says so: "Landslide kills 12: ministry"."""
    for line in HEADLINE.finditer(document.text):
        name, said = (
            document.doc.char_span(*line.span("name")),
            document.doc.char_span(*line.span("said")),
        )
        sign = document.doc.char_span(*line.span("sign"))
        if name is None or said is None or sign is None or len(said) < WORDS:
            continue
        if said[0].tag_ in ASKING:
            continue
        if is_body(name) and any(token.tag_ in TELLING for token in said):
            yield Attribution(
                sign[-1], line.span("sign"), name.root, (line.span("said"),), "assert", "label"
            )


def read_signatures(document: Document, quotes: Quotations) -> Iterator[Attribution]:
    """Yield the quotations behind which a dash and a name end the line."""
    for quotation in quotes.all:
        signed = SIGNATURE.match(document.text, quotation.end)
        name = signed and document.doc.char_span(*signed.span("name"))
        dash = signed and document.doc.char_span(*signed.span("dash"))
        if not signed or not dash or not name or not is_speaker(name):
            continue
        said = (quotation.start, quotation.end)
        yield Attribution(dash[0], signed.span("dash"), name.root, (said,), "assert", "signature")


def is_body(name: Span) -> bool:
    """Return whether words name a body or people of a kind who speak, and nothing else."""
    known, lists, head = roles(), terms("sources"), name[-1]
    word = singular(head.lower_)
    speaks = word in lists["organization"] | lists["document"] | lists["agencies"] | lists["media"]
    described = all(token.tag_ in NAMING for token in name)
    return described and (speaks or word in known.people or base(head) in known.people)


def is_speaker(name: Span) -> bool:
    """Return whether the words before a colon name somebody who may speak."""
    labels = terms("labels")
    if any(token.lower_ in labels["rubrics"] or token.like_num for token in name):
        return False
    if any(token.pos_ in {"VERB", "AUX"} for token in name):
        return False
    return all(
        token.text.istitle() or token.text.isupper() or token.lower_ in labels["small"]
        for token in name
    )
