"""Accounts that can't both be true, and accounts of which one is a part of the other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain, islice
from typing import NamedTuple

from transforms.link.account import Account, totals
from transforms.link.count import FALLING, GROWING
from transforms.link.relation import Figures, Relation, relate, worded
from transforms.link.statement import Statement

NEIGHBOURS = 40
"""Each number told of an event is set against as many that follow it."""
KINDS = 10
"""Groups and scopes whose lowest and highest numbers every other is set against."""
RIVALS = 80
"""Each account seeks as many others at most: one of each number, then more of each."""
SETTLED = timedelta(days=7)
"""After so many days a count is taken for final."""


class Kept(NamedTuple):
    """A number that a voice keeps to: by its first and its last account."""

    first: Account
    last: Account


Telling = list[Kept]
"""The accounts of different voices that tell the same number of the same people."""


def rivals(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Yield which statements of an event contradict each other and which include others.

    Args:
        statements: all statements on one event, in order of time.
    """
    for tellings in _by_metric(statements):
        ends = _ends(tellings)
        for place, telling in enumerate(tellings):
            following = tellings[place + 1 : place + 1 + NEIGHBOURS]
            near = range(place, place + 1 + NEIGHBOURS)
            distant = [tellings[end] for end in ends if end not in near]
            for one in telling:
                for other in _some_of([*distant, *following]):
                    yield from _compared(one, other)


def _by_metric(statements: Sequence[Statement]) -> Iterator[list[Telling]]:
    """Yield the tellings of each metric in order of number; of a voice each number once."""
    found: defaultdict[str, defaultdict[object, dict[str, Kept]]]
    found = defaultdict(lambda: defaultdict(dict))
    for account in totals(statements):
        count = account.count
        number = (count.low, count.high, count.group, count.scope)
        voices, voice = found[count.metric][number], account.statement.voice
        voices[voice] = Kept(voices[voice].first if voice in voices else account, account)
    for numbers in found.values():
        told = (sorted(voices.values(), key=_rank) for voices in numbers.values())
        yield sorted(told, key=lambda telling: _rank(telling[0]))


def _ends(tellings: Sequence[Telling]) -> list[int]:
    """Return where the lowest and the highest of those stand whom most speak of."""
    counts = [telling[0].first.count for telling in tellings]
    kinds: defaultdict[object, list[int]] = defaultdict(list)
    for place, count in enumerate(counts):
        kinds[count.group, count.scope].append(place)
    voices = {kind: sum(len(tellings[at]) for at in places) for kind, places in kinds.items()}
    ends = set[int]()
    for kind in sorted(kinds, key=lambda kind: -voices[kind])[:KINDS]:
        ends.add(min(kinds[kind], key=lambda at: counts[at].most))
        ends.add(max(kinds[kind], key=lambda at: counts[at].least))
    return sorted(ends)


def _some_of(tellings: Sequence[Telling]) -> Iterator[Kept]:
    """Yield one account of each telling first, then the others, up to a limit."""
    firsts = (telling[0] for telling in tellings)
    others = chain.from_iterable(islice(telling, 1, None) for telling in tellings)
    return islice(chain(firsts, others), RIVALS)


def _rank(kept: Kept) -> tuple[float, float, str, str]:
    account = kept.first
    count = account.count
    return count.least, count.most, account.statement.claim_id, count.text


def _compared(one: Kept, other: Kept) -> Iterator[Relation]:
    """Yield how two numbers stand to each other: when first told, or else when last told."""
    accounts = ((one.first, other.first), (one.last, other.last))
    for some, others in accounts:
        if some.statement.claim_id != others.statement.claim_id and (
            found := _relation(some, others)
        ):
            yield found
            return


def _relation(one: Account, other: Account) -> Relation | None:
    standing = one.count.compared(other.count)
    if standing == "apart":
        return None
    if one.count.excludes(other.count):
        return _contradiction(one, other, standing)
    if standing in {"part", "whole"}:
        whole, part = (other, one) if standing == "part" else (one, other)
        if _is_wider(whole, part):
            return _inclusion(whole, part)
    return None


def _is_wider(whole: Account, part: Account) -> bool:
    """Tell whether an account is known to be of more days than a smaller one."""
    one, other = whole.count, part.count
    known = one.scope.is_told or whole.statement.speaks_for(part.statement)
    wider = one.group == other.group and one.scope.days != other.scope.days
    return known and wider and one.least > other.most > 0


def _contradiction(one: Account, other: Account, standing: str) -> Relation | None:
    later, earlier = _in_order(one, other)
    speaks_again = later.statement.speaks_for(earlier.statement)
    if speaks_again and later.statement.after(earlier.statement):
        return None  # a change of account
    if _reconciled(later, earlier) or _may_have_grown(later, earlier):
        return None
    metric = later.count.metric
    basis = (
        f"{metric}: {worded(later.count)} by {later.statement.source} against "
        f"{worded(earlier.count)} by {earlier.statement.source}"
    )
    if standing != "same":
        basis += "; a part would be larger than the whole"
    if speaks_again:
        bond = later.statement.bond(earlier.statement)
        basis += f"; both are {bond}, and which came later is not known"
    figures = Figures(metric, [later.count], [earlier.count])
    return relate(later.statement, earlier.statement, "contradicts", basis, figures)


def _in_order(one: Account, other: Account) -> tuple[Account, Account]:
    """Return the later account first; where that is not known, by id."""
    if one.statement.after(other.statement):
        return one, other
    if other.statement.after(one.statement) or one.statement.claim_id < other.statement.claim_id:
        return other, one
    return one, other


def _reconciled(later: Account, earlier: Account) -> bool:
    """Tell whether one article gives both, and only one of them as somebody's account.

    What a publisher tells beside what he quotes is a part or a stage of it, unless nobody at all
    is counted.
    """
    one, other = later.statement, earlier.statement
    if one.original != other.original:
        return False
    if one.speaks_for(other):
        return True
    unattributed = one.is_nobody or other.is_nobody
    return unattributed and not (later.count.is_zero or earlier.count.is_zero)


def _may_have_grown(later: Account, earlier: Account) -> bool:
    """Tell whether both may have been true: tolls rise, and the missing are found."""
    if later.count.metric not in GROWING:
        return False
    if later.count.metric == "arrested" and (later.count.is_zero or earlier.count.is_zero):
        return True
    if later.statement.same_day(earlier.statement):
        return False
    if later.count.metric in FALLING:
        return True
    one, two = later.statement, earlier.statement
    if not one.after(two):
        return True
    settled = two.ended and two.first and two.first > two.ended + SETTLED
    return later.count.least > earlier.count.most and not settled


def _inclusion(whole: Account, part: Account) -> Relation:
    metric = whole.count.metric
    basis = (
        f"{metric}: {worded(whole.count)} by {whole.statement.source} is of more days "
        f"than {worded(part.count)} by {part.statement.source}"
    )
    figures = Figures(metric, [whole.count], [part.count])
    return relate(whole.statement, part.statement, "includes", basis, figures)
