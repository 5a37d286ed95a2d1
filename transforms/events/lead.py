"""The date an article leads with: what its main event has where it tells no date of its own."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain, islice

from transforms.document import DateExpression, Document
from transforms.events.aftermath import is_aftermath
from transforms.events.attachment import says
from transforms.events.dateline import within
from transforms.events.lemma import lemma
from transforms.events.reckoning import has_grown
from transforms.events.setting import is_background
from transforms.events.syntax import PRESENT, VERBAL, children
from transforms.events.vocabulary import readings, words
from transforms.places.toponym import NOWHERE
from transforms.saying import SAYING
from transforms.tree import Token

LEAD = 1200
OPEN_ENDED = frozenset({"since", "for", "until", "till", "before"})
SHORT = timedelta(days=3)
NIGHT = timedelta(days=1)
SENTENCES = 3
FINE = ("minute", "hour", "day", "range")


def leading_date(
    document: Document,
    dates_in: Mapping[int, Sequence[tuple[Token, DateExpression]]],
    datelines: Sequence[DateExpression],
) -> DateExpression | None:
    """Return the first day the lead tells, or else that of the dateline.

    The day on which something "was reported" counts where the lead tells no other, and after it
    that of the news. News of a trial does not tell the day of the deed.
    """
    starts = [start for start in sorted(dates_in) if document.doc[start].idx <= LEAD]
    lead = [pair for start in starts for pair in dates_in[start]]
    told = [pair for pair in lead if _is_news(*pair, document) and not _told_by(pair[0], has_grown)]
    own = (item for token, item in told if not _told_by(token, _is_elsewhen))
    reported = (item for token, item in told if _told_by(token, _reports))
    if (day := next(own, None)) is not None:
        return day
    if any(_told_by(token, is_aftermath) for token, _ in told) or is_trial(document):
        return next(iter(datelines), None)
    if (day := next(chain(datelines, reported), None)) is not None:
        return day
    return None if any(_is_fine(item) for _, item in lead) else day_of_news(document)


def narrated(
    document: Document, dates_in: Mapping[int, Sequence[tuple[Token, DateExpression]]]
) -> list[DateExpression]:
    """Return the past days on which something is told to have happened outside of court.

    Those on which somebody died, maybe of what befell him before, come last.
    """
    today = document.published or date.max
    told = [
        (_told_by(token, _dies), item)
        for start in sorted(dates_in)
        for token, item in dates_in[start]
        if item.last is not None
        and item.precision == "day"
        and (item.last <= today or item.basis == "updated")
        and not _is_open(token)
        and not _told_by(token, _is_elsewhen)
    ]
    return [item for _, item in sorted(told, key=lambda pair: pair[0])]


def is_trial(document: Document) -> bool:
    """Tell whether the lead tells of a court or a burial, and so of a deed of some time ago."""
    start = islice(document.sentences(), SENTENCES)
    return any(
        lemma(token) in words("trying" if token.pos_ in VERBAL else "proceedings")
        for part in start
        for token in part
    )


def day_of_news(document: Document) -> DateExpression | None:
    """Return the day before publication and that day, when news is that tells no day.

    Nothing says so in the text: the interval is empty, the precision unknown.
    """
    today = document.published
    if today is None:
        return None
    return DateExpression(NOWHERE, NOWHERE, today - NIGHT, today, "unknown", "published")


def of_datelines(
    dates: Sequence[DateExpression], lines: Sequence[tuple[int, int]]
) -> list[DateExpression]:
    """Return the dates of the datelines."""
    return [item for item in dates if within(item.start, lines)]


def _is_news(token: Token, item: DateExpression, document: Document) -> bool:
    if item.first is None or item.precision not in FINE or is_background(item, document):
        return False
    if item.last is None or item.last - item.first > SHORT:
        return False
    if item.is_to_come(document.published):
        return False
    return not _is_open(token)


def _is_fine(item: DateExpression) -> bool:
    return item.first is not None and item.precision in FINE


def _is_open(token: Token) -> bool:
    """Tell whether a date is only the end of a period."""
    return token.lower_ in OPEN_ENDED or token.head.lower_ in OPEN_ENDED


def _told_by(token: Token, tells: Callable[[Token], bool]) -> bool:
    """Tell whether the verb above a date is of some kind, and not the noun of a deed before it."""
    deeds = readings("noun")
    verb = next((up for up in token.ancestors if up.pos_ in VERBAL or lemma(up) in deeds), None)
    if verb is None or verb.pos_ not in VERBAL:
        return False
    if verb.tag_ in PRESENT and token.i < verb.i and lemma(verb) in SAYING:
        return False  # "on Monday, police say, he was shot"
    if verb.dep_ == "conj" and _told_by(verb, tells):
        return True
    return tells(verb)


def _is_elsewhen(verb: Token) -> bool:
    """Tell whether a verb tells of what is done at another time than the deed."""
    return says(verb) or is_aftermath(verb)


def _reports(verb: Token) -> bool:
    return any(lemma(word) == "report" for word in (verb, *children(verb, "dobj")))


def _dies(verb: Token) -> bool:
    return lemma(verb) == "die"
