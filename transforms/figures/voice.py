"""What voice a verb is in, and what it has or lacks."""

from transforms.figures.lexicon import METRIC_OF
from transforms.tree import Token

_OBJECTS = frozenset(("dobj", "ccomp", "xcomp", "prt", "dative"))
_AIMING = frozenset(("at", "back", "from", "into", "on", "onto", "out", "to", "toward", "towards"))


def has_subject(verb: Token) -> bool:
    """Tell whether a verb has a subject of its own."""
    return any(child.dep_.startswith("nsubj") for child in verb.children)


def lacks_object(verb: Token) -> bool:
    """Tell whether an active verb has no object yet; "was shot around ten" tells the time."""
    taken = {"dobj", "nsubjpass", "auxpass"}
    return verb.pos_ == "VERB" and not any(child.dep_ in taken for child in verb.children)


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is a passive, with its auxiliary or cut short to the participle."""
    return any(child.dep_ == "auxpass" for child in verb.children) or (
        verb.tag_ == "VBN" and not _has_auxiliary(verb)
    )


def is_cut_short(verb: Token) -> bool:
    """Tell "two men shot in park": the passive of a headline, read as a past tense."""
    if verb.tag_ != "VBD" or verb.lemma_ not in METRIC_OF["suffers"]:
        return False
    below = [verb, *(child for child in verb.rights if child.dep_ == "conj")]
    rest = [child for word in below for child in word.rights]
    return not any(child.dep_ in _OBJECTS or child.lower_ in _AIMING for child in rest)


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_.startswith("aux") for child in verb.children)
