"""Deeds reckoned up over a time, "40 people have been shot this year", and counts that grow."""

from transforms.events.lemma import lemma
from transforms.events.syntax import VERBAL, children, complements, first, subject
from transforms.events.vocabulary import words
from transforms.tree import Token

LONG = frozenset({"month", "season", "summer", "year"})
SPANS = frozenset({"day", "decade", "hour", "month", "span", "week", "year"})
OVER = frozenset({"during", "in", "over", "within"})
MEASURED = ("amod", "nummod")


def is_reckoned(verb: Token) -> bool:
    """Tell whether a verb tells of many people to whom a thing was done in the course of a time."""
    victims = first(verb, "nsubjpass", "dobj", "nsubj") if verb.pos_ in VERBAL else None
    if victims is None or victims.tag_ not in {"CD", "NNS"}:
        return False
    this = any(_is_this(child) for child in children(verb, "npadvmod"))
    return this or any(word in OVER and _is_span(time) for word, time in complements(verb))


def _is_this(time: Token) -> bool:
    """Tell "this year"."""
    return time.lemma_ in LONG and any(child.lower_ == "this" for child in time.children)


def _is_span(time: Token) -> bool:
    """Tell "the first 40 days of a year", "about ten hours", "a span of 80 hours"."""
    return time.lemma_ in SPANS and (time.lemma_ == "span" or bool(children(time, *MEASURED)))


def has_grown(verb: Token) -> bool:
    """Tell whether a verb says that a count has changed: "the toll of the blast rose on Monday"."""
    counted = subject(verb) if lemma(verb) in words("growing") else None
    return counted is not None and lemma(counted) in words("numbering")
