"""Who takes part in an event, as far as that tells one happening from another."""

from dataclasses import dataclass

from transforms.actors.cast import Cast
from transforms.document import Actor, Document, EventMention
from transforms.events.phrase import belongs, token_at

ONE = "person"


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes part in an event.

    Attributes:
        victims: single persons it is done to.
        all: everybody named who does or undergoes it.
        has_crowd: protesters do it or undergo it.
    """

    victims: frozenset[Actor]
    all: frozenset[Actor]
    has_crowd: bool


def parties_of(mention: EventMention, document: Document, cast: Cast) -> Parties:
    """Return who takes part in an event."""
    actor = cast.actor_at(*mention.actor) if mention.actor else None
    recipient = cast.actor_at(*mention.recipient) if mention.recipient else None
    return Parties(
        victims=frozenset({recipient} if recipient and recipient.kind == ONE else ()),
        all=frozenset(found for found in (actor, recipient) if found and found.kind != "role"),
        has_crowd=mention.event_type == "PROTEST" or _names_crowd(mention, document),
    )


def _names_crowd(mention: EventMention, document: Document) -> bool:
    return any(
        belongs(head, "@crowd") or belongs(head, "@protest")
        for party in (mention.actor, mention.recipient)
        if party is not None
        for head in (token_at(document, party),)
    )
