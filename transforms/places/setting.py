"""What the article says around a candidate: labels of the model, neighbours, people."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from transforms.document import Document
from transforms.places.gazetteer import Match
from transforms.places.keys import key
from transforms.places.outlet import address, homes
from transforms.places.words import POSSESSIVE, Word, joined, words_of
from transforms.tree import Doc, Span, Token

PERSON = "PERSON"
# Share of words in capitals up to which case tells names from other words.
MOST = 0.6


@dataclass(slots=True)
class Setting:
    """An article's words, parse and people, as reasons about places need them."""

    text: str
    doc: Doc
    words: Sequence[Word]
    cased: bool
    publisher: str
    homes: tuple[tuple[Match, ...], ...]
    starts: list[int] = field(init=False)
    entities: dict[int, Span] = field(init=False)
    capitals: list[int] = field(init=False)
    surnames: frozenset[str] = field(init=False)
    small: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Index tokens, entities, surnames, and words with a capital and without."""
        self.starts = [token.idx for token in self.doc]
        entities = self.doc.ents
        self.entities = {
            index: entity for entity in entities for index in range(entity.start, entity.end)
        }
        self.capitals = [index for index, word in enumerate(self.words) if word.capital]
        self.surnames = frozenset(surnames(entities))
        self.small = frozenset(
            word.text for word in self.words if self.cased and word.text.islower()
        )

    def index(self, offset: int) -> int:
        """Return the index of the token at an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def token(self, offset: int) -> Token:
        """Return the token at an offset."""
        return self.doc.tokens[self.index(offset)]

    def entity(self, offset: int) -> Span | None:
        """Return the named entity at an offset."""
        return self.entities.get(self.index(offset))

    def before(self, index: int) -> Word | None:
        """Return the word before, unless a mark stands between."""
        if index == 0 or self.words[index].gap.strip(" \n-") or "\n\n" in self.words[index].gap:
            return None
        return self.words[index - 1]

    def after(self, index: int) -> Word | None:
        """Return the word at an index if nothing but a blank separates it from what is before."""
        before = self.words[index - 1]
        if index < len(self.words) and before.whole == before.text and joined(self.words, index):
            return self.words[index]
        return None

    def beyond_comma(self, index: int) -> bool:
        """Tell whether a comma or bracket alone stands before the word at an index."""
        return index < len(self.words) and self.words[index].gap.strip() in {",", ".,", "(", ".("}


def read_setting(document: Document) -> Setting:
    """Return what the article says around its words.

    Case tells nothing where most words are in capitals, or none has one.
    """
    words = words_of(document.doc.text)
    shouted = sum([word.text.isupper() and len(word.text) > 1 for word in words])
    return Setting(
        text=document.text,
        doc=document.doc,
        words=words,
        cased=shouted < MOST * len(words) and any(word.capital for word in words),
        publisher=address(document.publisher),
        homes=homes(document),
    )


def surnames(entities: Iterable[Span]) -> set[str]:
    """Return the last names of the people of an article who have a first name too."""
    found = set()
    for entity in entities:
        if entity.label_ == PERSON:
            parts = key(POSSESSIVE.sub("", entity.text)).split()
            if len(parts) > 1:
                found.add(parts[-1])
    return found
