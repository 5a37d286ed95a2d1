"""Whether an event is said to have happened: actual, planned, hypothetical or negated."""

from transforms.events.aim import is_carried_out, is_voiced
from transforms.events.cancelled import is_cancelled, is_cancelling, is_undone
from transforms.events.decree import is_decreed, is_ruled
from transforms.events.lemma import lemma
from transforms.events.negation import is_negated
from transforms.events.syntax import (
    PRESENT,
    VERBAL,
    children,
    clause_of,
    first,
)
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import Reading, readings, words
from transforms.saying import SAYING
from transforms.tree import Span, Token

ACTUAL, PLANNED, HYPOTHETICAL, NEGATED = "actual", "planned", "hypothetical", "negated"
DEPTH = 8
ORGANIZING = frozenset({"organise", "organize"})
"""Verbs that tell of a plan, but in the past of what came of it: "they organised a rally"."""
DURING = frozenset({"amid", "during"})
BEFALLING = frozenset({"by", "during", "in"})
OPENING = 3
CLOSING = " \n\"')\u201d\u2019"
CORE = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "npadvmod"})
GOVERNED = CORE | {"of", "from", "for", "to", "on", "against", "with"}
EXAMPLE = frozenset({"including", "like", "as"})
NOMINAL = frozenset({"NOUN", "PROPN"})


def realis(trigger: Trigger, *, is_asked: bool) -> str:
    """Return the realis of an event (codes.REALIS).

    Args:
        trigger: the word that names it.
        is_asked: its sentence asks whether it happened.
    """
    token = trigger.token
    if is_asked or is_decreed(trigger):
        return HYPOTHETICAL if is_asked else ACTUAL
    if token.pos_ == "VERB" and token.dep_ != "pobj":
        return _of_verb(token.head if is_voiced(trigger) else token, DEPTH)
    own, is_borne_out = _of_noun(token), _is_borne_out(token)
    if own != ACTUAL or is_borne_out:
        return ACTUAL if is_borne_out else own
    if any(child.lower_ == "any" for child in children(token, "det")):
        around = _of_verb(clause_of(token), DEPTH)
        return around if around != ACTUAL else HYPOTHETICAL
    light = trigger.arguments.light
    if light is not None:
        return _of_light(light, token, trigger.reading)
    return _of_governor(token, DEPTH)


def _is_borne_out(noun: Token) -> bool:
    """Tell whether somebody was hurt in a deed, which was one whatever it may have been.

    "Was hurt in a possible revenge attack", "in what police believe to be an attack".
    """
    top = noun
    if noun.dep_ == "attr":
        top = noun.head
        while top.dep_ in ("ccomp", "xcomp"):
            top = top.head
    if top.dep_ not in ("pobj", "pcomp") or top.head.lower_ not in BEFALLING:
        return False
    verb = top.head.head
    told = readings("verb").get(lemma(verb), ()) if verb.pos_ in VERBAL else ()
    is_harm = any(item.is_outcome or item.event_type == "ASSAULT" for item in told)
    return is_harm and _of_verb(verb, DEPTH) == ACTUAL


def _of_light(light: Token, noun: Token, reading: Reading) -> str:
    """Return the mood of a light verb; "call", "plan" and their like make a plan of their noun.

    Not where the noun says during what something was: "during a strike the union called".
    """
    is_plan = lemma(light) in words("light_actor") and first(light, "prt") is None
    is_past = light.tag_ == "VBD" and lemma(light) in ORGANIZING
    if noun.head.lower_ in DURING or is_past or is_ruled(light, reading):
        is_plan = False
    found = _by_lists(light) if is_plan else ACTUAL
    return _of_verb(light, DEPTH, noun) if found == ACTUAL else found


def asks(sentence: Span) -> bool:
    """Tell whether a sentence asks whether something happened; "why" takes it for told."""
    if not sentence.text.rstrip(CLOSING).endswith("?"):
        return False
    return not any(word.tag_ in ("WRB", "WP", "WDT") for word in sentence[:OPENING])


