"""Where: which place of a sentence belongs to which of its events."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from transforms.document import Toponym
from transforms.events.attachment import LONGEST_PATH, Tie, anchors, is_definite, tie
from transforms.events.lemma import lemma
from transforms.events.phrase import belongs
from transforms.events.syntax import VERBAL
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import words
from transforms.tree import Doc, Span, Token

FINENESS = {"landmark": 5, "town": 4, "district": 3, "province": 2, "region": 2, "country": 1}
BARE = frozenset({"npadvmod", "appos", "ROOT", "nsubj", "dobj", "compound", "poss", "nmod"})
MOVING = frozenset({"to", "from", "toward", "towards", "of", "over"})
TAKING = ("abduct", "arrest")
NOMINAL = frozenset({"NOUN", "PROPN"})
LOOKED_AT = 24
PLACED, NAMED, OTHERWISE, NOWHERE = 3, 2, 1, 0


class Located(Protocol):
    """Something found at an interval of the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """End, exclusive."""


Found = TypeVar("Found", bound=Located)


def own_interval(item: Located) -> tuple[int, int]:
    """Return the interval at which something was found."""
    return item.start, item.end


def rooted(
    doc: Doc, found: Sequence[Found], place: Callable[[Found], tuple[int, int]] = own_interval
) -> dict[int, list[tuple[Token, Found]]]:
    """Return places or dates by the start of their sentence, each with its head token.

    Args:
        doc: the parse.
        found: the places or dates.
        place: tells the interval whose head is theirs.
    """
    starts = [sentence.start for sentence in doc.sents]
    result: dict[int, list[tuple[Token, Found]]] = {}
    for item in found:
        span: Span | None = doc.char_span(*place(item))
        if span:
            root = span.root
            inside = result.setdefault(starts[bisect_right(starts, root.i) - 1], [])
            if len(inside) < LOOKED_AT:
                inside.append((root, item))
    return result


def place_of(trigger: Trigger, places: Iterable[tuple[Token, Toponym]]) -> Toponym | None:
    """Return the place of an event among those of its sentence."""
    ranked = [
        (strength * rank, FINENESS.get(item.feature or "", 0), -item.start, item)
        for token, item in places
        if _may_place(
            strength := tie(trigger, token), rank := _place_rank(token, trigger), trigger, token
        )
    ]
    return max(ranked, key=lambda entry: entry[:3])[3] if ranked else None


def _may_place(strength: Tie, rank: int, trigger: Trigger, token: Token) -> bool:
    """Tell whether a place is where the event was, not just a name in its sentence."""
    if rank == NOWHERE or _is_regained(trigger, token):
        return False
    if rank == PLACED:
        return strength >= (Tie.AROUND if is_definite(trigger.token) else Tie.BESIDE)
    return strength >= Tie.SHARED


def regained(trigger: Trigger, places: Iterable[tuple[Token, Toponym]]) -> Iterator[Toponym]:
    """Yield where somebody was found who had been taken elsewhere: no scene of the article."""
    yield from (item for token, item in places if _is_regained(trigger, token))


def _is_regained(trigger: Trigger, place: Token) -> bool:
    """Tell whether a place is where somebody was found who had been taken."""
    event = trigger.token
    if event.dep_ not in ("acl", "relcl") or trigger.reading.event_mode not in TAKING:
        return False
    verb = next((above for above in place.ancestors if above.pos_ in VERBAL), None)
    if verb is None or lemma(verb) not in words("regaining") or verb.i > place.i:
        return False
    return any(above.i == verb.i for above in event.ancestors)


def _place_rank(token: Token, trigger: Trigger) -> int:
    """Return how well the preposition of a place says that something happened there."""
    head = outermost(token)
    if head.dep_ == "pobj":
        word, whole = head.head.lower_, head.head.head
        if _is_home(word, whole, trigger) or _describes_thing(token, head, word):
            return NOWHERE
        if word == "of":
            return _rank_of_part(whole, trigger)
        if word in MOVING:
            return NAMED
        return PLACED if word in words("locative") else OTHERWISE
    if token.dep_ in ("compound", "nmod") and belongs(token.head, "@human"):
        return NOWHERE  # "a Tosk driver"
    return NAMED if head.dep_ in BARE else OTHERWISE


def _is_home(word: str, whole: Token, trigger: Trigger) -> bool:
    """Tell whether a place is only where somebody comes from: "a driver from", "Doe, 24, of"."""
    if whole.i in anchors(trigger):
        return False
    if word == "from":
        return whole.pos_ in NOMINAL or whole.pos_ == "NUM"
    is_aged = whole.pos_ == "NUM" or whole.lower_.endswith("old")
    return word == "of" and (is_aged or whole.ent_type_ == "PERSON")


def _describes_thing(token: Token, head: Token, word: str) -> bool:
    """Tell whether a place only says which thing it is about: "over the Kashmir elections"."""
    if token.i == head.i or token.dep_ not in ("compound", "nmod") or head.pos_ != "NOUN":
        return False
    whole = head.head.head
    if word == "of" and whole.dep_ == "pobj":
        word = whole.head.lower_  # "about the issue of the Kashmir elections"
    return word in words("linking") or (word != "of" and word not in words("locative"))


def _rank_of_part(whole: Token, trigger: Trigger) -> int:
    """Return how well "of" says it: "the siege of", "in the suburbs of", not "has traces of"."""
    around = anchors(trigger)
    if whole.i in around:
        return PLACED
    if whole.dep_ == "pobj" and whole.head.lower_ in words("locative"):
        return PLACED
    is_listed = whole.head.pos_ in VERBAL and whole.head.dep_ == "conj"
    return NOWHERE if is_listed and whole.head.i not in around else NAMED


def outermost(token: Token) -> Token:
    """Return the head of the list or apposition a name stands in."""
    for _ in range(LONGEST_PATH):
        if token.dep_ not in ("appos", "conj", "compound", "nmod") or token.head.pos_ == "VERB":
            break
        token = token.head
    return token
