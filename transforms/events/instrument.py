"""The mode of an attack by the weapon named with it."""

from transforms.events.lemma import lemma
from transforms.events.phrase import measured
from transforms.events.syntax import children, complements, is_passive, subject
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import weapons
from transforms.tree import Token

BY = frozenset({"with", "by", "in", "using", "from"})


def mode_of(trigger: Trigger) -> str | None:
    """Return the mode of an event: its own, or for an attack that of the weapon."""
    mode = trigger.reading.event_mode
    if trigger.reading.event_type != "ASSAULT" or mode not in (None, "targeted"):
        return mode
    return next((found for word in _means(trigger.token) if (found := _weapon(word))), mode)


def _means(token: Token) -> list[Token]:
    """Return the words that may name a weapon: modifiers, subject, objects of "with" and so on."""
    found = children(token, "compound", "amod", "nmod", "nsubj")
    if token.pos_ == "VERB" and not is_passive(token) and (doer := subject(token)) is not None:
        found.append(doer)
    for word, target in complements(token):
        if word in BY:
            found += measured(target)
            found += children(target, "compound", "amod")
    return found


def _weapon(word: Token) -> str | None:
    return weapons().get(lemma(word)) or weapons().get(word.lower_)
