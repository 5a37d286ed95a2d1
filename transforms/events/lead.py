"""The date an article leads with: what its main event has where it tells no date of its own."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from transforms.document import DateExpression, Document
from transforms.events.dateline import within
from transforms.events.lemma import lemma
from transforms.events.setting import is_background
from transforms.events.syntax import VERBAL
from transforms.events.vocabulary import words

LEAD = 1200
OPEN_ENDED = frozenset({"since", "for", "until", "till", "before"})
FINE = ("minute", "hour", "day", "range")


def leading_date(
    document: Document,
    dates_in: Mapping[int, Sequence[tuple[Token, DateExpression]]],
    datelines: Sequence[DateExpression],
) -> DateExpression | None:
    """Return the first day the lead tells, or else that of the dateline."""
    for start in sorted(dates_in):
        if document.doc[start].idx > LEAD:
            break
        for token, item in dates_in[start]:
            if _may_lead(token, item, document):
                return item
    return next(iter(datelines), None)


def of_datelines(
    dates: Sequence[DateExpression], lines: Sequence[tuple[int, int]]
) -> list[DateExpression]:
    """Return the dates of the datelines."""
    return [item for item in dates if within(item.start, lines)]


def _may_lead(token: Token, item: DateExpression, document: Document) -> bool:
    if item.first is None or item.precision not in FINE or is_background(item, document):
        return False
    if document.published is not None and item.first > document.published:
        return False
    if token.lower_ in OPEN_ENDED or token.head.lower_ in OPEN_ENDED:
        return False
    governor = next((above for above in token.ancestors if above.pos_ in VERBAL), None)
    if governor is None:
        return True
    word = lemma(governor)
    return word not in words("reporting") and word not in words("aftermath") and word != "arrest"
