"""Reasons to read a span as a place, or not to. Each has a weight in data/weights.toml."""

from collections.abc import Iterator, Mapping, Sequence

from transforms.places import vocabulary
from transforms.places.candidates import Candidate
from transforms.places.entries import Rank
from transforms.places.gazetteer import LARGE, Match, Place
from transforms.places.kinds import is_one_of
from transforms.places.opening import heads_report
from transforms.places.outlet import LETTERS
from transforms.places.setting import Setting
from transforms.places.words import Word
from transforms.tree import Span

METROPOLIS, SMALL = 6.0, 4.0
STATE = 6.4
LABELS = frozenset(("GPE", "LOC", "FAC", "ORG", "NORP", "PERSON"))
TIMES = frozenset(("DATE", "TIME"))
THINGS = frozenset(("PRODUCT", "EVENT", "WORK_OF_ART", "LAW"))
# Reasons and the lists of words in data/words.toml that give them.
BEFORE = {
    "locative": ("locative",),
    "weakly_locative": ("weakly_locative",),
    "part": ("around", "part"),
    "title": ("around", "title"),
}
AFTER_CAPITAL = {
    "policed": ("around", "force"),
    "street": ("around", "street"),
    "institution": ("around", "institution"),
    "nature": ("around", "nature"),
    "brand": ("around", "brand"),
}
AFTER = {
    "policed": ("around", "force"),
    "speaks": ("around", "speech"),
    "of_people": ("around", "people"),
    "named_after": ("around", "thing"),
}
OWN, OTHER = (Rank.OWN, Rank.ACRONYM), (Rank.ALIAS, Rank.ABBREVIATION)


def standing(candidate: Candidate, *, kind: bool) -> Iterator[str]:
    """Yield what the gazetteer says of the name."""
    if candidate.demonym or not candidate.matches:
        yield "demonym" if candidate.matches else "unknown"
        return
    own = [match for match in candidate.matches if match.rank in OWN]
    usable = own or [match for match in candidate.matches if match.rank in OTHER or kind]
    if not usable:
        if candidate.matches[0].rank is Rank.POSTAL:
            yield "postal"
        return
    yield size(max((match.place for match in usable), key=lambda place: place.importance))
    if unmistakable(candidate.name, [match.place for match in own]):
        yield "unmistakable"
    if not own and all(foreign(match) for match in usable):
        yield "only_alias"
    parts = candidate.name.split()
    if len(parts) > 1:
        yield "several_words"
        if parts[0] == "saint":
            yield "saint"
        if own and parts[-1] in vocabulary.generic():
            yield "own_kind"
    if candidate.name in vocabulary.blocked():
        yield "ordinary_word"


def foreign(match: Match) -> bool:
    """Tell whether a name is an alias and no other way to write the name in Latin letters."""
    return match.rank is Rank.ALIAS and match.place.country_code not in vocabulary.words(
        "transliterated"
    )


def unmistakable(name: str, places: Sequence[Place]) -> bool:
    """Tell whether a name of some length is that of places of one country, one of them a town."""
    return (
        len(name) > LETTERS + 1
        and len({place.country_code for place in places}) == 1
        and max(place.importance for place in places) >= SMALL
    )


def size(place: Place) -> str:
    """Return how large a place is, in words."""
    if place.feature == "province" and place.importance > STATE:
        return "state"
    if place.feature != "town":
        return place.feature
    if place.importance >= METROPOLIS:
        return "metropolis"
    if place.importance >= LARGE:
        return "large_town"
    return "small_town" if place.importance >= SMALL else "village"


def labelled(candidate: Candidate, setting: Setting) -> Iterator[str]:
    """Yield what the model says."""
    entity = setting.entity(candidate.start)
    if entity is None:
        yield "label_none"
    elif entity.label_ == "PERSON" and in_full(candidate, entity):
        yield "label_PERSON_in_full"
    elif entity.label_ == "PERSON" and len(entity) == 1:
        yield "label_PERSON_alone"
    elif entity.label_ in LABELS:
        yield f"label_{entity.label_}"
    elif entity.label_ in THINGS:
        yield "label_thing"
    else:
        yield "label_other"
    token = setting.token(candidate.start)
    proper = token.pos_ == "PROPN" or (candidate.demonym and token.pos_ == "ADJ")
    if not proper and candidate.last - candidate.first == 1:
        yield "no_proper_noun"


def in_full(candidate: Candidate, entity: Span) -> bool:
    """Tell whether an entity is no more than a large town's name of several words."""
    return (
        " " in candidate.name
        and entity.end_char - entity.start_char <= candidate.end - candidate.start
        and any(match.place.importance >= LARGE for match in candidate.matches)
    )


