"""The words that this package knows, from its TOML files."""

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def phrases(name: str, of: str = "vocabulary") -> frozenset[str]:
    """Return one list of a vocabulary."""
    return frozenset(_table(of)[name])


@cache
def lines(name: str, of: str = "vocabulary") -> re.Pattern[str]:
    """Return the pattern of a list of regular expressions, in either letter case."""
    return re.compile("|".join(f"(?:{line})" for line in sorted(phrases(name, of))), re.IGNORECASE)


@cache
def _table(name: str) -> dict[str, list[str]]:
    source = files("transforms.clean").joinpath(f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
