"""The words that name events."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from transforms.events.family import DISASTER, is_physical
from transforms.events.frames import COMPLEMENTS, PARTICLES, holds, may_hold
from transforms.events.lemma import lemma, participle
from transforms.events.nominal import noun_arguments
from transforms.events.phrase import belongs, can_act
from transforms.events.roles import Arguments, acting, verb_arguments
from transforms.events.syntax import REFLEXIVE, children, complements, first
from transforms.events.vocabulary import Reading, phrases, readings, words
from transforms.tree import Span, Token

NEAR = 3
AGAINST_ACTORS = ("demo", "strike", "hunger")
STATES = ("arrest", "abduct")
MATTERS = ("ACCUSE", "CONCEDE", "REJECT", "REQUEST")
"""Types of events whose object may be a matter rather than somebody."""
ACTORS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
ALL = ("all", "any")
NOMINAL = ("NOUN", "PROPN")
WORDS = frozenset(("ADJ", "VERB", *NOMINAL))


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word that names an event, with its reading and arguments.

    Attributes:
        token: the word; of several, the one the others hang on.
        start, end: token interval of the whole trigger.
        reading: what it means.
        arguments: who, to whom.
    """

    token: Token
    start: int
    end: int
    reading: Reading
    arguments: Arguments

    @property
    def verb(self) -> Token:
        """The verb whose mood, time and place are the event's."""
        return self.arguments.light or self.token


def triggers(sentence: Span) -> list[Trigger]:
    """Return the triggers of a sentence in order."""
    found = list(_candidates(sentence))
    kinds = {trigger.token.i: trigger.reading.event_type for trigger in found}
    taken = {position for trigger in found for position in _taken(trigger, kinds)}
    return [trigger for trigger in found if trigger.token.i not in taken]


def _taken(trigger: Trigger, kinds: Mapping[int, str]) -> Iterator[int]:
    """Yield the words that are part of a trigger's expression: "taken into *custody*".

    So is an object that names the same event again: "reached an *agreement*".
    """
    kind = trigger.reading.event_type
    if trigger.token.pos_ == "VERB" and not is_physical(kind):
        for child in children(trigger.token, "dobj", "nsubjpass"):
            if kinds.get(child.i) == kind:
                yield child.i
    yield from (i for i in range(trigger.start, trigger.end) if i != trigger.token.i)
    for condition in trigger.reading.frame:
        if condition.startswith("p:") and ":" in condition[2:]:
            nouns = condition.split(":")[2]
            for word in (trigger.token, *children(trigger.token, "dobj")):
                yield from (noun.i for _, noun in complements(word) if belongs(noun, nouns))


def _candidates(sentence: Span) -> Iterator[Trigger]:
    end = 0
    known = phrases()
    for token in sentence:
        if token.i < end:
            continue
        if token.lower_ in known and (found := _phrase(sentence, token.i)):
            yield found
            end = found.end
        elif token.pos_ in WORDS and (found := _word(token)):
            yield found


def _phrase(sentence: Span, position: int) -> Trigger | None:
    span = _phrase_at(sentence, position)
    return _noun(span.root, span.start, span.end, _lemma_of_phrase(span)) if span else None


def _phrase_at(sentence: Span, position: int) -> Span | None:
    doc = sentence.doc
    for phrase in phrases()[doc.tokens[position].lower_]:
        end = position + len(phrase)
        if end <= sentence.end and all(
            word == token.lower_ or (token.pos_ in NOMINAL and word == lemma(token))
            for word, token in zip(phrase, doc.tokens[position:end], strict=True)
        ):
            return doc[position:end]
    return None


def _word(token: Token) -> Trigger | None:
    if token.pos_ == "ADJ":
        return _state(token)
    if token.pos_ == "VERB":
        if _is_gerund(token):
            return _single(token) or _verb(token)
        return _verb(token) or (_single(token) if token.tag_ == "VBG" else None)
    return _single(token)


def _state(adjective: Token) -> Trigger | None:
    """Return what was done to people whom an adjective describes: "the kidnapped engineers"."""
    is_participle = adjective.dep_ == "amod" and adjective.lower_.endswith("ed")
    if not is_participle or not belongs(adjective.head, "@human"):
        return None
    for reading in readings("verb").get(participle(adjective), ()):
        if reading.event_mode in STATES and not reading.frame:
            done = Arguments(None, adjective.head)
            return Trigger(adjective, adjective.i, adjective.i + 1, reading, done)
    return None


def _single(token: Token) -> Trigger | None:
    """Return what a noun of one word names."""
    known = readings("noun")
    word = token.lower_ if token.pos_ == "VERB" else lemma(token)
    if word not in known:
        word = token.lower_
    if token.dep_ == "compound":
        is_named = token.head.pos_ == "PROPN" and word in words("named")
        return _noun(token.head, token.i, token.head.i + 1, word) if is_named else None
    if word not in known or _is_only_named(token):
        return None
    return _noun(token, token.i, token.i + 1, word)


