"""What tells of the report, not of the event: datelines, headings with a date, stamps."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from transforms.dateline import datelines, is_name
from transforms.document import DateExpression, Document
from transforms.events.scene import Found

LONGEST = 80
BEHIND = re.compile(r"[ \t)]*(?:[\n:]|$)")
STAMP = re.compile(r"\b(?:posted|updated|published|modified)(?: on| at)?:?\s*$", re.IGNORECASE)
NEAR = 20
WORD = re.compile(r"(?!(?:an?|the)\b)\w", re.IGNORECASE)


def report_lines(document: Document, dates: Sequence[DateExpression]) -> list[tuple[int, int]]:
    """Return the intervals of dated datelines, and of headings with a date.

    A dateline without a day is a local paper's, and names where it happened as well.
    """
    found = [(line.start, line.end) for line in datelines(document.text) if line.is_dated]
    return found + [line for date in dates if (line := _heading(date, document))]


def _heading(date: DateExpression, document: Document) -> tuple[int, int] | None:
    """Return the line that a date ends, after names only: "Morning Update May 28, 2011"."""
    reach = max(0, date.start - LONGEST)
    line = document.text.rfind("\n", reach, date.start) + 1
    behind = BEHIND.match(document.text, date.end)
    if behind is None or line < reach or date.first is None:
        return None
    before = document.text[line : date.start]
    return (line, behind.end()) if all(map(is_name, before.split())) else None


def stamps(document: Document, dates: Sequence[DateExpression]) -> list[tuple[int, int]]:
    """Return the intervals of the stamps of a page: "Updated: May 3, 2024"."""
    found = []
    for expression in dates:
        before = STAMP.search(document.text, max(0, expression.start - NEAR), expression.start)
        if before is not None:
            found.append((before.start(), expression.end))
    return found


def outside(found: Sequence[Found], lines: Sequence[tuple[int, int]]) -> list[Found]:
    """Return the places or dates that stand outside the datelines."""
    return [item for item in found if not within(item.start, lines)]


def within(offset: int, lines: Sequence[tuple[int, int]]) -> bool:
    """Tell whether an offset lies in one of the datelines, which are in order."""
    return line_at(offset, lines) is not None


def line_at(offset: int, lines: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the dateline an offset lies in."""
    at = bisect_right(lines, offset, key=lambda line: line[0]) - 1
    return lines[at] if at >= 0 and offset < lines[at][1] else None


def beyond(
    interval: tuple[int, int] | None, lines: Sequence[tuple[int, int]], document: Document
) -> tuple[int, int] | None:
    """Return what of an interval lies beyond the dateline it begins in, or null if nothing does."""
    if interval is None:
        return None
    start, end = interval
    line = line_at(start, lines)
    start = line[1] if line else start
    word = WORD.search(document.text, start, end)
    return (word.start(), end) if word else None
