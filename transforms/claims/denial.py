"""What a denial denies."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from transforms.claims.vocabulary import HERE

WORD = re.compile(r"[\w-]+")
PIECE = re.compile(r"[\w-]+|[.,;:!?]")
CORRECTED = 120
"""Letters before a count in which it is told that it was corrected."""
BETWEEN = 10
"""Words between a saying and what is said of it."""
VERDICT = 4
"""Words at the end of a content among which it is told what something is called."""
ALLEGATION, FIGURES, OTHER = "allegation", "figures", "other"
BREAKS = r"about|amid|and|but|for|never|not|over|while|\w+n['\u2019]t"
"""Words between a count and what is called untrue by which it is not the count."""
COUNTED = frozenset((ALLEGATION, FIGURES))


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of a denial tell.

    Attributes:
        refutation: phrases that call something untrue.
        closing: phrases that do so at the end of a statement.
        forged: what is untrue of a saying, and forged of another thing.
        sayings: words and pictures that may be so, beside counts and allegations.
        onward: words in front of which no noun is left out.
        untrue: what something untrue is called.
        scorned: what is called untrue by that, if it is what others say.
        vague: words that leave open what they stand for.
        lowered, revised: what is done to a count that was too high, or wrong.
        aspects: each aspect with its words, in order of precedence.
    """

    refutation: frozenset[str]
    closing: frozenset[str]
    forged: frozenset[str]
    sayings: frozenset[str]
    onward: frozenset[str]
    untrue: frozenset[str]
    scorned: frozenset[str]
    vague: frozenset[str]
    lowered: frozenset[str]
    revised: frozenset[str]
    aspects: tuple[tuple[str, frozenset[str]], ...]


@cache
def lists() -> Words:
    """Return the words of denials."""
    table = tomllib.loads((HERE / "denials.toml").read_text("utf-8"))
    aspects = tuple((aspect["name"], frozenset(aspect["words"])) for aspect in table["aspect"])
    names = tuple(name for name in table if name != "aspect")
    return Words(**{name: frozenset(table[name]) for name in names}, aspects=aspects)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters."""
    return frozenset(WORD.findall(text.lower()))


def refutes(content: str) -> bool:
    """Return whether a statement calls something untrue: "the claims are baseless".

    Words may be false, a passport or an alarm is no less one for that.
    """
    small = content.lower()
    refuted = _refuting().search(f" {' '.join(WORD.findall(small))} ")
    return bool(refuted or _false_saying().search(f" {' '.join(PIECE.findall(small))} "))


@cache
def _refuting() -> re.Pattern[str]:
    anywhere, closing = ("|".join(sorted(words)) for words in (lists().refutation, lists().closing))
    return re.compile(f" (?:{anywhere}) | (?:{closing}) $")


@cache
def _false_saying() -> re.Pattern[str]:
    nouns = "|".join(sorted(lists().sayings | _told(ALLEGATION) | _told(FIGURES)))
    about = rf" (?:{nouns})(?: (?:[\w-]+|,)){{0,{BETWEEN}}}?| (?:it|these|they|this|those)"
    forged, onward = ("|".join(sorted(words)) for words in (lists().forged, lists().onward))
    bare = rf" (?:{forged})(?= (?:$|[^\w ]|(?:{onward}) ))"
    return re.compile(rf"(?:{about}) (?:are|as|been|is|was|were)(?: [\w-]+ly)?{bare}")


def _told(aspect: str) -> frozenset[str]:
    """Return the words of an aspect."""
    return next(words for name, words in lists().aspects if name == aspect)


def calls_untrue(content: str) -> bool:
    """Return whether something is called untrue: "called reports of nine deaths a lie"."""
    pieces, known = PIECE.findall(content.lower()), lists()
    of_report = not _told(ALLEGATION).isdisjoint(pieces)
    untrue = known.untrue | (known.scorned if of_report else frozenset())
    behind = known.onward | known.sayings | _told(ALLEGATION) | _told(FIGURES)
    called = list(zip_longest(pieces, pieces[1:], fillvalue="."))[-VERDICT:]
    return any(
        word in untrue and (word not in known.forged or after in behind or not after[0].isalnum())
        for word, after in called
    )


def is_of_report(words: str) -> bool:
    """Return whether words lead over to what others say: "reports of", "the claim that some"."""
    return _of_report().search(words) is not None


def is_called_untrue(before: str, after: str) -> bool:
    """Return whether a count is called untrue: "not true that 12 died", "the toll of 12 is a lie".

    Args:
        before: the words before the count, in its sentence.
        after: the words after it.
    """
    if _untrue_that().search(before):
        return True
    return bool(_of_count().search(before) and _is_untrue().match(after))


def is_taken_back(before: str, after: str) -> bool:
    """Return whether a count was corrected to less: "lowered the toll to 31 from 44".

    Args:
        before: the words before the count, in its sentence.
        after: the words after it.
    """
    near = before[-CORRECTED:]
    if _lowered_from().search(near):
        return True
    return bool(_revised_from().search(near) and _DOWN_TO.match(after))


_DOWN_TO = re.compile(r" (?:[\w-]+ )?down(?:wards?)? to\b")


@cache
def _lowered_from() -> re.Pattern[str]:
    lowered, revised = ("|".join(sorted(words)) for words in (lists().lowered, lists().revised))
    down = rf"(?:{lowered})|(?:{revised}) (?:[\w-]+ ){{0,5}}?down(?:wards?)?"
    return re.compile(rf"\b(?:{down})\b[^.;:]*\bfrom (?:[\w-]+ ){{0,2}}$")


@cache
def _revised_from() -> re.Pattern[str]:
    revised = "|".join(sorted(lists().revised))
    return re.compile(rf"\b(?:{revised})\b[^.;:]*\bfrom (?:[\w-]+ ){{0,2}}$")


@cache
def _untrue_that() -> re.Pattern[str]:
    words = "|".join(sorted(lists().untrue | lists().scorned))
    return re.compile(
        rf"\b(?:not true|no truth|{words})(?: to (?:claim|say|suggest))? that (?:[\w-]+ ){{0,3}}$",
        re.IGNORECASE,
    )


@cache
def _of_count() -> re.Pattern[str]:
    nouns = "|".join(
        sorted(word for name, words in lists().aspects if name in COUNTED for word in words)
    )
    return re.compile(rf"\b(?:{nouns})\s+(?:of|that)\s+(?:[\w-]+\s+){{0,3}}$", re.IGNORECASE)


@cache
def _is_untrue() -> re.Pattern[str]:
    words = "|".join(sorted(lists().untrue | lists().scorned))
    return re.compile(rf"(?: (?!(?:{BREAKS})\b)[\w'\u2019-]+){{0,6}}? (?:{words})\b", re.IGNORECASE)


@cache
def _of_report() -> re.Pattern[str]:
    nouns = "|".join(sorted(_told(ALLEGATION)))
    return re.compile(rf"\b(?:{nouns})\s+(?:of|that)\s+(?:[\w-]+\s+){{0,3}}$", re.IGNORECASE)


def is_vague(content: str) -> bool:
    """Return whether a content leaves to its context what is meant: "denied it"."""
    return words_of(content) <= lists().vague


def denied_aspect(content: str, context: str) -> str:
    """Return what is denied, told by the words of the content or else of what stands around it."""
    for text in (content, context):
        words = words_of(text)
        for name, vocabulary in lists().aspects:
            if not vocabulary.isdisjoint(words):
                return name
    return OTHER
