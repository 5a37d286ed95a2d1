"""What comes of a deed later on: arrests, trials, burials, and how the hurt are doing."""

from transforms.events.lemma import lemma
from transforms.events.syntax import REFLEXIVE, VERBAL, children, complements
from transforms.events.vocabulary import readings, words
from transforms.tree import Token

DEED = "ASSAULT"
BEFORE_COURT = frozenset({"before", "during", "in", "into", "to"})
DESCRIBING = frozenset({"acl", "relcl"})
BEING = frozenset({"be", "list", "stay"})


def is_aftermath(verb: Token) -> bool:
    """Tell whether a verb tells of what came of a deed, on a day that is not the deed's.

    "Has been charged in the shooting on Monday" is no news of Monday.
    """
    if is_present_perfect(verb):
        return False
    if lemma(verb) in words("aftermath") or lemma(verb) == "arrest":
        return True
    return _deals_with(verb) or _gives_up(verb) or _tells_state(verb) or _dies_in_care(verb)


def is_present_perfect(verb: Token) -> bool:
    """Tell "has been charged", which no past day goes with."""
    return any(aux.lower_ in {"has", "have"} for aux in children(verb, "aux"))


def _deals_with(verb: Token) -> bool:
    """Tell whether a verb is about a trial or a burial: "entered a plea", "was before a judge"."""
    things = children(verb, "dobj", "nsubjpass")
    if verb.dep_ in DESCRIBING:
        things.append(verb.head)  # "a hearing held on Monday"
    matters = words("proceedings") | words("inquiry")
    if any(lemma(noun) in matters for noun in things):
        return True
    if is_deed(verb):
        return False
    venues = words("proceedings") | words("venue")
    return any(word in BEFORE_COURT and lemma(noun) in venues for word, noun in complements(verb))


def is_deed(verb: Token) -> bool:
    """Tell whether a verb may tell of an attack."""
    return any(item.event_type == DEED for item in readings("verb").get(lemma(verb), ()))


def _gives_up(verb: Token) -> bool:
    """Tell "turned himself in"."""
    is_turned = lemma(verb) == "turn" and any(word.lower_ == "in" for word in verb.children)
    return is_turned and any(whom.lower_ in REFLEXIVE for whom in children(verb, "dobj"))


def _tells_state(verb: Token) -> bool:
    """Tell how the hurt are doing: "was in critical condition on Saturday"."""
    if verb.pos_ not in VERBAL or lemma(verb) not in BEING:
        return False
    return any(word == "in" and lemma(state) == "condition" for word, state in complements(verb))


def _dies_in_care(verb: Token) -> bool:
    """Tell "died in hospital on Thursday", of what befell somebody on a day before."""
    if lemma(verb) != "die":
        return False
    return any(lemma(place) in words("clinic") for _, place in complements(verb))
