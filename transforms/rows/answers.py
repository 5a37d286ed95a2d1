"""Which claims of an article its denials answer, as rows."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence

from schemas.table import Row
from transforms.claims.answer import REACH, Said, answered


def answers(claims: Sequence[Row], counted: Container[str]) -> Iterator[tuple[Row, Row]]:
    """Yield each denial of what was said before it in an article, and the claim that it answers.

    Args:
        claims: the claims of the article.
        counted: those that have figures, by id.
    """
    said = {row["claim_id"]: _said(row, counted) for row in claims}
    by_id = {row["claim_id"]: row for row in claims}
    ordered = sorted(said.values(), key=lambda item: item.end)
    ends = [item.end for item in ordered]
    for denial in claims:
        if denial["speech_act"] == "deny":
            content, one = denial["content_text"], said[denial["claim_id"]]
            near = ordered[bisect_left(ends, one.start - REACH) : bisect_right(ends, one.start)]
            if (claim := answered(content, one, near)) is not None:
                yield denial, by_id[claim.key]


def _said(row: Row, counted: Container[str]) -> Said:
    return Said(
        key=row["claim_id"],
        voice=row.get("source_actor_id") or row.get("source_text"),
        act=row["speech_act"],
        start=row["content_start"],
        end=row["content_end"],
        counts=row["claim_id"] in counted,
    )
