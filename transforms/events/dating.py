"""When: which date of a sentence belongs to which of its events."""

from collections.abc import Iterable, Iterator

from transforms.document import DateExpression
from transforms.events.aftermath import is_aftermath
from transforms.events.attachment import LONGEST_PATH, Tie, anchors, is_definite, tie
from transforms.events.lemma import lemma
from transforms.events.reckoning import has_grown
from transforms.events.syntax import VERBAL, children, clause_of, first
from transforms.events.trigger import Trigger
from transforms.events.vocabulary import readings, words
from transforms.tree import Token

MODIFYING = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
NOMINAL = frozenset({"NOUN", "PROPN"})
DURING = frozenset({"amid", "at", "during", "in"})
DESCRIBING = frozenset({"acl", "amod", "relcl"})
OPEN_ENDED = frozenset({"until", "till", "before"})
OPENING, CLOSING = frozenset("\u201c\u00ab"), frozenset("\u201d\u00bb")
UNTOLD = frozenset({"VB", "VBG", "VBP", "VBZ"})
WOUNDS = frozenset({"injury", "wound"})
LONGEST_QUOTE = 60
SCARE = 4
"""So many words in quotation marks are an expression rather than a statement."""


def date_of(
    trigger: Trigger, dates: Iterable[tuple[Token, DateExpression]]
) -> DateExpression | None:
    """Return the date of an event among those of its sentence.

    A definite noun ("the massacre") has been dated before: it takes a date only of its own.
    """
    ranked = [
        (strength, item.first is not None, -abs(token.i - trigger.token.i), item)
        for token, item in dates
        if (strength := _strength(trigger, token)) is not None
    ]
    return max(ranked, key=lambda entry: entry[:3])[3] if ranked else None


def _strength(trigger: Trigger, token: Token) -> Tie | None:
    """Return how strongly a date belongs to an event, or null if it does not date it."""
    if _stands_by(trigger.token, token):
        return Tie.OWN
    strength = tie(trigger, token)
    if strength < _enough(trigger.token) or not _may_date(trigger, token, strength):
        return None
    return None if _is_parted(trigger, token) else strength


def _stands_by(event: Token, date: Token) -> bool:
    """Tell whether a date is that of an event by where it stands, whatever the parse says.

    It follows the event's noun ("in connection with the attacks on May 1"), and may then depend on
    the noun by which that is only taken up, or on a verb that is not told to be done; or it stands
    between an article and the event's word: "the May 1 shooting".
    """
    if date.right_edge.i + 1 == event.i and date.left_edge.lower_ == "the":
        return True
    if _is_of_that_day(event, date):
        return True
    preposition = date.head
    if date.dep_ != "pobj" or preposition.i != event.right_edge.i + 1 or event.dep_ != "pobj":
        return False
    above, taken = preposition.head, event.head.head
    if above.pos_ == "NOUN":
        return taken.i == above.i
    return above.tag_ in UNTOLD and above.i in (taken.i, taken.head.i)


def _is_of_that_day(event: Token, date: Token) -> bool:
    """Tell whether a clause says what was on a day: "on Monday, when the protests began"."""
    clause = clause_of(event)
    is_when = any(child.lower_ == "when" for child in children(clause, "advmod"))
    return is_when and clause.dep_ == "relcl" and clause.head.i == date.i


def _enough(token: Token) -> Tie:
    """Return how strongly a date must belong to an event word to date it."""
    if token.dep_ == "amod":
        return Tie.OWN
    if is_definite(token):
        return Tie.SHARED
    is_matter = token.dep_ == "pobj" and token.head.lower_ in words("linking")
    return Tie.AROUND if is_matter else Tie.BESIDE  # "marched on Monday over the killing of"


def _may_date(trigger: Trigger, token: Token, strength: Tie) -> bool:
    """Tell whether a date says when the event was, not when something else was or since when."""
    if _opens(token):
        return True
    head, around = token, anchors(trigger)
    while head.dep_ in MODIFYING and head.head.i not in around:
        head = head.head
        if head.pos_ in NOMINAL and not head.ent_type_:
            return _happens_during(head, around)
    preposition = head.head if head.dep_ == "pobj" else head
    if preposition.lower_ != "since" and _is_since(preposition, around):
        return False
    match preposition.lower_:
        case "since":
            return trigger.token.pos_ == "VERB" and strength == Tie.OWN and head.i == token.i
        case "for":
            return strength >= Tie.SHARED
        case word:
            return word not in OPEN_ENDED


def _opens(date: Token) -> bool:
    """Tell a time that opens a sentence, and that the parse took for part of who follows.

    "That evening police arrested a suspect."
    """
    is_part = date.dep_ in MODIFYING and date.tag_ == "NN" and date.head.pos_ in NOMINAL
    return is_part and date.left_edge.is_sent_start and date.left_edge.i < date.i


