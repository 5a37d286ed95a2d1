"""How likely a place is what a name means, before the other places of the article are asked."""

from collections.abc import Sequence

from transforms.places.entries import Rank
from transforms.places.gazetteer import SMALL, Match, Place
from transforms.places.keys import key, unaccented
from transforms.places.outlet import LETTERS

AS_WRITTEN, OTHERWISE = 0.7, -0.6
ALIAS = -1.2
OTHERS = -20.0  # the name of the province it lies in
CLAIMED = -4.0  # beside a city of that name, or a region of several countries
METROPOLIS = 6.0
SEATS = 4.7  # powers of ten of people in a town that its province is called after
STEM = 4  # letters that two spellings of one name share
BESIDE_COUNTRY = -2.5  # a town with the name of a country
BESIDE_PROVINCE = -1.5
BESIDE_CITY = -1.5  # a province with fewer people than a city elsewhere of its name
AHEAD = 0.1
AT_HOME = 2.0  # in the publisher's country
KIND, SEAT, OTHER_KIND = 4.0, 1.0, -1.0
# Top-level domains that are no ISO 3166 codes.
DOMAINS = {"uk": "GB", "eu": None, "tv": None, "co": None, "io": None, "me": None}


class Namesakes:
    """The places of one name, with what each loses beside the others.

    Args:
        matches: the places.
        written: the name as the article writes it.
    """

    def __init__(self, matches: Sequence[Match], written: str = "") -> None:
        self._written, self._key = unaccented(written), key(written)
        own = [match.place for match in matches if match.rank is Rank.OWN]
        self.matches = matches
        self._beside_country = any(place.feature == "country" for place in own)
        self._contested = any(
            place.feature == "region" and place.country_code is None for place in own
        )
        self._cities = [place for place in own if place.is_city]
        self._provinces = [place for place in own if place.feature == "province"]

    def spelling(self, place: Place) -> float:
        """Return what a place gains whose name is written so, or loses: "St. Louis", "St-Louis"."""
        if unaccented(place.name) == self._written:
            return AS_WRITTEN
        return OTHERWISE if key(place.name) == self._key else 0.0

    def alias(self, name: str, place: Place) -> float:
        """Return what a place loses that has the name as an alias only.

        Where a city has it as its own, it is no former name of a place called otherwise; where a
        division has it, it is no short name of a town in it, unless of its metropolis.
        """
        is_other = bool(self._cities) and key(place.name)[:STEM] not in name
        is_in_it = place.importance < METROPOLIS and any(map(place.lies_in, self._provinces))
        if is_in_it:
            return OTHERS
        return CLAIMED if self._contested or is_other else ALIAS

    def shadow(self, place: Place) -> float:
        """Return what a town loses beside a country or province of the same name elsewhere."""
        if self._beside_country:
            return BESIDE_COUNTRY
        if any(
            other.importance > place.importance
            and not outdoes(place, other)
            and not place.lies_in(other)
            and self.spelling(other) >= self.spelling(place)
            for other in self._provinces
        ):
            return BESIDE_PROVINCE
        return 0.0

    def overshadowed(self, place: Place) -> float:
        """Return what a province loses beside a city of its name that has more people."""
        return BESIDE_CITY * any(outdoes(town, place) for town in self._cities)

    def is_respelled(self, name: str, place: Place) -> bool:
        """Tell whether a town is called as its province, spelled otherwise: "Zaporizhzhya"."""
        own = key(place.name)
        is_alike = own[:STEM] == name[:STEM] and own.count(" ") == name.count(" ")
        return is_alike and place.is_city and any(map(place.lies_in, self._provinces))

    def capital(self, place: Place) -> float:
        """Return what a town gains so that it goes before the province called after it."""
        around = [other for other in self._provinces if place.lies_in(other)]
        if place.feature != "town" or place.importance < SEATS or not around:
            return 0.0
        ahead = around[0].importance + self.spelling(around[0])
        return max(0.0, ahead - place.importance - self.spelling(place)) + AHEAD


def prior(match: Match, name: str, kind: str | None, publisher: str, namesakes: Namesakes) -> float:
    """Return the worth of a place for a name, in powers of ten of people."""
    place = match.place
    worth = place.importance + namesakes.spelling(place)
    is_respelled = match.rank is Rank.ALIAS and namesakes.is_respelled(name, place)
    if match.rank is Rank.ALIAS and not is_respelled:
        worth += namesakes.alias(name, place)
    letters = name.replace(" ", "")
    if len(letters) > LETTERS and letters in publisher:
        worth = local(worth, place)
    elif place.feature in {"town", "district"}:
        worth += namesakes.shadow(place)
        worth += namesakes.capital(place) if match.rank is Rank.OWN or is_respelled else 0.0
    if place.feature == "province":
        worth += namesakes.overshadowed(place)
    if place.country_code and place.country_code == country_of(publisher):
        worth += AT_HOME
    return worth + fitting(match, kind)


def outdoes(town: Place, province: Place) -> bool:
    """Tell whether a city has more people than a province that it does not lie in."""
    return town.is_city and town.people > province.people and not town.lies_in(province)


def local(worth: float, place: Place) -> float:
    """Return the worth of a place that a local paper is called after: size matters less."""
    return 3 + worth / 2 + (place.feature in SMALL)


def fitting(match: Match, kind: str | None) -> float:
    """Return how well a place fits the noun beside its name."""
    feature = match.place.feature
    if kind is None:
        return 0.0
    if feature == kind or (kind == "district" and match.rank is Rank.SHORT):
        return KIND
    if kind == "district" and feature == "town":
        return SEAT
    return OTHER_KIND * (kind == "district" and feature == "province")


def country_of(publisher: str) -> str | None:
    """Return the country of the publisher's top-level domain."""
    name, dot, domain = publisher.rpartition(".")
    if not name or not dot or len(domain) != 2:  # noqa: PLR2004 (country domains have two letters)
        return None
    return DOMAINS.get(domain, domain.upper())
