"""What became of those who were shot: who is told to have died is counted as killed."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from transforms.document import Document, Figure
from transforms.figures.definite import HE, REFLEXIVE, SHE, Definite, definite_persons
from transforms.figures.subject import category_of

_REACH = 900  # code points back to the person whom a pronoun or definite noun names
_FEMALE = frozenset(("daughter", "girl", "mother", "sister", "wife", "woman"))
_MALE = frozenset(("boy", "brother", "father", "husband", "man", "son"))
_ANYBODY = frozenset(("patient", "person", "victim"))
_OTHERS = frozenset(("another", "fourth", "other", "second", "third"))


def with_fates(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with each single person counted once, by the worst that is told.

    A person told of only by pronouns or definite nouns is counted where nothing else tells of
    any killed, or of any killed or injured.
    """
    people = sorted(figures, key=lambda figure: (figure.start, figure.end))
    dead = {key for figure in people if figure.metric == "killed" for key in _keys(figure)}
    people = [figure for figure in people if figure.metric != "injured" or not dead & _keys(figure)]
    loose: list[Definite] = []
    surnames = {key for figure in people if figure.metric == "injured" for key in _keys(figure)}
    for definite in definite_persons(document.doc, surnames):
        at = _meant(people, definite)
        if at is None:
            loose += [] if definite.noun.tag_ == "NNP" else [definite]
        elif definite.metric.name == "killed":
            people[at] = replace(people[at], metric="killed", head=definite.metric.word.idx)
    return [*people, *_loose(document, people, loose)]


def _keys(figure: Figure) -> set[str]:
    """Return the names under which a single person may be told of again: a surname, or a wording.

    "A man" may be somebody else the second time, "a 12-year-old girl" is not.
    """
    words = (figure.subject_text or "").split()
    if not _is_single(figure) or not words or _OTHERS & {word.lower() for word in words}:
        return set()
    if words[-1][:1].isupper():
        return {words[-1]}
    return {" ".join(words)} if len(words) > 1 else set()


def _is_single(figure: Figure) -> bool:
    return figure.low == figure.high == 1


def _meant(people: Sequence[Figure], definite: Definite) -> int | None:
    """Return which of the figures counts the person that is meant: the nearest that fits."""
    offset = definite.first.idx
    at = bisect_left(people, offset, key=lambda figure: figure.start)
    while at > 0 and offset - people[at - 1].start <= _REACH:
        at -= 1
        figure = people[at]
        known = figure.metric in {"killed", "injured"} and _is_single(figure)
        if known and _fits(figure, definite.noun):
            return at
    return None


def _fits(figure: Figure, noun: Token) -> bool:
    last = (figure.subject_text or "").split()[-1:] or [""]
    word = last[0].lower()
    if noun.lower_ in HE:
        return word not in _FEMALE
    if noun.lower_ in SHE:
        return word not in _MALE
    if noun.lower_ in REFLEXIVE:
        return False
    if noun.tag_ == "NNP":
        return noun.lower_ == word
    named = last[0][:1].isupper() and figure.subject_category is None
    return noun.lower_ == word or noun.lower_ in _ANYBODY or word in _ANYBODY or named


def _loose(
    document: Document, people: Sequence[Figure], loose: Sequence[Definite]
) -> Iterator[Figure]:
    told = {figure.metric for figure in people if figure.high != 0}
    dead = [definite for definite in loose if definite.metric.name == "killed"]
    if dead and "killed" not in told:
        yield _figure(document, dead[0])
    elif loose and not dead and not told & {"killed", "injured"}:
        yield _figure(document, loose[0])


def _figure(document: Document, definite: Definite) -> Figure:
    noun = definite.noun
    start, end = definite.first.idx, noun.idx + len(noun)
    return Figure(
        start=start,
        end=end,
        low=1,
        high=1,
        qualifier="exact",
        metric=definite.metric.name,
        head=definite.metric.word.idx,
        subject_text=None if definite.is_pronoun else document.cut(noun.idx, end),
        subject_category=None if definite.is_pronoun else category_of(noun),
    )
