"""Places by name, from the compiled files. Place data (c) GeoNames, CC BY 4.0."""

from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, hypot, radians
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.places.entries import Rank
from transforms.places.keys import digest

DEGREE = 111.2  # kilometres
LARGE = 5.0  # powers of ten of people
AROUND = 60.0  # kilometres from the middle of a district or region
SMALL = frozenset(("town", "district"))
COMPILED = Path(__file__).with_name("compiled")


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer.

    Importance is how likely news texts mean it rather than a namesake, on the scale of powers of
    ten of the people of a town. Of divisions the people are those of their towns.
    """

    place_id: str
    name: str
    feature: str
    country_code: str | None
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    importance: float
    people: int

    @property
    def geonames_id(self) -> int | None:
        """Return the id at GeoNames, null for our own entries."""
        kind, _, number = self.place_id.partition(":")
        return int(number) if kind == "gn" else None

    @property
    def is_city(self) -> bool:
        """Whether it is a large town, or the capital of a country."""
        return self.feature == "town" and self.importance >= LARGE

    def lies_in(self, other: "Place") -> bool:
        """Tell whether the place is a part of another, as far as divisions and distance tell."""
        if self.country_code != other.country_code or self.place_id == other.place_id:
            return False
        match other.feature:
            case "country":
                return self.feature != "country"
            case "province":
                return self.admin1 == other.name
            case "district" if self.admin1 == other.admin1 and self.admin2 == other.name:
                return True
            case "district" | "region":
                return self.feature in SMALL and self.distance(other) < AROUND
            case _:
                return False

    def distance(self, other: "Place") -> float:
        """Return the kilometres to another place, on a plane, which is near enough."""
        north = self.latitude - other.latitude
        east = (self.longitude - other.longitude + 180) % 360 - 180
        middle = radians((self.latitude + other.latitude) / 2)
        return DEGREE * hypot(north, east * cos(middle))


class Match(NamedTuple):
    """A place under one of its names."""

    place: Place
    rank: Rank


class Gazetteer:
    """The compiled gazetteer in a folder.

    Args:
        folder: where `python -m transforms.places.compile` has written.

    Raises:
        FileNotFoundError: it has not been compiled.
    """

    def __init__(self, folder: Path) -> None:
        if not (folder / "names.arrow").exists():
            raise FileNotFoundError(
                f"No gazetteer in {folder}: run `python -m transforms.places.compile {folder}`."
            )
        names = mapped(folder / "names.arrow")
        self._digests: Any = names.column("digest").to_numpy()
        self._numbers: Any = names.column("place").to_numpy()
        self._ranks: Any = names.column("rank").to_numpy()
        self._places = mapped(folder / "places.arrow")
        self.find = lru_cache(maxsize=16384)(self._find)
        self._place = lru_cache(maxsize=65536)(self._read)
        self.within = lru_cache(maxsize=64)(self._within)

    def _find(self, name_key: str) -> tuple[Match, ...]:
        """Return the places that have the name with this key, in the gazetteer's order."""
        wanted = np.uint64(digest(name_key))
        first = int(self._digests.searchsorted(wanted))
        last = int(self._digests.searchsorted(wanted, side="right"))
        return tuple(
            Match(self._place(int(self._numbers[row])), Rank(int(self._ranks[row])))
            for row in range(first, last)
        )

    def _within(self, province: Place) -> tuple[Place, ...]:
        """Return the towns and districts of a province."""
        column = self._places.column
        inside: Any = pc.and_(
            pc.equal(column("admin1"), pa.scalar(province.name)),
            pc.equal(column("country_code"), pa.scalar(province.country_code or "")),
        )
        return tuple(
            self._place(int(row))
            for row in np.flatnonzero(inside.fill_null(pa.scalar(value=False)))
        )

    def _read(self, number: int) -> Place:
        return Place(*(column[number].as_py() for column in self._places.columns))


def mapped(path: Path) -> pa.RecordBatch:
    """Return the one record batch of an Arrow file, mapped into memory."""
    return pa.ipc.open_file(pa.memory_map(str(path))).get_batch(0)


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer compiled at set-up, opened once per process."""
    return Gazetteer(COMPILED)
