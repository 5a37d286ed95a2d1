"""Who is named: the namings of one person or organization in an article put together."""

from bisect import bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from transforms.actors.names import PERSON, Name
from transforms.actors.vocabulary import base, head_of, titles
from transforms.tree import Doc, Token

FAR = 12
MOST = 60
"""Namings of one person or organization that are looked at."""


@dataclass
class Character:
    """One person or organization while what the article tells of it is gathered.

    Attributes:
        kind: person or organization.
        names: its namings, in order.
        texts: its names as written, without spaces around, with how often they stand.
        title: the longest title before its name.
        gender: "f", "m", or nothing.
        victim: something happened to it that makes victims.
        told: somebody told it something.
        claimed: it claimed responsibility for a deed.
    """

    kind: str
    names: list[Name] = field(default_factory=list)
    texts: Counter[str] = field(default_factory=Counter)
    title: str = ""
    gender: str = ""
    victim: bool = False
    told: bool = False
    claimed: bool = False
    _fullest: str = ""

    @property
    def name(self) -> str:
        """The fullest name; of an organization first of all one its acronym stands for."""
        self._fullest = self._fullest or self._find_fullest()
        return self._fullest

    def _find_fullest(self) -> str:
        return max(
            self.texts,
            key=lambda text: (
                any(stands_for(other, text) for other in self.texts if other.isupper()),
                len(text.split()),
                len(text),
                text,
            ),
        )

    def add(self, doc: Doc, name: Name) -> None:
        """Add a naming, with the title before it."""
        insort(self.names, name, key=lambda other: other.first)
        text = " ".join(name.words)
        self._fullest = self._fullest if text in self.texts else ""
        self.texts[text] += 1
        before = doc[name.titles : name.first]
        if before and len(before.text) > len(self.title):
            self.title = before.text
        self.gender = self.gender or gender_of(token.lower_ for token in before)
        root = name.root
        owned = root.head.dep_ != "compound" and root.dep_ in ("poss", "pobj", "compound")
        suffers = root.dep_ in ("nsubjpass", "dobj") or (root.head.lemma_ in ("die", "disappear"))
        self.told |= root.dep_ in ("dative", "dobj") and root.head.lemma_ == "tell"
        self.claimed |= _claims(root)
        self.victim |= (owned or suffers) and base(root.head) in titles().victimhood

    def absorb(self, other: "Character") -> None:
        """Take over the namings of another, which turned out to be the same."""
        self.names = sorted([*self.names, *other.names], key=lambda name: name.first)
        self.texts.update(other.texts)
        self._fullest = ""
        self.victim |= other.victim
        self.told |= other.told
        self.claimed |= other.claimed


def _claims(root: Token) -> bool:
    """Tell whether somebody claims responsibility for what was done."""
    verb = root.head
    if root.dep_ != "nsubj" or verb.lemma_ != "claim":
        return False
    return any(child.lemma_ == "responsibility" for child in verb.children)


def gender_of(words: Iterable[str]) -> str:
    """Return the gender that titles and nouns tell, if any."""
    small = set(words)
    if small & titles().feminine:
        return "f"
    return "m" if small & titles().masculine else ""


def gather(doc: Doc, names: Sequence[Name]) -> list[Character]:
    """Return the persons and organizations that the names name, in order of appearance."""
    persons = [name for name in names if name.kind == PERSON]
    others = [name for name in names if name.kind and name.kind != PERSON]
    found = [*_persons(doc, persons), *_organizations(doc, others)]
    return sorted(found, key=lambda character: character.names[0].first)


def _persons(doc: Doc, names: Sequence[Name]) -> list[Character]:
    """Join persons: full names first, then single words to the full names that hold them."""
    characters: list[Character] = []
    holding: dict[str, list[Character]] = defaultdict(list)
    longest_first = sorted(names, key=lambda name: (-len(name.words), name.first))
    for name in longest_first:
        words = name.words
        title = gender_of(token.lower_ for token in doc.tokens[name.titles : name.first])
        fitting = [
            character
            for character in holding[words[-1]][-FAR:] + holding[words[0]][-FAR:]
            if may_be(words, character) and not (title and {title, character.gender} == {"f", "m"})
        ]
        if fitting:
            best = min(fitting, key=lambda character: _distance(character, name, words))
        else:
            best = Character(PERSON)
            characters.append(best)
            for word in dict.fromkeys(words):
                holding[word].append(best)
        best.add(doc, name)
    return characters


