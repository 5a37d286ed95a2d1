"""Single persons who are killed, injured or arrested: "a man was shot dead"."""

import re
from collections.abc import Iterator, Sequence

from transforms.document import Document, Figure
from transforms.figures.lexicon import CONTAINERS, CROWDS, KIN
from transforms.figures.metric import Metric, metric_of
from transforms.figures.subject import category_of, is_people, is_thing
from transforms.figures.unreal import is_unreal
from transforms.tree import Token

_METRICS = frozenset(("killed", "injured", "arrested", "abducted", "missing"))
_OF_NAMES = frozenset(("killed", "injured", "abducted", "missing"))
_SINGULAR = frozenset(("NNP", "NN", "JJ"))
_ARTICLES = frozenset(("a", "an", "another"))
_OF_PERSONS = frozenset(
    (
        "abduction",
        "assassination",
        "death",
        "kidnapping",
        "killing",
        "murder",
        "shooting",
        "slaying",
        "stabbing",
    )
)
_NOT_PERSONS = frozenset(("DATE", "EVENT", "FAC", "GPE", "LOC", "NORP"))
_AGENT_ENDINGS = ("er", "or", "ist", "man")
_NEXT_BUT_ONE = 2
_PAIR, _PAIRS = 2, frozenset(("couple", "pair"))
_VICTIMS = frozenset(("boy", "child", "girl", "man", "teen", "teenager", "victim", "woman"))
_GENERIC = frozenset(("patient", "person", "victim"))
_AGE, _AGE_MARKS = re.compile(r"\d{1,2}"), (",", "30", ",")
_NAME_PARTS = frozenset(("compound", "flat", "nmod"))


def single_persons(document: Document, counted: Sequence[Figure]) -> list[Figure]:
    """Return a figure of one for each single person who suffers.

    Such a person is named by "a", "another" or "his wife", or by name; a name counts once.

    Args:
        document: the article.
        counted: its figures with numbers.
    """
    numbers = [(figure.start, figure.end) for figure in counted]
    found: list[Figure] = []
    first_names: dict[tuple[str, str], set[str]] = {}
    last: Token | None = None
    for figure, token in _singles(document):
        if (
            found
            and last
            and token.pos_ == "PROPN"
            and token.dep_ == "appos"
            and token.head == last
        ):
            found.pop()  # "a baker, Name": the name tells who
        last = token
        if found and _is_known(token):
            continue
        if token.pos_ == "PROPN":
            told = first_names.setdefault((figure.metric, token.lower_), set())
            first = _first_name(figure)
            if first in told or "" in told or (told and not first):
                continue
            told.add(first)
        if not any(start < figure.end and figure.start < end for start, end in numbers):
            found.append(figure)
    return found


def _is_known(name: Token) -> bool:
    """Tell the name in "the victim, Name": somebody told of before."""
    noun = name.head
    known = name.dep_ == "appos" and name.pos_ == "PROPN" and noun.lower_ in _VICTIMS
    return known and any(child.lower_ == "the" for child in noun.lefts)


def _first_name(figure: Figure) -> str:
    """Return the name that tells kin of one surname apart; nothing where the surname is alone."""
    name, _, rest = (figure.subject_text or "").partition(" ")
    return name if rest else ""


def _singles(document: Document) -> Iterator[tuple[Figure, Token]]:
    for token in document.doc:
        first = (
            _first_token(token) if token.tag_ in _SINGULAR or token.lower_ == "another" else None
        )
        if first is None:
            continue
        metric = metric_of(token)
        if metric and _counts(metric, token):
            yield figure_of_one(document, first, token, metric, _naming(first, token)), token


def _first_token(token: Token) -> Token | None:
    """Return where the naming of a single person begins; None if the token names none."""
    if token.tag_ == "NNP":
        return _first_of_name(token)
    if _is_another(token):
        return token
    if not _names_one(token) or _tells_who(token):
        return None
    of_someone = any(child.lower_ == "of" for child in token.rights)
    for child in token.lefts:
        known = child.dep_ == "poss" or (child.lower_ == "the" and of_someone)
        if child.lower_ in _ARTICLES or (known and token.lemma_.lower() in KIN):
            return child.doc[child.left_edge.i]
    return token.doc[token.left_edge.i] if _shares_article(token) else None


