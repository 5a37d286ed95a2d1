"""One word or mark of a parse: what it is, and what it depends on."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from spacy.lang.en.lex_attrs import like_num as reads_as_number
from spacy.lang.lex_attrs import is_bracket, is_quote

if TYPE_CHECKING:
    from transforms.tree import Doc, Span

Tokens = Sequence["Token"]


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
        left_edge, right_edge: first and last word of all that depends on it, itself included.
    """

    __slots__ = (
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
        self.head = self.left_edge = self.right_edge = self

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def children(self) -> Tokens:
        """The words that depend on it."""
        if self.rights:
            return [*self.lefts, *self.rights] if self.lefts else self.rights
        return self.lefts

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
    def is_title(self) -> bool:
        """Whether it has a capital and small letters behind it."""
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals."""
        return self.text.isupper()

    @property
    def is_alpha(self) -> bool:
        """Whether it has only letters."""
        return self.text.isalpha()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return is_quote(self.text)

    @property
    def is_bracket(self) -> bool:
        """Whether it is a bracket."""
        return is_bracket(self.text)

    @property
    def like_num(self) -> bool:
        """Whether it looks like a number: "10.9", "ten"."""
        return bool(reads_as_number(self.text))  # type: ignore[no-untyped-call]  # spaCy's own

    def nbor(self, distance: int = 1) -> "Token":
        """Return the token at a distance.

        Raises:
            IndexError: the text has none there.
        """
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc.tokens[place]
