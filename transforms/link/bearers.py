"""Bearers of names: the blocks by which actors are found who may be one."""

from collections.abc import Iterator

from schemas.table import Row
from transforms.link.aliases import Aliases
from transforms.link.names import FULL, acronym, ends


def name_block(actor: Row, aliases: Aliases) -> str | None:
    """Return the block of all spellings and other names of an actor; null if it has none."""
    kind = actor["kind"]
    name = aliases.spelled(kind, actor["name"])
    is_full = kind == "organization" or (kind == "person" and len(name.split()) >= FULL)
    return f"{kind} {name}" if is_full else None


def ends_block(actor: Row, aliases: Aliases) -> str | None:
    """Return the block of all who bear a person's first and last name; null if it has none."""
    if actor["kind"] != "person":
        return None
    both = ends(aliases.spelled("person", actor["name"]))
    return both and f"ends {both}"


def name_blocks(actor: Row, aliases: Aliases) -> Iterator[str]:
    """Yield the blocks of an actor's name, in each of which an article may tell several apart."""
    for block in (name_block(actor, aliases), ends_block(actor, aliases)):
        if block is not None:
            yield block


def actor_blocks(actor: Row, aliases: Aliases) -> Iterator[str]:
    """Yield the blocks of an actor, of which it shares one with another who may be the same.

    Persons by one word only, and roles, are somebody else in each article.
    """
    yield from name_blocks(actor, aliases)
    if actor["kind"] == "organization":
        short = {acronym(name) for name in (actor["name"], *actor["aliases"])} - {None}
        yield from (f"acronym {name}" for name in sorted(map(str, short)))
