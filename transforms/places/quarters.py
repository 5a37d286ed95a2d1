"""Names that are those of quarters of a town in an article, whatever they name elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence

from transforms.places.candidates import Candidate
from transforms.places.gazetteer import Place
from transforms.places.mention import Mention
from transforms.places.parts import reach, town_around
from transforms.places.setting import Setting

Region = tuple[str | None, str | None]

QUARTER = "landmark"
OWN_TOWN = frozenset(("dateline", "policed", "of_people"))
APART = frozenset(("town", "province"))
ORIGIN = frozenset(("from", "of"))
FAR = 200.0  # kilometres
MIDDLE = 0.8
"""Share of the way to the edge of a town within which other places are its quarters."""


def settle_quarters(mentions: Sequence[Mention], setting: Setting) -> None:
    """Put what is said to be a quarter into its town, and with it all mentions of its name.

    That is the town it is said to be of, or else the city whose police is at work, or else that of
    the outlet, or else the city or town named last before it, or else first.
    """
    names = {mention.candidate.name for mention in mentions if mention.kind == QUARTER}
    towns = [mention for mention in mentions if is_town(mention, names)]
    cities = [town for town in towns if town.place and town.place.is_city] or towns
    around = at_work(cities) or outlet_town(cities, setting)
    last, telling = (cities[0].place if cities else None), frozenset(cities)
    homes: dict[str, Place] = {}
    for mention in mentions:
        last = mention.place if mention in telling else last
        is_told = mention.within is not None and mention.within.feature == "town"
        town = mention.within if is_told else around or last
        if mention.kind == QUARTER and town is not None:
            homes.setdefault(mention.candidate.name, town)
    for mention in mentions:
        home = homes.get(mention.candidate.name)
        if home is not None and mention.kind in (QUARTER, None):
            mention.container_place = home
            if mention.place is not None and mention.place.distance(home) > reach(home):
                mention.place = None


def outlet_town(named: Sequence[Mention], setting: Setting) -> Place | None:
    """Return the city that the outlet gives for its own, if an article names it or none."""
    homes = [match.place for matches in setting.homes for match in matches if match.place.is_city]
    towns = {mention.place for mention in named}
    told = [place for place in homes if place in towns] if towns else homes
    return max(told, key=lambda town: town.people, default=None)


def only_home(setting: Setting) -> Place | None:
    """Return the city that the outlet gives for its own, if that can be no other."""
    homes = [match.place for matches in setting.homes for match in matches]
    return homes[0] if len(set(homes)) == 1 and homes[0].is_city else None


def bring_home(mentions: Sequence[Mention], setting: Setting) -> None:
    """Put a small town that lies far from all other places into the city they are about.

    That is the city whose police is at work, or around which most other places lie. News says of a
    small town far off in which province it lies. So where it does not, the name is that of a
    quarter; and so is one that the gazetteer lacks, where a city's police is at work, unless it
    is said to be a town or a province.
    """
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.candidate.name].append(mention)
    regions = Counter(region(mention.place) for mention in mentions if mention.place)
    cities = [m for m in mentions if m.place and m.place.is_city]
    police = at_work(cities)
    home = only_home(setting)
    for group in groups.values():
        place = group[0].place
        if place is None and not any(m.container_place or m.kind in APART for m in group):
            for mention in group:
                mention.container_place = police
        if place is None or is_told_of(group, setting) or regions[region(place)] > len(group):
            continue
        city = police or middle(cities, regions, region(place)) or home
        if city is not None and is_astray(place, city):
            for mention in group:
                mention.place, mention.container_place = None, city


def region(place: Place) -> Region:
    """Return the country and province of a place."""
    return place.country_code, place.name if place.feature == "province" else place.admin1


def at_work(cities: Iterable[Mention]) -> Place | None:
    """Return the first city whose police is named."""
    return next((city.place for city in cities if "policed" in city.reasons), None)


def middle(cities: Iterable[Mention], regions: Counter[Region], apart: Region) -> Place | None:
    """Return the first city of the province that has most of the places in provinces.

    Args:
        cities: mentions of cities.
        regions: how many places each province has.
        apart: the province of the place in question, which is not counted.
    """
    told = {around: count for around, count in regions.items() if around[1] and around != apart}
    around = max(told, key=lambda around: told[around], default=None)
    if around is None or 2 * told[around] <= sum(told.values()):
        return None
    return next(
        (city.place for city in cities if city.place and region(city.place) == around), None
    )


def is_astray(place: Place, city: Place) -> bool:
    """Tell whether a place is a small town in another province, far from a city."""
    return (
        place.feature == "town"
        and not place.is_city
        and region(place) != region(city)
        and place.distance(city) > FAR
    )


def is_told_of(mentions: Sequence[Mention], setting: Setting) -> bool:
    """Tell whether it is said where a place lies, that it has a police or that one is of it."""
    return any(
        mention.container
        or mention.kind
        or not OWN_TOWN.isdisjoint(mention.reasons)
        or is_origin(mention.candidate, setting)
        for mention in mentions
    )


def is_origin(candidate: Candidate, setting: Setting) -> bool:
    """Tell whether a name says where somebody is from."""
    before = setting.before(candidate.first)
    return before is not None and before.text.casefold() in ORIGIN


def settle_parts(mentions: Sequence[Mention]) -> None:
    """Put what lies in the middle of a town, or where its police is at work, into that town.

    A place with a police of its own, or said to lie in a province, is a town beside it.
    """
    own = {m.place for m in mentions if m.container or "policed" in m.reasons}
    towns = {m.place for m in mentions if m.place and m.place.feature == "town"}
    guarded = {m.place for m in mentions if m.place in towns and "policed" in m.reasons}
    homes: dict[Place, Place | None] = {
        place: town_around(place, guarded) or town_around(place, towns, MIDDLE)
        for place in towns - own
    }
    for mention in mentions:
        if mention.place is not None:
            mention.container_place = mention.container_place or homes.get(mention.place)


def is_town(mention: Mention, quarters: Container[str]) -> bool:
    """Tell whether a mention names a town, under no name that the article gives to a quarter."""
    is_quarter = mention.candidate.name in quarters
    return mention.place is not None and mention.place.feature == "town" and not is_quarter
