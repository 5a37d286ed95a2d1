"""Gatherings that are yet to come: "called for a march on Sunday" means the Sunday ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from transforms.document import DateExpression, Document, EventMention
from transforms.events.cancelled import is_cancelling
from transforms.events.family import is_physical
from transforms.events.phrase import token_at
from transforms.events.realis import ACTUAL, HYPOTHETICAL, PLANNED
from transforms.events.syntax import WEEKDAYS

GATHERING = "PROTEST"
WEEK = timedelta(days=7)


def days_ahead(mentions: Sequence[EventMention], document: Document) -> dict[int, DateExpression]:
    """Return the weekdays of gatherings called for or planned as coming ones, by where they stand.

    A weekday on which something is told to have happened is past.
    """
    today = document.published
    if today is None:
        return {}
    past = {told.when.first for told in mentions if told.when and _is_done(told, document)}
    return {
        when.start: replace(when, first=when.first + WEEK, last=when.last + WEEK)
        for mention in mentions
        if mention.event_type == GATHERING and mention.realis in (PLANNED, HYPOTHETICAL)
        if (when := mention.when) is not None and when.first is not None and when.last is not None
        if when.start > mention.trigger[0] and when.first not in past
        if _is_last_weekday(when, today, document)
    }


def _is_done(mention: EventMention, document: Document) -> bool:
    """Tell whether a mention tells something done, rather than said or banned."""
    if mention.realis != ACTUAL or not is_physical(mention.event_type):
        return False
    return not is_cancelling(token_at(document, mention.trigger))


def _is_last_weekday(when: DateExpression, today: date, document: Document) -> bool:
    """Tell a bare weekday that was read as the last one: "Sunday", not "last Sunday"."""
    if when.first is None or not when.first < today < when.first + WEEK:
        return False
    return document.cut(when.start, when.end).lower().split()[0] in WEEKDAYS


def moved(mention: EventMention, ahead: Mapping[int, DateExpression]) -> EventMention:
    """Return a mention with the day ahead; what has happened was on no such day."""
    if mention.when is None or mention.when.start not in ahead:
        return mention
    is_past = mention.realis == ACTUAL
    return replace(mention, when=None if is_past else ahead[mention.when.start])
