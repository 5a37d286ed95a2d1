"""Totals of those named one after the other: "two men, a woman and her son" are four."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.document import Document, Figure
from transforms.figures.lexicon import names_person

_BETWEEN = re.compile(
    r"(?:,? (?:\(\d{1,3}(?:-\d{1,3})?\)|\d{1,3}))?"  # an age
    r"(?P<link>[,;]? (?:and|alongside|along with|as well as|together with)|,|;) "
    r"(?:(?:also|and|his|her|their) ){0,2}"
)
_LONGEST = 40  # code points between two figures of a row
_OTHERS = frozenset(("other", "others"))


def with_sums(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, with the total of each row of them, whose members are its parts.

    Only people who may be counted together are: by name, as relatives, as man, woman or child.
    Of policemen and protesters there is no total.
    """
    ordered = sorted(figures, key=lambda figure: (figure.metric, figure.start, figure.end))
    found: list[Figure] = []
    row: list[Figure] = []
    links: list[str] = []
    for figure in ordered:
        link = _link(document, row[-1], figure) if row else None
        if row and link is None:
            found += _closed(document, row, links)
            row, links = [], []
        links += [link] if link else []
        row.append(figure)
    found += _closed(document, row, links)
    return sorted(found, key=lambda figure: (figure.start, figure.end, figure.metric))


def _closed(document: Document, row: Sequence[Figure], links: Sequence[str]) -> list[Figure]:
    """Return a row of figures, with the total of those up to the last "and"."""
    terms = 1 + max((at for at, link in enumerate(links, start=1) if link not in ",;"), default=0)
    if terms == 1:
        return list(row)
    total = sum(figure.low or 0 for figure in row[:terms])
    start, end = row[0].start, end_of_subject(document, row[terms - 1])
    whole = replace(
        row[0],
        start=start,
        end=end,
        low=total,
        high=total,
        subject_text=document.cut(start, end),
        subject_category=None,
    )
    parts = (replace(figure, is_part=True) for figure in row[:terms])
    return [whole, *parts, *row[terms:]]


def _link(document: Document, first: Figure, second: Figure) -> str | None:
    """Return what links two figures of one row; None if they stand in none."""
    if first.metric != second.metric or not (_is_term(first) and _is_term(second)):
        return None
    end = end_of_subject(document, first)
    if not 0 < second.start - end <= _LONGEST:
        return None
    found = _BETWEEN.fullmatch(document.cut(end, second.start))
    if found is None or (found["link"] in ",;" and _is_name(first) != _is_name(second)):
        return None  # "a teacher, Name": one person
    return found["link"]


def _is_name(figure: Figure) -> bool:
    return (figure.subject_text or "")[:1].isupper() and figure.low == 1


def _is_term(figure: Figure) -> bool:
    subject = figure.subject_text or ""
    if figure.is_part or not figure.low or figure.low != figure.high:
        return False
    if _OTHERS & set(subject.lower().split()):
        return False
    return names_person(subject) or _is_name(figure)


def end_of_subject(document: Document, figure: Figure) -> int:
    """Return where the naming of those counted ends."""
    subject = figure.subject_text or ""
    start = document.text.find(subject, figure.start, figure.end + len(subject) + 2)
    return start + len(subject) if start >= 0 else figure.end
