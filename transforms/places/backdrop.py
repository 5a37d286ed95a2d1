"""The town an article tells only outside its text: in its headline or its publisher's address."""

from collections.abc import Iterator, Sequence

from transforms.document import Document, Toponym
from transforms.places import vocabulary
from transforms.places.candidates import candidates
from transforms.places.entries import Rank
from transforms.places.gazetteer import Match, Place, gazetteer
from transforms.places.prior import home
from transforms.places.words import Word, words_of

NOWHERE = -1
"""Where the empty interval lies of what does not stand in the text."""

LARGE = 5.0
"""Powers of ten of people: smaller towns need a place of the article in their province."""


def backdrop(document: Document, toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the town of the headline or else of the publisher; its interval is empty.

    Args:
        document: the article.
        toponyms: the places in its text.
    """
    provinces = {(place.country_code, place.admin1) for place in toponyms if place.admin1}
    countries = {place.country_code for place in toponyms if place.country_code}
    for places in (headline_towns(document.title or ""), publisher_towns(document)):
        fitting = [
            place
            for place in places
            if (place.country_code, place.admin1) in provinces
            or (place.importance >= LARGE and countries <= {place.country_code})
        ]
        if fitting:
            return _toponym(max(fitting, key=lambda place: (place.importance, place.place_id)))
    return None


def publisher_towns(document: Document) -> Iterator[Place]:
    """Yield the towns whose name the publisher's address holds."""
    publisher = (document.publisher or "").casefold()
    yield from _towns(home("".join(sign for sign in publisher if sign.isalnum() or sign == ".")))


def headline_towns(title: str) -> Iterator[Place]:
    """Yield the towns that stand behind a preposition of place in a headline."""
    words = words_of(title)
    for candidate in candidates(title, words, gazetteer(), cased=True):
        if candidate.name not in vocabulary.blocked() and _is_placed(candidate.first, words):
            yield from _towns(candidate.matches)
            return


def _is_placed(first: int, words: Sequence[Word]) -> bool:
    while first > 1 and words[first - 1].text.casefold() in vocabulary.words("around", "part"):
        first -= 1
    return first > 0 and words[first - 1].text.casefold() in vocabulary.words("locative")


def _towns(matches: Sequence[Match]) -> Iterator[Place]:
    own = (match.place for match in matches if match.rank is Rank.OWN)
    return (place for place in own if place.feature == "town")


def _toponym(place: Place) -> Toponym:
    return Toponym(
        start=NOWHERE,
        end=NOWHERE,
        name=place.name,
        place_id=place.place_id,
        feature=place.feature,
        admin1=place.admin1,
        admin2=place.admin2,
        country_code=place.country_code,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames_id=place.geonames_id,
    )
