"""A span that may name a place, with what speaks for it and against it."""

from dataclasses import dataclass, field

from transforms.places import vocabulary
from transforms.places.candidates import Candidate
from transforms.places.gazetteer import Place


@dataclass(slots=True, eq=False)
class Mention:
    """A candidate under judgement.

    Attributes:
        candidate: the span and the places of that name.
        kind: the feature that a noun beside the name states ("Orgun district").
        reasons: names of the reasons in data/weights.toml.
        container: the mention after a comma that says where it lies.
        place: what it was taken to mean.
    """

    candidate: Candidate
    kind: str | None
    reasons: list[str] = field(default_factory=list)
    container: "Mention | None" = None
    place: Place | None = None

    @property
    def weight(self) -> float:
        """Return the sum of the reasons."""
        weights = vocabulary.weights()
        return sum(weights[reason] for reason in self.reasons)

    @property
    def accepted(self) -> bool:
        """Tell whether the reasons suffice."""
        return self.weight >= vocabulary.weights()["THRESHOLD"]

    @property
    def within(self) -> Place | None:
        """Return the place it is said to lie in."""
        return self.container.place if self.container else None

    @property
    def strays(self) -> bool:
        """Tell whether its place is not where the article says, and the article says what it is."""
        return (
            self.kind is not None
            and self.place is not None
            and self.within is not None
            and not self.place.lies_in(self.within)
        )

    @property
    def sense(self) -> tuple[str, str | None]:
        """Return what has one meaning in an article: the name with its kind."""
        return self.candidate.name, self.kind if self.kind != "town" else None
