"""Figures as rows, each inside its claim."""

from collections.abc import Iterable, Sequence

from schemas.table import Row
from transforms.claims.denial import is_called_untrue, is_of_report, is_taken_back
from transforms.document import Document, Figure
from transforms.identity import identify
from transforms.rows.claims import by_content, claim_of


def figure_rows(document: Document, figures: Iterable[Figure], claims: Sequence[Row]) -> list[Row]:
    """Return a row for each figure, in its claim and of that claim's event.

    Args:
        document: the article.
        figures: its figures.
        claims: its claim rows, among them one for each sentence that holds a figure.
    """
    rows = []
    said = by_content(claims)
    for figure in figures:
        claim = claim_of(figure, said)
        if claim is not None:
            rows.append(_row(document, figure, claim))
    return list({row["figure_id"]: row for row in rows}.values())


def _row(document: Document, figure: Figure, claim: Row) -> Row:
    return {
        "figure_id": identify(claim["claim_id"], figure.metric, figure.start, figure.end),
        "claim_id": claim["claim_id"],
        "article_id": document.article_id,
        "metric": figure.metric,
        "low": figure.low,
        "high": figure.high,
        "qualifier": figure.qualifier,
        "subject_text": figure.subject_text,
        "subject_category": figure.subject_category,
        "is_part": figure.is_part,
        "is_denied": figure.high != 0 and _is_denied(document, figure, claim),
        "text": document.cut(figure.start, figure.end),
        "start_char": figure.start,
        "end_char": figure.end,
    }


def _is_denied(document: Document, figure: Figure, claim: Row) -> bool:
    """Tell whether the source of a claim holds a figure in it to be untrue.

    Of "described reports of nine deaths as lies" the nine are what others say.
    """
    if claim["negated"]:
        return True
    said = document.cut(claim["content_start"], figure.start)
    if claim["speech_act"] == "deny" and is_of_report(said):
        return True
    start, end = document.sentence_around(figure.start, figure.end)
    before, after = document.cut(start, figure.start), document.cut(figure.end, end)
    return is_called_untrue(before, after) or is_taken_back(before, after)