def _happens_during(noun: Token, around: frozenset[int]) -> bool:
    """Tell whether an event was while another noun's was: "shot during Monday's riot"."""
    is_within = noun.dep_ == "pobj" and noun.head.lower_ in DURING
    if not is_within or noun.head.head.i not in around:
        return False
    return lemma(noun) in readings("noun") or lemma(noun) in words("incident")


def _is_since(preposition: Token, around: frozenset[int]) -> bool:
    """Tell whether a date belongs to what an open period began with: "since its start in May"."""
    return any(node.lower_ == "since" for node in _until(preposition, around))


def _is_parted(trigger: Trigger, token: Token) -> bool:
    """Tell whether a clause of its own, or somebody else's words, keep a date from an event."""
    around = anchors(trigger)
    above_date = {node.i for node in _up(token)}
    apart = [node for node in _up(trigger.token) if node.i not in above_date]
    below = _until(token, around | {node.head.i for node in apart})
    return (
        (around.isdisjoint(above_date) and any(_ends_before(node, token) for node in apart))
        or any(_closes(node, around) for node in below)
        or _is_aftermath(trigger, token, around)
        or _is_quoted_apart(trigger.token, token)
    )


def _is_aftermath(trigger: Trigger, token: Token, around: frozenset[int]) -> bool:
    """Tell whether a date is of an arrest, trial, death or new count, not of the deed before it."""
    verb = next((node for node in _until(token, around) if node.pos_ in VERBAL), None)
    if verb is None or verb.i in around:
        return False
    if is_aftermath(verb) or has_grown(verb):
        return True  # "pleaded guilty to murder", "entered a plea to murder on Tuesday"
    if lemma(verb) == "die" and trigger.token.pos_ == "VERB":
        return True  # "shot in a dispute, he died on Monday"
    return any(lemma(node) in WOUNDS for node in _until(trigger.token, frozenset({verb.i})))


def _up(token: Token) -> Iterator[Token]:
    """Yield a token and those above it."""
    for _ in range(LONGEST_PATH):
        yield token
        if token.head.i == token.i:
            break
        token = token.head


def _until(token: Token, ends: frozenset[int]) -> Iterator[Token]:
    """Yield a token and those above it, up to one of the ends."""
    for node in _up(token):
        if node.i in ends:
            break
        yield node


def _ends_before(node: Token, date: Token) -> bool:
    """Tell whether an event's clause is apart from the one that has the date for itself.

    It is listed after it, or only tells who somebody is: "a man sought for two murders".
    """
    if _describes(node):
        return True
    if node.pos_ not in VERBAL:
        return False
    if node.dep_ == "relcl":
        return first(node, "nsubj", "nsubjpass") is not None
    if node.dep_ == "conj":
        is_between = node.head.i < date.i < node.i
        return _is_later(node) or (is_between and not _is_done_in_turn(node))
    return node.dep_ == "advcl" and _is_contrast(node)


def _is_done_in_turn(verb: Token) -> bool:
    """Tell whether a listed verb goes on with what the same ones do: "raided it and seized her"."""
    if verb.tag_ != verb.head.tag_ or verb.pos_ not in VERBAL:
        return False
    return first(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark") is None


def _describes(node: Token) -> bool:
    """Tell whether a word behind a noun says what somebody has to do with: "involved in"."""
    is_behind = node.dep_ in DESCRIBING and node.i > node.head.i
    return is_behind and (lemma(node) in words("involving") or node.lower_ in words("involving"))


def _closes(node: Token, around: frozenset[int]) -> bool:
    """Tell whether a date's clause tells of something else than the event it hangs on."""
    if node.pos_ not in VERBAL:
        return False
    match node.dep_:
        case "conj":
            return _is_later(node)
        case "advcl":
            return _is_contrast(node)
        case "relcl":
            return node.head.i not in around and lemma(node) not in words("happening")
        case "acl":
            is_deed = node.tag_ == "VBN" and lemma(node) in readings("verb")
            return is_deed and node.head.i not in around  # "freed pupils kidnapped in May"
        case _:
            return False


def _is_later(verb: Token) -> bool:
    """Tell whether a listed verb is told to come after the one before it."""
    return any(child.lower_ in words("afterwards") for child in children(verb, "advmod"))


def _is_contrast(verb: Token) -> bool:
    mark = first(verb, "mark")
    return mark is not None and mark.lower_ in words("contrast")


def _is_quoted_apart(event: Token, date: Token) -> bool:
    """Tell whether an event is told in a quotation that the date stands outside of."""
    doc = event.doc
    start = event.i
    while start > event.sent.start and event.i - start < LONGEST_QUOTE:
        start -= 1
        if doc[start].text in CLOSING:
            return False
        if doc[start].text in OPENING:
            break
    else:
        return False
    end = event.i + 1
    while end < event.sent.end and doc[end].text not in CLOSING and end - start < LONGEST_QUOTE:
        end += 1
    return end - start - 1 > SCARE and not start < date.i < end
