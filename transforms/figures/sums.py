"""Totals of those named one after the other: "two men, a woman and her son" are four."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from transforms.document import Document, Figure
from transforms.figures.lexicon import names_kindred, names_person
from transforms.figures.quantity import LARGEST

_BETWEEN = re.compile(
    r"(?: of (?:[\w'\u2019-]+ ){1,5}famil(?:y|ies))?"
    r"(?:,? (?:\(\d{1,3}(?:-\d{1,3})?\)|\d{1,3}))?"  # an age
    r"(?P<link>[,;]? (?:and|alongside|along with|as well as|together with)|,|;) "
    r"(?:(?:also|and|his|her|their) ){0,2}"
    r"(?:\d{1,3}[- ](?:month|week|year)[- ]old )?"
)
_BESIDE = re.compile(
    r"[^.;:\n]{0,60}?,? (?P<link>and|alongside|along with|as well as|together with|with) "
    r"[\"\u201c]?(?:(?:his|her|their) )?"
)
_LONGEST = 80  # code points between two figures of a row
_OTHERS = frozenset(("other", "others"))
_THEIR = re.compile(r"(?:his|her|their) |(?:others$)|.* members?$", re.IGNORECASE)
_OF_THEIR = re.compile(r" of (?:his|her|their|the)\b")


def with_sums(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, with the total of each row of them, whose members are its parts.

    Only people who may be counted together are: by name, as relatives, as man, woman or child, or
    as somebody and those with him. Of policemen and protesters there is no total.
    """
    ordered = sorted(figures, key=lambda figure: (figure.metric, figure.start, figure.end))
    found: list[Figure] = []
    row: list[Figure] = []
    links: list[str] = []
    for figure in ordered:
        link = _link(document, row, figure) if row else None
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
    start, end = row[0].start, end_of_subject(document, row[terms - 1])
    if _is_told_apart(row[:terms], links):
        return [row[0], *(replace(figure, is_part=True) for figure in row[1:terms]), *row[terms:]]
    total = reduce(_plus, row[:terms])
    if max(total.low or 0, total.high or 0) >= LARGEST:
        return list(row)
    whole = replace(
        total,
        start=start,
        end=end,
        subject_text=document.cut(start, end),
        subject_category=None,
    )
    parts = (replace(figure, is_part=True) for figure in row[:terms])
    return [whole, *parts, *row[terms:]]


def _is_told_apart(row: Sequence[Figure], links: Sequence[str]) -> bool:
    """Tell "six members of a family, four women and two girls": the first is the total."""
    first, *rest = row
    is_total = first.low == first.high == sum(figure.low or 0 for figure in rest)
    return is_total and len(rest) > 1 and links[0] == "," and not names_person(first.subject_text)


def _plus(first: Figure, second: Figure) -> Figure:
    """Return the sum of two figures, as vague as the vaguer of them."""
    high = None if first.high is None or second.high is None else first.high + second.high
    low = (first.low or 0) + (second.low or 0)
    vaguer = second if first.qualifier == "exact" else first
    return replace(first, low=low, high=high, qualifier=vaguer.qualifier)


def _link(document: Document, row: Sequence[Figure], second: Figure) -> str | None:
    """Return what links a figure to the row before it; None if it stands in none."""
    first = row[-1]
    if first.metric != second.metric or first.is_part or second.is_part:
        return None
    end = end_of_subject(document, first)
    if not 0 < second.start - end <= _LONGEST:
        return None
    between = document.cut(end, second.start)
    found = None
    if _is_term(first) and _is_term(second):
        found = _BETWEEN.fullmatch(between)
        if found and found["link"] in ",;" and _is_name(first) != _is_name(second):
            return None  # "a teacher, Name": one person
    if (
        found is None
        and len(row) == 1
        and first.low == 1 == first.high
        and _goes_with(document, second)
    ):
        found = _BESIDE.fullmatch(between)
    return found["link"] if found else None


def _is_name(figure: Figure) -> bool:
    return (figure.subject_text or "")[:1].isupper() and figure.low == 1


def _is_term(figure: Figure) -> bool:
    subject = figure.subject_text or ""
    if not figure.low or figure.low != figure.high:
        return False
    if _OTHERS & set(subject.lower().split()):
        return False
    return names_person(subject) or _is_name(figure) or subject == "members"


def _goes_with(document: Document, figure: Figure) -> bool:
    """Tell whether a figure counts those with somebody: "his two guards", "three others"."""
    if not figure.low or figure.qualifier not in {"exact", "vague"}:
        return False
    subject = figure.subject_text or ""
    before = document.cut(figure.start - len("their "), figure.start).lower()
    return bool(
        names_kindred(subject)
        or document.text.startswith("another ", figure.start)
        or _THEIR.match(subject)
        or before.endswith(("his ", "her ", "their "))
        or _OF_THEIR.match(document.cut(figure.end, figure.end + len(" of their ")))
    )


def end_of_subject(document: Document, figure: Figure) -> int:
    """Return where the naming of those counted ends."""
    subject = figure.subject_text or ""
    start = document.text.find(subject, figure.start, figure.end + len(subject) + 12)
    return start + len(subject) if start >= 0 else figure.end
