"""The date expressions of an article, each as an interval of days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from transforms.dates import absolute, anchored, relative
from transforms.dates.calendar import Interval, cut_edge, nth_of, one_day, part_of, shifted
from transforms.dates.clause import (
    counts_people,
    dates_saying,
    describes,
    is_date,
    is_one_sentence,
    tense_at,
)
from transforms.dates.distance import distances
from transforms.dates.news import is_news
from transforms.dates.setting import ABSOLUTE, NOTHING, UPDATED, Reading, Setting
from transforms.dates.shapes import AFTER, ALPHABET, BEFORE, GRAMMAR, JOINT
from transforms.dates.words import date_words, number_in, unit_in
from transforms.document import DateExpression, Document
from transforms.shapes import Found, Word

_RULES = absolute.RULES | relative.RULES | anchored.RULES
_REACH = 9  # words before a date that may belong to it
_JOINT_REACH = 8
_ANCHOR_REACH = 400  # letters between a date and what is counted from it
_MOST_DAYS = 20  # bounds the search for a year in a text without a date of publication


@dataclass(frozen=True, slots=True)
class _Expression:
    """An expression with the words it covers."""

    found: Found
    first: int
    last: int
    reading: Reading


def find_dates(document: Document) -> list[DateExpression]:
    """Return the date expressions of a document in the order of its text.

    Relative dates are counted from the day of publication; without one they stay unresolved.
    """
    words = date_words(document.text)
    letters = ALPHABET.encode(words)
    founds = [
        checked
        for found in GRAMMAR.find(words, letters)
        if (checked := _checked(document, found)) is not None
    ]
    expressions = list(_read(document, words, letters, founds))
    dates = [_row(words, expression) for expression in _joined(words, letters, expressions)]
    told = distances(document, words, letters, dates)
    return sorted([*dates, *told], key=lambda date: date.start) if told else dates


def _checked(document: Document, found: Found) -> Found | None:
    """Return the expression, shortened where its number counts what follows; None if no date."""
    if not is_date(document.doc, document.text, found):
        return None
    is_short = found.rule == "month_day" and not {"year", "weekday"} & found.parts.keys()
    if is_short and counts_people(document.doc, found.parts["day"]):
        parts = {"month": found.parts["month"]}
        return Found("month", found.first, found.last - 1, parts)
    return found


def _read(
    document: Document, words: Sequence[Word], letters: str, founds: list[Found]
) -> Iterator[_Expression]:
    days = _days_in_full(document, founds)
    all_days = tuple(dict.fromkeys(day for day in days if day))[:_MOST_DAYS]
    previous: tuple[Interval | None, int] = None, 0
    said, is_updated = previous, False
    day_first = any(_begins_with_day(found) for found in founds)
    for index, found in enumerate(founds):
        start, end = words[found.first].start, words[found.last - 1].end
        is_of_saying = dates_saying(document.doc, start, end)
        base, named_at = said if is_of_saying and said[0] else previous
        at = Setting(
            document.published,
            base if _reaches(document, words, found, named_at) else None,
            days[index],
            all_days,
            partial(tense_at, document.doc, start, end),
            day_first,
            is_updated or is_news(document, words, founds, found),
        )
        dated = _dated_by_next(words, letters, founds, index)
        reading = _RULES[dated.rule](dated, at)
        if reading is None:
            continue
        is_updated |= reading.basis == UPDATED
        expression = _Expression(found, found.first, found.last, reading)
        expression = _widened(words, letters, expression, document)
        yield expression
        interval = expression.reading.interval
        if words[expression.first].kind == "since":
            continue
        if interval is not None and (interval.last - interval.first).days < 32:  # noqa: PLR2004 - a month at most can be "that day"
            previous = interval, end
            said = previous if is_of_saying else said


def _reaches(document: Document, words: Sequence[Word], found: Found, named_at: int) -> bool:
    """Tell whether a date may be counted from the one before it, which ends at an offset.

    "On Monday, the third day of fighting" is Monday: what has gone on for some days is not counted
    from a day of its own sentence.
    """
    start = words[found.first].start
    if start - named_at > _ANCHOR_REACH:
        return False
    is_going_on = found.rule in {"ordinal_day", "into"}
    return not (is_going_on and is_one_sentence(document.doc, max(0, named_at - 1), start + 1))


def _days_in_full(document: Document, founds: list[Found]) -> list[date | None]:
    """Return for each expression the day named in full that is nearest to it in the text."""
    nowhere = Setting(document.published, None, None, (), lambda: None, day_first=False)
    before: list[date | None] = []
    last: date | None = None
    for found in founds:
        before.append(last)
        if found.rule in {"iso", "slashed", "dotted", "day_month", "month_day", "days_month"}:
            reading = _RULES[found.rule](found, nowhere)
            if reading and reading.interval and reading.basis == ABSOLUTE:
                last = reading.interval.first
    first = next((day for day in [*before, last] if day), None)
    return [day or first for day in before]


def _begins_with_day(found: Found) -> bool:
    if found.rule != "slashed":
        return False
    return int(found.parts["date"].text.split("/")[0]) > 12  # noqa: PLR2004 - no month


def _dated_by_next(words: Sequence[Word], letters: str, founds: list[Found], index: int) -> Found:
    """Return an expression with the year of the one it is joined to: "May and July 2014"."""
    found = founds[index]
    if "year" in found.parts or index + 1 == len(founds) or "month" not in found.parts:
        return found
    after = founds[index + 1]
    if found.rule == "relative_month" or "year" not in after.parts or "month" not in after.parts:
        return found
    if not _joint(words, letters, found.last, after.first):
        return found
    rule = "month_year" if found.rule == "month" else found.rule
    return replace(found, rule=rule, parts=found.parts | {"year": after.parts["year"]})


def _joint(words: Sequence[Word], letters: str, start: int, end: int) -> str | None:
    """Return the word that joins two expressions: to, until, dash, and, or."""
    if not 0 < end - start <= _JOINT_REACH:
        return None
    joint = next(JOINT.find(words[start:end], letters[start:end]), None)
    return joint.parts["way"].kind if joint else None


def _widened(
    words: Sequence[Word], letters: str, expression: _Expression, document: Document
) -> _Expression:
    """Take in what stands before and after: "the first week of", "the night of", "night"."""
    after = letters[expression.last : expression.last + _REACH]
    part = next(AFTER.find(words[expression.last : expression.last + _REACH], after), None)
    if part:
        expression = replace(expression, last=expression.last + part.last)
    for _ in range(2):
        low = max(0, expression.first - _REACH)
        window = slice(low, expression.first)
        before = next(BEFORE.find(words[window], letters[window]), None)
        if before is None or before.last == before.first:
            return expression
        if before.rule == "since" and _describes(expression, words, document):
            return expression
        reading = _narrowed(expression.reading, before, document.published)
        if reading is None:
            return expression
        expression = replace(expression, first=low + before.first, reading=reading)
    return expression


def _describes(expression: _Expression, words: Sequence[Word], document: Document) -> bool:
    """Tell whether a date belongs to a noun behind it: "Monday's riot"."""
    return describes(document.doc, words[expression.first].start, words[expression.last - 1].end)


def _narrowed(reading: Reading, before: Found, published: date | None) -> Reading | None:
    """Return the part of a period that the words before it name; None if it has no such part."""
    interval = reading.interval
    if interval is None:
        return reading
    part: Interval | None = interval
    if before.rule == "nth":
        number = before.parts["number"]
        nth = -1 if number.text == "last" else number_in(number)
        part = nth_of(interval, unit_in(before.parts["unit"].text), nth)
    elif before.rule == "eve":
        part = one_day(shifted(interval.first, -1))
    elif before.rule == "since":
        part = _open_period(interval, published)
    elif before.rule == "edge" and interval.precision != "day":
        part = cut_edge(interval, before.parts["edge"].kind)
    elif before.rule == "part":
        part = _around(interval, before.parts["part"].kind, published)
    return reading._replace(interval=part) if part else None


def _open_period(interval: Interval, published: date | None) -> Interval | None:
    """Return the days from the first of some to publication; None if those are yet to come."""
    if published is None or published <= interval.first:
        return None
    return Interval(interval.first, published, "range")


def _around(interval: Interval, part: str, published: date | None) -> Interval:
    """Return a part of a period; "earlier" and "later" are parted by the day of publication."""
    if part in {"early", "mid", "late"}:
        return part_of(interval, part)
    if published is None or not interval.first <= published <= interval.last:
        return interval
    if part == "earlier":
        return Interval(interval.first, published, "range")
    return Interval(published, interval.last, "range")


def _joined(
    words: Sequence[Word], letters: str, expressions: list[_Expression]
) -> Iterator[_Expression]:
    """Yield the expressions, two of them as one where they are the ends of a range."""
    pending: _Expression | None = None
    for expression in expressions:
        if pending is None:
            pending = expression
            continue
        if expression.first < pending.last:
            continue
        one = _range(words, letters, pending, expression)
        if one is None:
            yield pending
        pending = one or expression
    if pending is not None:
        yield pending


def _range(
    words: Sequence[Word], letters: str, left: _Expression, right: _Expression
) -> _Expression | None:
    way = _joint(words, letters, left.last, right.first)
    opening = words[left.first - 1].kind if left.first else ""
    first, last = left.reading.interval, right.reading.interval
    is_list = way == "and" and opening != "between"
    if way is None or (is_list and (right.first - left.last > 1 or not _follows(first, last))):
        return None
    start = left.first - (opening in {"between", "from"})
    if first is None or last is None:
        is_whole = first is last
        return replace(left, first=start, last=right.last, reading=NOTHING) if is_whole else None
    if first.first > last.first and left.found.rule == "weekday":
        first = Interval(shifted(first.first, -7), shifted(first.last, -7), "day")
    if first.first > last.last or (way == "or" and (last.first - first.last).days > 1):
        return None
    both = Interval(first.first, max(first.last, last.last), "range")
    basis = max(left.reading.basis, right.reading.basis)
    return replace(left, first=start, last=right.last, reading=Reading(both, basis))


def _follows(first: Interval | None, last: Interval | None) -> bool:
    """Tell whether one day or month is the next: "on Monday and Tuesday", "in May and June"."""
    if first is None or last is None or first.precision != last.precision:
        return False
    return (last.first - first.last).days == 1


def _row(words: Sequence[Word], expression: _Expression) -> DateExpression:
    interval, basis = expression.reading
    return DateExpression(
        start=words[expression.first].start,
        end=words[expression.last - 1].end,
        first=interval.first if interval else None,
        last=interval.last if interval else None,
        precision=interval.precision if interval else "unknown",
        basis=basis if interval else "unresolved",
    )
