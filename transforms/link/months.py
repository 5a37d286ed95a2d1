"""Months as they stand in running text: "3 March", "Sept. 5th", "in May".

Only whole words with a capital are months: protesters march, and 12 may have died.
"""

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The letters by which each month is known."""

_FULL = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
)
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_VERBED = (
    r"(?i:may\s+(?:also|be|die|face|have|lose|need|never|not|soon|still|well|yet)\b"
    r"|march\s+(?:against|for|in\s+protest|on|through|to|towards?)\s+(?!\d))"
)
DATE = re.compile(
    rf"\b(?:({_FULL}|{_SHORT})\s+{_DAY}|{_DAY}\s+(?!{_VERBED})({_FULL}|{_SHORT}))"
    r"(?!\w)(?!,\d)(?!\s*\d{4})"
)
"""A day of a month. Headlines write verbs with a capital: "12 May Have Died"."""
IN_MONTH = re.compile(rf"\b(?:[Ii]n|[Ll]ast|[Ss]ince)\s+({_FULL})(?![\w-])(?!\s+Day\b)(?!\s*\d)")
"""A month without a day or year."""

_WORD = re.compile(rf"(?:{_FULL}|{_SHORT})", re.IGNORECASE)


def month_of(word: str) -> int:
    """Return the number of the month that a word names.

    Raises:
        ValueError: it names none.
    """
    return MONTHS.index(word[:3].lower()) + 1


def is_month(word: str) -> bool:
    """Tell whether a word is the name of a month, in whatever letter case."""
    return _WORD.fullmatch(word) is not None
