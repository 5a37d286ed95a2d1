"""Where a sentence can't begin, told to the parser before it decides."""

import tomllib
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token

from transforms.annotate.marks import CLOSING, STRAIGHT

MARKS = frozenset(CLOSING)


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations that never end a sentence, with their points."""
    return frozenset(word for group in lists().values() for word in group)


def titles() -> frozenset[str]:
    """Return the short forms of titles, with their points."""
    return frozenset(lists()["titles"])


@cache
def lists() -> dict[str, list[str]]:
    """Return the abbreviations by what they stand for."""
    return tomllib.loads(Path(__file__).with_name("abbreviations.toml").read_text("utf-8"))


def hold_together(doc: Doc) -> Doc:
    """Forbid sentence starts at closing marks and after titles, months and the like.

    The parser obeys what is set before it runs, and decides the rest.
    """
    never_last = abbreviations()
    before = ""
    for token in doc:
        text = token.text
        if token.i > 0 and (
            before in never_last or token.is_space or (text in MARKS and closes(token))
        ):
            token.is_sent_start = False
        before = text
    return doc


def closes(token: Token) -> bool:
    """Tell whether a token, one of the marks, closes what stands before it."""
    if token.text not in STRAIGHT:
        return True
    before, last = token.nbor(-1), token.i + 1 == len(token.doc)
    open_after = last or bool(token.whitespace_) or token.nbor(1).is_space
    return open_after and not before.whitespace_ and not before.is_space