def _is_only_named(noun: Token) -> bool:
    """Tell whether a bare noun names what somebody shuns or excuses: "refrain from violence"."""
    if noun.dep_ != "pobj" or first(noun, "poss", "amod", "prep") is not None:
        return False
    if any(child.lower_ not in ALL for child in children(noun, "det")):
        return False
    return lemma(noun.head.head) in words("shunning")


def _is_gerund(token: Token) -> bool:
    """Tell whether a verb in -ing stands as a noun: "after the killing by soldiers"."""
    if token.tag_ != "VBG" or first(token, "dobj") is not None:
        return False
    if token.dep_ in ("pcomp", "pobj") or first(token, "det", "poss") is not None:
        return True
    is_subject = token.dep_ in ("nsubj", "nsubjpass", "csubj")
    return is_subject and any(word in ("by", "of") for word, _ in complements(token))


def _verb(token: Token) -> Trigger | None:
    if token.tag_ == "VBG" and token.dep_ in ("amod", "compound"):
        return None
    found: dict[tuple[tuple[str, ...], str], Arguments] = {}
    for reading in readings("verb").get(lemma(token), ()):
        if token.dep_ == "amod" and reading.event_mode not in STATES:
            continue
        if not may_hold(reading, token):
            continue
        key = reading.roles, reading.event_type
        if key not in found:
            found[key] = verb_arguments(token, reading)
        arguments = found[key]
        if holds(reading, token, arguments):
            start, end = _reach(token, reading)
            return Trigger(token, start, end, reading, _filtered(arguments, reading))
    return None


def _noun(token: Token, start: int, end: int, word: str) -> Trigger | None:
    for reading in readings("noun").get(word, ()):
        if not may_hold(reading, token):
            continue
        arguments = noun_arguments(token, reading)
        if holds(reading, token, arguments):
            return Trigger(token, start, end, reading, _filtered(arguments, reading))
    return None


def _lemma_of_phrase(span: Span) -> str:
    text = " ".join([*(word.lower_ for word in span[:-1]), ""])
    for last in (span[-1].lemma_.lower(), span[-1].lower_):
        for joined in (text + last, (text + last).replace(" - ", "-")):
            plain = joined.replace(" 's", "'s")
            if plain in readings("noun"):
                return plain
    return ""


def _filtered(arguments: Arguments, reading: Reading) -> Arguments:
    """Return the arguments without what can't act or undergo such an event."""
    actor, recipient = acting(arguments.actor), arguments.recipient
    if reading.event_type == DISASTER:
        actor = None
    if recipient is not None and recipient.lower_ in REFLEXIVE:
        recipient = None
    elif recipient is not None and lemma(recipient) in words("nothing"):
        recipient = recipient if recipient.lower_ == "it" and recipient.dep_ == "pobj" else None
    if recipient is not None and reading.event_type in MATTERS:
        recipient = _concerned(recipient)
    if reading.event_type == "PROTEST" and reading.event_mode in AGAINST_ACTORS:
        recipient = recipient if recipient is not None and belongs(recipient, "@actorish") else None
    if actor is not None and recipient is not None and actor.i == recipient.i:
        recipient = None
    return Arguments(actor, recipient, arguments.light)


def _concerned(matter: Token) -> Token | None:
    """Return whom a matter concerns: "rejected the army's claims"; what is nobody concerns none."""
    if (can_act(matter) and belongs(matter, "@actorish")) or belongs(matter, "@protest"):
        return matter
    if any("done" in reading.roles for reading in readings("noun").get(lemma(matter), ())):
        return None
    owners = children(matter, "poss", "compound", "amod", "nmod")
    named = next((owner for owner in owners if owner.ent_type_ in ACTORS), None) or next(
        (owner for owner in owners if owner.dep_ == "poss" and belongs(owner, "@human")), None
    )
    return named or next(
        (who for word, who in complements(matter) if word == "from" and belongs(who, "@actorish")),
        None,
    )


def _reach(token: Token, reading: Reading) -> tuple[int, int]:
    """Return the token interval of a verb with the particle or object its frame asks for."""
    last = token.i
    for condition in reading.frame:
        if condition[0] in "+=":
            labels = PARTICLES + COMPLEMENTS
            options = condition[1:].split(",")
            for child in children(token, *labels):
                if child.lower_ in options:
                    last = max(last, child.i)
        elif condition.startswith("p:") and condition.count(":") > 1:
            nouns = condition.split(":")[2]
            found = (target.i for _, target in complements(token) if belongs(target, nouns))
            last = max(last, next(found, last))
        elif condition.startswith("o:") and not condition.startswith("o:@"):
            target = first(token, "dobj")
            last = max(last, target.i if target is not None else last)
    return (token.i, last + 1) if last - token.i <= NEAR else (token.i, token.i + 1)
