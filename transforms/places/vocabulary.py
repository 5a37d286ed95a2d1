"""The words that stand around place names, from the tables beside this module."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

DATA = files(__package__).joinpath("data")


@cache
def read() -> dict[str, Any]:
    """Return the word table."""
    return tomllib.loads(DATA.joinpath("words.toml").read_text("utf-8"))


@cache
def words(*path: str) -> frozenset[str]:
    """Return one list of words."""
    found: Any = read()
    for name in path:
        found = found[name]
    return frozenset(found.split())


@cache
def generic() -> dict[str, str]:
    """Return the feature that each noun for a kind of place stands for."""
    lists: dict[str, str] = read()["generic"]
    return {word: feature for feature, listed in lists.items() for word in listed.split()}


@cache
def blocked() -> frozenset[str]:
    """Return ordinary words that are names of towns as well."""
    return frozenset(DATA.joinpath("blocked.txt").read_text("utf-8").split("\n"))


@cache
def weights() -> dict[str, float]:
    """Return what each reason for or against a place is worth."""
    found: dict[str, float] = tomllib.loads(DATA.joinpath("weights.toml").read_text("utf-8"))
    return found
