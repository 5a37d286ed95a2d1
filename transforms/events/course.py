"""Sentences that tell only where and when: "The incident happened on Friday outside the court"."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.document import DateExpression, EventMention, Toponym
from transforms.events.lemma import lemma
from transforms.events.syntax import children, first
from transforms.events.vocabulary import words
from transforms.tree import Span, Token

REACH = 4


def tells_course(sentence: Span) -> bool:
    """Tell whether a sentence says of what was told before where or when it happened."""
    verb = sentence.root
    for candidate in (verb, *children(verb, "ccomp")):
        subject = first(candidate, "nsubj", "nsubjpass")
        if subject is None or lemma(subject) not in words("incident"):
            continue
        word = lemma(candidate)
        if word in words("passing") or (word == "take" and _has_object(candidate, "place")):
            return True
    return False


def days_of_incident(
    dates: Sequence[tuple[Token, DateExpression]],
) -> list[tuple[Token, DateExpression]]:
    """Return the days by which what was told before is taken up: "Tuesday's incident"."""
    return [
        (token, item)
        for token, item in dates
        if token.dep_ in ("poss", "compound", "nmod") and lemma(token.head) in words("incident")
    ]


def _has_object(verb: Token, noun: str) -> bool:
    return any(child.lower_ == noun for child in children(verb, "dobj"))


def complete(
    mentions: Sequence[EventMention],
    places: Sequence[tuple[Token, Toponym]],
    dates: Sequence[tuple[Token, DateExpression]],
) -> list[EventMention]:
    """Return the mentions, the latest of them with place and date of the course told."""
    place = next((item for _, item in places), None)
    when = next((item for _, item in dates if item.first is not None), None)
    early, late = mentions[:-REACH], mentions[-REACH:]
    return [
        *early,
        *(
            replace(mention, toponym=mention.toponym or place, when=mention.when or when)
            if mention.realis == "actual"
            else mention
            for mention in late
        ),
    ]
