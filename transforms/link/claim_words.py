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
        rest: words for the remainder of another count.
        combatants: categories that are counted apart from all others.
        one_group: categories in which every noun means the same people.
        synonyms: for each noun the one that stands for all that mean the same people.
        sides: categories that speak for one side, with its name.
        spans: a span of time beyond an event.
        everywhere: space beyond an event.
        same_day: a day told before.
        retold: what makes an account a later one.
        claims: what somebody's claims are called.
    """

    anybody: frozenset[str]
    rest: frozenset[str]
    combatants: frozenset[str]
    one_group: frozenset[str]
    synonyms: dict[str, str]
    sides: dict[str, str]
    spans: re.Pattern[str]
    everywhere: re.Pattern[str]
    same_day: re.Pattern[str]
    retold: re.Pattern[str]
    claims: str


@cache
def claim_words() -> ClaimWords:
    """Return the words."""
    table = tomllib.loads(files("transforms.link").joinpath("claims.toml").read_text("utf-8"))
    scope, retelling = table["scope"], table["retelling"]
    later = rf"(?:{'|'.join(retelling['later'])}) (?:\w+ )?(?:{'|'.join(retelling['accounts'])})"
    return ClaimWords(
        anybody=frozenset(table["anybody"]),
        rest=frozenset(table["rest"]),
        combatants=frozenset(table["combatants"]),
        one_group=frozenset(table["one_group"]),
        synonyms={noun: group[0] for group in table["synonyms"] for noun in group},
        sides=table["sides"],
        spans=_any_of(scope["spans"]),
        everywhere=_any_of(scope["everywhere"]),
        same_day=_any_of(scope["same_day"]),
        retold=_any_of([later, *retelling["turns"]]),
        claims="|".join(table["denial"]["claims"]),
    )


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)
