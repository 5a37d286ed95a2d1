"""What a source says again, and how it changes its account."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from transforms.link.claim_words import claim_words
from transforms.link.count import Count
from transforms.link.relation import Relation, relate, worded
from transforms.link.statement import Statement

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
    for told in by_voice.values():
        yield from _same_contents(told)
        yield from _told_anew(told)


def _new_figures(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield of each figure of a source whether it repeats or changes the last comparable one."""
    last: dict[tuple[object, ...], tuple[Statement, Count]] = {}
    for statement in told:
        for count in statement.accounts:
            key = (count.metric, count.group.counted_by(statement.category), count.scope)
            before = last.get(key) if count.metric != "other" and not count.is_part else None
            if before is None:
                last[key] = (statement, count)
            elif statement.original == before[0].original:
                continue
            elif count.states_as(before[1]):
                yield _repeated(statement, *before, count)
            elif statement.after(before[0]):
                yield _revised(statement, *before, count)
                last[key] = (statement, count)


def _repeated(again: Statement, first: Statement, _: Count, count: Count) -> Relation:
    basis = f"{count.metric}: {again.source} gives {worded(count)} again"
    return relate(again, first, "repeats", basis, count.metric)


def _revised(now: Statement, then: Statement, before: Count, count: Count) -> Relation:
    who = now.source if now.voice == then.voice else f"{now.source} and {then.source}, of one body"
    basis = (
        f"{count.metric}: {who}: {worded(before)} until {then.last}, {worded(count)} on {now.first}"
    )
    return relate(now, then, "revises", basis, count.metric)


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
