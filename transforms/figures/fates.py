"""What became of those who were shot: who is told to have died is counted as killed."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from transforms.document import Document, Figure
from transforms.figures.definite import HE, REFLEXIVE, SHE, Definite, definite_persons
from transforms.figures.persons import figure_of_one
from transforms.tree import Token

_FEW = 20  # counts of dead that are tried as summands
_REACH = 900  # code points back to the person whom a pronoun or definite noun names
_FEMALE = frozenset(("daughter", "girl", "mother", "sister", "wife", "woman"))
_MALE = frozenset(("boy", "brother", "father", "husband", "man", "son"))
_YOUNG = frozenset(
    (
        "boy",
        "child",
        "female",
        "girl",
        "juvenile",
        "kid",
        "male",
        "minor",
        "student",
        "teen",
        "teenager",
        "youth",
    )
)
_ANYBODY = frozenset(("patient", "person", "victim"))
_SHOT = frozenset(("hit", "shoot", "shooting", "stab", "stabbing", "strike", "trample"))
_REST = re.compile(r"\b(?:another|further|more|others?)\b", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:I{2,3}|IV|[JS]r\.?)")  # of a name
_PAIR = 2
_NEAR = 3  # words between a verb and its object
_OTHERS = frozenset(("another", "fourth", "other", "second", "third"))


def with_fates(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with each single person counted once, by the worst that is told.

    A person told of only by pronouns or definite nouns is counted where nothing else tells of
    any killed, or of any injured.
    """
    people = sorted(figures, key=lambda figure: (figure.start, figure.end))
    people = _without_dead(document, _with_casualties(document, people))
    people = _without_both(document, people)
    loose: list[Definite] = []
    surnames = {key for figure in people if figure.metric == "injured" for key in _keys(figure)}
    for definite in definite_persons(document.doc, surnames):
        at = _meant(people, definite)
        if at is None:
            loose += [] if definite.noun.tag_ == "NNP" else [definite]
        elif definite.metric.name == "killed":
            people[at] = replace(people[at], metric="killed", head=definite.metric.word.idx)
    return [*people, *_loose(document, people, loose)]


