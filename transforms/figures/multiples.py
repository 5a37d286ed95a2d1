"""Counts told by how many one deed befell: "a triple shooting", "a double homicide"."""

from collections.abc import Iterator
from itertools import pairwise

from transforms.document import Document, Figure
from transforms.figures.lexicon import METRIC_OF
from transforms.figures.unreal import is_unreal
from transforms.figures.words import MULTIPLES
from transforms.tree import Token

_DEADLY = frozenset(("deadly", "fatal"))


def multiples(document: Document) -> Iterator[Figure]:
    """Yield a figure for each deed that is named by how many it befell."""
    words = [word for word in document.doc if word.lower_ not in _DEADLY]
    for word, deed in pairwise(words):
        number, metric = MULTIPLES.get(word.lower_), METRIC_OF["befell"].get(deed.lower_)
        if number and metric and not _is_unsure(deed):
            is_deadly = deed.i - word.i > 1
            start, end = word.idx, deed.idx + len(deed)
            fate = "killed" if is_deadly else metric
            yield Figure(start, end, number, number, "exact", fate, deed.idx)


def _is_unsure(deed: Token) -> bool:
    """Tell "it was not a double murder", "may be a triple shooting"."""
    return deed.dep_ == "attr" and is_unreal(deed.head)
