"""What places a headline names, and in which way."""

from transforms.places.candidates import Candidate, candidates
from transforms.places.gazetteer import gazetteer
from transforms.places.vocabulary import blocked, words
from transforms.places.words import words_of

# Kinds of words that go on with a name which is not that of the town before them.
OTHER_NAMES = ("street", "nature", "brand")


class Headline:
    """A line of words that may name places.

    Args:
        text: the line.
        cased: whether letter case tells names from other words.
    """

    def __init__(self, text: str, *, cased: bool = True) -> None:
        self.words = words_of(text)
        found = candidates(text, self.words, gazetteer(), cased=cased) if text else ()
        self.names = tuple(name for name in found if name.name not in blocked())

    def is_scene(self, name: Candidate) -> bool:
        """Tell whether a name says where it was: "in Tosk", "Tosk shooting"."""
        is_told = self.is_placed(name) or self._after(name) in words("around", "deed")
        return is_told and not self._goes_on(name)

    def is_home(self, name: Candidate) -> bool:
        """Tell whether a name says whose people it is about: "Tosk man held"."""
        return self._after(name) in words("around", "people")

    def is_placed(self, name: Candidate) -> bool:
        """Tell whether a preposition of place stands before a name."""
        first = name.first
        while first > 1 and self._at(first - 1) in words("around", "part"):
            first -= 1
        if first > 1 and self._at(first - 1) == "of":
            return self._at(first - 2) in words("compass")  # "Two held north of Tosk"
        return first > 0 and self._at(first - 1) in words("locative")

    def _goes_on(self, name: Candidate) -> bool:
        return any(self._after(name) in words("around", kind) for kind in OTHER_NAMES)

    def _after(self, name: Candidate) -> str:
        return self._at(name.last) if name.last < len(self.words) else ""

    def _at(self, index: int) -> str:
        return self.words[index].text.casefold()
