"""A relation between two claims, and how figures are put into words for its basis."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from transforms.link.count import Count
from transforms.link.statement import Statement


class Relation(NamedTuple):
    """One relation: a row of claim_links."""

    claim_id: str
    other_claim_id: str
    event_id: str
    relation: str
    metric: str | None
    basis: str
    figure_ids: tuple[str, ...] = ()
    other_figure_ids: tuple[str, ...] = ()

    def beside(self, other: "Relation") -> "Relation":
        """Return a relation of the same claims that is of the figures of another, too."""
        return self._replace(
            figure_ids=_both(self.figure_ids, other.figure_ids),
            other_figure_ids=_both(self.other_figure_ids, other.other_figure_ids),
        )


def _both(some: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*some, *others}))


def _ids(counts: Iterable[Count]) -> tuple[str, ...]:
    return tuple(sorted({count.figure_id for count in counts}))


class Figures(NamedTuple):
    """What two statements count that stand in a relation.

    Attributes:
        metric: what is counted in both; null if none is.
        counts: the figures of the one that are set against those of the other.
        others: those of the other.
    """

    metric: str | None
    counts: Sequence[Count] = ()
    others: Sequence[Count] = ()


NO_FIGURES = Figures(None)


def relate(
    one: Statement, other: Statement, name: str, basis: str, figures: Figures = NO_FIGURES
) -> Relation:
    """Return that one statement stands in a relation to another."""
    return Relation(
        claim_id=one.claim_id,
        other_claim_id=other.claim_id,
        event_id=one.event_id,
        relation=name,
        metric=figures.metric,
        basis=basis,
        figure_ids=_ids(figures.counts),
        other_figure_ids=_ids(figures.others),
    )


def worded(count: Count) -> str:
    """Return a figure in words: its own, and the number where they don't tell it in digits."""
    if count.is_zero:
        return "none"
    number, words = _number(count), count.text[:1].lower() + count.text[1:]
    return words if number in {words, ""} else f"{words} ({number})"


def _number(count: Count) -> str:
    if count.low is not None and count.low == count.high:
        return str(count.low)
    if count.low is None and count.high is None:
        return ""
    if count.high is None:
        return f"{count.low} or more"
    return f"{count.low} to {count.high}" if count.low is not None else f"at most {count.high}"
