"""What denials deny.

That are the claims that stand in them, those of whom they name, and those of which they deny the
figure or the matter.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from transforms.actors.vocabulary import roles
from transforms.claims.answer import Said, answered
from transforms.claims.denial import lists, words_of
from transforms.claims.vocabulary import singular
from transforms.link.account import UNCOUNTABLE
from transforms.link.claim_words import claim_words
from transforms.link.count import Count
from transforms.link.relation import Figures, Relation, relate, worded
from transforms.link.statement import Statement
from transforms.link.whose import names, names_somebody

METRICS = {
    "deaths": frozenset(("killed",)),
    "injuries": frozenset(("injured",)),
    "custody": frozenset(("abducted", "arrested", "missing")),
}
"""What is counted of that which a denial denies."""
ANYTHING = frozenset(("allegation", "event", "figures", "other"))
"""Aspects whose words don't tell what is denied."""
DENIED = 40
"""Claims that one denial is linked to at most."""
HEARD = 200
"""Claims of an event among which they are sought."""
SHARED = 2
ALIKE = 0.25
"""Telling words, and the share of them, from which on a content is what is denied."""
STEM = 5
"""Letters by which words are the same, whatever their endings."""
RELATIVE = ("which", "whom")
"""Of "charges of theft, which he rejects" the words before it tell what is denied."""
GERUND = re.compile(r"\w+ing\b")
"""What begins so is a deed: "killing civilians"."""
ACCUSING = frozenset(("allege", "condemn"))
"""Speech acts whose content begins with whom they accuse."""
_ACCUSED = re.compile(r"(.{3,80}?) (?:of|for) \w+ing\b")
_TELLS_WHAT = re.compile(r"\bthat\b")


