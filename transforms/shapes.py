"""Grammars over kinds of words.

A text becomes a string with one letter for each of its words, a letter for each kind (`month`,
`day`, `the`). A shape such as `the? day of? month` becomes a regular expression over those
letters: the grammar stays readable, and matching takes time in proportion to the words.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, overload

OTHER = "other"
_FIRST_LETTER = 0x4E00
_PLAIN = frozenset(("word", "rest"))
_BY_PLACE = ""
_REMEMBERED = 1 << 16
_FARTHEST = 24  # words from the beginning of a shape to its first word of a core kind
_GROUP = re.compile(r"\(\?P<\w+>")
_NAMED = re.compile(r"(\w+)=(\w+|\([^()]*\))")
_ITEM = re.compile(r"\(\?P<\w+>:|\(\?<?[:=!]|\{[\d,]+\}|\w+|\s+")


class Word(NamedTuple):
    """One word or mark of a text, its lower-case letters, its interval and its kind."""

    text: str
    start: int
    end: int
    kind: str


class Words(Sequence[Word]):
    """The words of a text, each made when it is asked for: few ever are.

    Args:
        words: each as it is written.
        starts: where each begins.
        kinds: the kind of each.
    """

    def __init__(self, words: Sequence[str], starts: Sequence[int], kinds: Sequence[str]) -> None:
        self._words = words
        self._starts = starts
        self.kinds = kinds

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, key: int) -> Word: ...

    @overload
    def __getitem__(self, key: slice) -> "Words": ...

    def __getitem__(self, key: int | slice) -> "Word | Words":
        if isinstance(key, slice):
            return Words(self._words[key], self._starts[key], self.kinds[key])
        word, start = self._words[key], self._starts[key]
        return Word(word.lower(), start, start + len(word), self.kinds[key])


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a shape fits.

    Attributes:
        rule: name of the shape.
        first, last: index of its first word, and of the word after its last.
        parts: the named words of the shape that are there.
    """

    rule: str
    first: int
    last: int
    parts: dict[str, Word]


class Alphabet:
    """The letters that stand for kinds of words."""

    def __init__(self, kinds: Iterable[str], abbreviations: dict[str, str] | None = None) -> None:
        names = dict.fromkeys((OTHER, *kinds))
        self._letters = {kind: chr(_FIRST_LETTER + i) for i, kind in enumerate(names)}
        self._abbreviations = abbreviations or {}

    def encode(self, words: Words) -> str:
        """Return one letter for each word."""
        return "".join(map(self._letters.__getitem__, words.kinds))

    def pattern(self, shape: str, prefix: str = "") -> str:
        """Return the regular expression of a shape.

        A word stands for its kind or, in capitals, for an abbreviation; `name=kind` and
        `name=(kind|kind)` name the word found there; everything else is regular expression.

        Raises:
            KeyError: a word of the shape is no kind.
        """
        for name, meaning in self._abbreviations.items():
            shape = re.sub(rf"\b{name}\b", meaning, shape)
        shape = _NAMED.sub(rf"(?P<{prefix}\1>:\2)", shape)
        return _ITEM.sub(self._translated, shape)

    def _translated(self, item: re.Match[str]) -> str:
        text = item[0]
        if text.startswith("(?P<"):
            return text[:-1]
        if text.startswith(("(?", "{")):
            return text
        return "" if text.isspace() else self._letters[text]


class Grammar:
    """Shapes in the order in which they are tried at each word.

    A table has one shape a line, `name: shape`; an indented line goes on, `#` begins a remark.
    No shape begins with a word of no kind. Where core kinds are given, each shape has a word of
    one of them and none of no kind: what has none is skipped at a glance.
    """

    def __init__(self, alphabet: Alphabet, table: str, core: str = "") -> None:
        shapes = [line.split(":", 1) for line in _logical_lines(table)]
        self._names = [name for name, _ in shapes]
        branches = (
            f"(?P<r{i}>{alphabet.pattern(shape, prefix=f'r{i}_')})"
            for i, (_, shape) in enumerate(shapes)
        )
        skip_other = alphabet.pattern(f"(?!{OTHER})")
        if core:
            others = "".join(map(alphabet.pattern, (OTHER, *core.split())))
            skip_other = f"(?=[^{others}]{{0,{_FARTHEST}}}[{others[1:]}])"
        self._pattern = re.compile(f"{skip_other}(?:{'|'.join(branches)})")
        self._parts: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for group in self._pattern.groupindex:
            branch, _, name = group.partition("_")
            if name:
                self._parts[branch].append((name, group))

    def find(self, words: Sequence[Word], letters: str) -> Iterator[Found]:
        """Yield the places where shapes fit, from left to right, without overlap."""
        for match in self._pattern.finditer(letters):
            branch = str(match.lastgroup)
            parts = {
                name: words[match.start(group)]
                for name, group in self._parts[branch]
                if match[group]
            }
            yield Found(self._names[int(branch[1:])], match.start(), match.end(), parts)


def _logical_lines(table: str) -> list[str]:
    whole = re.sub(r"\n[ \t]+", " ", table)
    return [line for line in whole.splitlines() if line and not line.startswith("#")]


class Lexicon:
    """What words look like, and of what kind they are.

    Args:
        pattern: matches one word; each of its branches is a named group, a look. The branch
            `word` or `rest` tells nothing by what stands around it.
        kind_of: the kind of a word as it is written, given its look.
    """

    def __init__(self, pattern: str, kind_of: Callable[[str, str], str]) -> None:
        self._pattern = re.compile(pattern)
        self._split = re.compile(f"({_GROUP.sub('(?:', pattern)})").split
        self._kind_of = kind_of
        self._kinds = _Kinds(self._pattern, kind_of)

    def read(self, text: str) -> Words:
        """Return the words of a text."""
        parts = self._split(text)  # gap, word, gap, word, ..., gap
        words, starts = parts[1::2], [*accumulate(map(len, parts))][::2]
        kinds = [*map(self._kinds.__getitem__, words)]
        for at in [index for index, kind in enumerate(kinds) if kind is _BY_PLACE]:
            kinds[at] = self._kind_at(text, starts[at], words[at])
        return Words(words, starts, kinds)

    def _kind_at(self, text: str, start: int, word: str) -> str:
        match = self._pattern.match(text, start)
        return self._kind_of((match and match.lastgroup) or "", word)


class _Kinds(dict[str, str]):
    """The kinds of words that tell them wherever they stand; the others' is left open."""

    def __init__(self, pattern: re.Pattern[str], kind_of: Callable[[str, str], str]) -> None:
        super().__init__()
        self._pattern = pattern
        self._kind_of = kind_of

    def __missing__(self, word: str) -> str:
        alone = self._pattern.match(word)
        look = (alone and alone.lastgroup) or ""
        kind = self._kind_of(look, word) if look in _PLAIN else _BY_PLACE
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = kind
        return kind
