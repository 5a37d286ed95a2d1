"""spaCy's parses of the paragraphs of an article, read once into one tree."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise, repeat
from typing import Any

import numpy as np
import spacy.tokens
from spacy.strings import StringStore

from transforms.tree import Doc, Span, Token

STRINGS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
PLACES: list[int | str] = ["IDX", "HEAD", "SENT_START"]
IOB = ("", "I", "O", "B")
SPACES = ("", " ")


class Letters(dict[int, str]):
    """The strings of a vocabulary by their numbers, each fetched once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, number: int) -> str:
        found: str = self._store[number]
        self[number] = found
        return found


@cache
def letters(store: StringStore) -> Letters:
    """Return the strings of a store."""
    return Letters(store)


def tree(paragraphs: Iterable[spacy.tokens.Doc]) -> Doc:
    """Return the parses of an article's paragraphs, in order, as one."""
    doc, texts, offset = Doc(), [], 0
    heads: list[int] = []
    starts: list[int] = []
    for paragraph in paragraphs:
        first = len(doc.tokens)
        idx, head, start = places(paragraph)
        numbers = range(first, first + len(idx))
        words = list(tokens(doc, paragraph, numbers, (idx + offset).tolist()))
        doc.tokens += words
        heads += (head + np.arange(first, first + len(idx))).tolist()
        starts += (np.flatnonzero(start == 1) + first).tolist()
        doc.ents += [
            Span(doc, first + name.start, first + name.end, name.label_) for name in paragraph.ents
        ]
        texts.append("".join([word.text + word.whitespace_ for word in words]))
        offset += len(texts[-1])
    doc.text = "".join(texts)
    part(doc, starts)
    hang(doc.tokens, heads)
    return doc


def places(paragraph: spacy.tokens.Doc) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Return each token's offset, the distance of its head, and whether it begins a sentence."""
    return paragraph.to_array(PLACES).astype(np.int64).T


def tokens(
    doc: Doc, paragraph: spacy.tokens.Doc, numbers: range, offsets: Sequence[int]
) -> Iterable[Token]:
    """Return the tokens of a paragraph, not yet hung on each other."""
    known = letters(paragraph.vocab.strings).__getitem__
    strings = paragraph.to_array(STRINGS).T.tolist()
    flags = paragraph.to_array(["IS_PUNCT", "IS_SPACE"]).T.tolist()
    iob, spaces = paragraph.to_array(["ENT_IOB", "SPACY"]).T.tolist()
    return map(
        Token,
        repeat(doc),
        numbers,
        offsets,
        *(map(known, column) for column in strings),
        map(IOB.__getitem__, iob),
        map(SPACES.__getitem__, spaces),
        *flags,
    )


def part(doc: Doc, starts: Iterable[int]) -> None:
    """Part tokens into sentences."""
    bounds = sorted({0, *starts, len(doc.tokens)})
    for start, end in pairwise(bounds):
        sentence = Span(doc, start, end)
        doc.sents.append(sentence)
        for token in sentence:
            token.sent = sentence


def hang(tokens: Sequence[Token], heads: Sequence[int]) -> None:
    """Hang tokens on their heads."""
    lefts: defaultdict[int, list[Token]] = defaultdict(list)
    rights: defaultdict[int, list[Token]] = defaultdict(list)
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if head != token.i:
            (lefts if token.i < head else rights)[head].append(token)
    for number, below in lefts.items():
        tokens[number].lefts = tokens[number].children = below
    for number, below in rights.items():
        tokens[number].rights = below
        tokens[number].children = [*tokens[number].lefts, *below]
    for token, number in zip(tokens, leftmost(heads), strict=True):
        token.left_edge = tokens[number]
    for token, number in zip(tokens, rightmost(heads), strict=True):
        token.right_edge = tokens[number]


def leftmost(heads: Sequence[int]) -> list[int]:
    """Return the first token of all that depends on each.

    Going from left to right, the first to reach a token from below is the leftmost.
    """
    edges = list(range(len(heads)))
    for number, head in enumerate(heads):
        above = head
        while edges[above] > number:
            edges[above] = number
            above = heads[above]
    return edges


def rightmost(heads: Sequence[int]) -> list[int]:
    """Return the last token of all that depends on each."""
    edges = list(range(len(heads)))
    for number in reversed(range(len(heads))):
        above = heads[number]
        while edges[above] < number:
            edges[above] = number
            above = heads[above]
    return edges