def may_be(words: Sequence[str], character: Character) -> bool:
    """Tell whether a name may be a shorter form of a character's: its words in their order."""
    full = iter(character.name.split())
    return all(any(_same(word, other) for other in full) for word in words)


def _same(word: str, other: str) -> bool:
    """Tell whether two words of a name agree, one of them perhaps an initial."""
    initial = word.rstrip(".") if len(word.rstrip(".")) == 1 else ""
    return word == other or (initial != "" and other.startswith(initial))


def _distance(character: Character, name: Name, words: Sequence[str]) -> tuple[bool, bool, int]:
    """Return how unlikely it is that a short name means the character: the nearest before wins."""
    before = bisect_right(character.names, name.first, key=lambda other: other.first)
    nearest = character.names[max(0, before - 1)].first
    surname = character.name.split()[-1] == words[-1]
    return not surname, nearest > name.first, abs(name.first - nearest)


def _organizations(doc: Doc, names: Sequence[Name]) -> list[Character]:
    """Join organizations of one name, acronyms with the names they stand for, short forms."""
    by_text: dict[str, Character] = {}
    for name in names:
        key = _key(name)
        by_text.setdefault(key, Character(name.kind)).add(doc, name)
    same = dict(_in_brackets(doc, names)) | dict(_initials(by_text)) | dict(_short_forms(by_text))
    for short, long in same.items():
        source, target = by_text[short], by_text[long]
        if source is not target:
            target.absorb(source)
            for key in [key for key, value in by_text.items() if value is source]:
                by_text[key] = target
    unique = {id(character): character for character in by_text.values()}
    return list(unique.values())


def _in_brackets(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Yield pairs of names of which the second introduces the first in brackets, or is in them."""
    for place, name in enumerate(names[1:], 1):
        opened = doc.tokens[name.first - 1].text == "("
        listed = doc.tokens[name.first - 1].text == "," and name.first - names[place - 1].last == 1
        if not opened and not (listed and place > 1 and _bracket_before(doc, names[place - 1])):
            continue
        near = [n for n in names[max(0, place - 3) : place] if name.first - n.last <= FAR]
        best = next((n for n in near if stands_for(name.text, n.text)), None)
        touching = near and name.first - near[-1].last == 1
        if best or touching:
            other = best or near[-1]
            pair = (_key(name), _key(other))
            yield pair if len(pair[0]) <= len(pair[1]) or not best else pair[::-1]


def _bracket_before(doc: Doc, name: Name) -> bool:
    return name.first > 0 and doc.tokens[name.first - 1].text == "("


def _key(name: Name) -> str:
    return " ".join(name.words).lower()


def _initials(by_text: dict[str, Character]) -> Iterator[tuple[str, str]]:
    """Yield acronyms with the only longer name whose initials they are."""
    full: dict[str, list[str]] = defaultdict(list)
    for key, character in by_text.items():
        for letters in initials(character.name):
            full[letters].append(key)
    for key, character in by_text.items():
        if character.name.isupper() and len(full.get(character.name, ())) == 1:
            yield key, full[character.name][0]


def initials(name: str) -> set[str]:
    """Return the acronyms a name may have: all its initials, or only the capital ones."""
    words = name.replace("-", " ").split()
    if len(words) == 1:
        return set()
    return {
        "".join(word[0] for word in words).upper(),
        "".join(word[0] for word in words if word[0].isupper()),
    }


def stands_for(acronym: str, name: str) -> bool:
    """Tell whether one of two names is the acronym of the other."""
    return acronym.upper() in initials(name) or name.upper() in initials(acronym)


def _short_forms(by_text: dict[str, Character]) -> Iterator[tuple[str, str]]:
    """Yield names with the only longer name that ends in them, or whose head is the one word."""
    ending: dict[str, list[str]] = defaultdict(list)
    for key in by_text:
        words = key.split()
        for start in range(1, len(words) - 1):
            ending[" ".join(words[start:])].append(key)
        if len(words) > 1 and (head := head_of(words)) in titles().short:
            ending[head].append(key)
    for key in by_text:
        if len(ending.get(key, ())) == 1:
            yield key, ending[key][0]
