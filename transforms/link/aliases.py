"""Names by which one actor is known: other spellings, other names, acronyms."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from schemas.table import Row

FULL = 2
"""Words of a name that tells a person from others."""
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,7}")


def spelled(kind: str, name: str) -> str:
    """Return what all spellings and other names of an actor have in common."""
    small = _folded(name)
    return _folded(_other_names().get((kind, small), small))


def is_other_name(kind: str, name: str) -> bool:
    """Tell whether the table of other names has a name."""
    return (kind, _folded(name)) in _other_names()


def acronym(name: str) -> str | None:
    """Return a name without points, if it is an acronym."""
    letters = name.replace(".", "")
    return letters if _ACRONYM.fullmatch(letters) else None


def name_block(actor: Row) -> str | None:
    """Return the block of all spellings and other names of an actor; null if it has none."""
    kind = actor["kind"]
    name = spelled(kind, actor["name"])
    is_full = kind == "organization" or (kind == "person" and len(name.split()) >= FULL)
    return f"{kind} {name}" if is_full else None


def actor_blocks(actor: Row) -> Iterator[str]:
    """Yield the blocks of an actor, of which it shares one with another who may be the same.

    Persons by one word only, and roles, are somebody else in each article.
    """
    kind, block = actor["kind"], name_block(actor)
    if block is not None:
        yield block
    if kind == "organization":
        short = {acronym(name) for name in (actor["name"], *actor["aliases"])} - {None}
        yield from (f"acronym {name}" for name in sorted(map(str, short)))


def _folded(name: str) -> str:
    """Return a name without case, article, accents, hyphens and points, usually spelled."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.sub(r"[-\u2010\u2013]", " ", re.sub(r"['.\u2019`]", "", bare)).split()
    return " ".join(_spellings().get(word, word) for word in words).removeprefix("the ")


@cache
def _spellings() -> dict[str, str]:
    return {
        other: usual for usual, others in _table("spellings.tsv") for other in others.split("|")
    }


@cache
def _other_names() -> dict[tuple[str, str], str]:
    """Return usual names by kind and other name."""
    return {
        (kind, _folded(other)): name
        for kind, name, others in _table("aliases.tsv")
        for other in others.split("|")
    }


def _table(name: str) -> list[list[str]]:
    lines = files("transforms.link").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]
