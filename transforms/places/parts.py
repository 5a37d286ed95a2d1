"""Parts of towns: quarters that the gazetteer has as towns of their own, and unknown ones."""

from collections.abc import Iterable
from math import pi, sqrt

from transforms.places.gazetteer import Place

PEOPLE = 3000.0  # per square kilometre: of a built-up area, which is taken for a disc
FEWER = 5  # times fewer people than its town a part has


def reach(town: Place) -> float:
    """Return the kilometres from the middle of a town to its edge."""
    return sqrt(town.people / PEOPLE / pi)


def town_around(place: Place, towns: Iterable[Place], share: float = 1.0) -> Place | None:
    """Return the largest of some towns in whose built-up area a smaller place lies.

    Args:
        place: the place.
        towns: the towns.
        share: how far towards the edge the area is taken.
    """
    around = [
        town
        for town in towns
        if town.country_code == place.country_code
        and town.people >= FEWER * place.people
        and place.distance(town) <= share * reach(town)
    ]
    return max(around, key=lambda town: (town.people, town.place_id), default=None)
