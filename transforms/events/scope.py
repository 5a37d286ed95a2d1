"""Whether a mention may lie within the days and places told of a happening."""

from transforms.document import EventMention, Toponym
from transforms.events.family import family
from transforms.events.happening import COARSE, Happening, is_count, own_date, own_place
from transforms.events.scene import FINENESS
from transforms.places.keys import key

COUNTED = frozenset({"violence", "custody"})


def same_days(happening: Happening, mention: EventMention) -> bool:
    """Tell whether the days told of both meet, or one is undated; a night joins two days.

    Where "Tuesday" can't be dated, it is still news: no part of what was told to the month. Deeds
    counted over a long period ("31 since May") are not the one told of a day in it.
    """
    when = own_date(mention)
    if when is None:
        return True
    if when.first is None or when.last is None:
        return not happening.is_coarse
    kind = family(mention.event_type, mention.event_mode)
    if kind in COUNTED and is_count(when, happening.today) != happening.is_counted:
        return False
    days = happening.days_of(kind)
    if not days:
        return not (happening.is_undatable and when.precision in COARSE)
    return days.meet(when.first, when.last)


def same_place(happening: Happening, mention: EventMention) -> bool:
    """Tell whether the places told of both may be one, or one is told nowhere."""
    place = own_place(mention)
    if place is None or not happening.places or key(place.name) in happening.listed:
        return True
    return any(_may_contain(place, other) for other in happening.places)


def _may_contain(one: Toponym, other: Toponym) -> bool:
    """Tell whether two places are the same, or one may lie in the other."""
    if one.name == other.name or (one.place_id and one.place_id == other.place_id):
        return True
    fine, coarse = sorted((one, other), key=_rank, reverse=True)
    if fine.part_of is not None and coarse.feature == "town":
        return fine.part_of.place_id == coarse.place_id
    if _fineness(coarse) == 0:
        return True
    if _fineness(fine) == _fineness(coarse):
        return False
    inside, around = _divisions(fine, coarse)
    return not (inside and around) or inside == around


def _rank(place: Toponym) -> tuple[int, bool]:
    """Return how fine a place is, a quarter before towns."""
    return _fineness(place), place.part_of is not None


def lies_in(fine: Toponym, coarse: Toponym) -> bool:
    """Tell whether a place is known to lie in a coarser one."""
    inside, around = _divisions(fine, coarse)
    if coarse.feature == "district" and inside is None:
        inside, around = fine.admin1, coarse.admin1
    return inside is not None and inside == around


def _divisions(fine: Toponym, coarse: Toponym) -> tuple[str | None, str | None]:
    """Return the division of both places that the coarse one is about."""
    if coarse.feature in ("province", "region"):
        return fine.admin1, coarse.admin1
    if coarse.feature == "district":
        return fine.admin2, coarse.admin2
    return fine.country_code, coarse.country_code


def _fineness(place: Toponym) -> int:
    return FINENESS.get(place.feature or "", 0)


def is_local(place: Toponym) -> bool:
    """Tell whether a place is finer than a province."""
    return _fineness(place) > FINENESS["province"]
