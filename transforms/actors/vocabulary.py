"""The words that tell who somebody is, read from the tables beside this module."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

from transforms.actors.agencies import full_names
from transforms.places.countries import countries
from transforms.tree import Token

ARMY = "army"
LONGEST = 4
"""Words in a row that may tell the category of a name, as in "League of Arab States"."""
LINKING = frozenset(("against", "at", "for", "in", "of", "on", "to"))


@dataclass(frozen=True)
class Roles:
    """Nouns and words of names by what they say about an actor.

    Attributes:
        people: category by head noun of a person or group.
        beside: category by words that tell it only before such a noun.
        names: category by words in a row of an organization's name.
        agencies: names of news agencies, in full.
        endings: category by the last word of a name, where nothing else tells it.
        gatherings: category of those who come to a gathering, by its noun.
        causes, bodies: words that side by side name an armed group.
        armies: words by which the army of a state is called, beside those for countries.
        seated: what a state has that an armed group has not, called after the state.
        strikes: what those do to soldiers and police who fight a state.
        heads: words of names that are no armed group's, whatever words stand beside them.
        fighters: nouns that only the people of an armed group are called.
        generations: what those of an age are called by a word that is a rank elsewhere.
        parties: words of party names.
        elected, contests, prizes: the people of a party, what it does in elections, and to what.
        executive: offices whose holder's party rules.
        opposition, ruling: words that tell whether a party rules.
        belonging: nouns whose category is that of the organization they belong to.
        alone: category of such nouns without an organization.
        kinds: nouns that stand for an organization, with the categories it may have.
        plural_only: nouns that are somebody only in the plural.
        abstract: nouns that are nobody where no word stands before them.
        documents: nouns that speak for whoever issued them.
        issue: verbs of issuing.
        mouthpieces: who speaks for the body he belongs to.
        ranks: officers, who speak for their army.
        services: words by which a state's police and army are told.
    """

    people: Mapping[str, str]
    beside: Mapping[str, str]
    names: Mapping[str, str]
    agencies: frozenset[str]
    endings: Mapping[str, str]
    gatherings: Mapping[str, str]
    causes: frozenset[str]
    bodies: frozenset[str]
    armies: frozenset[str]
    seated: frozenset[str]
    strikes: frozenset[str]
    heads: frozenset[str]
    fighters: frozenset[str]
    generations: frozenset[str]
    parties: frozenset[str]
    elected: frozenset[str]
    contests: frozenset[str]
    prizes: frozenset[str]
    executive: frozenset[str]
    opposition: frozenset[str]
    ruling: frozenset[str]
    belonging: frozenset[str]
    alone: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]
    plural_only: frozenset[str]
    abstract: frozenset[str]
    documents: frozenset[str]
    issue: frozenset[str]
    mouthpieces: frozenset[str]
    ranks: frozenset[str]
    services: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Titles:
    """Words before names, and what tells gender and person."""

    words: frozenset[str]
    portfolios: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    possessions: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    victimhood: frozenset[str]
    groups: frozenset[str]
    collectives: frozenset[str]
    short: frozenset[str]
    deeds: frozenset[str]
    offices: frozenset[str]


@cache
def roles() -> Roles:
    """Return the nouns of public life."""
    read = _read("roles.toml")
    return Roles(
        people=_inverted(read["people"]),
        beside=_inverted(read["beside"]),
        names=_inverted(read["names"]),
        agencies=full_names(),
        endings=_inverted(read["endings"]),
        gatherings=_inverted(read["gatherings"]),
        causes=frozenset(read["insurgents"]["causes"]),
        bodies=frozenset(read["insurgents"]["bodies"]),
        armies=frozenset(read["insurgents"]["armies"]),
        seated=frozenset(read["insurgents"]["seated"]),
        strikes=frozenset(read["insurgents"]["strikes"]),
        heads=frozenset(read["heads"]["words"]),
        fighters=frozenset(read["fighters"]["words"]),
        generations=frozenset(read["generations"]["words"]),
        parties=frozenset(read["parties"]["names"]),
        elected=frozenset(read["parties"]["elected"]),
        contests=frozenset(read["parties"]["contests"]),
        prizes=frozenset(read["parties"]["prizes"]),
        executive=frozenset(read["parties"]["executive"]),
        opposition=frozenset(read["parties"]["opposition"]),
        ruling=frozenset(read["parties"]["ruling"]),
        belonging=frozenset(read["belonging"]["words"]),
        alone=read["belonging"]["alone"],
        kinds={word: frozenset(categories) for word, categories in read["kinds"].items()},
        plural_only=frozenset(read["numbers"]["plural_only"]),
        abstract=frozenset(read["numbers"]["abstract"]),
        documents=frozenset(read["documents"]["words"]),
        issue=frozenset(read["documents"]["issue"]),
        mouthpieces=frozenset(read["voices"]["mouthpieces"]),
        ranks=frozenset(read["voices"]["ranks"]),
        services={
            "police": frozenset(read["voices"]["police"]),
            "army": frozenset((*read["voices"]["army"], *read["voices"]["ranks"])),
        },
    )


@cache
def titles() -> Titles:
    """Return the words around names of persons."""
    return Titles(**{name: frozenset(words) for name, words in _read("titles.toml").items()})


@cache
def seats() -> Mapping[str, str]:
    """Return the country of the government that a seat or short name stands for (seats.tsv)."""
    lines = Path(__file__).with_name("seats.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name.lower(): code for code, names in rows for name in names.split("|")}


def base(token: Token) -> str:
    """Return the form of a noun that the tables hold: its lemma in small letters."""
    return token.lemma_.lower() if token.lemma_ else token.lower_


def is_title(word: str) -> bool:
    """Tell whether a word may stand before a name as a part of a title."""
    small = word.lower()
    return small in titles().words or small in titles().portfolios


def category_of_name(words: Iterable[str]) -> str | None:
    """Return the category that the words of an organization's name tell.

    Armed groups call themselves armies, and any body may be a department: so words of armed
    groups tell most, words of government least, and of the others the longest and last. A
    university or government of whatever name is one. A news agency is told by its whole name.
    """
    whole = [word.lower() for word in words]
    if " ".join(whole).removeprefix("the ") in roles().agencies:
        return "media"
    known = roles().names
    head = head_of(whole)
    if head in roles().heads:
        return known.get(head)
    small = [part for word in whole for part in dict.fromkeys((*word.split("-"), word))]
    runs = [item for item in _runs(small) if item in known]
    if named_for_cause(small):
        return next((known[item] for item in runs if " " in item), "armed_group")
    found = [known[item] for item in runs]
    rank = {"armed_group": 0, "government": 2}
    return min(found, key=lambda category: rank.get(category, 1), default=None)


def named_for_cause(words: Sequence[str]) -> bool:
    """Tell whether a name has words such as "Liberation" and "Army" in a row.

    So has an army that is called after no country.
    """
    causes, bodies = roles().causes, roles().bodies
    if any(cause in causes and body in bodies for cause, body in pairwise(words)):
        return True
    *whose, body = words or ("",)
    if body != ARMY or not whose or not roles().armies.isdisjoint(whose):
        return False
    runs = (" ".join(whose[i:j]) for i in range(len(whose)) for j in range(i + 1, len(whose) + 1))
    return not any(map(countries().code, runs))


def head_of(words: list[str]) -> str | None:
    """Return the word that tells what a name is of: the last, or the last before "of"."""
    before = list(takewhile(lambda word: word not in LINKING, words))
    return before[-1] if before else None


def _runs(words: list[str]) -> Iterator[str]:
    """Yield the words in a row that may tell a category, the longest and the last first."""
    for length in range(LONGEST, 0, -1):
        for start in range(len(words) - length, -1, -1):
            yield " ".join(words[start : start + length])


def _inverted(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: category for category, words in table.items() for word in words}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))
