"""Claims as they are set against each other: who says it, when, and what it counts."""

from dataclasses import dataclass
from datetime import date

from transforms.link.claim_words import claim_words
from transforms.link.count import Count

ASSERTING = frozenset(("allege", "announce", "assert", "confirm", "estimate"))
"""Speech acts that hold something to be so."""
ACCOUNTING = ASSERTING | {"condemn", "deny"}
"""Speech acts whose figures are held to be so."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim.

    Attributes:
        claim_id, article_id, event_id: its ids.
        original: the first version of its article.
        source: who says it, in words.
        voice: what tells its source from others.
        bodies: the source, the organization it speaks for, and those who say it with it.
        is_joint: several say it.
        names: what they are called, in small letters.
        category: what the source is in public life.
        is_narrator: the publisher says it himself.
        is_nobody: so he does, or nobody is named who does.
        act: what is done by saying it.
        negated: the source holds the content to be untrue.
        aspect: what a denial denies.
        content: what is said.
        start, end: where that stands in the article.
        sentence: the sentences around it.
        words: the telling words of the content.
        first, last: the days between which it was said; null if not known.
        ended: the last day of the event; null if not known.
        counts: its figures.
    """

    claim_id: str
    article_id: str
    event_id: str
    original: str
    source: str
    voice: str
    bodies: frozenset[str]
    is_joint: bool
    names: frozenset[str]
    category: str
    is_narrator: bool
    is_nobody: bool
    act: str
    negated: bool
    aspect: str | None
    content: str
    start: int
    end: int
    sentence: str
    words: frozenset[str]
    first: date | None
    last: date | None
    ended: date | None
    counts: tuple[Count, ...]

    @property
    def side(self) -> str | None:
        """Whose side its source is on, if its category tells that."""
        return claim_words().sides.get(self.category)

    @property
    def denies(self) -> bool:
        """Whether it denies something."""
        return self.act == "deny" or self.negated

    @property
    def asserts(self) -> bool:
        """Whether it holds its content to be so."""
        return self.act in ASSERTING and not self.negated

    @property
    def accounts(self) -> tuple[Count, ...]:
        """Its figures that it holds to be so."""
        held = tuple(count for count in self.counts if not count.is_denied)
        return held if self.negated or self.act in ACCOUNTING else ()

    def after(self, other: "Statement") -> bool:
        """Tell whether it was said on a later day than another, as far as that is known."""
        return self.first is not None and other.last is not None and self.first > other.last

    def same_day(self, other: "Statement") -> bool:
        """Tell whether it was said on the same day as another, as far as that is known."""
        days = {self.first, self.last, other.first, other.last}
        return self.original == other.original or (len(days) == 1 and None not in days)

    def speaks_for(self, other: "Statement") -> bool:
        """Tell whether its source is that of another, or speaks for the same body."""
        return self.voice == other.voice or bool(self.bodies & other.bodies)

    def bond(self, other: "Statement") -> str:
        """Return in words what its source has to do with that of another, if they speak as one."""
        return "with a speaker in common" if self.is_joint or other.is_joint else "of one body"

    def sides_with(self, other: "Statement") -> bool:
        """Tell whether its source is on the side of another."""
        return self.side is not None and self.side == other.side

    def tells(self, other: "Statement") -> bool:
        """Tell whether another statement stands in its content."""
        inside = self.start <= other.start and other.end <= self.end
        return inside and self.article_id == other.article_id

    def likeness(self, other: "Statement") -> float:
        """Return the share of telling words that two contents have in common (Jaccard)."""
        return len(self.words & other.words) / (len(self.words | other.words) or 1)
