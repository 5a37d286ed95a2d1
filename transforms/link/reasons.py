"""Why reports are one event: for each the likest other, and what was found of the two."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from transforms.link.compare import Finding, explain_pair, score
from transforms.link.profile import Profile

ASKED = 200
"""Of an event with more reports each is held against so many only."""


class Reason(NamedTuple):
    """Why a report is of the event.

    Attributes:
        report, article_id: the report (article_event_id) and its article.
        other, other_article: the likest other of the event.
        score: bits that speak for the two being one.
        basis: what was found, in words, the weightiest first.
    """

    report: str
    article_id: str
    other: str
    other_article: str
    score: float
    basis: str


def reasons(members: Sequence[Profile]) -> list[Reason]:
    """Return for each report of an event why it is one, ordered by report; nothing of a lone one.

    Args:
        members: the event's reports.
    """
    ordered = sorted(members, key=lambda item: item.key)
    return [_reason(item, ordered[:ASKED]) for item in ordered if len(ordered) > 1]


def in_words(findings: Iterable[Finding]) -> str:
    """Return findings in words, the weightiest first."""
    heavy = sorted(findings, key=lambda found: (-abs(found.weight), found))
    return "; ".join(f"{found.meaning} ({found.weight:+g})" for found in heavy)


def _reason(item: Profile, members: Iterable[Profile]) -> Reason:
    others = (other for other in members if other.key != item.key)
    likest = max(others, key=lambda other: (score(item, other), other.key))
    found = explain_pair(item, likest)
    return Reason(
        report=item.key,
        article_id=item.article_id,
        other=likest.key,
        other_article=likest.article_id,
        score=sum(finding.weight for finding in found),
        basis=in_words(found),
    )
