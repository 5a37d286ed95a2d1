"""What a denial denies."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from transforms.claims.vocabulary import HERE

WORD = re.compile(r"[\w-]+")
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
        untrue: what something untrue is called.
        scorned: what is called untrue by that, if it is what others say.
        vague: words that leave open what they stand for.
        aspects: each aspect with its words, in order of precedence.
    """

    refutation: frozenset[str]
    closing: frozenset[str]
    untrue: frozenset[str]
    scorned: frozenset[str]
    vague: frozenset[str]
    aspects: tuple[tuple[str, frozenset[str]], ...]


@cache
def lists() -> Words:
    """Return the words of denials."""
    table = tomllib.loads((HERE / "denials.toml").read_text("utf-8"))
    aspects = tuple((aspect["name"], frozenset(aspect["words"])) for aspect in table["aspect"])
    names = ("refutation", "closing", "untrue", "scorned", "vague")
    return Words(**{name: frozenset(table[name]) for name in names}, aspects=aspects)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters."""
    return frozenset(WORD.findall(text.lower()))


def refutes(content: str) -> bool:
    """Return whether a statement calls something untrue: "the claims are baseless"."""
    return _refuting().search(f" {' '.join(WORD.findall(content.lower()))} ") is not None


@cache
def _refuting() -> re.Pattern[str]:
    anywhere, closing = ("|".join(sorted(words)) for words in (lists().refutation, lists().closing))
    return re.compile(f" (?:{anywhere}) | (?:{closing}) $")


def calls_untrue(content: str) -> bool:
    """Return whether something is called untrue: "called reports of nine deaths a lie"."""
    words = WORD.findall(content.lower())
    called, known = frozenset(words[-VERDICT:]), lists()
    told = next(each for name, each in known.aspects if name == ALLEGATION)
    of_report = not told.isdisjoint(words)
    return bool(called & known.untrue) or (of_report and bool(called & known.scorned))


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
    nouns = "|".join(sorted(next(words for name, words in lists().aspects if name == ALLEGATION)))
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
