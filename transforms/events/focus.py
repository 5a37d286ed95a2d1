"""Where an article plays: the place it is about, for what it tells without saying where."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.document import Document, Toponym
from transforms.events.dateline import within
from transforms.events.scene import FINENESS
from transforms.events.scope import is_local, lies_in
from transforms.places.backdrop import backdrop, headline_town

LEAD = 600
LEAD_WEIGHT = 3
RATE = 8
VAGUE = ("landmark", None)


@dataclass(frozen=True, slots=True)
class Focus:
    """Where an article plays.

    Attributes:
        place: the place named most, finer than a country if there is one.
        towns: its towns, the one named most first.
    """

    place: Toponym | None
    towns: tuple[Toponym, ...]

    @property
    def town(self) -> Toponym | None:
        """The town named most."""
        return next(iter(self.towns), None)

    def finer(self, place: Toponym | None, *, is_own: bool, is_main: bool) -> Toponym | None:
        """Return where an event was, told a place of its own sentence or of those around.

        What is told for a country was in the place of the focus that lies there. So was what is
        told for a division, if the article is about it: other things may have been anywhere in a
        province. A quarter told elsewhere says less than the town, and so does a district that the
        gazetteer lacks.
        """
        place = place or self.place
        if place is None:
            return None
        if place.feature == "country" and self.place and _is_finer(self.place, place):
            place = self.place
        if place.feature == "district" or (place.feature == "province" and is_main):
            closest = place if place.country_code else self.town or place
            return next((town for town in self.towns if _is_finer(town, place)), closest)
        is_known = place.place_id is not None or place.part_of is not None
        if self.town is not None and is_part(place) and not (is_own and is_known):
            return self.town
        return place

    @property
    def is_local(self) -> bool:
        """Whether it plays in a place finer than a province."""
        return self.place is not None and is_local(self.place)


def focus_of(
    toponyms: Sequence[Toponym], datelines: Sequence[tuple[int, int]], document: Document
) -> Focus:
    """Return where an article plays: what it names often, early and in its title.

    Args:
        toponyms: its places.
        datelines: where it tells only from where it reports.
        document: the article.
    """
    title = (document.title or "").lower()
    weights: Counter[str] = Counter()
    for toponym in toponyms:
        weight = LEAD_WEIGHT if toponym.start < LEAD else 1
        is_fine = FINENESS.get(toponym.feature or "", 0) > FINENESS["country"]
        is_report = within(toponym.start, datelines)
        in_title = document.cut(toponym.start, toponym.end).lower() in title
        weights[toponym.name] += (
            (1 if is_report else weight * RATE)
            * (RATE if is_fine else 1)
            * (LEAD_WEIGHT if in_title else 1)
        )
    ranked = sorted(toponyms, key=lambda toponym: (-weights[toponym.name], toponym.start))
    towns = [toponym for toponym in ranked if toponym.feature == "town" and not toponym.part_of]
    place = ranked[0] if ranked else None
    scene = headline_town(document, toponyms)
    if scene is not None and scene.name not in weights:
        towns = [scene, *towns]
        place = scene
    elif scene is not None:
        towns.sort(key=lambda town: town.place_id != scene.place_id)
    if not towns and (town := backdrop(document, toponyms)):
        towns = [town]
    if towns and (place is None or is_part(place)):
        place = towns[0]
    return Focus(place, tuple(towns))


def is_part(place: Toponym) -> bool:
    """Tell whether a place is less than a town: a quarter, a street, a square."""
    return place.part_of is not None or place.feature in VAGUE


def _is_finer(fine: Toponym, place: Toponym) -> bool:
    """Tell whether one place says more closely than another where something was."""
    return fine.feature not in ("country", place.feature) and lies_in(fine, place)
