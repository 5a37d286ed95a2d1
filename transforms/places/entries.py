"""A place on its way into the compiled gazetteer, and the tables beside this module."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from importlib.resources import files
from math import log10

from transforms.places.keys import key

# What other features are worth beside a town, in powers of ten of its people.
BASES = {"country": 6.0, "province": 5.0, "region": 5.0, "district": 2.5}
CAPITAL = 1.8
NOTED = 0.5  # it stands in our tables
CONTESTED = 1.5  # a region that no country's division of that name may claim for itself


class Rank(IntEnum):
    """How a name belongs to a place, from its own name to names that need support."""

    OWN = 0
    ALIAS = 1
    SHORT = 2  # "Henry" for Henry County: only beside "County"
    ACRONYM = 3  # "UK", "CAR": only in capitals
    ABBREVIATION = 4  # "Ind.": only with its dot
    POSTAL = 5  # "OH": only after a town and a comma
    DEMONYM = 6  # "Turkish"


@dataclass(slots=True)
class Entry:
    """One place with its names by key; empty strings and null coordinates are unknown."""

    place_id: str
    name: str
    feature: str
    country_code: str
    admin1: str = ""
    admin2: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    bonus: float = 0.0
    names: dict[str, Rank] = field(default_factory=dict)
    postal: set[str] = field(default_factory=set)

    def add(self, names: Iterable[str], rank: Rank) -> None:
        """Give the place more names; the best rank of a name counts."""
        for name in names:
            if name_key := key(name):
                self.names[name_key] = min(rank, self.names.get(name_key, rank))

    def ranked(self) -> Iterator[tuple[str, Rank]]:
        """Yield the names with their ranks; "VA" is a postal code beside "Va."."""
        yield from self.names.items()
        for name in self.postal:
            if self.names.get(name, Rank.ABBREVIATION) is Rank.ABBREVIATION:
                yield name, Rank.POSTAL

    @property
    def importance(self) -> float:
        """Return how likely news texts mean this place: powers of ten of people, for a town."""
        people = log10(self.population + 100)
        if self.feature == "town":
            return people + self.bonus
        return BASES[self.feature] + people / 4 + self.bonus


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of one of our tables."""
    text = files(__package__).joinpath("data", f"{name}.tsv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def listed(cell: str) -> list[str]:
    """Return the parts of a cell that holds several values."""
    return [part for part in cell.split("|") if part]
