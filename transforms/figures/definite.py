"""Single persons whom the text has told of before: "he was pronounced dead", "the girl died"."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from transforms.figures.lexicon import CROWDS
from transforms.figures.metric import Metric, metric_of
from transforms.figures.subject import is_people
from transforms.figures.unreal import is_unreal
from transforms.tree import Token

HE = frozenset(("he", "him"))
SHE = frozenset(("she", "her"))
REFLEXIVE = frozenset(("herself", "himself"))
_PRONOUNS = HE | SHE
_PERSONAL = _PRONOUNS | REFLEXIVE
_NOUNS = frozenset(("NN", "NNP"))
_THE = frozenset(("the", "that", "this"))
_FATES = frozenset(("killed", "injured"))


class Definite(NamedTuple):
    """One person known from before, and what became of them."""

    first: Token
    noun: Token
    metric: Metric

    @property
    def is_pronoun(self) -> bool:
        """Tell whether the person is named by a pronoun."""
        return self.noun.pos_ == "PRON"

    @property
    def is_told_by_fate(self) -> bool:
        """Tell "the victim who was killed", whose death has been told before."""
        fate = self.metric.word
        return fate.dep_ in {"acl", "relcl"} and fate.head.i == self.noun.i


def definite_persons(tokens: Iterable[Token], surnames: AbstractSet[str]) -> Iterator[Definite]:
    """Yield the pronouns, definite nouns and surnames of persons who are killed or injured.

    Args:
        tokens: the words of an article.
        surnames: of those who were named before.
    """
    for token in tokens:
        if token.tag_ not in _NOUNS and token.lower_ not in _PERSONAL:
            continue
        known = token.tag_ == "NNP" and token.text in surnames and token.dep_ != "compound"
        first = token if known else _first(token)
        metric = metric_of(token) if first else None
        if first is None or metric is None or metric.name not in _FATES:
            continue
        if metric.word.i != token.i and not is_unreal(metric.word):
            yield Definite(first, token, metric)


def _first(token: Token) -> Token | None:
    """Return where the naming begins; None if the token names no such person."""
    if token.lower_ in REFLEXIVE:
        return token if token.dep_ == "dobj" else None
    if token.lower_ in _PRONOUNS:
        return token if token.dep_ in {"nsubj", "nsubjpass", "dobj"} else None
    if token.tag_ != "NN" or not is_people(token) or token.dep_ in {"compound", "appos"}:
        return None
    if token.lemma_ in CROWDS:
        return None
    determiner = next((child for child in token.lefts if child.lower_ in _THE), None)
    return determiner and token.doc[determiner.left_edge.i]
