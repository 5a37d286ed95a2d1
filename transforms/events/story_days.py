"""On which day the happenings of an article were, the main one above all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from transforms.document import DateExpression, EventMention
from transforms.events.family import is_physical
from transforms.events.happening import COARSE

PROTEST = "PROTEST"
LATER = frozenset({"arrest", "convict", "release"})
LASTING = frozenset({"drought", "epidemic"})
BELOW = 300
"""Code points by which a date must stand below that of the lead to be that of something else."""
SEVERAL = timedelta(days=2)
"""From its first day to its last, a longer period than a night or a weekend with its Friday."""
FINEST = ("minute", "hour", "day", "range", "week", "month", "season", "year", "unknown")


@dataclass(frozen=True, slots=True)
class StoryDays:
    """The days an article tells.

    Attributes:
        leading: the one it leads with.
        narrated: those on which something happened outside of court.
        in_court: it tells of a trial, so that the deed was before the news.
    """

    leading: DateExpression | None
    narrated: Sequence[DateExpression] = ()
    in_court: bool = False


def told_days(
    mentions: Sequence[EventMention], main: int, days: StoryDays
) -> dict[int, DateExpression]:
    """Return the date of each happening; days on which something else was do not date the main."""
    deeds = {mention.happening for mention in mentions if mention.event_type == "ASSAULT"}
    told = _dates(one for one in mentions if one.happening not in deeds or not _is_arrest(one))
    goes_on = any(one.happening == main and _goes_on(one) for one in mentions)
    free = _free(mentions, main, days)
    if not goes_on and (day := _day(told.get(main), free)) is not None:
        told[main] = day
    return _dates(mentions) | told


def _is_later(mention: EventMention) -> bool:
    """Tell whether an event is what comes of a deed in court."""
    return mention.event_type == "ACCUSE" or mention.event_mode in LATER


def _free(mentions: Sequence[EventMention], main: int, days: StoryDays) -> StoryDays:
    """Return the days without those of something else, as what came of a deed in court.

    So is a protest told with the deed: "marched on Monday over the killing". In news of a trial
    another deed of the kind is the one it is about.
    """
    told = [mention for mention in mentions if mention.happening == main]
    own, beside = {mention.event_type for mention in told}, {mention.sentence for mention in told}
    apart = [mention for mention in mentions if mention.happening != main]
    later = {mention.when for mention in apart if _is_later(mention)}
    others = {
        mention.when
        for mention in apart
        if _is_later(mention) or not days.in_court or mention.event_type not in own
    }
    over = {
        mention.when
        for mention in apart
        if mention.event_type == PROTEST and PROTEST not in own and mention.sentence in beside
    }
    leading = None if days.leading in over | (later if days.in_court else set()) else days.leading
    free = [day for day in days.narrated if day not in others]
    return replace(days, leading=leading, narrated=free)


def _is_arrest(mention: EventMention) -> bool:
    return mention.event_mode == "arrest"


def _goes_on(mention: EventMention) -> bool:
    """Tell whether something lasts: an outbreak, or a protest told "for three weeks"."""
    if mention.event_mode in LASTING:
        return True
    is_period = mention.when is not None and mention.when.precision == "range"
    return mention.event_type == PROTEST and is_period


def closer(
    mention: EventMention, told: DateExpression | None, *, is_main: bool
) -> DateExpression | None:
    """Return the date of a mention, or that of its happening where this says it, or closer."""
    if mention.when is None:
        return told if is_main or is_physical(mention.event_type) else None
    return told if told is not None and _is_part(told, mention.when) else mention.when


def _is_part(fine: DateExpression, coarse: DateExpression) -> bool:
    """Tell whether a date names a day or two of a longer period."""
    if fine.first is None or fine.last is None or coarse.first is None or coarse.last is None:
        return False
    return (
        coarse.last - coarse.first > SEVERAL
        and fine.last - fine.first < SEVERAL
        and coarse.first <= fine.first
        and fine.last <= coarse.last
    )


def _day(told: DateExpression | None, days: StoryDays) -> DateExpression | None:
    """Return the day of the main event: the lead's, or the one told within a longer period."""
    leading = days.leading
    if told is None and (days.in_court or leading is None):
        first = [leading] if leading is not None else []
        return next((day for day in (*first, *days.narrated) if day.basis != "relative"), leading)
    if told is None:
        return leading
    if leading is not None and _is_older_story(told, leading):
        return leading
    if told.basis == "anchored":
        return told  # "a week after the attack" is of that week's day, whatever else was in it
    return next((day for day in days.narrated if _is_part(day, told)), told)


def _is_older_story(told: DateExpression, leading: DateExpression) -> bool:
    """Tell whether a coarse date is that of a deed of before, told below what leads.

    "Gunfire was heard on Friday. ... It was the second shooting there since one in January."
    """
    if told.precision == "year":
        return leading.start < told.start
    return told.precision in COARSE and 0 <= leading.start < told.start - BELOW


def _dates(mentions: Iterable[EventMention]) -> dict[int, DateExpression]:
    """Return the finest date told of each happening, the first of equals."""
    told: dict[int, DateExpression] = {}
    for mention in mentions:
        when, number = mention.when, mention.happening
        if mention.realis != "actual" or when is None or when.first is None:
            continue
        if number not in told or _coarseness(when) < _coarseness(told[number]):
            told[number] = when
    return told


def _coarseness(when: DateExpression) -> int:
    return FINEST.index(when.precision)
