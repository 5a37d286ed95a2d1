"""The parse of an article as plain objects: tokens, spans of them, the whole.

They are asked what spaCy's are asked, under the same names. But spaCy works out a token's every
attribute anew, its sentence by a walk to both ends, and a reader asks for dozens of them a word.
Here each is an attribute that was set once.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import overload

from transforms.word import Token

__all__ = ["Doc", "Span", "Token"]


class Span:
    """Tokens in a row, from number `start` up to number `end`."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, key: int) -> Token: ...

    @overload
    def __getitem__(self, key: slice) -> "Span": ...

    def __getitem__(self, key: int | slice) -> "Token | Span":
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        place = key + (self.end if key < 0 else self.start)
        if not self.start <= place < self.end:
            raise IndexError(key)
        return self.doc.tokens[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return self.text

    def _key(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    @property
    def start_char(self) -> int:
        """Its offset in the text."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The offset behind it."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its letters."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> "Span":
        """The sentence in which it begins."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The word in it that is nearest to the root of its sentence; of equals the first."""
        tops = []
        for token in self:
            head = token.head
            if head is token:
                return token
            if not self.start <= head.i < self.end:
                tops.append(token)
        if len(tops) == 1:
            return tops[0]
        return min(tops, key=_depth, default=self.doc.tokens[self.start])


def _depth(token: Token) -> int:
    """Return how far a token is from its root; marks and spaces are farthest."""
    if (token.is_space or token.is_punct) and not token.lefts and not token.rights:
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)


class Doc:
    """All tokens of a text.

    Attributes:
        text: the text that was parsed, of the length of the article's.
        tokens: its tokens.
        sents: its sentences.
        ents: the names in it.
    """

    __slots__ = ("_offsets", "ents", "sents", "text", "tokens")

    def __init__(self) -> None:
        self.text = ""
        self.tokens: list[Token] = []
        self.sents: list[Span] = []
        self.ents: list[Span] = []
        self._offsets: list[int] = []

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...

    @overload
    def __getitem__(self, key: slice) -> Span: ...

    def __getitem__(self, key: int | slice) -> Token | Span:
        if isinstance(key, int):
            return self.tokens[key]
        start, end, _ = key.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the tokens that an interval of the text touches; null if there are none."""
        first, last = self._token_at(start), self._token_at(end - 1)
        if first < 0 or last < 0:
            return None
        if start == self.tokens[first].idx + len(self.tokens[first].text):
            first += 1
        return Span(self, first, last + 1)

    def _token_at(self, offset: int) -> int:
        """Return the number of the token that stands, with the space behind it, at an offset."""
        if not self._offsets:
            self._offsets = [token.idx for token in self.tokens]
        place = bisect_right(self._offsets, offset) - 1
        if place < 0:
            return -1
        token = self.tokens[place]
        return place if offset < token.idx + len(token.text) + len(token.whitespace_) else -1