def _of_noun(noun: Token) -> str:
    for child in children(noun, "det", "neg", "amod", "compound", "poss", "advmod"):
        found = _by_lists(child)
        if child.lower_ in words("negative_words"):
            return NEGATED
        if child.dep_ in ("amod", "compound") and found in (PLANNED, HYPOTHETICAL):
            return found
    return NEGATED if is_undone(noun) else ACTUAL


def _by_lists(token: Token) -> str:
    """Return what a governing word makes of what it governs."""
    options = {lemma(token), token.lower_}
    if "set" in options and first(token, "prt") is not None:
        return ACTUAL  # "set up roadblocks" is not "set a date"
    if options & words("negating"):
        return NEGATED
    if options & words("planned"):
        return PLANNED
    return HYPOTHETICAL if options & words("hypothetical") else ACTUAL


def _of_governor(noun: Token, depth: int) -> str:
    """Return the mood a noun takes from the word it depends on."""
    head = _top_of_list(noun)
    if head.i != noun.i and (own := _of_noun(head)) != ACTUAL:
        return own
    above, through = head.head, head.dep_
    if through == "pobj":
        if above.lower_ in words("excluding"):
            return NEGATED
        through, above = above.lower_, above.head
    if through not in GOVERNED:
        return ACTUAL
    is_called_off = above.pos_ in VERBAL and is_cancelling(above)
    found = NEGATED if is_cancelled(head) else ACTUAL if is_called_off else _by_lists(above)
    if through == "for" and _is_called_for(noun, above):
        found = HYPOTHETICAL
    if found != ACTUAL and through != "nsubj":
        return _shifted(above, found, depth)
    if above.pos_ in VERBAL and through in CORE and tells(above):
        return _of_verb(above, depth, head)
    return ACTUAL


def _is_called_for(noun: Token, protest: Token) -> bool:
    """Tell whether a protest is for it: "a march for the release of", not "for the killing of"."""
    kind = "verb" if protest.pos_ in VERBAL else "noun"
    is_protest = any(
        item.event_type == "PROTEST" for item in readings(kind).get(lemma(protest), ())
    )
    named = readings("noun").get(lemma(noun), ())
    return is_protest and not any(item.event_type == "ASSAULT" for item in named)


def _top_of_list(noun: Token) -> Token:
    """Return the first of the nouns a noun is listed with, or the noun it is an example of."""
    for _ in range(DEPTH):
        above = noun.head
        if noun.dep_ in ("conj", "compound") and above.pos_ in NOMINAL:
            noun = above
        elif noun.dep_ == "pobj" and above.lower_ in EXAMPLE and above.head.pos_ in NOMINAL:
            noun = above.head
        else:
            break
    return noun


def tells(verb: Token) -> bool:
    """Tell whether a verb tells that the event it carries takes place."""
    word = lemma(verb)
    return word in words("bearing") | words("happening") | words("light_actor")


def _shifted(governor: Token, found: str, depth: int) -> str:
    """Return what a governing word says, seen in the mood it stands in itself."""
    if found != NEGATED or governor.pos_ not in VERBAL:
        return found
    outer = _of_verb(governor, depth - 1)
    if outer == NEGATED:
        return ACTUAL
    return HYPOTHETICAL if outer in (PLANNED, HYPOTHETICAL) else NEGATED


def _of_verb(verb: Token, depth: int, carried: Token | None = None) -> str:
    """Return the mood of a verb, which may carry an event noun."""
    if depth <= 0:
        return ACTUAL
    marks = {child.lower_ for child in children(verb, "mark", "advmod", "prep")}
    if marks & words("conditional") or _is_awaited(verb, marks, depth):
        return HYPOTHETICAL
    if is_negated(verb, carried):
        return NEGATED
    for aux in children(verb, "aux"):
        if aux.lower_ in words("modal_planned"):
            return PLANNED
        if aux.lower_ in words("modal_hypothetical"):
            return PLANNED if aux.lower_ == "would" and _is_reported(verb) else HYPOTHETICAL
    return _of_complement(verb, depth)


