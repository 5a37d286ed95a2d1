"""Places of the gazetteer, and places it lacks, as namings in a text."""

from transforms.document import Toponym
from transforms.places.gazetteer import Place

NOWHERE = -1
"""Where the empty interval lies of what does not stand in the text."""


def known(
    place: Place,
    start: int = NOWHERE,
    end: int = NOWHERE,
    *,
    adjective: bool = False,
    town: Place | None = None,
) -> Toponym:
    """Return a naming of a place of the gazetteer.

    Args:
        place: the place.
        start: its first code point in the text.
        end: its end there, exclusive.
        adjective: it is named by a word for its people.
        town: the town whose quarter it is.
    """
    return Toponym(
        start=start,
        end=end,
        name=place.name,
        place_id=place.place_id,
        feature=place.feature,
        admin1=place.name if place.feature == "province" else place.admin1,
        admin2=place.name if place.feature == "district" else place.admin2,
        country_code=place.country_code,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames_id=place.geonames_id,
        adjective=adjective,
        part_of=known(town) if town else None,
    )


def unknown(
    name: str, start: int, end: int, feature: str | None, container: Place | None
) -> Toponym:
    """Return a naming of a place that the gazetteer lacks, at the point of what it lies in.

    Args:
        name: as the text writes it.
        start: its first code point in the text.
        end: its end there, exclusive.
        feature: what kind of place it is said to be.
        container: where it lies.
    """
    if container is None:
        return Toponym(start, end, name, feature=feature)
    is_town = container.feature == "town"
    if feature == "province" and container.feature == "province":
        feature = "region"
    return Toponym(
        start=start,
        end=end,
        name=name,
        feature="landmark" if is_town else feature,
        admin1=container.name if container.feature == "province" else container.admin1,
        country_code=container.country_code,
        latitude=container.latitude,
        longitude=container.longitude,
        part_of=known(container) if is_town else None,
    )
