"""Names as they are compared: usually spelled, and by what they begin and end with."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

FULL = 2
"""Words of a name that tells a person from others."""
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,7}")


def folded(name: str) -> str:
    """Return a name without case, article, accents, hyphens and points, usually spelled."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.sub(r"[-\u2010\u2013]", " ", re.sub(r"['.\u2019`]", "", bare)).split()
    return " ".join(_spellings().get(word, word) for word in words).removeprefix("the ")


def acronym(name: str) -> str | None:
    """Return a name without points, if it is an acronym."""
    letters = name.replace(".", "")
    return letters if _ACRONYM.fullmatch(letters) else None


def ends(name: str) -> str | None:
    """Return the first and last word of a folded full name; null if it is no full name."""
    words = name.split()
    return f"{words[0]} {words[-1]}" if len(words) >= FULL else None


def fullest(names: Iterable[str]) -> str | None:
    """Return the one of folded names with the same ends that all others leave middle names out of.

    Null if two have other middle names: then nobody can tell whose the short name is.
    """
    found = sorted(names, key=lambda name: (-len(name.split()), -len(name), name))
    middles = [name.split()[1:-1] for name in found]
    if all(_is_left(middle, middles[0]) for middle in middles[1:]):
        return found[0]
    return None


def _is_left(few: list[str], many: list[str]) -> bool:
    """Tell whether some middle names, or their initials, are left of others, in their order."""
    left = iter(many)
    return all(any(word in {other, other[:1]} for other in left) for word in few)


@cache
def _spellings() -> dict[str, str]:
    lines = files("transforms.link").joinpath("spellings.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {other: usual for usual, others in rows for other in others.split("|")}
