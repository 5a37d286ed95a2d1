"""How likely a place is what a name means, before the other places of the article are asked."""

from collections.abc import Sequence
from functools import lru_cache

from transforms.places.entries import Rank
from transforms.places.gazetteer import SMALL, Match, Place, gazetteer
from transforms.places.vocabulary import blocked

LETTERS = 3  # a longer name in the publisher's address is no chance
ALIAS = -1.2
CLAIMED = -4.0  # a division that bears the name of a region of several countries
BESIDE_COUNTRY = -2.5  # a town with the name of a country
BESIDE_PROVINCE = -1.5
AT_HOME = 2.0  # in the publisher's country
KIND, SEAT, OTHER_KIND = 4.0, 1.0, -1.0
# Top-level domains that are no ISO 3166 codes.
DOMAINS = {"uk": "GB", "eu": None, "tv": None, "co": None, "io": None, "me": None}


def prior(
    match: Match, name: str, kind: str | None, publisher: str, namesakes: Sequence[Match]
) -> float:
    """Return the worth of a place for a name, in powers of ten of people."""
    place = match.place
    worth = place.importance
    if match.rank is Rank.ALIAS:
        worth += CLAIMED if any(contested(other) for other in namesakes) else ALIAS
    letters = name.replace(" ", "")
    if len(letters) > LETTERS and letters in publisher:
        worth = local(worth, place)
    elif place.feature in {"town", "district"}:
        worth += overshadowed(place, namesakes)
    if place.country_code and place.country_code == country_of(publisher):
        worth += AT_HOME
    return worth + fitting(match, kind)


def contested(match: Match) -> bool:
    """Tell whether a place is a region of its own name that no one country holds."""
    return (
        match.rank is Rank.OWN
        and match.place.feature == "region"
        and match.place.country_code is None
    )


def local(worth: float, place: Place) -> float:
    """Return the worth of a place that a local paper is called after: size matters less."""
    return 3 + worth / 2 + (place.feature in SMALL)


def overshadowed(place: Place, namesakes: Sequence[Match]) -> float:
    """Return what a town loses beside a country or province of the same name elsewhere."""
    own = [match.place for match in namesakes if match.rank is Rank.OWN]
    if any(other.feature == "country" for other in own):
        return BESIDE_COUNTRY
    if any(
        other.feature == "province"
        and other.importance > place.importance
        and not place.lies_in(other)
        for other in own
    ):
        return BESIDE_PROVINCE
    return 0.0


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


@lru_cache(maxsize=4096)
def home(publisher: str) -> tuple[Match, ...]:
    """Return the towns whose name begins the publisher's address: "theparisnews.com"."""
    letters = publisher.rpartition(".")[0].removeprefix("www.").removeprefix("the")[:24]
    for size in range(len(letters), LETTERS + 1, -1):
        for split in (0, *range(2, size - 2)):
            name = f"{letters[:split]} {letters[split:size]}".strip()
            if name not in blocked() and (found := towns(name)):
                return found
    return ()


def towns(name: str) -> tuple[Match, ...]:
    """Return the small places whose own name it is."""
    return tuple(
        match
        for match in gazetteer().find(name)
        if match.rank is Rank.OWN and match.place.feature in SMALL
    )
