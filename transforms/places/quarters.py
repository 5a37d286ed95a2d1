"""Names that are those of quarters of a town in an article, whatever they name elsewhere."""

from collections import Counter
from collections.abc import Container, Sequence

from transforms.places.gazetteer import Place
from transforms.places.mention import Mention
from transforms.places.parts import reach

QUARTER = "landmark"
OWN_TOWN = frozenset(("dateline", "policed"))
CITY = 5.0  # powers of ten of people
FAR = 200.0  # kilometres


def settle_quarters(mentions: Sequence[Mention]) -> None:
    """Put what is said to be a quarter into its town, and with it all mentions of its name.

    That is the town it is said to be of, or else the one named last before it, or else first.
    """
    names = {mention.candidate.name for mention in mentions if mention.kind == QUARTER}
    towns = [mention for mention in mentions if is_town(mention, names)]
    last = towns[0].place if towns else None
    homes: dict[str, Place] = {}
    for mention in mentions:
        last = mention.place if is_town(mention, names) else last
        town = mention.within if mention.within and mention.within.feature == "town" else last
        if mention.kind == QUARTER and town is not None:
            homes.setdefault(mention.candidate.name, town)
    for mention in mentions:
        home = homes.get(mention.candidate.name)
        if home is not None and mention.kind in (QUARTER, None):
            mention.container_place = home
            if mention.place is not None and mention.place.distance(home) > reach(home):
                mention.place = None


def bring_home(mentions: Sequence[Mention]) -> None:
    """Put a small town that lies far from all other places into the city they lie around.

    News says of a small town far off in which province it lies. So where it does not, the name is
    that of a quarter.
    """
    for name in {mention.candidate.name for mention in mentions}:
        group = [mention for mention in mentions if mention.candidate.name == name]
        others = [mention for mention in mentions if mention.candidate.name != name]
        place, city = group[0].place, city_of(others)
        if place is None or city is None or not is_astray(group, city):
            continue
        for mention in group:
            mention.place, mention.container_place = None, city


def city_of(mentions: Sequence[Mention]) -> Place | None:
    """Return the city of some places of which most lie in its province."""
    places = [place for mention in mentions if (place := mention.place) and place.admin1]
    provinces = Counter((place.country_code, place.admin1) for place in places)
    for place in places:
        here = provinces[place.country_code, place.admin1]
        if place.feature == "town" and place.importance >= CITY and 2 * here > len(places):
            return place
    return None


def is_astray(mentions: Sequence[Mention], city: Place) -> bool:
    """Tell whether one small town, of which nothing is said, lies far from a city of its nation."""
    place = mentions[0].place
    return (
        place is not None
        and place.feature == "town"
        and place.importance < CITY
        and place.country_code == city.country_code
        and place.admin1 != city.admin1
        and place.distance(city) > FAR
        and not any(mention.container or mention.kind for mention in mentions)
        and not any(OWN_TOWN & set(mention.reasons) for mention in mentions)
    )


def is_town(mention: Mention, quarters: Container[str]) -> bool:
    """Tell whether a mention names a town, under no name that the article gives to a quarter."""
    is_quarter = mention.candidate.name in quarters
    return mention.place is not None and mention.place.feature == "town" and not is_quarter
