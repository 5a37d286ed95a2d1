"""What is an address, and what one tells of the day an article was published."""

import re
from datetime import date
from urllib.parse import urlsplit

from transforms.clean.dates import MONTHS, day_of

_IN_PATH = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})|([01]\d)([0-3]\d))(?!\d)",
    re.IGNORECASE,
)
# The time of capture before the original address, as web archives write it (RFC 7089 calls such a
# copy a memento): /web/20160420063556/http://, /20160420063556id_/https://.
_CAPTURED = re.compile(r"/(\d{4})(\d\d)(\d\d)(?:\d{6})?(?:[a-z]{2}_)?/(?=https?:/)")
_FOLDER = re.compile(r"/(?:19|20)\d\d/(?:\d{1,2}|[a-z]{3})/\d{1,2}/", re.IGNORECASE)
_LONGEST = 2_000


def is_address(url: str) -> bool:
    """Tell whether an address has parts (RFC 3986); pages and files may hold any words for one."""
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


def in_address(url: str) -> date | None:
    """Return the day in the path of an address: /2024/11/27/, /2024-11-27- or /20241127.

    In the address of an archive's copy it is that of the original.
    """
    url = url[:_LONGEST]
    copy = _CAPTURED.search(url)
    path = url[copy.end() if copy else 0 :].partition("?")[0]
    for match in _IN_PATH.finditer(path):
        year, month, day, short_month, short_day = match.groups()
        month = str(MONTHS.get((month or short_month).lower(), month or short_month))
        if month.isdigit() and (found := day_of(int(year), int(month), int(day or short_day))):
            return found
    return None


def filed_under(url: str) -> date | None:
    """Return the day whose folder an address lies in: /2024/11/27/, /2024/nov/27/.

    A number in an address may be that of an article, and a day in its last words its subject.
    """
    folder = _FOLDER.search(url[:_LONGEST].partition("?")[0])
    return in_address(folder.group()) if folder else None


def captured_on(url: str) -> date | None:
    """Return the day on which the web archive in an address took its copy."""
    copy = _CAPTURED.search(url[:_LONGEST])
    return day_of(*map(int, copy.groups())) if copy else None
