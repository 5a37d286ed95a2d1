"""Publication, where an article's address or its own first lines show that it was earlier.

Content systems and feeds stamp an article anew when it is moved, changed or fetched. Its address
keeps the day it was made, a line "Posted: 3 March 2024" the day it was written, and what a web
archive captured was there by then.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from transforms.clean.address import captured_on, filed_under
from transforms.clean.dateline import own_date
from transforms.clean.dates import Published

_SAME = timedelta(days=1)
"""Time zones and the hour of going to press part witnesses of one publication by no more."""


def earliest(stated: Published, url: str, text: str, latest: datetime) -> Published:
    """Return a publication as stated, or an earlier one that a better witness tells.

    The day in the address goes before that in the first lines; the day of an archive's copy,
    which only bounds it, comes last. Without a stated one nothing is changed.
    """
    if stated.at is None:
        return stated
    day = stated.at.date()
    found = (one for one in _witnesses(url, text, latest) if one.at and one.at.date() < day - _SAME)
    return next(found, stated)


def _witnesses(url: str, text: str, latest: datetime) -> Iterator[Published]:
    yield from _of_address(filed_under(url))
    printed = own_date(text.split("\n\n"), latest)
    if printed is not None:
        yield printed
    yield from _of_address(captured_on(url))


def _of_address(day: date | None) -> Iterator[Published]:
    if day is not None:
        yield Published.on(day, "url")