def _with_casualties(document: Document, people: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those shot who are all the dead and wounded counted as casualties.

    "Six were shot; two died, four were wounded."
    """
    dead, hurt = (
        {figure.low or 0 for figure in people if figure.metric == name and _is_exact(figure)}
        for name in ("killed", "injured")
    )
    few = sorted(dead)[:_FEW]
    return [
        replace(figure, metric="other")
        if figure.metric == "injured"
        and is_left_open(document, figure)
        and not counts_rest(document, figure)
        and any(number and (figure.low or 0) - number in hurt for number in few)
        else figure
        for figure in people
    ]


def _is_exact(figure: Figure) -> bool:
    return figure.low == figure.high and figure.qualifier == "exact"


def _without_dead(document: Document, people: Sequence[Figure]) -> list[Figure]:
    """Return the figures without those shot or wounded whom another figure counts as killed."""
    killed = [figure for figure in people if figure.metric == "killed"]
    keys = {key for figure in killed for key in _keys(figure)}
    tolls = {_toll(figure) for figure in killed}
    told: dict[tuple[int | None, tuple[int, int]], Figure] = {}
    for figure in killed:
        told.setdefault((_toll(figure), document.sentence_around(figure.start, figure.end)), figure)

    def are_dead(hurt: Figure) -> bool:
        if _toll(hurt) not in tolls or not is_left_open(document, hurt):
            return False
        beside = told.get((_toll(hurt), document.sentence_around(hurt.start, hurt.end)))
        return beside is None or beside.end >= hurt.start  # "two died and two others were shot"

    return [
        figure
        for figure in people
        if figure.metric != "injured" or not (keys & _keys(figure) or are_dead(figure))
    ]


def _without_both(document: Document, people: Sequence[Figure]) -> list[Figure]:
    """Return the figures without the two before "both were pronounced dead"."""
    gone: set[int] = set()
    for at, figure in enumerate(people):
        both = document.cut(figure.start, figure.end).lower() == "both"
        if not (both and figure.metric == "killed" and figure.subject_text is None):
            continue
        before = [other for other in range(max(0, at - _PAIR), at) if _is_single(people[other])]
        hurt = [other for other in before if people[other].metric == "injured"]
        near = [other for other in hurt if figure.start - people[other].start <= _REACH]
        gone.update(near if len(near) == _PAIR else ())
    return [figure for at, figure in enumerate(people) if at not in gone]


def _keys(figure: Figure) -> set[str]:
    """Return the names under which a single person may be told of again: a surname, or a wording.

    "A man" may be somebody else the second time, "a 12-year-old girl" is not.
    """
    words = (figure.subject_text or "").split()
    if len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        words = words[:-1]
    if not _is_single(figure) or not words or _OTHERS & {word.lower() for word in words}:
        return set()
    if words[-1][:1].isupper():
        return {words[-1]}
    age = next((word for word in words if word.endswith("-old")), None)
    if age and words[-1].lower() not in _FEMALE:
        return {f"{age} he"} | ({f"{age} she"} if words[-1].lower() not in _MALE else set())
    if age:
        return {f"{age} she"}
    return {" ".join(words)} if len(words) > 1 else set()


def _toll(figure: Figure) -> int | None:
    """Return the exact number of several persons."""
    several = figure.low == figure.high and (figure.low or 0) > 1
    return figure.low if several else None


def is_left_open(document: Document, figure: Figure) -> bool:
    """Tell whether it is left open if several lived: "were shot", "suffered gunshot wounds"."""
    span = document.doc.char_span(figure.head, figure.head + 1)
    if span is None or _toll(figure) is None:
        return False
    near = document.doc[max(0, span.start - 1) : span.end + _NEAR]
    return span[0].lemma_.lower() in _SHOT or any(word.lower_ == "gunshot" for word in near)


def counts_rest(document: Document, figure: Figure) -> bool:
    """Tell "two others", "another 12": others than those told of before."""
    before = document.cut(max(0, figure.start - len("another ")), figure.start)
    return bool(
        _REST.search(before + document.cut(figure.start, figure.end) + f" {figure.subject_text}")
    )


def _is_single(figure: Figure) -> bool:
    return figure.low == figure.high == 1


def _meant(people: Sequence[Figure], definite: Definite) -> int | None:
    """Return which of the figures counts the person that is meant: the nearest that fits."""
    offset = definite.first.idx
    at = bisect_left(people, offset, key=lambda figure: figure.start)
    fitting = []
    while at > 0 and offset - people[at - 1].start <= _REACH:
        at -= 1
        figure = people[at]
        known = figure.metric in {"killed", "injured"} and _is_single(figure)
        if known and _fits(figure, definite.noun):
            fitting.append(at)
    alike = (at for at in fitting if people[at].metric == definite.metric.name)
    nearest = next(iter(fitting), None)
    return next(alike, nearest) if definite.is_told_by_fate else nearest


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
    if noun.lower_ in _YOUNG and word in _YOUNG | {"old"}:
        return not ({noun.lower_, word} & _FEMALE and {noun.lower_, word} & _MALE)
    named = last[0][:1].isupper() and figure.subject_category is None
    is_loose = noun.lower_ in _ANYBODY or word in _ANYBODY or named
    return noun.lower_ == word or (is_loose and not _is_other(figure))


def _is_other(figure: Figure) -> bool:
    """Tell "a fourth person": the driver told of later is somebody else."""
    return not _OTHERS.isdisjoint((figure.subject_text or "").lower().split())


def _loose(
    document: Document, people: Sequence[Figure], loose: Sequence[Definite]
) -> Iterator[Figure]:
    """Yield a figure for the first who is told of by pronouns or definite nouns only."""
    told = {figure.metric for figure in people if figure.high != 0}
    dead = [definite for definite in loose if definite.metric.name == "killed"]
    if dead and "killed" not in told:
        yield _figure(document, dead[0])
    if dead or "injured" in told:
        return
    lived = (each for each in loose if not told or each.metric.word.lemma_ not in _SHOT)
    yield from (_figure(document, definite) for definite in islice(lived, 1))


def _figure(document: Document, definite: Definite) -> Figure:
    named = None if definite.is_pronoun else definite.noun
    return figure_of_one(document, definite.first, definite.noun, definite.metric, named)
