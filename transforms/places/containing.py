"""Places of an article inside each other: what the place of an event is chosen by."""

from collections.abc import Iterable

from transforms.document import Toponym

FINEST_FIRST = ("landmark", "town", "district", "province", "region", "country")


def contains(outer: Toponym, inner: Toponym) -> bool:
    """Tell whether one place lies in another of a coarser kind, as far as their divisions tell."""
    if outer.country_code is None or outer.country_code != inner.country_code:
        return False
    if fineness(outer) <= fineness(inner):
        return False
    match outer.feature:
        case "country":
            return True
        case "province":
            return inner.admin1 == outer.admin1
        case "district":
            return inner.admin1 == outer.admin1 and inner.admin2 == outer.admin2
        case _:
            return False


def containing(inner: Toponym, toponyms: Iterable[Toponym]) -> Toponym | None:
    """Return the finest of some places that contains a place, the first of equals."""
    return most_specific(outer for outer in toponyms if contains(outer, inner))


def most_specific(toponyms: Iterable[Toponym]) -> Toponym | None:
    """Return the finest of some places, adjectives last, the first of equals."""
    return min(toponyms, key=lambda toponym: (toponym.adjective, fineness(toponym)), default=None)


def fineness(toponym: Toponym) -> int:
    """Return the rank of a place's kind, 0 for the finest; an unknown kind counts as a town."""
    return FINEST_FIRST.index(toponym.feature or "town")
