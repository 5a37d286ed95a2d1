"""The words that this package knows, from vocabulary.toml."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def phrases(name: str) -> frozenset[str]:
    """Return one list of the vocabulary."""
    return frozenset(_table()[name])


@cache
def _table() -> dict[str, list[str]]:
    source = files("transforms.clean").joinpath("vocabulary.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
