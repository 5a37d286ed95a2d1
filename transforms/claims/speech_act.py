"""What is done by saying it."""

from transforms.claims.attribution import Attribution
from transforms.claims.cue import light_verb
from transforms.claims.denial import calls_untrue, refutes
from transforms.claims.nominal import noun_contents
from transforms.claims.source import SUBJECTS, child, is_nobody
from transforms.claims.vocabulary import nouns, terms
from transforms.tree import Token

PLAIN = frozenset({"assert", "announce"})
UTTERED = frozenset({"allege", "announce", "confirm", "estimate"})
PRONOUNS = frozenset({"it", "he", "she", "they"})


def speech_act(attribution: Attribution, content: str) -> str:
    """Return the act of an attribution, by its cue, its frame and what is said."""
    verb, act = attribution.head, attribution.act
    unsaid = is_nobody(verb) and act in UTTERED
    if unsaid or is_nobody(attribution.source) or stays_silent(verb, content):
        return "decline"
    if act == "deny" and child(verb, {"neg"}) is not None:
        return "assert"
    asks_for = verb.lemma_ == "ask" and any(token.lower_ == "for" for token in verb.rights)
    if act == "question" and asks_for:
        return "demand"
    if act in PLAIN:
        named = attribution.rule == "predicate" and calls_untrue(content)
        return foretold(verb) or ("deny" if named or refutes(content) else act)
    return act


def stays_silent(verb: Token, content: str) -> bool:
    """Return whether somebody keeps from saying something: "refused to comment"."""
    lists = terms("silence")
    first = [word.strip(",.;:") for word in content.lower().split()[:3]]
    if verb.lower_ in lists["refusals"]:
        return first[:1] == ["to"] and not lists["speaking"].isdisjoint(first[1:2] + named(first))
    if first[:1] == ["anonymity"]:
        return True
    if verb.lemma_.lower() in lists["wishes"] and first[:2] == ["to", "be"]:
        return not lists["speaking"].isdisjoint(named(first))
    if verb.lemma_.lower() in lists["checks"] and leaves_open(verb):
        return True
    if child(verb, {"neg"}) is not None:
        untold = first[:1] and first[0] in lists["untold"]
        return verb.lemma_.lower() in (lists["telling"] if untold else lists["answers"])
    beside = [*verb.children, *(verb.head.children if verb.dep_ == "conj" else ())]
    subject = child(verb, SUBJECTS)
    beside += [] if subject is None else subject.children
    neither = any(token.lower_ in {"neither", "nor"} for token in beside)
    return neither and (verb.lower_ in lists["verdicts"] or verb.lemma_.lower() in lists["answers"])


def leaves_open(verb: Token) -> bool:
    """Return whether a verb tells what was not done: "did not", "have yet to", "failed to"."""
    above = verb.head
    around = [above, *above.children] if verb.dep_ == "xcomp" else []
    lacking = any(token.lemma_.lower() in terms("silence")["lacking"] for token in around)
    return lacking or child(verb, {"neg"}) is not None


def named(words: list[str]) -> list[str]:
    """Return what somebody refuses to be: "to be named"."""
    return words[2:] if words[1:2] == ["be"] else []


def foretold(verb: Token) -> str | None:
    """Return the act named in the sentence before: "issued a denial. It stated: ..."."""
    subject = child(verb, SUBJECTS)
    start = verb.sent.start
    if subject is None or subject.lower_ not in PRONOUNS or verb.sent.root != verb or start == 0:
        return None
    before = verb.doc[start - 1].sent.root
    for noun in before.children:
        word = nouns().get(noun.lower_) if light_verb(noun) is not None else None
        if word and word.act() not in PLAIN and next(noun_contents(noun, word), None) is None:
            return word.act()
    return None
