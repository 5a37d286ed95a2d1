"""The parse of an article as plain objects: tokens, spans of them, the whole.

They are asked what spaCy's are asked, under the same names. But spaCy works out a token's every
attribute anew, its sentence by a walk to both ends, and a reader asks for dozens of them a word.
Here each is an attribute that was set once.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import overload

from spacy.lang.en.lex_attrs import like_num as reads_as_number
from spacy.lang.lex_attrs import is_quote

Tokens = Sequence["Token"]
_is_number = lru_cache(maxsize=1 << 15)(reads_as_number)


class Token:
    """One word or mark.

    Attributes:
        doc: the parse it is part of.
        i: its number there.
        idx: its offset in the text.
        text, lower_, lemma_: its letters, in small letters, and its dictionary form.
        pos_, tag_: its part of speech, universal and of the Penn Treebank.
        dep_: its relation to its head.
        ent_type_, ent_iob_: the kind of name it is part of, and whether it begins one.
        is_punct, is_space: it is punctuation, or nothing but space.
        whitespace_: the space behind it.
        sent: its sentence.
        head: the word it depends on; itself if on none.
        lefts, rights: the words that depend on it, in front of it and behind it.
        children: both.
        left_edge, right_edge: first and last word of all that depends on it, itself included.
    """

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_space",
        "left_edge",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "right_edge",
        "rights",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    sent: "Span"

    def __init__(  # noqa: PLR0913, PLR0917  # one for each column of the parse
        self, doc: "Doc", i: int, idx: int, text: str, lower: str, lemma: str, pos: str, tag: str,
        dep: str, ent_type: str, ent_iob: str, whitespace: str, is_punct: int, is_space: int,
    ) -> None:  # fmt: skip
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.ent_type_ = ent_type
        self.ent_iob_ = ent_iob
        self.whitespace_ = whitespace
        self.is_punct = is_punct
        self.is_space = is_space
        self.lefts: Tokens = ()
        self.rights: Tokens = ()
        self.children: Tokens = ()
        self.head = self.left_edge = self.right_edge = self

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The words it depends on, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Iterator["Token"]:
        """The word and all that depends on it, in the order of the text."""
        for word in self.lefts:
            yield from word.subtree
        yield self
        for word in self.rights:
            yield from word.subtree

    @property
    def is_sent_start(self) -> bool:
        """Whether it begins a sentence."""
        return self.sent.start == self.i

    @property
    def is_alpha(self) -> bool:
        """Whether it has only letters."""
        return self.text.isalpha()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return is_quote(self.text)

    @property
    def like_num(self) -> bool:
        """Whether it looks like a number: "10.9", "ten"."""
        return bool(_is_number(self.text))

    def nbor(self, distance: int = 1) -> "Token":
        """Return the token at a distance.

        Raises:
            IndexError: the text has none there.
        """
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc.tokens[place]


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

    __slots__ = ("_offsets", "_spans", "ents", "sents", "text", "tokens")

    def __init__(self) -> None:
        self.text = ""
        self.tokens: list[Token] = []
        self.sents: list[Span] = []
        self.ents: list[Span] = []
        self._offsets: list[int] = []
        self._spans: dict[tuple[int, int], Span | None] = {}  # asked for again by each reader

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
        if (start, end) not in self._spans:
            self._spans[start, end] = self._touched(start, end)
        return self._spans[start, end]

    def _touched(self, start: int, end: int) -> Span | None:
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
