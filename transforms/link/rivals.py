"""Accounts that can't both be true, and accounts of which one is a part of the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from transforms.link.count import Count
from transforms.link.relation import Relation, relate, worded
from transforms.link.statement import Statement

NEIGHBOURS = 40
"""Each account of an event is set against as many that follow it by number."""
GROWING = frozenset(("abducted", "arrested", "displaced", "injured", "killed", "missing"))
"""What is counted up as more becomes known."""
SETTLED = timedelta(days=7)
"""After so many days a count is taken for final."""
UNCOUNTABLE = frozenset(("other",))
"""Metrics under which different things are counted."""


@dataclass(frozen=True, slots=True)
class Account:
    """One figure of one statement."""

    statement: Statement
    count: Count


def rivals(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Yield which statements of an event contradict each other and which include others.

    Args:
        statements: all statements on one event, in order of time.
    """
    for accounts in _by_metric(statements):
        for place, one in enumerate(accounts):
            for other in accounts[place + 1 : place + 1 + NEIGHBOURS]:
                if one.statement.claim_id != other.statement.claim_id:
                    yield from _compared(one, other)


def _by_metric(statements: Sequence[Statement]) -> Iterable[list[Account]]:
    """Return the accounts of each metric in order of number; of a voice each number once."""
    found: defaultdict[str, dict[object, Account]] = defaultdict(dict)
    for statement in statements:
        for count in statement.accounts:
            if count.metric not in UNCOUNTABLE:
                key = (statement.voice, count.low, count.high, count.group, count.scope)
                found[count.metric].setdefault(key, Account(statement, count))
    return ([*sorted(accounts.values(), key=_rank)] for accounts in found.values())


def _rank(account: Account) -> tuple[float, float, str, str]:
    count = account.count
    return count.least, count.most, account.statement.claim_id, count.text


def _compared(one: Account, other: Account) -> Iterator[Relation]:
    standing = one.count.compared(other.count)
    if standing == "apart":
        return
    if one.count.excludes(other.count):
        yield from _contradiction(one, other, standing)
    elif one.count.scope != other.count.scope and standing in {"part", "whole"}:
        whole, part = (other, one) if standing == "part" else (one, other)
        if not part.count.is_zero and part.count.group == whole.count.group:
            yield _inclusion(whole, part)


def _contradiction(one: Account, other: Account, standing: str) -> Iterator[Relation]:
    later, earlier = _in_order(one, other)
    same_article = later.statement.original == earlier.statement.original
    speaks_again = later.statement.speaks_for(earlier.statement)
    if speaks_again and (same_article or later.statement.after(earlier.statement)):
        return  # a nuance, or a change of account
    if _may_have_grown(later, earlier):
        return
    metric = later.count.metric
    basis = (
        f"{metric}: {worded(later.count)} by {later.statement.source} against "
        f"{worded(earlier.count)} by {earlier.statement.source}"
    )
    if standing != "same":
        basis += "; a part would be larger than the whole"
    if speaks_again:
        basis += "; both speak for one body, and which came later is not known"
    yield relate(later.statement, earlier.statement, "contradicts", basis, metric)


def _in_order(one: Account, other: Account) -> tuple[Account, Account]:
    """Return the later account first; where that is not known, by id."""
    if one.statement.after(other.statement):
        return one, other
    if other.statement.after(one.statement) or one.statement.claim_id < other.statement.claim_id:
        return other, one
    return one, other


def _may_have_grown(later: Account, earlier: Account) -> bool:
    """Tell whether both may have been true when they were said, because a toll rises.

    None is no toll that rises: who says that nobody died contradicts who counts the dead.
    """
    if later.count.metric not in GROWING or later.count.is_zero or earlier.count.is_zero:
        return False
    if later.statement.same_day(earlier.statement):
        return False
    one, two = later.statement, earlier.statement
    if not one.after(two):
        return True
    settled = two.ended and two.first and two.first > two.ended + SETTLED
    return later.count.least > earlier.count.most and not settled


def _inclusion(whole: Account, part: Account) -> Relation:
    metric = whole.count.metric
    basis = (
        f"{metric}: {worded(whole.count)} by {whole.statement.source} is of a wider time or "
        f"place than {worded(part.count)} by {part.statement.source}"
    )
    return relate(whole.statement, part.statement, "includes", basis, metric)
