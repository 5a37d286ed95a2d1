"""Places that say where another lies: "Orgun district, Paktika province"; "Paris, Texas"."""

from collections.abc import Sequence
from itertools import pairwise

from transforms.places import vocabulary
from transforms.places.candidates import Candidate
from transforms.places.entries import Rank
from transforms.places.gazetteer import Match, Place
from transforms.places.mention import Mention
from transforms.places.setting import Setting

POSTAL = "postal"
LARGE = frozenset(("country", "province"))
SHORTENED = frozenset((Rank.POSTAL, Rank.ABBREVIATION, Rank.ACRONYM))


def qualify(mentions: Sequence[Mention], setting: Setting) -> None:
    """Join each mention with the one after its comma that contains it."""
    for inner, outer in pairwise(mentions):
        if follows(inner, outer, setting) and may_contain(inner, outer.candidate):
            inner.container = outer
            inner.reasons.append("qualified")
            outer.reasons.append("qualifies")
            if POSTAL in outer.reasons:
                outer.reasons[outer.reasons.index(POSTAL)] = "state"


def follows(inner: Mention, outer: Mention, setting: Setting) -> bool:
    """Tell whether a comma, "in" or both stand between two mentions and nothing else."""
    end, first = behind(inner, setting), outer.candidate.first
    if inner.kind and end > inner.candidate.last and follows_of(end, first, setting):
        return not inner.candidate.demonym  # "the Chilean city of Arica"
    if first == end + 1 and setting.words[end].text == "in":
        return setting.words[end].gap in {" ", ", "} and setting.words[first].gap == " "
    return first == end and setting.beyond_comma(end)


def follows_of(end: int, first: int, setting: Setting) -> bool:
    """Tell whether "of", and perhaps a part, stands between: "the Five Ways area of downtown X"."""
    words = setting.words
    if end >= first or words[end].text != "of" or words[end].gap != " ":
        return False
    between = [word.text.casefold() for word in words[end + 1 : first]]
    return len(between) < 2 and all(word in vocabulary.words("around", "part") for word in between)  # noqa: PLR2004 - at most one


def behind(mention: Mention, setting: Setting) -> int:
    """Return the index of the word behind a name and its noun of kind."""
    last = mention.candidate.last
    if last < len(setting.words) and mention.kind:
        return last + (setting.words[last].text.casefold() in vocabulary.generic())
    return last


def may_contain(inner: Mention, outer: Candidate) -> bool:
    """Tell whether a comma between two names says that the second contains the first.

    Names of countries and provinces stand in lists, so they need a shortened state or a country.
    """
    outer_places = [match.place for match in outer.matches if match.rank is not Rank.DEMONYM]
    if not outer_places:
        return False
    matches = inner.candidate.matches
    if listed(matches, outer.matches):
        return False
    if any(m.place.lies_in(place) for m in matches for place in outer_places):
        return True
    named = inner.kind in {"district", "landmark", "town"} or not matches
    large = LARGE | {"town"} if inner.kind in {"district", "landmark"} else LARGE
    return named and any(place.feature in large for place in outer_places)


def listed(inner: Sequence[Match], outer: Sequence[Match]) -> bool:
    """Tell whether two names are those of countries, or of provinces of one country, in a row."""
    if any(match.rank in SHORTENED for match in outer):
        return False
    first, second = large(inner), large(outer)
    if any(place.feature == "country" for place in first):
        return True
    return any(
        one.country_code == other.country_code and other.feature == "province"
        for one in first
        for other in second
    )


def large(matches: Sequence[Match]) -> list[Place]:
    """Return the countries and provinces whose own name it is."""
    return [
        match.place for match in matches if match.rank is Rank.OWN and match.place.feature in LARGE
    ]
