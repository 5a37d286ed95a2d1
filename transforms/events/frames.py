"""Whether the frame of a reading holds where its word stands."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from transforms.events.lemma import lemma
from transforms.events.phrase import belongs, members
from transforms.events.roles import Arguments
from transforms.events.syntax import children, complements, first, is_passive, subject
from transforms.events.vocabulary import Reading, readings
from transforms.tree import Token

PARTICLES = ("prt", "advmod", "prep", "acomp", "oprd", "npadvmod")
NEAR = 2
LISTED = 6
NOBODY = Arguments(None, None)
BARE = frozenset({"b", "p", "v"})
"""Conditions that ask nothing of the arguments, and so are asked before these are looked for."""
DEEDS = frozenset({"ASSAULT", "COERCE"})
MODIFYING = ("compound", "amod", "poss", "nmod", "advmod")
NAMING = ("of", "by", "with", "on", "to", "between", "for")
COMPLEMENTS = ("oprd", "acomp", "advmod", "ccomp", "xcomp", "dobj", "amod", "dep")


class Condition(NamedTuple):
    """What a frame asks of a word, read once from how it is written.

    Attributes:
        check: tells whether it holds for a trigger and its arguments.
        wanted: what is asked for.
        is_denied: it is asked that it does not hold.
    """

    check: Callable[[Token, Arguments, str], bool]
    wanted: str
    is_denied: bool


def may_hold(reading: Reading, trigger: Token) -> bool:
    """Tell whether those conditions of a reading hold that ask nothing of the arguments."""
    return _all_hold(_conditions(reading.frame, bare=True), trigger, NOBODY)


def holds(reading: Reading, trigger: Token, arguments: Arguments) -> bool:
    """Tell whether the conditions of a reading hold that ask for its arguments."""
    return _all_hold(_conditions(reading.frame, bare=False), trigger, arguments)


def _all_hold(conditions: Iterable[Condition], trigger: Token, arguments: Arguments) -> bool:
    for check, wanted, is_denied in conditions:
        if check(trigger, arguments, wanted) is is_denied:
            return False
    return True


@cache
def _conditions(frame: tuple[str, ...], *, bare: bool) -> tuple[Condition, ...]:
    return tuple(_read(text) for text in frame if _is_bare(text) is bare)


def _read(text: str) -> Condition:
    plain = text.removeprefix("-")
    kind, _, wanted = (plain[0], "", plain[1:]) if plain[0] in "+=" else plain.partition(":")
    return Condition(CONDITIONS[kind], wanted, plain != text)


def _is_bare(text: str) -> bool:
    bare = text.removeprefix("-")
    return bare[0] in "+=" or bare.partition(":")[0] in BARE


def _actor_is(_: Token, arguments: Arguments, wanted: str) -> bool:
    return _is(arguments.actor, wanted)


def _object_is(trigger: Token, arguments: Arguments, wanted: str) -> bool:
    if wanted == "*":
        return first(trigger, "dobj") is not None
    return _is(_undergoer(trigger, arguments), wanted) or _is(arguments.recipient, wanted)


def _party_is(_: Token, arguments: Arguments, wanted: str) -> bool:
    return _is(arguments.actor, wanted) or _is(arguments.recipient, wanted)


def _voice_is(trigger: Token, _: Arguments, wanted: str) -> bool:
    return is_passive(trigger) == (wanted == "passive")


def _is(token: Token | None, wanted: str) -> bool:
    return token is not None and belongs(token, wanted)


def _has_particle(trigger: Token, _: Arguments, wanted: str) -> bool:
    return _has(trigger, PARTICLES, wanted)


def _has_complement(trigger: Token, _: Arguments, wanted: str) -> bool:
    return _has(trigger, COMPLEMENTS, wanted)


def _has(trigger: Token, labels: tuple[str, ...], wanted: str) -> bool:
    options = wanted.split(",")
    if any(child.lower_ in options for child in children(trigger, *labels)):
        return True
    following = trigger.doc.tokens[trigger.i + 1 : trigger.i + 1 + NEAR]
    return any(token.lower_ in options and token.head.i >= trigger.i for token in following)


def _undergoer(verb: Token, arguments: Arguments) -> Token | None:
    own = first(verb, "dobj", "nsubjpass")
    if own is not None:
        return own
    return subject(verb) if is_passive(verb) else arguments.recipient


def _is_modified(noun: Token, arguments: Arguments, wanted: str) -> bool:
    wanted_words = members(wanted)
    for child in modifiers(noun):
        if lemma(child) in wanted_words or child.lower_ in wanted_words or belongs(child, wanted):
            return True
    for word, target in complements(noun):
        if word in NAMING and belongs(target, wanted):
            return True
    return _is(arguments.actor, wanted) or _is(arguments.recipient, wanted)


def modifiers(noun: Token) -> list[Token]:
    """Return what stands before a noun to tell which it is, that of its first half included."""
    own = children(noun, *MODIFYING)
    return own + [inner for half in own if half.dep_ == "compound" for inner in modifiers(half)]


def _is_carried(noun: Token, arguments: Arguments, wanted: str) -> bool:
    wanted_words = members(wanted)
    verb = arguments.light or (noun.head if noun.dep_ in ("dobj", "nsubjpass") else None)
    if verb is None and noun.dep_ == "pobj":
        verb = noun.head.head
    return verb is not None and lemma(verb) in wanted_words


def _does(noun: Token, _arguments: Arguments, wanted: str) -> bool:
    """Tell whether a noun is the subject of such a verb: "a fire broke out", "that swept"."""
    wanted_words = members(wanted)
    verbs = children(noun, "relcl", "acl")
    for _ in range(LISTED):
        if noun.dep_ != "conj":
            break
        noun = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass") and not _is_participle(noun.head):
        verbs.append(noun.head)
    return any(lemma(verb) in wanted_words for verb in verbs)


def _is_participle(verb: Token) -> bool:
    """Tell whether a verb tells nothing by itself: "returned fire killing two"."""
    return verb.tag_ == "VBG" and first(verb, "aux") is None


def _has_preposition(trigger: Token, _arguments: Arguments, wanted: str) -> bool:
    prepositions, _, nouns = wanted.partition(":")
    options = prepositions.split(",")
    direct = first(trigger, "dobj") if nouns else None
    around = [trigger] if direct is None else [trigger, direct]
    return any(
        word in options and (not nouns or belongs(target, nouns))
        for token in around
        for word, target in complements(token)
    )


def _blames(trigger: Token, _arguments: Arguments, wanted: str) -> bool:
    """Tell whether a verb tells that somebody is behind a deed, or has to do with one."""
    clause = first(trigger, "ccomp")
    if clause is None or first(clause, "neg") is not None:
        return False
    who = first(clause, "nsubj", "nsubjpass")
    if who is None or who.pos_ == "PRON":
        return False
    options = wanted.split(",")
    ties = [clause, *children(clause, "acomp", "prep", "advmod", "oprd")]
    return any(_names_deed(tie) for tie in ties if tie.lower_ in options)


def _names_deed(tie: Token) -> bool:
    named = [first(tie, "pobj"), *(noun for _, noun in complements(tie))]
    deeds = readings("noun")
    return any(
        reading.event_type in DEEDS
        for noun in named
        if noun is not None
        for reading in deeds.get(lemma(noun), ())
    )


def _aims_at(trigger: Token, _arguments: Arguments, wanted: str) -> bool:
    """Tell whether something is done in order to do such a thing: "gathered to demand"."""
    options = wanted.split(",")
    return any(
        lemma(purpose) in options and any(aux.lower_ == "to" for aux in children(purpose, "aux"))
        for purpose in children(trigger, "advcl", "xcomp")
    )


CONDITIONS: Mapping[str, Callable[[Token, Arguments, str], bool]] = {
    "+": _has_particle,
    "=": _has_complement,
    "b": _blames,
    "s": _actor_is,
    "o": _object_is,
    "x": _party_is,
    "n": _is_modified,
    "l": _is_carried,
    "d": _does,
    "p": _has_preposition,
    "u": _aims_at,
    "v": _voice_is,
}
