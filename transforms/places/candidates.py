"""The spans of an article that may name places: what the gazetteer knows, longest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.places.entries import Rank
from transforms.places.gazetteer import Gazetteer, Match
from transforms.places.keys import key
from transforms.places.vocabulary import generic
from transforms.places.vocabulary import words as listed
from transforms.places.words import LONGEST, Word, joined

# How many namesakes are weighed, the most important first.
NAMESAKES = 60
# Shorter words in capitals are acronyms.
SHORTEST = 4
# In small letters they may begin a name.
ARTICLES = frozenset(("al", "aL", "el", "eL"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """One span that may name a place.

    Attributes:
        first, last: index of its first word and of the word after its last.
        start, end: its interval in the text.
        name: the key it was found under.
        matches: the places of that name, demonyms last.
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    matches: tuple[Match, ...]

    @property
    def demonym(self) -> bool:
        """Tell whether it names people or things after a place, and no place."""
        return bool(self.matches) and self.matches[0].rank is Rank.DEMONYM


def candidates(
    text: str, words: Sequence[Word], gazetteer: Gazetteer, *, cased: bool
) -> list[Candidate]:
    """Return the longest spans that the gazetteer knows, in order, none overlapping another."""
    found: list[Candidate] = []
    end = 0
    for index, word in enumerate(words):
        if index >= end and begins(word, cased=cased):
            best = longest(text, words, index, gazetteer, cased=cased)
            if best:
                found.append(best)
                end = best.last
    return found


def begins(word: Word, *, cased: bool) -> bool:
    """Tell whether a word may begin a name."""
    if cased and not word.capital:
        return word.text in ARTICLES
    return word.text.casefold() != "the"


def longest(
    text: str, words: Sequence[Word], first: int, gazetteer: Gazetteer, *, cased: bool
) -> Candidate | None:
    """Return the longest known name that begins with a word that may begin one."""
    for last in reversed(list(extents(words, first, cased=cased))):
        for name, end in spellings(text, words, first, last):
            matches = namesakes(name, text[end : end + 1], gazetteer)
            if matches and not swallows(matches, words[last - 1], single=last - first == 1):
                dotted = any(match.rank is Rank.ABBREVIATION for match in matches)
                stop = end + (dotted and text[end : end + 1] == ".")
                return Candidate(first, last, words[first].start, stop, key(name), matches)
    return None


def swallows(matches: Sequence[Match], final: Word, *, single: bool) -> bool:
    """Tell whether an alias only adds a noun like "City" to a name that is better read alone."""
    return (
        not single
        and final.text.casefold() in generic()
        and all(match.rank is Rank.ALIAS for match in matches)
    )


def extents(words: Sequence[Word], first: int, *, cased: bool) -> Iterator[int]:
    """Yield where a name that begins with a word may end."""
    for last in range(first + 1, min(first + LONGEST, len(words)) + 1):
        if last - 1 > first and not joined(words, last - 1):
            return
        word = words[last - 1]
        if word.capital or word.gap == "-" or not cased:
            yield last
        elif word.text.casefold() not in listed("links"):
            return


def spellings(text: str, words: Sequence[Word], first: int, last: int) -> list[tuple[str, int]]:
    """Return the letters of a span, with and without its possessive ending, and where they end."""
    start, final = words[first].start, words[last - 1]
    bare = (text[start : final.end], final.end)
    if final.whole == final.text:
        return [bare]
    end = final.start + len(final.whole)
    whole = (text[start:end], end)
    return [bare, whole] if last - first == 1 else [whole, bare]


@lru_cache(maxsize=16384)  # an article names its places time and again
def namesakes(name: str, following: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Return the places that a name may mean which is written like this.

    Args:
        name: the name.
        following: the character behind it.
        gazetteer: where places are looked up.
    """
    fit = fitting(gazetteer.find(key(name)), name, following)
    return fit or people(name, gazetteer)


def people(name: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Return the places whose people a plural names: "Pakistanis"."""
    if not name.endswith("s"):
        return ()
    return tuple(m for m in gazetteer.find(key(name[:-1])) if m.rank is Rank.DEMONYM)


def fitting(matches: tuple[Match, ...], name: str, following: str) -> tuple[Match, ...]:
    """Return the matches whose names may be written like this, the most important first."""
    fit = [match for match in matches if written(match.rank, name, following)]
    fit.sort(key=lambda match: (match.rank, -match.place.importance, match.place.place_id))
    return tuple(fit[:NAMESAKES])


def written(rank: Rank, name: str, following: str) -> bool:
    """Tell whether a name of some rank may be written like this."""
    if following == "$":
        return False
    match rank:
        case Rank.ACRONYM:
            return name.isupper() or name.count(".") > 1
        case Rank.POSTAL:
            return name.isupper()
        case Rank.ABBREVIATION:
            return following == "."
        case _:
            initials = name.count(".") > 1 or (name.isupper() and len(name) < SHORTEST)
            return not initials