def _is_awaited(verb: Token, marks: set[str], depth: int) -> bool:
    """Tell whether something is waited for: "until he is freed", "will end when he is freed"."""
    if verb.dep_ != "advcl" or not marks & words("awaiting"):
        return False
    tenses = {word.tag_ for word in (verb, *children(verb, "aux", "auxpass"))}
    if marks & words("until") and tenses & PRESENT:
        return True
    return _is_future(verb.head) or _of_verb(verb.head, depth - 1) == PLANNED


def _is_future(verb: Token) -> bool:
    future = words("modal_planned") | {"would"}
    return any(aux.lower_ in future for aux in children(verb, "aux")) and not _is_perfect(verb)


def _is_reported(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and lemma(verb.head) in SAYING


def _of_complement(verb: Token, depth: int) -> str:
    """Return the mood a verb takes from the clause it completes."""
    head = verb.head
    infinitive = any(child.lower_ == "to" for child in children(verb, "aux"))
    match verb.dep_:
        case "xcomp" | "advcl" | "acl" if infinitive and is_carried_out(verb):
            is_verb = head.pos_ in VERBAL
            return _of_verb(head, depth - 1) if is_verb else _of_governor(head, depth - 1)
        case "xcomp" | "ccomp" if not _is_set_apart(verb):
            infinitive = infinitive and not _is_perfect(verb)
            is_told = verb.dep_ == "ccomp" and verb.tag_ != "VB" and not infinitive
            return _governed(head, depth, infinitive=infinitive, is_told=is_told)
        case "acl" | "relcl" | "advcl" if infinitive:
            found = _by_lists(head)
            return found if found in (PLANNED, NEGATED) and verb.dep_ != "advcl" else HYPOTHETICAL
        case "pcomp":
            return _through_preposition(head, depth)
        case "conj" if _shares_mood(verb) and (top := _first_listed(verb)).pos_ in VERBAL:
            return _of_verb(top, depth - 1)
        case _:
            return ACTUAL


def _is_set_apart(clause: Token) -> bool:
    """Tell whether a clause is one of its own: "thousands rallied; the party called for more"."""
    return any(
        mark.text == ";" and clause.i < mark.i < clause.head.i
        for mark in children(clause.head, "punct")
    )


def _through_preposition(preposition: Token, depth: int) -> str:
    before = {preposition, *children(preposition, "advmod")}  # "instead of"
    if {word.lower_ for word in before} & words("excluding"):
        return NEGATED
    verb = clause_of(preposition)
    if preposition.lower_ == "from" and lemma(verb) in words("barring"):
        return _shifted(verb, NEGATED, depth)
    if preposition.lower_ not in GOVERNED or preposition.lower_ == "with":
        return ACTUAL
    return _shifted(preposition.head, _by_lists(preposition.head), depth)


def _first_listed(verb: Token) -> Token:
    """Return the first of the words a verb is listed with; a bare one may follow a misread noun."""
    is_bare = verb.tag_ == "VB"
    for _ in range(DEPTH):
        if verb.dep_ != "conj":
            break
        if verb.head.pos_ in VERBAL and verb.pos_ not in VERBAL and not is_bare:
            break
        verb = verb.head
        if verb.pos_ in VERBAL:
            break
    return verb


def _shares_mood(verb: Token) -> bool:
    return verb.tag_ in ("VB", "VBG", "VBN") and first(verb, "nsubj", "nsubjpass", "aux") is None


def _is_perfect(verb: Token) -> bool:
    """Tell whether an infinitive looks back: "is said to have killed"."""
    return any(child.lower_ == "have" for child in children(verb, "aux"))


def _governed(head: Token, depth: int, *, infinitive: bool, is_told: bool) -> str:
    options = {lemma(head), head.lower_}
    if options & words("implicative"):
        verb = head if head.pos_ in VERBAL else head.head
        return _of_verb(verb, depth - 1)
    found = _by_lists(head)
    if found == PLANNED and is_told:
        return ACTUAL
    if found != ACTUAL:
        return _shifted(head, found, depth)
    if infinitive and lemma(head) == "be":
        return PLANNED
    if lemma(head) in SAYING or head.pos_ not in VERBAL:
        return ACTUAL
    return HYPOTHETICAL if infinitive else ACTUAL