def _names_one(token: Token) -> bool:
    """Tell whether a noun names one person, as "crew" does not."""
    singular = token.tag_ == "NN" or (token.tag_ == "JJ" and token.lower_ == "old")
    return singular and (is_people(token) or _names_agent(token)) and token.lemma_ not in CROWDS


def _tells_who(noun: Token) -> bool:
    """Tell "Name, a journalist" and "a second victim, a woman": those have been counted."""
    return noun.dep_ == "appos" and (noun.head.tag_ == "NNP" or noun.head.lemma_ in _GENERIC)


def _is_another(token: Token) -> bool:
    """Tell "another was wounded"."""
    return token.lower_ == "another" and token.dep_ in {"nsubj", "nsubjpass"}


def _shares_article(token: Token) -> bool:
    """Tell the others of "a husband and wife", "a man, woman and 3-year-old child"."""
    if token.dep_ != "conj" or token.doc[token.left_edge.i - 1].lower_ not in {"and", ","}:
        return False
    first = token.head
    while first.dep_ == "conj" and not any(child.dep_ in {"det", "poss"} for child in first.lefts):
        first = first.head
    if first.dep_ == "appos" and first.head.tag_ == "NNP":
        return False  # "Name, a journalist and poet"
    kin = first.lemma_ in KIN and token.lemma_ in KIN  # "her brother and daughter"
    article = any(
        child.lower_ in _ARTICLES or (kin and child.dep_ == "poss") for child in first.lefts
    )
    return first.tag_ == "NN" and is_people(first) and article


def _names_agent(token: Token) -> bool:
    is_agent = token.lower_.endswith(_AGENT_ENDINGS)
    return is_agent and token.lower_ not in CONTAINERS and not is_thing(token)


def _first_of_name(token: Token) -> Token | None:
    is_name = token.ent_type_ == "PERSON" or _is_victim_of(token) or _is_aged(token)
    if not is_name or token.dep_ in _NAME_PARTS:
        return None
    first = token
    while first.i and first.ent_iob_ == "I" and first.nbor(-1).ent_type_ == token.ent_type_:
        first = first.nbor(-1)
    return first


def _is_aged(name: Token) -> bool:
    """Tell "Name, 30, was": whoever has an age is a person, and so is a name beside one."""
    after = name.doc[name.i + 1 : name.i + 4]
    texts = [word.text for word in after]
    if name.ent_type_ in _NOT_PERSONS or len(texts) < len(_AGE_MARKS):
        return False
    return texts[0] == "," and _AGE.fullmatch(texts[1]) is not None and texts[2] in {",", "."}


def _is_victim_of(token: Token) -> bool:
    """Tell "the murder of Name", of which only a person can be the victim."""
    above = token.head
    if token.ent_type_ in _NOT_PERSONS:
        return False
    return token.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_ in _OF_PERSONS


def _counts(metric: Metric, token: Token) -> bool:
    names = _OF_NAMES if token.pos_ == "PROPN" else _METRICS
    itself = metric.word.i == token.i
    if token.lower_ == "another" and metric.name not in {"killed", "injured"}:
        return False
    return metric.name in names and not itself and not is_unreal(metric.word)


def _naming(first: Token, noun: Token) -> Token:
    """Return where the naming begins without its article."""
    is_bare = noun.pos_ == "PROPN" or first == noun or first.dep_ != "det"
    return first if is_bare else first.nbor(1)


def figure_of_one(
    document: Document, first: Token, noun: Token, metric: Metric, named: Token | None
) -> Figure:
    """Return the figure of one person.

    Args:
        document: the article.
        first: where the person's naming begins, with its article.
        noun: its noun, name or pronoun.
        metric: what befell the person.
        named: where the naming that is kept begins; null for a pronoun.
    """
    end = noun.idx + len(noun)
    is_known = named is None or noun.pos_ == "PROPN"
    number = _PAIR if noun.lemma_ in _PAIRS else 1
    return Figure(
        start=first.idx,
        end=end,
        low=number,
        high=number,
        qualifier="exact",
        metric=metric.name,
        head=metric.word.idx,
        subject_text=document.cut(named.idx, end) if named else None,
        subject_category=None if is_known else category_of(noun),
        is_part=metric.is_part,
    )