def denials(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Yield what the denials among the statements of an event deny.

    Args:
        statements: all statements on one event, in order of time.
    """
    heard = [item for item in statements if item.asserts][:HEARD]
    beside = _counted_beside(statements)
    for denial in [item for item in statements if item.denies][:HEARD]:
        others = [item for item in heard if not (item.speaks_for(denial) or _holds(item, denial))]
        metrics = beside[_sentence_of(denial)] if denial.aspect == "figures" else frozenset[str]()
        answer = _answer(denial, statements, metrics)
        if answer is not None:
            yield answer
            continue
        whole = replace(denial, counts=(*denial.counts, *_counted_inside(denial, statements)))
        answered = (relation for item in others if (relation := _denied(whole, item, metrics)))
        yield from islice(answered, DENIED)


def _answer(
    denial: Statement, statements: Sequence[Statement], metrics: frozenset[str]
) -> Relation | None:
    """Return the relation of a denial to the claim of another in its article that it answers."""
    if names_somebody(denial.content):
        return None
    own = denial.article_id
    others = [item for item in statements if item.article_id == own]
    others = [item for item in others if not (item.speaks_for(denial) or _holds(item, denial))]
    if denial.content.lower().startswith(RELATIVE):
        others = [item for item in others if item.content in denial.sentence]
    found = answered(denial.content, _said(denial), map(_said, others))
    claim = next((item for item in others if found and item.claim_id == found.key), None)
    if claim is None:
        return None
    basis = f"it denies what {claim.source} is quoted with before it"
    told = {count.metric for count in claim.accounts if not count.is_zero} - UNCOUNTABLE
    told &= metrics or told
    metric = min(told) if len(told) == 1 else None
    return relate(denial, claim, "denies", basis, _set_against(denial, claim, metric))


def _said(item: Statement) -> Said:
    counts = any(count.metric not in UNCOUNTABLE for count in item.counts)
    return Said(item.claim_id, item.voice, item.act, item.start, item.end, counts)


def _counted_inside(denial: Statement, statements: Sequence[Statement]) -> Iterator[Count]:
    """Yield what is counted by the claims that stand in a denial, which denies those counts."""
    for inner in statements:
        if inner is not denial and denial.tells(inner) and not inner.denies:
            counted = (count for count in inner.counts if not count.is_zero)
            yield from (replace(count, is_denied=True) for count in counted)


def _sentence_of(statement: Statement) -> tuple[str, str, str]:
    return statement.article_id, statement.voice, statement.sentence


def _counted_beside(statements: Sequence[Statement]) -> defaultdict[object, frozenset[str]]:
    """Return what a source counts in a sentence: "disputed the toll, saying it saw nine bodies"."""
    found: defaultdict[object, frozenset[str]] = defaultdict(frozenset)
    for statement in statements:
        metrics = {count.metric for count in statement.accounts}
        found[_sentence_of(statement)] |= metrics - UNCOUNTABLE
    return found


def _denied(
    denial: Statement, claim: Statement, metrics: frozenset[str] = frozenset()
) -> Relation | None:
    """Return the relation of a denial to a claim that it denies.

    Args:
        denial: what is denied.
        claim: what may be.
        metrics: what is counted beside the denial.
    """
    for reason in (_inside, _named, _counted, _matter):
        basis = reason(denial, claim)
        if basis is not None:
            metric = _metric(denial, claim, metrics) if reason is not _inside else None
            if metrics and metric is None and reason is not _inside:
                return None
            return relate(denial, claim, "denies", basis, _set_against(denial, claim, metric))
        if reason is _named and names_somebody(denial.content):
            return None
    return None


def _holds(claim: Statement, denial: Statement) -> bool:
    """Tell whether a claim reports the denial."""
    return claim.tells(denial) and not denial.tells(claim)


def _inside(denial: Statement, claim: Statement) -> str | None:
    return "the claim stands in what is denied" if denial.tells(claim) else None


def _named(denial: Statement, claim: Statement) -> str | None:
    """Return why, if the denial is of the claims of whom it names and of the same matter."""
    if not (names(denial.content, claim) and _same_matter(denial, claim)):
        return None
    if _TELLS_WHAT.search(denial.content) and not _is_told_in(claim, denial):
        return None
    return f"it denies the claims of {claim.source}, whom it names"


def _is_told_in(claim: Statement, denial: Statement) -> bool:
    """Tell whether a claim is of what a denial tells: "accusations that its troops shot them".

    Whoever is accused of something else has not denied it.
    """
    if any(name in claim.content.lower() for name in denial.names):
        return True
    if _accuses_others(claim, denial):
        return False
    if {count.metric for count in claim.accounts} & {count.metric for count in denial.counts}:
        return True
    return bool(_stems(denial) & _stems(claim))


def _accuses_others(claim: Statement, denial: Statement) -> bool:
    """Tell whether a claim accuses others than who denies: "the militia of looting"."""
    accused = _ACCUSED.match(claim.content)
    if accused is None or claim.act not in ACCUSING:
        return False
    words = [singular(word) for word in re.findall(r"[\w-]+", accused[1].lower())]
    told = {roles().people.get(word) or roles().names.get(word) for word in words} - {None}
    return bool(told) and denial.category not in told


def _stems(statement: Statement) -> set[str]:
    return {word[:STEM] for word in statement.words if word.islower()}


def _set_against(denial: Statement, claim: Statement, metric: str | None) -> Figures:
    """Return the figures of a denial and those of a claim that it denies.

    A denial without a figure of its own denies all that the claim counts.
    """
    claimed = [item for item in claim.accounts if item.metric == metric and not item.is_zero]
    pairs = [(own, item) for item in claimed for own in _told_of(denial, item)]
    pairs = [(own, item) for own, item in pairs if _refutes(own, item)]
    if not pairs:
        return Figures(metric, [], claimed)
    return Figures(metric, [own for own, _ in pairs], [item for _, item in pairs])


def _told_of(denial: Statement, count: Count) -> list[Count]:
    """Return what a denial counts of the same: that nobody died is not of the dead soldiers."""
    told = [own for own in denial.counts if own.metric == count.metric]
    if not count.group.fights:
        return told
    return [own for own in told if own.group.fights and _may_mean(own, count)]


def _counted(denial: Statement, claim: Statement) -> str | None:
    """Return why, if the claim counts what the denial says there was none of, or not so many."""
    if denial.sides_with(claim):
        return None
    for count in claim.accounts:
        if count.is_zero or count.metric == "other":
            continue
        told = _told_of(denial, count)
        if count.group.fights and not told:
            continue
        refuted = next((own for own in told if _refutes(own, count)), None)
        claimed = f"{worded(count)} by {claim.source}"
        if refuted is not None:
            denied = "none" if refuted.is_zero else f"denial of {worded(refuted)}"
            return f"{count.metric}: {denied} by {denial.source} against {claimed}"
        if not told and count.metric in METRICS.get(denial.aspect or "", ()):
            return f"{count.metric}: denial of {denial.aspect} by {denial.source} against {claimed}"
    return None


def _may_mean(own: Count, count: Count) -> bool:
    return own.group.compared(count.group) != "apart"


def _refutes(own: Count, count: Count) -> bool:
    """Tell whether a figure of a denial is against a claimed one: none, or the same denied."""
    if own.scope.compared(count.scope) == "apart":
        return False
    if own.is_zero:
        return True
    return own.is_denied and own.least <= count.most and count.least <= own.most


def _matter(denial: Statement, claim: Statement) -> str | None:
    """Return why, if a claim is of the matter that is denied."""
    if denial.sides_with(claim) or GERUND.match(claim.content):
        return None
    held = affirmed(claim.content)
    words = words_of_aspect(denial.aspect) & words_of(held)
    if claim_words().taking_part.search(denial.content):
        words = frozenset()
    if denial.aspect in METRICS and not any(count.is_zero for count in denial.counts):
        words &= words_of(denial.content)
    if words and denial.aspect not in ANYTHING:
        matter = (denial.aspect or "").replace("_", " ")
        return f"denial of {matter}, of which the claim tells: {', '.join(sorted(words))}"
    shared = {word for word in denial.words & claim.words if word in held}
    if len(shared) >= SHARED and denial.likeness(claim) >= ALIKE:
        return f"denial and claim tell of: {', '.join(sorted(shared))}"
    return None


def affirmed(content: str) -> str:
    """Return a content without what it says there was not: "no shots were fired"."""
    return claim_words().negated.sub(" ", content)


def _same_matter(denial: Statement, claim: Statement) -> bool:
    if denial.aspect in ANYTHING or denial.aspect is None:
        return True
    if {count.metric for count in claim.accounts} & METRICS.get(denial.aspect, frozenset()):
        return True
    return bool(words_of_aspect(denial.aspect) & words_of(claim.content))


def _metric(denial: Statement, claim: Statement, beside: frozenset[str]) -> str | None:
    told = {count.metric for count in denial.counts} | METRICS.get(denial.aspect or "", beside)
    both = sorted({count.metric for count in claim.accounts if not count.is_zero} & told)
    return both[0] if both else None


@cache
def words_of_aspect(aspect: str | None) -> frozenset[str]:
    """Return the words that tell an aspect of a denial."""
    return next((words for name, words in lists().aspects if name == aspect), frozenset())
