"""The words by which claims are set against each other (`claims.toml`)."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """What `claims.toml` lists.

    Attributes:
        anybody: nouns that count anybody.
        anybody_of: by metric, nouns that count anybody beside it.
        rest: words for those beside the ones that another count tells of.
        told_before: what stands before a number of people told of before.
        some_of: what stands after a number of some of others.
        others: what stands after a number of those beside others.
        combatants: categories that are counted apart from all others.
        one_group: categories in which every noun means the same people.
        persons: what some people of a body are called.
        synonyms: for each noun the one that stands for all that mean the same people.
        followers: nouns of those who are for a party, whichever it is.
        parties: categories of parties, which count their own followers.
        sides: categories that speak for one side, with its name.
        wishes: that nobody shall suffer.
        sites: nouns of places where an event is rather than a part of it.
        narrow: how or where some of those counted were found.
        spans: a span of time beyond an event.
        everywhere: space beyond an event.
        same_day: a day told before.
        retold: what makes an account a later one.
        taking_part: having had a part in something.
        claims: what somebody's claims are called.
        negated: what is said not to be so.
        whose: categories whose claims are called "official" and the like.
    """

    anybody: frozenset[str]
    anybody_of: dict[str, list[str]]
    rest: frozenset[str]
    told_before: re.Pattern[str]
    some_of: re.Pattern[str]
    others: re.Pattern[str]
    combatants: frozenset[str]
    one_group: frozenset[str]
    persons: re.Pattern[str]
    synonyms: dict[str, str]
    followers: frozenset[str]
    parties: frozenset[str]
    sides: dict[str, str]
    wishes: re.Pattern[str]
    sites: frozenset[str]
    narrow: re.Pattern[str]
    spans: re.Pattern[str]
    everywhere: re.Pattern[str]
    same_day: re.Pattern[str]
    retold: re.Pattern[str]
    taking_part: re.Pattern[str]
    claims: str
    negated: re.Pattern[str]
    whose: dict[str, list[str]]


@cache
def claim_words() -> ClaimWords:
    """Return the words."""
    table = tomllib.loads(files("transforms.link").joinpath("claims.toml").read_text("utf-8"))
    scope, retelling = table["scope"], table["retelling"]
    later = rf"(?:{'|'.join(retelling['later'])}) (?:\w+ )?(?:{'|'.join(retelling['accounts'])})"
    return ClaimWords(
        anybody=frozenset(table["anybody"]),
        anybody_of=table["anybody_of"],
        rest=frozenset(table["rest"]),
        told_before=re.compile(rf"\b(?:{'|'.join(table['told_before'])})\s*$", re.IGNORECASE),
        others=re.compile(rf"\s*(?:{'|'.join(table['others'])})\b(?! than)", re.IGNORECASE),
        some_of=re.compile(rf"\s*(?:{'|'.join(table['some_of'])})\b", re.IGNORECASE),
        combatants=frozenset(table["combatants"]),
        one_group=frozenset(table["one_group"]),
        persons=re.compile(rf"\b(?:{'|'.join(table['persons'])})s?$", re.IGNORECASE),
        synonyms={noun: group[0] for group in table["synonyms"] for noun in group},
        followers=frozenset(table["followers"]),
        parties=frozenset(table["parties"]),
        sides=table["sides"],
        wishes=_any_of(table["wishes"]),
        sites=frozenset(scope["sites"]),
        narrow=_any_of(scope["narrow"]),
        spans=_any_of(scope["spans"]),
        everywhere=_any_of(scope["everywhere"]),
        same_day=_any_of(scope["same_day"]),
        retold=_any_of([later, *retelling["turns"]]),
        taking_part=_any_of(table["denial"]["taking_part"]),
        claims="|".join(table["denial"]["claims"]),
        negated=re.compile(
            rf"\b(?:{'|'.join(table['denial']['negators'])})\b(?! only\b)(?:[ ][\w-]+){{1,5}}",
            re.IGNORECASE,
        ),
        whose=table["denial"]["whose"],
    )


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)
