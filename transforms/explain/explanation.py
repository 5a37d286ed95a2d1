"""One article explained: its paragraphs, each with its marks and what was read there."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.table import Row
from transforms.document import trimmed
from transforms.explain.marks import Mark, marks_of
from transforms.explain.notes import ClaimNote, MentionNote, claim_note, mention_note
from transforms.explain.weave import Piece, weave

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the article, woven with its marks, and the notes that belong under it."""

    pieces: tuple[Piece, ...]
    claims: tuple[ClaimNote, ...]
    mentions: tuple[MentionNote, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article's row with its paragraphs."""

    article: Row
    paragraphs: tuple[Paragraph, ...]

    def cut(self, start: int, end: int) -> str:
        """Return the article's characters between two offsets."""
        return str(self.article["text"][start:end])


def explain(
    article: Row, claims: Iterable[Row], figures: Iterable[Row], mentions: Iterable[Row]
) -> Explanation:
    """Return an article with its rows as marks and notes.

    A claim stands under the paragraph its content begins in, a mention under that of its trigger.

    Args:
        article: its row in `articles`.
        claims: its claims, each with its `event_title`.
        figures: its figures.
        mentions: its event mentions, each with its `event_title`.
    """
    claims = _numbered(claims, "content_start", "content_end", "claim_id")
    figures = _numbered(figures, "start_char", "end_char", "figure_id")
    mentions = _numbered(mentions, "trigger_start", "trigger_end", "event_mention_id")
    intervals = _paragraphs(article["text"])
    starts = [start for start, _ in intervals]
    marks = _by_paragraph(marks_of(claims, figures, mentions), starts)
    told = _by_offset(claims, "content_start", starts)
    reported = _by_offset(mentions, "trigger_start", starts)
    counted: dict[str, list[Row]] = {}
    for figure in figures:
        counted.setdefault(figure["claim_id"], []).append(figure)
    paragraphs = (
        Paragraph(
            pieces=tuple(weave(start, end, marks[at])),
            claims=tuple(claim_note(row, counted.get(row["claim_id"], ())) for row in told[at]),
            mentions=tuple(map(mention_note, reported[at])),
        )
        for at, (start, end) in enumerate(intervals)
    )
    return Explanation(article, tuple(paragraphs))


def name_of(article: Row) -> str:
    """Return an article's headline, or the last part of its address where it has none."""
    return str(article["title"] or article["url"].rstrip("/").rsplit("/", 1)[-1])


def _paragraphs(text: str) -> list[tuple[int, int]]:
    lines = (trimmed(text, *found.span()) for found in _LINE.finditer(text))
    return [(start, end) for start, end in lines if start < end]


def _by_paragraph(marks: Iterable[Mark], starts: Sequence[int]) -> dict[int, list[Mark]]:
    """Return for each paragraph the marks that reach into it."""
    found: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        for at in range(_paragraph_at(mark.start, starts), _paragraph_at(mark.end - 1, starts) + 1):
            found[at].append(mark)
    return found


def _by_offset(rows: Iterable[Row], offset: str, starts: Sequence[int]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[_paragraph_at(row[offset], starts)].append(row)
    return found


def _paragraph_at(offset: int, starts: Sequence[int]) -> int:
    return max(0, bisect_right(starts, offset) - 1)


def _numbered(rows: Iterable[Row], *order: str) -> list[Row]:
    ordered = sorted(rows, key=lambda row: tuple(row[column] for column in order))
    return [{**row, "number": number} for number, row in enumerate(ordered, start=1)]
