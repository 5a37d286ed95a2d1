"""What tells that a count leaves people out: whom it names, how it is worded, when it was made."""

import re
from enum import Enum, auto

from transforms.document import Document, Figure
from transforms.figures.lexicon import (
    BODIES,
    CALLINGS,
    EARLY,
    FOUND,
    GROWING,
    GROWN,
    LATE,
    LISTED,
    MEANWHILE,
    names_kindred,
    names_subset,
)

_AHEAD = 80  # code points after a figure in which its wording goes on
_NEAR = 70  # code points before or after it in which those counted are found or listed
_BEHIND = 160  # code points before it in which it is told when it was counted


class Kind(Enum):
    """Whom a count leaves out.

    Attributes:
        ANYBODY: nobody, as far as it tells.
        SUBSET: those who are not children, women, "others", "of the dead".
        NAMED: those who are not named with them.
        KINDRED: those who are not of one family.
        LISTED: those who were not yet found, shown or named.
        EARLY: those who were found later.
        VAGUE: nobody knows: "several" says no more than a number does.
    """

    ANYBODY = auto()
    SUBSET = auto()
    NAMED = auto()
    KINDRED = auto()
    LISTED = auto()
    EARLY = auto()
    VAGUE = auto()


def kind_of(document: Document, figure: Figure, before: Figure | None = None) -> Kind:
    """Tell whom a count leaves out.

    Args:
        document: the article.
        figure: the count.
        before: the one told before it. Where it counts others ("one died and two others were
            hurt"), they are the others that are meant.
    """
    subject = figure.subject_text or ""
    if subject and document.cut(figure.end - len(subject), figure.end) == subject:
        return _kind_of_named(document, figure, subject)
    after = document.cut(figure.end, figure.end + _AHEAD)
    is_some = names_subset(subject) or _is_of_some(document, figure, after)
    is_rest = _is_of_rest(document, figure, after) and not _is_beside(document, before, figure)
    if is_rest or is_some:
        return Kind.SUBSET
    if names_kindred(subject) or _OF_FAMILY.match(after):
        return Kind.KINDRED
    if _is_early(document, figure, after):
        return Kind.EARLY
    if figure.subject_category in CALLINGS or _is_listed(document, figure):
        return Kind.LISTED
    return Kind.VAGUE if figure.qualifier == "vague" else Kind.ANYBODY


def _kind_of_named(document: Document, figure: Figure, subject: str) -> Kind:
    """Tell whom a count of one leaves out whom its words name: "a miner", "her and two others"."""
    _, end = document.sentence_around(figure.start, figure.end)
    if _GROWN.search(document.cut(figure.end, end)):
        return Kind.EARLY  # "a miner died, bringing the toll to eight"
    return Kind.ANYBODY if _AND_OTHERS.search(subject) else Kind.NAMED


def _is_of_some(document: Document, figure: Figure, after: str) -> bool:
    """Tell "three bodies", "both", "all three", "one of the victims"."""
    wording = document.cut(figure.start, figure.end)
    if _ALL.search(document.cut(max(0, figure.start - len("in all ")), figure.start)):
        return True
    head = document.cut(figure.head, figure.head + _AHEAD)
    return bool(wording.lower() == "both" or _BODIES.match(head) or _OF_THOSE.match(after))


def is_of_hurt(document: Document, figure: Figure) -> bool:
    """Tell "five of the wounded": some of those counted, whether or not the text says how many."""
    words = _OF_HURT.get(figure.metric)
    return words is not None and bool(words.match(document.cut(figure.end, figure.end + _AHEAD)))


def _is_of_rest(document: Document, figure: Figure, after: str) -> bool:
    """Tell "two others", "another 12"."""
    wording = document.cut(figure.start, figure.end)
    before = document.cut(max(0, figure.start - len("another ")), figure.start)
    return bool(
        _MORE.search(before)
        or _MORE.search(figure.subject_text or wording)
        or _MORE.match(after[1:])
    )


def _is_beside(document: Document, before: Figure | None, figure: Figure) -> bool:
    """Tell whether the figure before counts what befell others in the same sentence."""
    if before is None or before.metric == figure.metric or before.high == 0:
        return False
    start, _ = document.sentence_around(figure.start, figure.end)
    return before.start >= start


def _is_early(document: Document, figure: Figure, after: str) -> bool:
    """Tell "at first spoke of two dead", unless "later" stands between."""
    if _SO_FAR.match(after) or _MEANWHILE.match(after):
        return True
    start, end = document.sentence_around(figure.start, figure.end)
    if _GROWING.search(document.cut(figure.end, min(end, figure.end + _BEHIND))):
        return True
    if _GROWN.search(document.cut(figure.end, figure.end + _BEHIND)):
        return True
    return is_told_early(document.cut(max(start, figure.start - _BEHIND), figure.start))


def is_told_early(before: str) -> bool:
    """Tell whether words before a count tell it as an early one: "had at first spoken of"."""
    cues = [*_EARLY.finditer(before)]
    return bool(cues) and not _LATE.search(before, cues[-1].end())


def _is_listed(document: Document, figure: Figure) -> bool:
    """Tell "18 were pulled out of the ruins", "the names of ten"."""
    start, end = document.sentence_around(figure.start, figure.end)
    before = document.cut(max(start, figure.start - _NEAR), figure.start)
    after = document.cut(figure.end, min(end, figure.end + _NEAR))
    return bool(_LISTED.search(before) or _FOUND.search(after))


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_BODIES, _EARLY, _LATE = _any_of(BODIES), _any_of(EARLY), _any_of(LATE)
_LISTED, _FOUND = _any_of(LISTED), _any_of(FOUND)
_GROWING, _GROWN = _any_of(GROWING), _any_of(GROWN)
_MORE = _any_of(("other", "others", "another", "further", "additional", "more"))
_AND_OTHERS = re.compile(r" \w+ (?:others?|members)\b", re.IGNORECASE)
_OF_FAMILY = re.compile(
    r"\W{0,2}(?:\w+ ){0,3}?(?:members? of|from) (?:[\w'\u2019-]+ ){0,5}?"
    r"(?:famil(?:y|ies)|clan|household)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?<!\bin )\ball $", re.IGNORECASE)
_OF_THOSE = re.compile(r" of (?:the|those|these|them|his|her|their|my|[\w-]+['\u2019]s?)\b")
_OF_HURT = {
    "injured": re.compile(r" of (?:the|those|these) (?:hurt|injured|wounded)\b"),
    "killed": re.compile(r" of (?:the|those|these) (?:dead|killed)\b"),
}
_MEANWHILE = re.compile(rf" (?:[\w-]+ ){{0,2}}(?:was|were|had been) (?:{'|'.join(MEANWHILE)})\b")
_SO_FAR = re.compile(r"\W{0,2}(?:[\w-]+ ){0,3}(?:so far|thus far|until then)\b")
