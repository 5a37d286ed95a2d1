"""Dates that an article gives of itself in its first lines.

A date within prose is none of these: it says when something happened.
"""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import islice

from transforms.clean.dates import WRITTEN, Published, written
from transforms.dateline import datelines

_LINES = 8
_LENGTH = 300
_CLOCK = (
    r"(?:[\s,|•\u2013—-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s+\(?[A-Z]{2,5}\)?)?)?"
)
_LABEL = (
    r"(?:(?:this\s+(?:story|article)\s+(?:is\s+from|was\s+(?:first\s+|originally\s+)?published))"
    r"|(?:first\s+|originally\s+)?published|posted|created|issued|released?|filed|date|dated)"
)
_REVISED = r"(?:last\s+)?(?:updated|modified|revised)"


def _header(label: str) -> str:
    """Return the pattern of a line that is nothing but a date, or ends a label with one."""
    return rf"[\W_]*(?:{label}\s*(?:on\b)?\s*[:|\u2013—-]?\s*)({WRITTEN}){_CLOCK}[\W_]*"


_REVISED_HEADER = re.compile(_header(_REVISED), re.IGNORECASE)
_HEADER = re.compile(rf"{_header(rf'(?:{_LABEL})?')}(?:{_header(_REVISED)})?", re.IGNORECASE)
_LABELLED = re.compile(rf"{_header(_LABEL)}(?:{_header(_REVISED)})?", re.IGNORECASE)
# Within a line: "Fire in Oslo (Published Thursday, May 8, 2025)", "Fire in Oslo Posted: ...".
_STAMP = re.compile(
    rf"(?:\((?:published|posted)\s*:?|\b(?:published|posted)\s*:)\s*({WRITTEN})", re.IGNORECASE
)
_PREFIX = re.compile(rf"\s*{_LABEL}\s*:?\s+(\d{{4}}-\d{{2}}-\d{{2}})\s+(?=\S)", re.IGNORECASE)
# At the end of an article from a newspaper: "Published in The Courier, March 3rd, 2025".
_IN_PAPER = re.compile(
    rf"[\W_]*(?:first\s+)?published\s+in\s+[^\d\n]{{2,60}}?({WRITTEN})[\W_]*", re.IGNORECASE
)
_ANY = re.compile(rf"({WRITTEN})", re.IGNORECASE)


def split_prefix(line: str, latest: datetime) -> tuple[Published | None, str]:
    """Return the date that stands, labelled, before the first sentence, and the line without it."""
    match = _PREFIX.match(line)
    day = match and written(match[1], latest)
    if not match or not day:
        return None, line
    return Published.on(day, "text"), line[match.end() :]


def header_date(line: str, latest: datetime) -> Published | None:
    """Return the date that a line consists of: "Published: 12 December 2024, 10:15"."""
    return _first((_HEADER.fullmatch(line[:_LENGTH]),), latest)


def revision_date(line: str, latest: datetime) -> Published | None:
    """Return the date that a line consists of, which says that it is one of revision."""
    return _first((_REVISED_HEADER.fullmatch(line[:_LENGTH]),), latest)


def printed_date(line: str, latest: datetime) -> Published | None:
    """Return the date of the newspaper in which a line says that the article stood."""
    return _first((_IN_PAPER.fullmatch(line[:_LENGTH]),), latest)


def is_dateline(line: str) -> bool:
    """Say whether a line begins with a place and a date, as agencies begin their reports."""
    return _in_dateline(line[:_LENGTH]) is not None


def dateline(lines: Iterable[str], latest: datetime) -> Published | None:
    """Return the date of the first lines, or that of their revision if no other is given."""
    return _told(lines, _dated, latest)


def own_date(lines: Iterable[str], latest: datetime) -> Published | None:
    """Return the date in the first lines that a label or a dateline marks as the article's own."""
    return _told(lines, _marked, latest)


def _told(
    lines: Iterable[str], tell: Callable[[str], re.Match[str] | None], latest: datetime
) -> Published | None:
    first = [line[:_LENGTH] for line in islice(lines, _LINES)]
    return _first(map(tell, first), latest) or _first(map(_REVISED_HEADER.fullmatch, first), latest)


def _dated(line: str) -> re.Match[str] | None:
    return _HEADER.fullmatch(line) or _marked(line)


def _marked(line: str) -> re.Match[str] | None:
    return _LABELLED.fullmatch(line) or _STAMP.search(line) or _in_dateline(line)


def _in_dateline(line: str) -> re.Match[str] | None:
    found = next(iter(datelines(line)), None)
    return _ANY.search(found.words) if found is not None and found.start == 0 else None


def _first(matches: Iterable[re.Match[str] | None], latest: datetime) -> Published | None:
    for match in matches:
        if match and (day := written(match[1], latest)):
            published = Published.on(day, "text")
            if published.before(latest):
                return published
    return None
