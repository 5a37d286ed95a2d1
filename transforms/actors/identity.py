"""Which actors of different articles are the same."""

from functools import lru_cache

from transforms.document import Actor
from transforms.identity import identify

ROLE = "role"


@lru_cache(maxsize=4096)  # asked for at each naming in an article
def actor_key(actor: Actor, article_id: str) -> str:
    """Return the id of an actor.

    Persons with a full name and organizations are the same in all articles if their kind and name
    are; a role such as "doctor", or a person known by one word only, is somebody else in each.
    """
    name = normalised(actor.name)
    anywhere = actor.kind != ROLE and (actor.kind != "person" or " " in name)
    return identify(actor.kind, name) if anywhere else identify(actor.kind, name, article_id)


def normalised(name: str) -> str:
    """Return a name in small letters, without its article and with single spaces and hyphens."""
    small = " ".join(name.casefold().replace("\u2010", "-").replace("\u2019", "'").split())
    return small.removeprefix("the ")
