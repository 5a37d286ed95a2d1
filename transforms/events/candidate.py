"""A mention of an article that looks for the happening it reports."""

from dataclasses import dataclass
from typing import Self

from transforms.actors.cast import Cast
from transforms.document import Document, EventMention
from transforms.events.family import family
from transforms.events.parties import Parties, parties_of
from transforms.events.phrase import belongs, token_at
from transforms.events.reckoning import is_series
from transforms.events.sketch import is_sketch
from transforms.tree import Token

CROWD_CONTROL = "crowd-control"
CUSTODY = "arrest"
ALONE = frozenset({"NN", "NNP"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that looks for its happening.

    Attributes:
        token: the head of its trigger.
        kind: its family.
        who: who takes part in it.
        is_sketch: it names a kind of deed rather than one, or several.
    """

    mention: EventMention
    token: Token
    kind: str
    who: Parties
    is_sketch: bool
    document: Document

    @classmethod
    def of(cls, mention: EventMention, document: Document, cast: Cast) -> Self:
        """Return a mention as it looks for its happening."""
        return cls(
            mention,
            token_at(document, mention.trigger),
            family(mention.event_type, mention.event_mode),
            parties_of(mention, document, cast),
            is_sketch(mention, document) or is_series(token_at(document, mention.trigger)),
            document,
        )

    @property
    def is_at_crowd(self) -> bool:
        """Whether it is such as is done at a protest: tear gas."""
        return self.mention.event_mode == CROWD_CONTROL

    def holds_one(self, mention: EventMention) -> bool:
        """Tell whether a mention of its article tells of somebody alone who was held."""
        if mention.event_mode != CUSTODY or mention.recipient is None:
            return False
        return token_at(self.document, mention.recipient).tag_ in ALONE

    def is_by_state(self, mention: EventMention) -> bool:
        """Tell whether a mention of its article tells a deed of the state's forces."""
        if mention.event_mode == CUSTODY or mention.actor is None:
            return False
        return belongs(token_at(self.document, mention.actor), "@state")

    @property
    def word(self) -> str:
        """The lemma of its trigger."""
        return self.token.lemma_.lower()
