"""Counts that may be set against each other: who is counted, and between which bounds."""

import math
import re
from dataclasses import dataclass

from schemas.table import Row
from transforms.claims.vocabulary import singular
from transforms.link.claim_words import claim_words
from transforms.link.scope import Scope, both
from transforms.places.countries import countries

ABOUT = 0.1
"""Share by which a rounded number may miss."""
VAGUE = 2
"""Factor by which a number may miss that no digits tell."""

GROWING = frozenset(("abducted", "arrested", "displaced", "injured", "killed", "missing"))
"""What is counted up as more becomes known."""

FALLING = frozenset(("abducted", "displaced", "missing"))
"""What is counted down again as some are found, freed or come home."""

ANYBODY = "anybody"
PERSON = "person"
REST = "rest"


@dataclass(frozen=True, slots=True)
class Group:
    """Who is counted.

    Attributes:
        name: anybody, person (one who is named or told of), rest (some of another count, or
            those beside it), or a noun that stands for all that mean the same people.
        category: what they are in public life, where that is told.
        nation: whose soldiers they are, where that is told.
    """

    name: str
    category: str | None
    nation: str | None = None

    @property
    def fights(self) -> bool:
        """Whether they are counted apart from all others."""
        return self.category in claim_words().combatants

    def compared(self, other: "Group") -> str:
        """Return whether they are the same as others, a part of them, the whole, or apart."""
        if REST in {self.name, other.name} or self.fights != other.fights:
            return "apart"
        if None not in {self.nation, other.nation} and self.nation != other.nation:
            return "apart"
        if PERSON in {self.name, other.name}:
            return "apart" if self.name == other.name else _part(self.name == PERSON)
        if (self.name, self.category) == (other.name, other.category):
            return "same"
        if self.holds(other) or other.holds(self):
            return _part(other.holds(self))
        one_kind = self.category == other.category and self.category in claim_words().one_group
        return "same" if one_kind else "apart"

    def counted_by(self, category: str) -> "Group":
        """Return whom a source of some category means: its own people are those it counts."""
        words = claim_words()
        follow = self.category is None and self.name in words.followers
        own = self.category == category or (follow and category in words.parties)
        own = own and self.name not in {PERSON, REST}
        return Group(ANYBODY, None) if own and not self.fights else self

    def holds(self, other: "Group") -> bool:
        """Tell whether others are some of these: "people" of all, "personnel" of the soldiers."""
        anyone = self.category is None or (self.category == other.category)
        return self.name == ANYBODY and anyone and self != other


@dataclass(frozen=True, slots=True)
class Count:
    """One figure, as far as it can be set against others.

    Attributes:
        figure_id: the figure.
        metric: what is counted.
        low, high: bounds, both included; null is open.
        qualifier: how the number is hedged.
        group: who is counted.
        scope: of which days and places.
        text: its words.
        is_part: it counts a part of a larger count in its article.
        is_denied: its source holds it to be untrue.
        is_early: its article tells it as what was said before.
    """

    figure_id: str
    metric: str
    low: int | None
    high: int | None
    qualifier: str
    group: Group
    scope: Scope
    text: str
    is_part: bool
    is_denied: bool
    is_early: bool = False

    @property
    def least(self) -> float:
        """The lowest number it may mean."""
        low = self.low or 0
        if self.qualifier == "vague":
            return low / VAGUE
        return low * (1 - ABOUT) if self.qualifier == "about" else low

    @property
    def most(self) -> float:
        """The highest number it may mean."""
        if self.high is None:
            return math.inf
        if self.qualifier == "vague":
            return self.high * VAGUE
        return self.high * (1 + ABOUT) if self.qualifier == "about" else self.high

    @property
    def is_zero(self) -> bool:
        """Whether it counts nobody."""
        return self.high == 0

    def compared(self, other: "Count") -> str:
        """Return whether it counts the same as another, a part of it, the whole, or else."""
        if self.metric != other.metric:
            return "apart"
        return both(self.group.compared(other.group), self.scope.compared(other.scope))

    def excludes(self, other: "Count") -> bool:
        """Tell whether no number satisfies both; a part may not be larger than its whole."""
        standing = self.compared(other)
        if standing == "apart":
            return False
        too_many = standing != "whole" and self.least > other.most
        return too_many or (standing != "part" and other.least > self.most)

    def states_as(self, other: "Count") -> bool:
        """Tell whether it gives the same number of the same people as another."""
        one, two = (self.low, self.high, self.group), (other.low, other.high, other.group)
        return self.metric == other.metric and one == two and self.scope == other.scope


def group_of(
    figure: Row,
    before: str,
    after: str,
    *,
    beside_fate: bool = False,
    own_nation: str | None = None,
) -> Group:
    """Return whom a figure counts.

    Args:
        figure: its row.
        before: the words before it.
        after: the words after it.
        beside_fate: it is told beside another fate: of "eleven dead and 18 others hurt" the 18 are
            all that were hurt.
        own_nation: the country of who counts them.
    """
    subject, category = figure["subject_text"] or "", figure["subject_category"]
    words = claim_words()
    nouns = [singular(word) for word in subject.lower().split()]
    number = _HEDGED.sub("", figure["text"].lower()).split()
    others = words.others.match(after) or not words.rest.isdisjoint([*nouns, *number])
    if others and not beside_fate:
        return Group(REST, category)
    if words.told_before.search(before) or words.some_of.match(after):
        return Group(REST, category)
    if subject and figure["text"].endswith(subject):
        return Group(PERSON, category)
    anybody = words.anybody.union(words.rest, words.anybody_of.get(figure["metric"], ()))
    if not nouns or nouns[-1] in anybody or "and" in nouns:
        return Group(ANYBODY, category)
    nation = _nation_of(subject, own_nation) if category in words.combatants else None
    return Group(words.synonyms.get(nouns[-1], nouns[-1]), category, nation)


def _nation_of(subject: str, own: str | None) -> str | None:
    """Return whose soldiers a naming is of: "Kenyan soldiers", "its soldiers"."""
    demonyms = countries().demonyms
    small = subject.lower().split()
    told = next((demonyms[word] for word in small if word in demonyms), None)
    return told or (own if small[0] in _OWN else None)


_OWN = frozenset(("his", "its", "our", "their"))
_HEDGED = re.compile(r"\bmore than\b|\bor (?:even )?more\b")
"""Hedges in which "more" tells of no others."""


def _part(is_part: bool) -> str:  # noqa: FBT001  # named by the function
    return "part" if is_part else "whole"
