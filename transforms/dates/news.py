"""Days with a time that the first lines of an article tell as news: "shot early Friday"."""

from collections.abc import Sequence

from transforms.dates.clause import added_clause, is_one_sentence
from transforms.document import Document
from transforms.shapes import Found, Word

_LEAD = 600  # letters in which news tells its own day


def is_news(
    document: Document, words: Sequence[Word], founds: Sequence[Found], found: Found
) -> bool:
    """Tell whether a time of day in the first lines is that of the news.

    It is not where it is told of somebody beside another day: "a man shot Friday night died today".
    """
    start, end = words[found.first].start, words[found.last - 1].end
    if start >= _LEAD or found.rule != "weekday" or not _is_timed(words, found):
        return False
    clause = added_clause(document.doc, start, end)
    if clause is None:
        return True
    days = (words[other.first].start for other in founds if other.rule in {"weekday", "deictic"})
    return not any(
        is_one_sentence(document.doc, min(day, start), max(day + 1, end))
        for day in days
        if abs(day - start) < _LEAD and not clause[0] <= day < clause[1]
    )


def _is_timed(words: Sequence[Word], found: Found) -> bool:
    """Tell whether a part of the day stands by a date: "Monday night", "at 3 a.m. Monday"."""
    before = words[max(0, found.first - 2) : found.first]
    if any(word.kind in {"early", "late"} or word.text in {"m", "am", "pm"} for word in before):
        return True
    return found.last < len(words) and words[found.last].kind == "part"
