"""spaCy's attribute ruler, which remembers what its patterns find in a word.

Its matcher tries every pattern on every word, a tenth of the time of a parse. But nearly all of
them look at one word only, and find the same wherever it stands with the same tag and relation.
"""

from collections.abc import Iterable
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

LOOKS = frozenset(("LOWER", "IS_SPACE", "TAG", "DEP"))
KEY: list[int | str] = ["LOWER", "TAG", "DEP"]
MOST = 1 << 17

RULER = "attribute_ruler"

Match = tuple[int, int, int, int]
Pattern = list[dict[Any, Any]]


class RememberingRuler(AttributeRuler):
    """Does what spaCy's does: it finds the same matches, in the same order."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._of_a_word = Matcher(vocab)
        self._of_several = Matcher(vocab)
        self._numbers: dict[int, int] = {}
        self._known: dict[tuple[int, ...], list[tuple[int, int]]] = {}

    def add(self, patterns: Iterable[Pattern], attrs: dict[Any, Any], index: int = 0) -> None:
        """Add patterns, and what becomes of the word at an index of what they match."""
        patterns, number = list(patterns), len(self.attrs)
        name = self.vocab.strings.add(str(number))
        super().add(patterns, attrs, index)
        self._numbers[name] = number
        for matcher, of_a_word in ((self._of_a_word, True), (self._of_several, False)):
            if chosen := [each for each in patterns if _is_of_a_word(each) is of_a_word]:
                matcher.add(name, chosen)

    def match(self, doc: Doc) -> list[Match]:
        """Return what the patterns match: number and name of a pattern, start and end."""
        matches = self._of_several(doc, allow_missing=True)
        found = [(self._numbers[name], name, start, end) for name, start, end in matches]
        for place, (lower, tag, relation) in enumerate(doc.to_array(KEY).tolist()):
            known = self._known.get((lower, tag, relation))
            if known is None:
                known = self._known[lower, tag, relation] = self._learned(doc, place)
            found += [(number, name, place, place + 1) for number, name in known]
        return sorted(found)

    def _learned(self, doc: Doc, place: int) -> list[tuple[int, int]]:
        """Return number and name of each pattern that matches a word."""
        if len(self._known) >= MOST:
            self._known.clear()
        matches = self._of_a_word(doc[place : place + 1], allow_missing=True)
        return [(self._numbers[name], name) for name, _, _ in matches]


def _is_of_a_word(pattern: Pattern) -> bool:
    """Tell whether a pattern looks at one word's letters, tag and relation, and nothing else."""
    return len(pattern) == 1 and pattern[0].keys() <= LOOKS


def remember(nlp: Language) -> Language:
    """Return a pipeline whose ruler, if it has one, remembers."""
    if RULER in nlp.pipe_names:
        patterns = nlp.get_pipe(RULER).patterns  # type: ignore[attr-defined]  # of a ruler
        ruler = nlp.replace_pipe(RULER, "remembering_ruler")
        ruler.add_patterns(patterns)  # type: ignore[attr-defined]  # of a ruler
    return nlp


@Language.factory("remembering_ruler")
def remembering_ruler(nlp: Language, name: str) -> RememberingRuler:
    """Return a ruler that has no patterns yet."""
    return RememberingRuler(nlp.vocab, name)
