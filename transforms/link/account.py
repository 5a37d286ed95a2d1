"""Accounts: the figures by which a source tells all that there were, not some of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from transforms.link.claim_words import claim_words
from transforms.link.count import PERSON, Count
from transforms.link.statement import Statement

UNCOUNTABLE = frozenset(("other",))
"""Metrics under which different things are counted."""


@dataclass(frozen=True, slots=True)
class Account:
    """One figure of one statement."""

    statement: Statement
    count: Count


def totals(statements: Iterable[Statement]) -> list[Account]:
    """Return the largest figure that each source gives of the same people in one article.

    Its others are stages or parts of that.
    """
    found: dict[tuple[object, ...], Account] = {}
    for statement in statements:
        for count in statement.accounts:
            if _is_total(statement, count):
                key = (
                    statement.voice,
                    statement.article_id,
                    count.metric,
                    count.group,
                    count.scope,
                )
                known = found.get(key)
                if known is None or count.least > known.count.least:
                    found[key] = Account(statement, count)
    return list(found.values())


def _is_total(statement: Statement, count: Count) -> bool:
    """Tell whether a figure may be all that its source counts, no single person and no wish.

    "One was taken to hospital" is mostly told of one of several.
    """
    untold = count.low is None and count.high is None
    if untold or count.is_part or count.metric in UNCOUNTABLE or count.group.name == PERSON:
        return False
    if count.is_zero:
        return claim_words().wishes.search(statement.content) is None
    return count.high != 1 or not statement.is_nobody
