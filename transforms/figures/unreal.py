"""What is told and did not happen, or not for certain: denied, planned, feared, or given before."""

from transforms.figures.lexicon import TOLLS
from transforms.figures.voice import has_subject
from transforms.tree import Token

_MODALS = frozenset(
    ("would", "could", "might", "may", "will", "shall", "should", "can", "'ll", "wo")
)
_DENIALS = frozenset(("denial", "deny", "dismiss", "refute", "reject", "without"))
_KNOWN = frozenset(("that", "the", "this"))
_DEPTH = 8
_DONE = frozenset(
    ("appear", "begin", "believe", "continue", "know", "manage", "report", "say", "seem", "think")
)  # "began to kill", "is said to have killed"


def is_denied(noun: Token) -> bool:
    """Tell whether a noun stands in what is denied: "denied that any protesters were killed"."""
    for _ in range(_DEPTH):
        if noun.lemma_.lower() in _DENIALS or any(child.dep_ == "neg" for child in noun.children):
            return True
        if noun.head.i == noun.i:
            return False
        noun = noun.head
    return False


def is_given(number: Token) -> bool:
    """Tell "their figure of 17 dead", which somebody gave, whatever else is said or denied."""
    word = number
    for _ in range(_DEPTH):
        if word.pos_ in {"VERB", "AUX"} or word.head.i == word.i:
            return False
        word = word.head
        if word.lemma_ in TOLLS:
            return any(child.dep_ == "poss" or child.lower_ in _KNOWN for child in word.lefts)
    return False


def is_unreal(word: Token) -> bool:
    """Tell whether a verb says what did not happen, may happen, or is to happen."""
    verb = word
    for _ in range(3):
        if verb.pos_ in {"VERB", "AUX"}:
            break
        verb = verb.head
    verbs = [verb]
    if (
        verb.dep_ in {"xcomp", "conj", "ccomp"}
        and verb.head.pos_ == "VERB"
        and not has_subject(verb)
    ):
        verbs.append(verb.head)
    return any(_is_unreal(each) for each in verbs) or _is_purpose(verb)


def _is_unreal(verb: Token) -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "neg"}}
    if helpers & {"not", "n't", "never"}:
        return True
    return bool(helpers & _MODALS) and not helpers & {"have"}


def _is_purpose(verb: Token) -> bool:
    """Tell "to kill ten", unless it is what someone is said to have done."""
    is_infinitive = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)
    return is_infinitive and verb.head.lemma_ not in _DONE
