"""Places that say where somebody is from, at home or in hospital, and not where anything was."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, islice

from transforms.document import Toponym
from transforms.events.lemma import lemma
from transforms.events.phrase import belongs
from transforms.events.scene import outermost
from transforms.events.syntax import VERBAL, first
from transforms.events.vocabulary import words
from transforms.saying import SAYING
from transforms.tree import Token

TOWNS = frozenset({"district", "landmark", "region", "town"})
GROUNDS = frozenset({"on", "upon"})
"""What is based on something is no more than reckoned from it: "based on reports from Tosk"."""
CLOSEST = 4
"""So far above a place its noun may stand: "in the port of Tosk"."""
FARTHEST = 8
"""So far above a place the verb may stand: "taken to the clinic of the port of Tosk"."""

Placed = Sequence[tuple[Token, Toponym]]


def scenes(
    toponyms: Sequence[Toponym], sentences: Iterable[Placed], elsewhere: AbstractSet[int]
) -> list[Toponym]:
    """Return the places that may be where an article plays.

    Those of hospitals, and those something is miles from, are where it names no other town. Those
    of people quoted are where it names no other town or district: what is told was there.

    Args:
        toponyms: all its places.
        sentences: those of its sentences, each with its head token.
        elsewhere: where places stand that are not.
    """
    placed = list(chain.from_iterable(sentences))
    away = {item.start for token, item in placed if _is_home(token) or is_seat(token)}
    left = [item for item in toponyms if item.start not in elsewhere | away]
    beside = {item.start for token, item in placed if is_ward(token) or _is_measured_from(token)}
    if any(item.feature == "town" and item.start not in beside for item in left):
        left = [item for item in left if item.start not in beside]
    quoted = {item.start for token, item in placed if _is_of_speaker(token)}
    other = [item for item in left if item.start not in quoted]
    return other if any(item.feature in TOWNS for item in other) else left


def without_seats(places: Placed) -> Placed:
    """Return the places of a sentence without those of offices, seats and hospitals."""
    return [(token, item) for token, item in places if not (is_seat(token) or is_ward(token))]


def is_ward(place: Token) -> bool:
    """Tell whether somebody was brought or treated there: "was flown to a hospital in Tosk"."""
    is_clinic = False
    for token in chain([place], islice(place.ancestors, FARTHEST)):
        if token.pos_ in VERBAL:
            return is_clinic and token.i < place.i and lemma(token) in words("caring")
        named = (token.lower_, *(child.lower_ for child in token.lefts))
        is_clinic |= not words("clinic").isdisjoint(named)
    return False


def is_seat(place: Token) -> bool:
    """Tell whether it is where somebody is at work: "based in Tosk", "from its Tosk bureau"."""
    return any(map(_says_seat, _above(place)))


def _is_home(place: Token) -> bool:
    """Tell whether somebody is from there, and no more is told: "a driver from Tosk"."""
    head = outermost(place)
    is_origin = head.dep_ == "pobj" and head.head.lower_ == "from"
    return is_origin and belongs(head.head.head, "@human")


def _above(place: Token) -> Iterator[Token]:
    """Yield the words a place belongs to, up to the verb of its clause."""
    for token in islice(place.ancestors, CLOSEST):
        yield token
        if token.pos_ in VERBAL:
            break


def _says_seat(token: Token) -> bool:
    """Tell "based", "headquartered", and an office somebody has or speaks from."""
    if token.lower_ in words("based"):
        return not any(child.lower_ in GROUNDS for child in token.children)
    if lemma(token) not in words("office"):
        return False
    of = token.head
    if token.dep_ == "pobj" and of.lower_ == "from":
        return lemma(of.head) in SAYING
    return token.dep_ == "dobj" and lemma(token.head) in ("have", "maintain")


def _is_measured_from(place: Token) -> bool:
    """Tell "60 miles northeast of Tosk"."""
    return any(
        word.lower_ in words("distance")
        for token in _above(place)
        for word in (token, *token.lefts)
    )


def _is_of_speaker(place: Token) -> bool:
    """Tell whether it is told of who is quoted: "Ada Lind, mayor of Tosk, said"."""
    for token in (place, *place.ancestors):
        if token.dep_ == "nsubj" and lemma(token.head) in SAYING:
            behind = first(token, "appos")
            is_named = token.pos_ == "PROPN"
            return is_named and behind is not None and behind.left_edge.i < place.i
        if token.pos_ in VERBAL:
            break
    return False
