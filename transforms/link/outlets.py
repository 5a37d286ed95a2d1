"""Outlets as sources: an agency or publisher that is quoted speaks as where it narrates."""

import re
from collections.abc import Iterable, Iterator

from schemas.table import Row
from transforms.actors.agencies import agency_names

LEAST = 3
"""Letters of the shortest name that a host is known by."""
SHORT = 3
"""Letters of words that initials may leave out."""
REGISTRIES = frozenset(("ac", "co", "com", "edu", "gov", "net", "org"))
"""Labels under which countries register hosts."""


def outlet_of(actor: Row, publishers: Iterable[str | None]) -> str | None:
    """Return the agency that an actor is, or of some publishers the one; null if it is none.

    A publisher is meant by its name, and by its host: wsws.org by a name of these initials,
    dailystar.example by "Daily Star". Letter case counts for nothing, for it differs between the
    articles that name one actor.

    Args:
        actor: its row.
        publishers: those of articles that name it.
    """
    if actor["kind"] != "organization":
        return None
    names = (actor["name"], *actor["aliases"])
    agencies = {agency_names().get(name) for name in names} - {None}
    if agencies and actor["category"] == "media":
        return min(map(str, agencies))
    keys = {key for key in (_letters(names[0]), *_initials(names[0])) if len(key) >= LEAST}
    return min((name for name in publishers if name and keys & _keys(name)), default=None)


def _keys(publisher: str) -> set[str]:
    """Return the letters by which a publisher is known: of its name, or of its host's own label."""
    if " " in publisher or "." not in publisher:
        return {_letters(publisher)}
    labels = publisher.lower().split(".")[:-1]
    own = [label for label in labels if label not in REGISTRIES]
    return {_letters(own[-1])} if own else set()


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower().removeprefix("the "))


def _initials(name: str) -> Iterator[str]:
    """Yield the initials of a name: of all words, and of all but short ones such as "of"."""
    words = re.findall(r"[^\W_]+", name.lower().removeprefix("the "))
    yield "".join(word[0] for word in words)
    yield "".join(word[0] for word in words if len(word) > SHORT)
