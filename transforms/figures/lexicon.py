"""The vocabulary of figures: what tells a metric, and who is counted."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple


class Phrase(NamedTuple):
    """A verb and a word near it that tell a metric together.

    Attributes:
        verbs, words: their lemmas.
        role: that of those counted.
        metric: what is counted.
        after: the preposition that must stand before the word; empty where any or none may.
    """

    verbs: frozenset[str]
    words: frozenset[str]
    role: str
    metric: str
    after: str


_ROLES = ("suffers", "does", "is", "counted", "called", "sized", "seen", "with", "of", "befell")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


_METRICS = _table("metrics.toml")
_SUBJECTS = _table("subjects.toml")
_PARTIAL = _table("partial.toml")

# METRIC_OF[role][lemma] is the metric that a word tells of those in that role.
METRIC_OF: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        role: {
            lemma: metric
            for metric, roles in _METRICS.items()
            if isinstance(roles, dict) and role in roles
            for lemma in roles[role]
        }
        for role in _ROLES
    }
)
PHRASES = tuple(
    Phrase(
        frozenset(row["verb"]),
        frozenset(row["word"]),
        row["role"],
        row["metric"],
        row.get("after", ""),
    )
    for row in _METRICS["phrases"]
)
PHRASE_VERBS = frozenset(verb for phrase in PHRASES for verb in phrase.verbs)
ILLNESSES = frozenset(_METRICS["illnesses"]["nouns"])
WEAK = frozenset(_METRICS["weak"]["words"])
MANNERS = frozenset(_METRICS["manners"]["words"])
LIFE_VERBS = frozenset(_METRICS["lives"]["verbs"])
TOLLS = frozenset(_METRICS["tolls"]["nouns"])
CONTAINERS = frozenset(_METRICS["tolls"]["containers"])

CATEGORY_OF: Mapping[str, str] = MappingProxyType(
    {
        noun: category
        for category, nouns in _SUBJECTS.items()
        if isinstance(nouns, list)
        for noun in nouns
    }
)
SIDES: Mapping[str, str] = MappingProxyType(_SUBJECTS["sides"])
KIN = frozenset(_SUBJECTS["people"]["kin"])
PARENTS = frozenset(("father", "grandfather", "grandmother", "mother", "parent"))
HOUSEHOLDS = frozenset(_SUBJECTS["people"]["households"])
CROWDS = frozenset(_SUBJECTS["people"]["crowds"])
SUBSETS = KIN | frozenset(_SUBJECTS["people"]["subsets"])
PEOPLE = frozenset(_SUBJECTS["people"]["nouns"]) | KIN | set(CATEGORY_OF)
THINGS = frozenset(_SUBJECTS["things"]["nouns"])

# What tells that a count leaves people out.
BODIES, EARLY, FOUND, GROWING, GROWN, LATE, LISTED, MEANWHILE = (
    tuple(_PARTIAL[name])
    for name in ("bodies", "early", "found", "growing", "grown", "late", "listed", "meanwhile")
)
CALLINGS = frozenset(_PARTIAL["callings"])


def names_subset(words: str | None) -> bool:
    """Tell whether a naming is that of some of all people: children, female guards, kin."""
    return _ends_in(words, SUBSETS) or not _SEXES.isdisjoint((words or "").lower().split())


def names_person(words: str | None) -> bool:
    """Tell whether a naming ends in a word for a person of no side: man, woman, child, kin."""
    return _ends_in(words, SUBSETS | _ADULTS)


def names_kindred(words: str | None) -> bool:
    """Tell whether a naming ends in a word for people of one family."""
    return _ends_in(words, _KINDRED) or (words or "").lower().endswith("family members")


def _ends_in(words: str | None, nouns: frozenset[str]) -> bool:
    last = (words or "").lower().rsplit(" ", 1)[-1]
    return last in nouns or last.removesuffix("s") in nouns or _PLURALS.get(last) in nouns


_SEXES = frozenset(("female", "male"))
_KINDRED = frozenset(("relative",))
_ADULTS = frozenset(("adult", "man"))
_PLURALS = {
    "men": "man",
    "children": "child",
    "women": "woman",
    "wives": "wife",
    "babies": "baby",
    "grandchildren": "grandchild",
}
