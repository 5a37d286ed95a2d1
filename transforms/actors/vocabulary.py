"""The words that tell who somebody is, read from the tables beside this module."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

from transforms.tree import Token


@dataclass(frozen=True)
class Roles:
    """Nouns and words of names by what they say about an actor.

    Attributes:
        people: category by head noun of a person or group.
        names: category by word, or pair of words, of an organization's name.
        parties: words of party names.
        opposition, ruling: words that tell whether a party rules.
        belonging: nouns whose category is that of the organization they belong to.
        alone: category of such nouns without an organization.
        kinds: nouns that stand for an organization, with the categories it may have.
        plural_only: nouns that are somebody only in the plural.
        documents: nouns that speak for whoever issued them.
        issue: verbs of issuing.
    """

    people: Mapping[str, str]
    names: Mapping[str, str]
    parties: frozenset[str]
    opposition: frozenset[str]
    ruling: frozenset[str]
    belonging: frozenset[str]
    alone: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]
    plural_only: frozenset[str]
    documents: frozenset[str]
    issue: frozenset[str]


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
    deeds: frozenset[str]
    offices: frozenset[str]


@cache
def roles() -> Roles:
    """Return the nouns of public life."""
    read = _read("roles.toml")
    return Roles(
        people=_inverted(read["people"]),
        names=_inverted(read["names"])
        | dict.fromkeys(_agencies(), "media")
        | dict.fromkeys(_listed_groups(), "armed_group"),
        parties=frozenset(read["parties"]["names"]),
        opposition=frozenset(read["parties"]["opposition"]),
        ruling=frozenset(read["parties"]["ruling"]),
        belonging=frozenset(read["belonging"]["words"]),
        alone=read["belonging"]["alone"],
        kinds={word: frozenset(categories) for word, categories in read["kinds"].items()},
        plural_only=frozenset(read["numbers"]["plural_only"]),
        documents=frozenset(read["documents"]["words"]),
        issue=frozenset(read["documents"]["issue"]),
    )


@cache
def titles() -> Titles:
    """Return the words around names of persons."""
    return Titles(**{name: frozenset(words) for name, words in _read("titles.toml").items()})


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
    groups tell most, words of government least, and of the others the last.
    """
    small = [
        part for word in words for part in dict.fromkeys((*word.lower().split("-"), word.lower()))
    ]
    pairs = [" ".join(pair) for pair in pairwise(small)]
    known = roles().names
    found = [known[item] for item in (*reversed(pairs), *reversed(small)) if item in known]
    rank = {"armed_group": 0, "government": 2}
    return min(found, key=lambda category: rank.get(category, 1), default=None)


def _inverted(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: category for category, words in table.items() for word in words}


def _agencies() -> list[str]:
    """Return the names of the news agencies that papers credit."""
    table = files("transforms.link").joinpath("agencies.tsv").read_text("utf-8")
    rows = (line.split("\t")[1] for line in table.splitlines() if not line.startswith("#"))
    return [name.lower() for names in rows for name in names.split("|")]


def _listed_groups() -> list[str]:
    """Return armed groups by name: entities on the Consolidated List of the Security Council."""
    table = Path(__file__).with_name("listed_groups.tsv").read_text("utf-8")
    return table.splitlines()[1:]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))
