"""How far the places of two events lie apart."""

import math

from transforms.link.profile import Profile

EARTH_KM = 6371
FAR = ("other_town", "other_province", "other_country")
KILOMETRES = ((10, "10_km"), (30, "30_km"), (60, "60_km"))


def same_place(one: Profile, other: Profile) -> bool:
    """Tell whether two are told from one place, or from a town and a quarter of it."""
    if one.place is not None and one.place == other.place:
        return True
    return one.town is not None and one.town == other.town and one.town in (one.place, other.place)


def distance_level(one: Profile, other: Profile) -> str | None:
    """Return how far two places lie apart, as a level of comparison; null if one or not known."""
    if same_place(one, other):
        return None
    if one.country and other.country and one.country != other.country:
        return "other_country"
    inside = one.admin1 is not None and one.admin1 == other.admin1
    if one.fine and other.fine and one.point and other.point:
        distance = kilometres(one.point, other.point)
        far = "other_town" if inside else "other_province"
        return next((name for reach, name in KILOMETRES if distance <= reach), far)
    if one.admin1 and other.admin1:
        return "province" if inside else "other_province"
    return None


def names_place(one: Profile, other: Profile) -> bool:
    """Tell whether the text about one names the town of the other."""
    return any(
        a.fine and a.place_name and b.words.keys() >= set(a.place_name.lower().split())
        for a, b in ((one, other), (other, one))
    )


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points in degrees (haversine)."""
    a, b, c, d = map(math.radians, (*one, *other))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))
