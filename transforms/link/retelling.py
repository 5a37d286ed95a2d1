"""What a source says again, and how it changes its account."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from transforms.link.account import UNCOUNTABLE, Account, totals
from transforms.link.claim_words import claim_words
from transforms.link.relation import Figures, Relation, relate, worded
from transforms.link.statement import Statement
from transforms.link.turned import taken_back

ALIKE = 0.6
"""Share of telling words from which on two contents say the same."""
RELATED = 2
"""Telling words that a changed account shares with the one it replaces, names aside."""
NEIGHBOURS = 40
"""Each content is set against as many earlier ones of its source."""


def retellings(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Yield which statements of an event repeat or revise earlier ones of their source.

    Args:
        statements: all statements on one event, in order of time.
    """
    by_voice: defaultdict[str, list[Statement]] = defaultdict(list)
    by_body: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_voice[statement.voice].append(statement)
        for body in statement.bodies:
            by_body[body].append(statement)
    for told in by_body.values():
        yield from _new_figures(told)
        yield from _since_earlier(told)
        yield from taken_back(told)
    for told in by_voice.values():
        yield from _same_contents(told)
        yield from _told_anew(told)


def _new_figures(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield of each account of a source whether it repeats or changes the last comparable one."""
    last: dict[tuple[object, ...], Account] = {}
    for now in totals(told):
        whom = now.count.group.counted_by(now.statement.category)
        key = (now.count.metric, whom, now.count.scope)
        then = last.setdefault(key, now)
        if now.statement.original == then.statement.original and not _is_newer(now, then):
            continue
        if now.count.states_as(then.count):
            yield _repeated(now, then)
        elif now.statement.after(then.statement):
            yield _revised(now, then)
            last[key] = now


def _since_earlier(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield which accounts replace what their article says the same body counted before."""
    early = [
        Account(statement, count)
        for statement in told
        for count in statement.accounts
        if count.is_early and count.metric not in UNCOUNTABLE
    ]
    for now in totals(told) if early else ():
        for then in early[:NEIGHBOURS]:
            one, other = now.statement, then.statement
            is_beside = one.article_id == other.article_id and one.claim_id != other.claim_id
            if is_beside and not now.count.is_early and _is_changed(now, then):
                basis = (
                    f"{now.count.metric}: the article says so: {worded(then.count)} by "
                    f"{other.source} earlier, {worded(now.count)} by {one.source}"
                )
                yield _of_figures(now, then, "revises", basis)


def _is_changed(now: Account, then: Account) -> bool:
    """Tell whether an account counts the same as an earlier one and comes to another number.

    Words that don't say of which days and places the earlier one is leave it to the later one.
    """
    standing = now.count.compared(then.count)
    if then.count.scope.is_whole:
        standing = now.count.group.compared(then.count.group)
    return standing != "apart" and not now.count.states_as(then.count)


def _is_newer(now: Account, then: Account) -> bool:
    """Tell whether one stands in another version of an article and says something else."""
    newer = now.statement.article_id != then.statement.article_id
    return newer and not now.count.states_as(then.count)


def _repeated(now: Account, then: Account) -> Relation:
    metric = now.count.metric
    basis = f"{metric}: {now.statement.source} gives {worded(now.count)} again"
    return _of_figures(now, then, "repeats", basis)


def _revised(now: Account, then: Account) -> Relation:
    one, other, metric = now.statement, then.statement, now.count.metric
    who = one.source
    if one.voice != other.voice and one.source != other.source:
        who += f" and {other.source}, {one.bond(other)}"
    basis = (
        f"{metric}: {who}: {worded(then.count)} until {other.last}, "
        f"{worded(now.count)} on {one.first}"
    )
    return _of_figures(now, then, "revises", basis)


def _of_figures(now: Account, then: Account, name: str, basis: str) -> Relation:
    figures = Figures(now.count.metric, [now.count], [then.count])
    return relate(now.statement, then.statement, name, basis, figures)


def _same_contents(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield which contents without comparable figures say what another article quoted before."""
    for place, again in enumerate(told):
        if again.accounts or again.is_narrator:
            continue
        for first in told[max(0, place - NEIGHBOURS) : place]:
            alike = again.original != first.original and again.likeness(first) >= ALIKE
            if alike and again.negated == first.negated and again.act == first.act:
                shared = ", ".join(sorted(again.words & first.words))
                basis = f"{again.source} says the same in another article: {shared}"
                yield relate(again, first, "repeats", basis)
                break


def _told_anew(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield what an article itself calls a new account of a source that it quoted before."""
    for place, now in enumerate(told):
        found = claim_words().retold.search(now.sentence) if not now.is_narrator else None
        if found is None:
            continue
        earlier = [
            then
            for then in told[max(0, place - NEIGHBOURS) : place]
            if then.article_id == now.article_id and then.end <= now.start
        ]
        then = max(earlier, key=lambda item: (_related(now, item), item.start), default=None)
        if then is not None and _related(now, then) >= RELATED:
            shared = ", ".join(sorted(_small(now) & _small(then)))
            basis = f"the article says so: {found.group().lower()}; both tell of: {shared}"
            yield relate(now, then, "revises", basis)


def _related(one: Statement, other: Statement) -> int:
    return len(_small(one) & _small(other))


def _small(statement: Statement) -> set[str]:
    return {word for word in statement.words if word.islower()}
