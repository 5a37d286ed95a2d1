"""What a number counts, told by the words its noun depends on."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from transforms.figures.asides import FATALLY, badly_of, fatally_of
from transforms.figures.counted import is_misread
from transforms.figures.lexicon import ILLNESSES, METRIC_OF, PHRASE_VERBS, PHRASES, TOLLS
from transforms.figures.links import Link, links, takes_lives
from transforms.figures.voice import has_subject
from transforms.tree import Token

_FEARS = frozenset(("believe", "fear", "presume"))
_DEADLY = frozenset(("deadly", "fatal"))
_TOLD_BY = ("counted", "is", "sized")
_WHOSE = ("called", "seen")
_LABELS = (*_TOLD_BY, *_WHOSE)
_TREATING = frozenset(("treat", "treatment"))
_TOLL_WORDS = 12
_NOBODY = frozenset(("neither", "nobody", "none", "not"))
_NEXT_BUT_ONE = 2
_FOLLOWING = 60  # words a noun may be away from its verb
_NEAR = frozenset(
    (
        "agent",
        "dative",
        "pcomp",
        "pobj",
        "dobj",
        "oprd",
        "acomp",
        "attr",
        "amod",
        "advmod",
        "prt",
        "prep",
        "conj",
        "compound",
        "xcomp",
        "ccomp",
    )
)


class Metric(NamedTuple):
    """A metric with the word that tells it, and whether a part of a larger count is counted."""

    name: str
    word: Token
    is_part: bool


def metric_of(noun: Token) -> Metric | None:
    """Return what the number of a noun counts; None where no word tells."""
    if takes_lives(noun):
        return Metric("killed", noun.head, is_part=False)
    if noun.like_num or noun.lower_ in _NOBODY:
        fatally = fatally_of(noun)
        if fatally:
            return Metric("killed", fatally, is_part=False)
        badly = badly_of(noun)
        if badly:
            return Metric("injured", badly, is_part=True)
    for link in links(noun):
        told = _metric(link)
        if told:
            dead = _dead_after(noun) if told[0] == "injured" else None
            return Metric("killed", dead, link.is_part) if dead else Metric(*told, link.is_part)
    return None


def _dead_after(noun: Token) -> Token | None:
    """Return the "dead" of "shot two men dead", however it is parsed."""
    after = noun.doc.tokens[noun.i + 1 : noun.i + 2]
    return after[0] if len(after) and after[0].lower_ == "dead" else None


def following_metric(noun: Token, start: int) -> Metric | None:
    """Return the metric of the first verb after a noun from which the parse has cut it off.

    "At least 38 people, all of one family, including nine children, were killed."

    Args:
        noun: what a number counts.
        start: offset where the number begins.
    """
    if noun.dep_ in {"pobj", "dobj", "attr"} and not (is_misread(noun) or _is_free(noun, start)):
        return None
    if noun.dep_.startswith("nsubj") and noun.head.tag_ == "VBG":
        return None  # "many turning to looting after a man was killed"
    doc = noun.doc
    for token in doc.tokens[noun.i + 1 : min(noun.sent.end, noun.i + _FOLLOWING)]:
        if token.text in {";", ":"} or token.lower_ in {"who", "which", "that", "when"}:
            return None
        if token.tag_ not in {"VBD", "VBP", "VBZ"}:
            continue
        verb = token.head if token.dep_.startswith("aux") else token
        if verb.i <= noun.i:
            return None
        role = "suffers" if token.lemma_ == "be" and verb.tag_ == "VBN" else "does"
        told = _of_verb(verb, role, verb.lemma_.lower())
        return Metric(*told, is_part=False) if told else None
    return None


def _is_free(noun: Token, start: int) -> bool:
    """Tell whether no preposition before the number governs a noun.

    The preposition is a part of the number, or a comma stands between: "On Monday, between five
    and seven men were shot."
    """
    if noun.dep_ != "pobj":
        return False
    between = noun.doc.text[noun.head.idx + len(noun.head) : start].rstrip()
    return noun.head.idx >= start or between.endswith(",")


def labelled_metric(number: Token) -> Metric | None:
    """Return the metric of a label before a number: "Dead: 12", "injured: none"."""
    before = number.doc.tokens[max(0, number.i - _NEXT_BUT_ONE) : number.i]
    if len(before) < _NEXT_BUT_ONE or before[1].text != ":":
        return None
    name = _told_of(before[0], _LABELS)
    return Metric(name, before[0], is_part=False) if name else None


def is_casualties(word: Token) -> bool:
    """Tell "killed or wounded", of whom nobody says how many were which."""
    return any(
        child.dep_ == "conj"
        and child.i - word.i == _NEXT_BUT_ONE
        and METRIC_OF["suffers"].get(child.lemma_.lower()) == "injured"
        for child in word.rights
    )


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _metric(link: Link) -> tuple[str, Token] | None:
    """Return the metric a link tells, with the word that tells it."""
    word, lemma = link.word, link.word.lemma_.lower()
    if link.role == "toll":
        name = _toll(word)
    elif link.role in {"suffers", "does"}:
        return _of_verb(word, link.role, lemma)
    elif link.role == "of" and takes_lives(word):  # "claimed the lives of nine people"
        return "killed", word.head
    elif link.role == "of" and any(child.lemma_ in _DEADLY for child in word.lefts):
        name = "killed" if METRIC_OF["of"].get(lemma) in {"killed", "injured"} else None
    else:
        table = METRIC_OF[link.role]
        name = table.get(lemma) or table.get(word.lower_)
    return (name, word) if name else None


def _of_verb(verb: Token, role: str, lemma: str) -> tuple[str, Token] | None:
    """Return the metric a verb tells, with the words that depend on it or share its subject."""
    own = _of_phrase(verb, role, lemma) or METRIC_OF[role].get(lemma)
    if own == "injured" and role == "suffers" and _shares_object(verb):
        return "killed", verb.head
    if verb.lower_ == "missing" and role == "does" and not _has_object(verb):
        own = "missing"
    if own == "killed":
        return own, verb
    joined = next(_joined_metrics(verb, role), None)
    if joined and (joined[0] == "killed" or not own):
        return joined
    return (own, verb) if own else None


def _shares_object(verb: Token) -> bool:
    """Tell "killed and wounded a number of men", whose object is that of both verbs."""
    first = verb.head
    return (
        verb.dep_ == "conj"
        and verb.i - first.i == _NEXT_BUT_ONE
        and METRIC_OF["suffers"].get(first.lemma_.lower()) == "killed"
        and not any(child.dep_ in {"dobj", "nsubjpass"} for child in first.children)
    )


def _of_phrase(verb: Token, role: str, lemma: str) -> str | None:
    if lemma not in PHRASE_VERBS or _is_for_illness(verb):
        return None
    words = [word for word in _near_words(verb) if not (_is_of_number(word) or _is_undone(word))]
    near = {(form, mark) for word in words for form in _forms(word) for mark in _marks(word)}
    for phrase in PHRASES:
        if lemma not in phrase.verbs or phrase.role not in {role, "any"}:
            continue
        if any((word, phrase.after) in near for word in phrase.words):
            return phrase.metric
    return None


def _is_for_illness(verb: Token) -> bool:
    """Tell "require treatment for diabetes", "were treated for cholera": nobody was hurt."""
    treated = [verb, *(child for child in verb.rights if child.dep_ == "dobj")]
    if not any(word.lemma_.lower() in _TREATING for word in treated):
        return False
    reasons = (child for word in treated for child in word.rights if child.lower_ == "for")
    told = [noun for reason in reasons for noun in reason.children if noun.dep_ == "pobj"]
    return any(noun.lemma_.lower() in ILLNESSES for noun in told)


def _forms(word: Token) -> tuple[str, str]:
    return word.lemma_.lower(), word.lower_


def _marks(word: Token) -> tuple[str, ...]:
    """Return the preposition before a word, and nothing for phrases that ask for none."""
    noun = word.head if word.dep_ in {"amod", "compound"} else word
    return ("", noun.head.lower_) if noun.dep_ == "pobj" else ("",)


def _is_of_number(word: Token) -> bool:
    """Tell the "fatally" of "were shot, one fatally" and "none fatally", not said of all."""
    if word.lower_ not in FATALLY or word.i == 0:
        return False
    before = word.nbor(-1)
    return before.like_num or before.lower_ in _NOBODY


def _is_undone(word: Token) -> bool:
    """Tell the "fatal" of "non-fatal wounds"."""
    return word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ == "non"


def _near_words(verb: Token) -> Iterator[Token]:
    """Yield the complements of a verb and theirs, to a depth of three."""
    level = [verb]
    for _ in range(4):
        level = [
            child
            for word in level
            for child in word.children
            if child.dep_ in _NEAR
            and not (word.i == verb.i and child.dep_ == "conj")
            and not has_subject(child)
        ]
        yield from level


def _joined_metrics(verb: Token, role: str, depth: int = 2) -> Iterator[tuple[str, Token]]:
    """Yield the metrics of words with the same subject: "shot and killed", "reported killed"."""
    for child in verb.children:
        if has_subject(child):
            continue
        joined_role = _joined_role(child, role)
        if joined_role is None:
            continue
        lemma = child.lemma_.lower()
        name = _of_phrase(child, joined_role, lemma) or METRIC_OF[joined_role].get(lemma)
        name = name or METRIC_OF["is"].get(child.lower_)
        if name:
            yield name, child
        elif depth and child.pos_ in {"VERB", "AUX"}:
            yield from _joined_metrics(child, joined_role, depth - 1)


def _joined_role(child: Token, role: str) -> str | None:
    """Return how the subject of a verb depends on one of its conjuncts or complements."""
    if child.dep_ == "conj" and child.pos_ == "VERB":
        if _has_object(child):
            return None
        if any(inner.dep_ == "auxpass" for inner in child.children):
            return "suffers"  # "led them there and was killed"
        return role if child.tag_ == "VBN" else "does"
    is_feared = child.dep_ == "advcl" and child.head.lemma_ in _FEARS and child.tag_ == "VBN"
    if (
        is_feared
        or child.dep_ in {"xcomp", "oprd", "acomp"}
        or (child.dep_ == "ccomp" and role == "suffers")
    ):
        return "suffers" if child.tag_ == "VBN" else "does"
    return None


def _toll(noun: Token) -> str | None:
    """Return what a toll counts: "death toll", "number of those injured", "arrests", "crowd"."""
    if noun.lemma_.lower() not in TOLLS and not _told_of(noun, _TOLD_BY):
        return None
    after = (child.subtree for child in noun.children if child.dep_ in {"prep", "acl"})
    near = list(islice(chain([noun], noun.children, chain.from_iterable(after)), _TOLL_WORDS))
    fates = (_told_of(word, _TOLD_BY) or _told_of(word, ("suffers",)) for word in near)
    people = (_told_of(word, _WHOSE) for word in near)
    found = next(filter(None, chain(fates, people)), None)
    return found or ("killed" if noun.lemma_.lower() == "toll" else None)


def _told_of(word: Token, roles: Iterable[str]) -> str | None:
    """Return what a word tells of those in one of some roles; of the passive only a participle."""
    for role in roles:
        if role != "suffers" or word.tag_ == "VBN":
            found = METRIC_OF[role].get(word.lemma_.lower()) or METRIC_OF[role].get(word.lower_)
            if found:
                return found
    return None
