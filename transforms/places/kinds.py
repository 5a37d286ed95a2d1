"""What kind of place a name is said to be by a noun beside it: "Orgun district"."""

from transforms.places import vocabulary
from transforms.places.candidates import Candidate
from transforms.places.setting import Setting

KINDS_BEFORE = frozenset(("county", "province", "district", "village", "town"))
INDEFINITE = frozenset(("a", "an", "one"))


def kind_of(candidate: Candidate, setting: Setting) -> str | None:
    """Return the feature that a noun beside the name states: "Orgun district", "city of Orgun"."""
    if own := own_kind(candidate):
        return own
    generic = vocabulary.generic()
    after, before = setting.after(candidate.last), setting.before(candidate.first)
    if is_one_of(candidate.first, setting):
        return None  # "a Lahore neighbourhood" lies in Lahore
    if after and (found := generic.get(after.text.casefold())):
        return None if found == "town" and goes_on(candidate.last + 1, setting) else found
    if before and before.text.casefold() == "of" and candidate.first > 1:
        found = generic.get(setting.words[candidate.first - 2].text.casefold())
        return found if found != "landmark" else None  # "a section of Lahore"
    if before and before.text.casefold() in KINDS_BEFORE:
        return generic.get(before.text.casefold())
    return None


def goes_on(index: int, setting: Setting) -> bool:
    """Tell whether a name goes on behind a noun of kind: "Orgun Village Apartments"."""
    noun, after = setting.words[index - 1], setting.after(index)
    if not noun.capital or after is None or not after.capital:
        return False
    offices = vocabulary.words("around", "institution") | vocabulary.words("offices")
    return after.text.casefold() not in offices


def own_kind(candidate: Candidate) -> str | None:
    """Return the feature that a name states itself: "west side", "Sornak valley"."""
    if is_side(candidate.name):
        return "landmark"
    is_valley = candidate.name.split()[-1] in vocabulary.words("valleys")
    return "region" if is_valley and not candidate.matches else None


def is_one_of(first: int, setting: Setting) -> bool:
    """Tell whether "a" stands before a name, or before the part that is meant: "a south Lahore"."""
    parts = vocabulary.words("around", "part")
    while (before := setting.before(first)) and before.text.casefold() in parts:
        first -= 1
    return before is not None and before.text.casefold() in INDEFINITE


def is_side(name: str) -> bool:
    """Tell whether a name only says where in a town a quarter lies: "west side"."""
    *compass, last = name.split()
    return (
        bool(compass)
        and last in vocabulary.words("sides")
        and all(word in vocabulary.words("compass") for word in compass)
    )
