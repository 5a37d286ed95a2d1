"""Denials that their source takes back: it denied the deaths, and now tells how many died."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from transforms.actors.vocabulary import roles
from transforms.claims.denial import words_of
from transforms.claims.vocabulary import singular
from transforms.figures.partial import is_told_early
from transforms.link.claim_words import claim_words
from transforms.link.count import REST, Count
from transforms.link.denying import ANYTHING, GERUND, METRICS, affirmed, words_of_aspect
from transforms.link.relation import Figures, Relation, relate, worded
from transforms.link.statement import Statement

DENIALS = 40
"""Each statement is set against as many denials of its body."""
OF_OTHERS = frozenset(("abducted", "missing"))
"""Who counts these tells what others did; only by arrests does he own to hold somebody."""
_WORD = re.compile(r"[a-z-]+")
_KILLED_SOMEBODY = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )\b(?:injured|killed|massacred|murdered|wounded) "
    r"(?!(?:and|as|at|by|during|in|on|or|when)\b)\w"
)


def taken_back(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield which statements of one body own to what it denied before.

    Args:
        told: the statements of the body on one event, in order of time.
    """
    denials = [item for item in told if item.denies][:DENIALS]
    for now in told if denials else ():
        for then in denials:
            if now.asserts and _is_later(now, then):
                relation = _counted(now, then) or _owned(now, then)
                if relation is not None:
                    yield relation


def _is_later(now: Statement, then: Statement) -> bool:
    """Tell whether it was said later, or beside what "it had earlier denied"."""
    if now.article_id == then.article_id:
        return is_told_early(then.sentence.partition(then.content)[0])
    return now.after(then)


def _counted(now: Statement, then: Statement) -> Relation | None:
    """Return that it counts those of whom the denial, which has no number, said there were none."""
    metrics = METRICS.get(then.aspect or "", frozenset()) - OF_OTHERS
    if then.aspect != "custody" and _is_of_deed(then):
        return None
    if any(count.metric in metrics for count in then.counts):
        return None
    for count in now.accounts:
        if count.metric in metrics and not count.is_zero and _is_of(then, count):
            when = f" until {then.last}" if now.after(then) else ""
            basis = (
                f"{count.metric}: denial of {then.aspect} by {then.source}{when}, "
                f"then {worded(count)} by {now.source}"
            )
            return relate(now, then, "revises", basis, Figures(count.metric, [count]))
    return None


def _is_of_deed(denial: Statement) -> bool:
    """Tell whether it is of having done it: who denied killing them may count those others killed.

    Who denied that anybody was killed may not.
    """
    content = denial.content
    return bool(GERUND.match(content) or _KILLED_SOMEBODY.search(content))


def _is_of(denial: Statement, count: Count) -> bool:
    """Tell whether a denial is of those who are counted: of the civilians, not of the gunmen."""
    means = claim_words().synonyms
    words = {singular(word) for word in _WORD.findall(denial.content.lower())}
    named = {means.get(word, word) for word in words if word in means or word in roles().people}
    if named:
        return count.group.name in named
    return count.group.name != REST and not count.group.fights


def _owned(now: Statement, then: Statement) -> Relation | None:
    """Return that it confirms the matter of the denial."""
    if now.act != "confirm" or then.aspect in METRICS.keys() | ANYTHING:
        return None
    shared = words_of_aspect(then.aspect) & words_of(affirmed(now.content))
    if not shared or _is_of_others(now, shared):
        return None
    matter = (then.aspect or "").replace("_", " ")
    basis = f"{then.source} denied {matter}, {now.source} now confirms: {', '.join(sorted(shared))}"
    return relate(now, then, "revises", basis)


def _is_of_others(statement: Statement, words: AbstractSet[str]) -> bool:
    """Tell whether it begins with others than who says it: "that protesters fired"."""
    told = _WORD.findall(statement.content.lower())
    before = takewhile(lambda word: word not in words, told)
    doers = {roles().people.get(singular(word)) for word in before} - {None}
    return bool(doers) and statement.category not in doers
