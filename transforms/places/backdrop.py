"""The town an article tells only outside its text: in headline, address or outlet."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote, urlsplit

from transforms.document import Document, Toponym
from transforms.places.entries import Rank
from transforms.places.gazetteer import Match, Place, gazetteer
from transforms.places.headline import Headline
from transforms.places.outlet import homes
from transforms.places.toponym import known
from transforms.places.vocabulary import blocked
from transforms.title import parted

FOLDED = re.compile(r"[-_+/.]+")


def headline_town(document: Document, toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the town in which a headline says it was, as it stands or in the address.

    Args:
        document: the article.
        toponyms: the places in its text.
    """
    line, slug = Headline(parted(document.title)[0]), Headline(_slug(document), cased=False)
    told = [name for name in line.names if line.is_scene(name)]
    told += [name for name in slug.names if slug.is_placed(name)]
    return _best((match for name in told for match in name.matches), toponyms)


def backdrop(document: Document, toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the town whose people a headline speaks of, a section's or else the outlet's.

    Args:
        document: the article.
        toponyms: the places in its text.
    """
    line = Headline(parted(document.title)[0])
    people = [name for name in line.names if line.is_home(name)]
    for matches in (*(name.matches for name in people), *_sections(document), *homes(document)):
        if found := _best(matches, toponyms):
            return found
    return None


def _sections(document: Document) -> Iterator[tuple[Match, ...]]:
    """Yield the places that parts of the address are called."""
    for part in _path(document):
        if part not in blocked():
            yield gazetteer().find(part)


def _slug(document: Document) -> str:
    """Return the words of the last part of the address, which often repeat the headline."""
    return next(reversed(_path(document)), "")


def _path(document: Document) -> list[str]:
    """Return the words of each part of the address behind the last host in it."""
    path = unquote(urlsplit(document.url or "").path).rpartition("//")[2]
    return [FOLDED.sub(" ", part).strip().casefold() for part in path.split("/") if part]


def _towns(matches: Iterable[Match]) -> Iterator[Place]:
    own = (match.place for match in matches if match.rank is Rank.OWN)
    return (place for place in own if place.feature == "town")


def _best(matches: Iterable[Match], toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the largest town in a province of the text, or a large one in its only country."""
    provinces = {(place.country_code, place.admin1) for place in toponyms if place.admin1}
    countries = {place.country_code for place in toponyms if place.country_code}
    fitting = [
        place
        for place in _towns(matches)
        if (place.country_code, place.admin1) in provinces
        or (place.is_city and countries <= {place.country_code})
    ]
    best = max(fitting, key=lambda place: (place.importance, place.place_id), default=None)
    return known(best) if best else None
