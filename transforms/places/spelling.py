"""Other spellings of a name, looked for only among the places of a known province."""

import re

from rapidfuzz import fuzz, process

from transforms.places.gazetteer import Gazetteer, Place
from transforms.places.keys import key

ALIKE = 86
SHORTEST = 4
# Letters that transliterations from Arabic and Persian script interchange.
SOUNDS = ((re.compile(r"[aeiouy]+"), "a"), (re.compile(r"q"), "k"), (re.compile(r"w"), "v"))
DOUBLED = re.compile(r"(.)\1")


def closest(name: str, province: Place, gazetteer: Gazetteer) -> Place | None:
    """Return the place of a province whose name sounds most like a name, if one does."""
    if len(name) < SHORTEST or province.feature != "province":
        return None
    places = gazetteer.within(province)
    sounds = {index: sound(key(place.name)) for index, place in enumerate(places)}
    best = process.extractOne(sound(name), sounds, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return places[best[2]] if best else None


def sound(name: str) -> str:
    """Return a spelling in which transliterations of one name agree: "garmser" for "Garm Ser"."""
    plain = name.replace(" ", "")
    for pattern, letter in SOUNDS:
        plain = pattern.sub(letter, plain)
    return DOUBLED.sub(r"\1", plain)
