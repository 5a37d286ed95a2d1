"""Claims as rows: those that were found, and the narrator's own for figures nobody else gives."""

import re
from collections.abc import Iterable, Sequence

from schemas.table import Row
from transforms.actors.identity import actor_key
from transforms.claims.said_on import said_on
from transforms.document import Claim, DateExpression, Document, Figure
from transforms.identity import identify
from transforms.rows.stretches import Begun, Covering

Interval = tuple[int, int]

NARRATED_CLAUSE = "narrated_clause"
"""The rule of what a clause tells that came of the happening named before it."""

NEAR = 1000
"""Code points between content and source beyond which the source's sentence is not quoted too."""

_CLAUSE = re.compile(r"\b(?:during|in) which\b")


def claim_rows(
    document: Document, claims: Iterable[Claim], dates: Sequence[DateExpression]
) -> list[Row]:
    """Return a row for each claim, without its event; the same intervals give one row."""
    when = Begun(dates, lambda date: date.start)
    rows = (_row(document, claim, when) for claim in claims)
    return list({row["claim_id"]: row for row in rows}.values())


def narrator_rows(document: Document, figures: Iterable[Figure], told: Sequence[Row]) -> list[Row]:
    """Return a claim of the narrator for each sentence with a figure that no source gives.

    What came of a happening that the sentence names is a claim of its own: "were held since the
    march, in which nine died".
    """
    said = by_content(told)
    loose = (figure for figure in figures if claim_of(figure, said) is None)
    parts = dict.fromkeys(_part_around(document, figure, said) for figure in loose)
    return [_narrated(document, *part) for part in parts]


def by_content(rows: Iterable[Row]) -> Covering[Row]:
    """Return claim rows by where their contents stand."""
    return Covering(rows, lambda row: (row["content_start"], row["content_end"]))


def claim_of(figure: Figure, said: Covering[Row]) -> Row | None:
    """Return the innermost claim whose content holds the figure."""
    return min(
        said.holding(figure.start, figure.end),
        key=lambda row: (row["content_end"] - row["content_start"], row["claim_id"]),
        default=None,
    )


def _row(document: Document, claim: Claim, dates: Begun[DateExpression]) -> Row:
    around = _around(document, claim)
    said = said_on(document, claim, dates.between(*around))
    actor = claim.actor
    return {
        "claim_id": identify(document.article_id, claim.source, claim.cue, claim.content),
        "article_id": document.article_id,
        **_cell(document, "source", claim.source),
        "source_kind": claim.source_kind,
        "source_actor_id": actor and actor_key(actor, document.article_id),
        "source_name": actor and actor.name,
        "source_category": actor.category if actor else "other",
        "source_body": actor and actor.body,
        "joint_actor_ids": [actor_key(other, document.article_id) for other in claim.joint] or None,
        "via_text": claim.via and document.cut(*claim.via),
        **_cell(document, "cue", claim.cue),
        **_cell(document, "content", claim.content),
        "sentence_start": around[0],
        "sentence_end": around[1],
        "quote_type": claim.quote_type,
        "speech_act": claim.speech_act,
        "negated": claim.negated,
        "denied_aspect": claim.denied_aspect,
        "said_date_start": said and said.first,
        "said_date_end": said and said.last,
        "rule": claim.rule,
    }


def _part_around(
    document: Document, figure: Figure, said: Covering[Row]
) -> tuple[Interval, Interval]:
    """Return the sentence that tells a figure, and the clause of it or else the whole again."""
    start, end = document.sentence_around(figure.start, figure.end)
    clauses = [
        match.start()
        for match in _CLAUSE.finditer(document.text, start, figure.start)
        if not said.holding(*match.span())
    ]
    return (start, end), (clauses[-1] if clauses else start, end)


def _narrated(document: Document, sentence: Interval, content: Interval) -> Row:
    return {
        "claim_id": identify(document.article_id, "narrator", content),
        "article_id": document.article_id,
        "source_kind": "narrator",
        "source_name": document.publisher,
        "source_category": "media",
        **_cell(document, "content", content),
        "sentence_start": sentence[0],
        "sentence_end": sentence[1],
        "quote_type": "narrated",
        "speech_act": "assert",
        "negated": False,
        "rule": "narrated_figure" if content == sentence else NARRATED_CLAUSE,
    }


def _cell(document: Document, name: str, interval: Interval | None) -> Row:
    start, end = interval or (None, None)
    text = None if interval is None else document.cut(*interval)
    return {f"{name}_text": text, f"{name}_start": start, f"{name}_end": end}


def _around(document: Document, claim: Claim) -> Interval:
    parts = [part for part in (claim.source, claim.cue, claim.content) if part]
    near = [part for part in parts if abs(part[0] - claim.content[0]) < NEAR]
    return document.sentence_around(min(start for start, _ in near), max(end for _, end in near))
