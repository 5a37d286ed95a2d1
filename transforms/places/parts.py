"""Parts of towns: quarters that the gazetteer has as towns of their own, and unknown ones."""

from collections.abc import Iterable
from math import pi, sqrt

from transforms.places.gazetteer import Place

PEOPLE = 3000.0  # per square kilometre: of a built-up area, which is taken for a disc
SMALLER = 0.7  # powers of ten by which a part has fewer people than its town
LARGEST = 7.5  # keeps the bonus of capitals out


def reach(town: Place) -> float:
    """Return the kilometres from the middle of a town to its edge."""
    return sqrt(10 ** min(town.importance, LARGEST) / PEOPLE / pi)


def town_around(place: Place, towns: Iterable[Place]) -> Place | None:
    """Return the largest of some towns in whose built-up area a smaller place lies."""
    around = [
        town
        for town in towns
        if town.country_code == place.country_code
        and town.importance - place.importance >= SMALLER
        and place.distance(town) <= reach(town)
    ]
    return max(around, key=lambda town: (town.importance, town.place_id), default=None)