def preceded(candidate: Candidate, setting: Setting) -> Iterator[str]:
    """Yield what the word before the name says."""
    if heads_report(candidate, setting.text):
        yield "dateline"
    before = setting.before(candidate.first)
    if before is None:
        return
    word = before.text.casefold()
    if word == "of" and body_of(candidate, setting):
        yield "body_of"
        return
    if of_block(candidate.first, setting) or at_corner(candidate, setting):
        yield "street"
        return
    if word == "the" and candidate.first > 1:
        word = setting.words[candidate.first - 2].text.casefold()
    if reason := listed(word, BEFORE):
        yield reason
    elif len(word) == 1 and word.isalpha() and word not in {"a", "s"}:
        yield "initial"
    elif setting.cased and continues(before, setting.words[candidate.first], setting):
        yield "after_name"


def of_block(first: int, setting: Setting) -> bool:
    """Tell whether a name is a street's: "the 300 block of South Main"."""
    words = setting.words
    while first > 1 and words[first - 1].text.casefold() in vocabulary.words("block_links"):
        first -= 1
    return first > 0 and words[first - 1].text.casefold() in {"block", "blocks"}


def at_corner(candidate: Candidate, setting: Setting) -> bool:
    """Tell whether a name is that of one of two streets: "Mill and Fifth streets", "corner of"."""
    words, first, last = setting.words, candidate.first, candidate.last
    behind = [word.text for word in words[last : last + 3]]
    if behind[:1] == ["and"] and behind[-1] in vocabulary.words("streets"):
        return True
    if first > 1 and words[first - 1].text == "and":
        first -= 2  # the other street
    return (
        first > 1
        and words[first - 1].text == "of"
        and words[first - 2].text in vocabulary.words("corners")
    )


def continues(before: Word, word: Word, setting: Setting) -> bool:
    """Tell whether a word goes on with the name before it."""
    return (
        before.capital
        and before.text == before.whole
        and before.text.casefold() not in vocabulary.generic()
        and "-" not in word.gap
        and setting.token(before.start).pos_ == "PROPN"
    )


def followed(candidate: Candidate, setting: Setting) -> Iterator[str]:
    """Yield what the word after the name says."""
    after = setting.after(candidate.last)
    if after is None or not setting.cased:
        return
    word = after.text.casefold()
    is_road = word in vocabulary.words("roads")
    if is_road and not after.capital and is_one_of(candidate.first, setting):
        yield "modifier"  # "a Lahore street", but not "a Lahore Street shop"
    elif after.capital or is_road:
        if reason := listed(word, AFTER_CAPITAL):
            yield reason
        elif word in vocabulary.generic():
            yield "institution"
        elif not candidate.demonym and continues_in(after, setting):
            yield "before_name"
    elif reason := listed(word, AFTER):
        yield reason
    elif setting.token(after.start).pos_ == "NOUN" and in_phrase(candidate, setting):
        yield "modifier"


def continues_in(after: Word, setting: Setting) -> bool:
    """Tell whether a name goes on with the word after it, which is no day."""
    entity = setting.entity(after.start)
    if entity is not None and entity.label_ in TIMES:
        return False
    return "-" not in after.gap and setting.token(after.start).pos_ == "PROPN"


def listed(word: str, lists: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the first reason whose list has a word."""
    return next((reason for reason, path in lists.items() if word in vocabulary.words(*path)), None)


def in_phrase(candidate: Candidate, setting: Setting) -> bool:
    """Tell whether an article stands before the name: "inside a Lahore barbershop"."""
    before = setting.before(candidate.first)
    return before is not None and before.text.casefold() in {"a", "an", "the", "one", "two"}


def body_of(candidate: Candidate, setting: Setting) -> bool:
    """Tell whether the name ends that of an organization: "Bank of America"."""
    entity = setting.entity(candidate.start)
    return (
        entity is not None
        and entity.label_ == "ORG"
        and candidate.first > 1
        and entity.start_char <= setting.words[candidate.first - 2].start
        and setting.words[candidate.first - 2].capital
    )


def known(candidate: Candidate, setting: Setting) -> Iterator[str]:
    """Yield what the rest of the article says of the word."""
    if candidate.name in setting.surnames:
        yield "surname"
    name = setting.text[candidate.start : candidate.end]
    if name.casefold() in setting.small and not name.isupper():
        yield "small_letters_elsewhere"
    letters = candidate.name.replace(" ", "")
    if len(letters) > LETTERS and letters in setting.publisher:
        yield "publisher"
