"""What a denial denies."""

import re
import tomllib
from functools import cache

from transforms.claims.vocabulary import HERE

WORD = re.compile(r"[\w-]+")
OTHER = "other"


@cache
def lists() -> tuple[frozenset[str], tuple[tuple[str, frozenset[str]], ...]]:
    """Return the words that refute, and the words of each aspect in order of precedence."""
    table = tomllib.loads((HERE / "denials.toml").read_text("utf-8"))
    aspects = tuple((aspect["name"], frozenset(aspect["words"])) for aspect in table["aspect"])
    return frozenset(table["refutation"]), aspects


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters."""
    return frozenset(WORD.findall(text.lower()))


def refutes(content: str) -> bool:
    """Return whether a statement calls something untrue: "the claims are baseless"."""
    return not lists()[0].isdisjoint(words_of(content))


def denied_aspect(content: str, context: str) -> str:
    """Return what is denied, told by the words of the content or else of what stands around it."""
    for text in (content, context):
        words = words_of(text)
        for name, vocabulary in lists()[1]:
            if not vocabulary.isdisjoint(words):
                return name
    return OTHER
