"""The date an article leads with: what its main event has where it tells no date of its own."""

from collections.abc import Mapping, Sequence
from itertools import chain

from spacy.tokens import Token

from transforms.document import DateExpression, Document
from transforms.events.dateline import within
from transforms.events.lemma import lemma
from transforms.events.setting import is_background
from transforms.events.syntax import VERBAL
from transforms.events.vocabulary import words

LEAD = 1200
OPEN_ENDED = frozenset({"since", "for", "until", "till", "before"})
REPORT = frozenset({"report"})
FINE = ("minute", "hour", "day", "range")


def leading_date(
    document: Document,
    dates_in: Mapping[int, Sequence[tuple[Token, DateExpression]]],
    datelines: Sequence[DateExpression],
) -> DateExpression | None:
    """Return the first day the lead tells, or else that of the dateline.

    The day on which something "was reported" counts where the lead tells no other.
    """
    told = [
        (token, item)
        for start in sorted(dates_in)
        if document.doc[start].idx <= LEAD
        for token, item in dates_in[start]
        if _is_news(token, item, document)
    ]
    elsewhen = words("reporting") | words("aftermath") | {"arrest"}
    own = (item for token, item in told if not _governs(token, elsewhen))
    reported = (item for token, item in told if _governs(token, REPORT))
    return next(chain(own, datelines, reported), None)


def of_datelines(
    dates: Sequence[DateExpression], lines: Sequence[tuple[int, int]]
) -> list[DateExpression]:
    """Return the dates of the datelines."""
    return [item for item in dates if within(item.start, lines)]


def _is_news(token: Token, item: DateExpression, document: Document) -> bool:
    if item.first is None or item.precision not in FINE or is_background(item, document):
        return False
    if document.published is not None and item.first > document.published:
        return False
    return token.lower_ not in OPEN_ENDED and token.head.lower_ not in OPEN_ENDED


def _governs(token: Token, lists: frozenset[str]) -> bool:
    """Tell whether the verb above a date is one of some verbs."""
    verb = next((above for above in token.ancestors if above.pos_ in VERBAL), None)
    return verb is not None and lemma(verb) in lists
