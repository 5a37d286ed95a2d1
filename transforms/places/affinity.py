"""How places of one article support each other, for all pairs at once."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from transforms.places.gazetteer import DEGREE, SMALL, Place

Table = npt.NDArray[np.float64]
Pairs = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]

REACH = 100.0  # kilometres within which places are neighbours
# What one place gives another.
SAME_COUNTRY, ITS_COUNTRY, ABROAD = 0.7, 1.0, 0.5
ITS_PROVINCE, SAME_PROVINCE, NEIGHBOUR, STATES = 1.5, 0.7, 1.5, 0.3


def national(places: Sequence[Place]) -> Table:
    """Return a table: how much each place (row) fits the country of each other (column).

    Countries also fit beside other countries, as in news from abroad.
    """
    country = numbered([place.country_code for place in places])
    nation = np.array([place.feature == "country" for place in places])
    same = alike(country)
    abroad = nation[:, None] & nation[None, :] & ~same
    inside = np.where(nation[None, :], ITS_COUNTRY, SAME_COUNTRY)
    return np.where(same, inside, ABROAD * abroad)


def local(places: Sequence[Place]) -> Table:
    """Return a table: how much each place (row) fits the province and nearness of each other."""
    inside = [place.admin1 and f"{place.country_code}/{place.admin1}" for place in places]
    province = [
        f"{place.country_code}/{place.name}" if place.feature == "province" else None
        for place in places
    ]
    numbers = numbered([*inside, *province])
    admin1, own = numbers[: len(places)], numbers[len(places) :]
    part = (admin1[:, None] == own[None, :]) & (admin1[:, None] >= 0)
    small = np.array([place.feature in SMALL for place in places])
    near = np.exp(-distances(places) / REACH) * (small[:, None] & small[None, :])
    states = numbered(
        [place.country_code if place.feature == "province" else None for place in places]
    )
    table: Table = (
        STATES * alike(states)
        + ITS_PROVINCE * part
        + SAME_PROVINCE * alike(admin1)
        + NEIGHBOUR * near
    )
    table[one_town(places)] = 0
    return table


def one_town(places: Sequence[Place]) -> Pairs:
    """Return which pairs are one town: two names of one town in an article support nothing."""
    return alike(
        numbered([place.place_id if place.feature == "town" else None for place in places])
    )


def distances(places: Sequence[Place]) -> Table:
    """Return the kilometres between all places, on a plane, which is near enough."""
    latitude: Table = np.array([place.latitude for place in places])
    longitude: Table = np.array([place.longitude for place in places])
    north = latitude[:, None] - latitude[None, :]
    east = (longitude[:, None] - longitude[None, :] + 180) % 360 - 180
    middle = np.radians((latitude[:, None] + latitude[None, :]) / 2)
    apart: Table = north**2 + (east * np.cos(middle)) ** 2
    return np.sqrt(apart) * DEGREE


def numbered(values: Sequence[str | None]) -> Numbers:
    """Return a number for each distinct value, -1 for none."""
    numbers = {value: number for number, value in enumerate(sorted({v for v in values if v}))}
    found: Numbers = np.array([numbers[value] if value else -1 for value in values])
    return found


def alike(numbers: Numbers) -> Pairs:
    """Return a table of which pairs have one number, that of none aside."""
    same: Pairs = (numbers[:, None] == numbers[None, :]) & (numbers[:, None] >= 0)
    return same
