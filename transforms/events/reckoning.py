"""Deeds reckoned up, over a time or several at once, and counts that grow.

"40 people have been shot this year", "five people were shot in two shootings".
"""

from transforms.events.lemma import lemma
from transforms.events.syntax import VERBAL, children, complements, first, subject
from transforms.events.vocabulary import words
from transforms.tree import Token

LONG = frozenset({"month", "season", "summer", "year"})
SPANS = frozenset({"day", "decade", "hour", "month", "span", "week", "year"})
OVER = frozenset({"during", "in", "over", "within"})
MEASURED = ("amod", "nummod")
SEPARATE = frozenset({"different", "separate", "several", "various"})
KNOWN = frozenset({"both", "the", "these", "those"})


def is_reckoned(token: Token) -> bool:
    """Tell whether a word tells of many people to whom a thing was done in the course of a time.

    A noun tells it by the verb it hangs on: "six have been wounded in gunfire since Friday".
    """
    if token.pos_ in VERBAL:
        return _is_reckoned(token)
    is_scene = token.dep_ == "pobj" and token.head.head.pos_ in VERBAL
    return is_scene and _is_reckoned(token.head.head)


def is_series(token: Token) -> bool:
    """Tell "two shootings" and "shot in separate attacks", several deeds that are told as one."""
    if token.pos_ in VERBAL:
        return any(map(_are_several, _scenes(token)))
    return _are_several(token)


def _is_reckoned(verb: Token) -> bool:
    victims = first(verb, "nsubjpass", "dobj", "nsubj")
    if victims is None and verb.dep_ == "acl" and verb.tag_ == "VBN":
        victims = verb.head  # "the number of people shot since May"
    if victims is None or victims.tag_ not in {"CD", "NNS"}:
        return False
    this = any(_is_this(child) for child in children(verb, "npadvmod"))
    is_open = _is_numbered(victims) or any(aux.lower_ == "have" for aux in children(verb, "aux"))
    return this or any(
        (word in OVER and _is_span(time)) or (word == "since" and is_open)
        for word, time in complements(verb)
    )


def _scenes(verb: Token) -> list[Token]:
    """Return the deeds in which somebody met with a verb: "murdered in three shootings"."""
    return [noun for word, noun in complements(verb) if word == "in"]


def _are_several(noun: Token) -> bool:
    """Tell "two shootings", "separate attacks": each of them is a deed with its own victims.

    "The two shootings" are those told before, unless they are told of by a clause of their own.
    """
    if noun.tag_ != "NNS" or lemma(noun) not in words("whole"):
        return False
    is_known = any(child.lower_ in KNOWN for child in noun.lefts)
    if is_known and first(noun, "relcl") is None:
        return False
    counts = (child for child in children(noun, *MEASURED) if child.lower_ != "one")
    return any(child.dep_ == "nummod" or child.lower_ in SEPARATE for child in counts)


def _is_numbered(people: Token) -> bool:
    """Tell the people of "the number of people shot"."""
    of = people.head if people.dep_ == "pobj" else people
    return lemma(of.head) in words("numbering") or lemma(people) in words("numbering")


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
