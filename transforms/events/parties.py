"""Who takes part in an event, as far as that tells one happening from another."""

from dataclasses import dataclass

from transforms.actors.cast import Cast
from transforms.document import Actor, Document, EventMention
from transforms.events.phrase import belongs, token_at
from transforms.tree import Token

ONE = "person"
PEOPLE = "people"


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
    """Tell whether a mention names protesters, or "people" that something is done to."""
    return any(
        belongs(head, "@protest") or (belongs(head, "@crowd") and not (is_doer and _is_vague(head)))
        for is_doer, party in ((True, mention.actor), (False, mention.recipient))
        if party is not None
        for head in (token_at(document, party),)
    )


def _is_vague(head: Token) -> bool:
    """Tell "people", who may be anybody: "people in the house shot him" tells of no crowd."""
    return head.lower_ == PEOPLE
