"""A span that may name a place, with what speaks for it and against it."""

from dataclasses import dataclass, field

from transforms.places import vocabulary
from transforms.places.candidates import Candidate
from transforms.places.gazetteer import Place
from transforms.places.parts import reach

WIDE = frozenset(("district", "province"))


@dataclass(slots=True, eq=False)
class Mention:
    """A candidate under judgement.

    Attributes:
        candidate: the span and the places of that name.
        kind: the feature that a noun beside the name states ("Orgun district").
        reasons: names of the reasons in data/weights.toml.
        container: the mention after a comma that says where it lies.
        place: what it was taken to mean.
        container_place: where it lies, for a quarter and for a place the gazetteer does not have.
    """

    candidate: Candidate
    kind: str | None
    reasons: list[str] = field(default_factory=list)
    container: "Mention | None" = None
    place: Place | None = None
    container_place: Place | None = None

    @property
    def weight(self) -> float:
        """Return the sum of the reasons."""
        return sum(map(vocabulary.weights().__getitem__, self.reasons))

    @property
    def accepted(self) -> bool:
        """Tell whether the reasons suffice."""
        return self.weight >= vocabulary.weights()["THRESHOLD"]

    @property
    def is_landscape(self) -> bool:
        """Tell whether it is a part of the name of a valley, river or mountain."""
        return "nature" in self.reasons

    @property
    def is_wide(self) -> bool:
        """Tell whether it names more than a town, by what stands beside it."""
        return self.is_landscape or self.kind in WIDE

    @property
    def town(self) -> Place | None:
        """Return the town whose quarter it is."""
        around = self.container_place
        return around if around and around.feature == "town" else None

    @property
    def within(self) -> Place | None:
        """Return the place it is said to lie in."""
        return self.container.place if self.container else None

    def strays_from(self, container: Place) -> bool:
        """Tell whether its place is not where the article says.

        A comma says that of any kind of place; a province named before only of a district, a valley
        or the like, and no more than its country.
        """
        if not (self.kind or self.is_landscape) or self.place is None:
            return False
        if self.place.lies_in(container):
            return False
        if container.feature == "town":
            return self.place.distance(container) > reach(container)
        if self.within is container:
            return True
        return self.is_wide and self.place.country_code != container.country_code

    @property
    def sense(self) -> tuple[str, str | None]:
        """Return what has one meaning in an article: the name with its kind."""
        return self.candidate.name, self.kind if self.kind != "town" else None
