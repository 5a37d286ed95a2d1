"""The neighbourhood of an article: the places found in it, which make others near likely."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from transforms.places.affinity import REACH
from transforms.places.candidates import Candidate
from transforms.places.entries import Rank
from transforms.places.gazetteer import SMALL, Place
from transforms.places.mention import Mention

PROPER = (Rank.OWN, Rank.ALIAS)
MOST = 40  # bounds the work in long articles


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The small places an article names most, and its provinces by country and name."""

    anchors: tuple[Place, ...]
    provinces: frozenset[tuple[str | None, str | None]]

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> "Surroundings":
        """Return the surroundings that the accepted mentions make."""
        found = Counter(mention.place for mention in mentions if mention.accepted and mention.place)
        small = [place for place, _ in found.most_common() if place.feature in SMALL]
        provinces = ((p.country_code, p.name) for p in found if p.feature == "province")
        return cls(tuple(small[:MOST]), frozenset(provinces))

    def hold(self, candidate: Candidate) -> bool:
        """Tell whether a place of that name lies in the provinces or near the places."""
        return any(match.rank in PROPER and self.touch(match.place) for match in candidate.matches)

    def touch(self, place: Place) -> bool:
        """Tell whether a place lies in the provinces or near the places."""
        return (place.country_code, place.admin1) in self.provinces or any(
            place.distance(anchor) < REACH for anchor in self.anchors
        )
