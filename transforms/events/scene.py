"""Where and when: which place and which date of a sentence belong to which of its events."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from spacy.tokens import Doc, Span, Token

from transforms.document import DateExpression, Toponym
from transforms.events.lemma import lemma
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import words

FINENESS = {"landmark": 5, "town": 4, "district": 3, "province": 2, "region": 2, "country": 1}
ATTACHED, LOOSE, ELSEWHERE = 3, 2, 1
LONGEST_PATH = 25


class Located(Protocol):
    """Something found at an interval of the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """End, exclusive."""


Found = TypeVar("Found", bound=Located)


def rooted(doc: Doc, found: Sequence[Found]) -> dict[int, list[tuple[Token, Found]]]:
    """Return places or dates by the start of their sentence, each with its head token."""
    result: dict[int, list[tuple[Token, Found]]] = {}
    for item in found:
        span: Span | None = doc.char_span(item.start, item.end, alignment_mode="expand")
        if span:
            root = span.root
            result.setdefault(root.sent.start, []).append((root, item))
    return result


def place_of(trigger: Trigger, places: Iterable[tuple[Token, Toponym]]) -> Toponym | None:
    """Return the place of an event among those of its sentence."""
    ranked = [
        (_attachment(trigger, token, _place_rank(token)), FINENESS.get(item.feature or "", 0), item)
        for token, item in places
    ]
    ranked = [entry for entry in ranked if entry[0] > 0]
    return max(ranked, key=lambda entry: entry[:2])[2] if ranked else None


def date_of(
    trigger: Trigger, dates: Iterable[tuple[Token, DateExpression]]
) -> DateExpression | None:
    """Return the date of an event among those of its sentence."""
    ranked = [
        (
            _attachment(trigger, token, ATTACHED),
            item.first is not None,
            -abs(token.i - trigger.token.i),
            item,
        )
        for token, item in dates
    ]
    ranked = [entry for entry in ranked if entry[0] > 0]
    return max(ranked, key=lambda entry: entry[:3])[3] if ranked else None


def _place_rank(token: Token) -> int:
    """Return how well the preposition of a place says that something happened there."""
    head = _outermost(token)
    if head.dep_ == "pobj":
        word = head.head.lower_
        if word in ("to", "from", "toward", "towards"):
            return LOOSE
        if word in ("of", "over"):
            return LOOSE
        return ATTACHED if word in words("locative") else ELSEWHERE
    if head.dep_ in ("npadvmod", "appos", "ROOT", "nsubj", "dobj", "compound", "poss", "nmod"):
        return LOOSE
    return ELSEWHERE


def _outermost(token: Token) -> Token:
    """Return the head of the list or apposition a name stands in."""
    for _ in range(LONGEST_PATH):
        if token.dep_ not in ("appos", "conj", "compound", "nmod") or token.head.pos_ == "VERB":
            break
        token = token.head
    return token


def _attachment(trigger: Trigger, token: Token, own: int) -> float:
    """Return how strongly a word of the sentence belongs to an event, 0 for not at all.

    What stands in the event's own clause beats what stands in a clause around or below it;
    the clause of a reporting verb ("said on Monday") has no say about what it reports.
    """
    anchors = {trigger.token.i, trigger.verb.i}
    crossed = 0
    node = token
    for _ in range(LONGEST_PATH):
        if node.i in anchors:
            return own * 4 - min(crossed, 3) if not crossed else own * 2 - min(crossed, 3) * 0.5
        if node.pos_ == "VERB" and node.i != token.i:
            crossed += 1
        if node.head.i == node.i:
            break
        node = node.head
    return _outside(trigger, token, own)


def _outside(trigger: Trigger, token: Token, own: int) -> float:
    """Return the score of a place or date that does not depend on the trigger."""
    governor = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
    above = list(trigger.token.ancestors)
    if governor is not None and lemma(governor) in words("reporting"):
        return 0.2
    if governor is None or governor in above:
        return own * 1.0
    return own * 0.5
