"""What denials deny.

That are the claims that stand in them, those of whom they name, and those of which they deny the
figure or the matter.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from transforms.claims.denial import lists, words_of
from transforms.link.claim_words import claim_words
from transforms.link.count import Count
from transforms.link.relation import Relation, relate, worded
from transforms.link.statement import Statement

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
_GERUND = re.compile(r"\w+ing\b")


def denials(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Yield what the denials among the statements of an event deny.

    Args:
        statements: all statements on one event, in order of time.
    """
    heard = [item for item in statements if item.asserts][:HEARD]
    for denial in [item for item in statements if item.denies][:HEARD]:
        others = [item for item in heard if not (item.speaks_for(denial) or _holds(item, denial))]
        answered = [relation for item in others if (relation := _denied(denial, item))]
        yield from answered[:DENIED]


def _denied(denial: Statement, claim: Statement) -> Relation | None:
    """Return the relation of a denial to a claim that it denies."""
    for reason in (_inside, _named, _counted, _matter):
        basis = reason(denial, claim)
        if basis is not None:
            metric = _metric(denial, claim) if reason is not _inside else None
            return relate(denial, claim, "denies", basis, metric)
        if reason is _named and _names_somebody(denial.content):
            return None
    return None


def _holds(claim: Statement, denial: Statement) -> bool:
    """Tell whether a claim reports the denial."""
    return claim.tells(denial) and not denial.tells(claim)


def _inside(denial: Statement, claim: Statement) -> str | None:
    return "the claim stands in what is denied" if denial.tells(claim) else None


def _named(denial: Statement, claim: Statement) -> str | None:
    """Return why, if the denial is of the claims of whom it names and of the same matter."""
    if not _names_somebody(denial.content):
        return None
    content = denial.content.lower()
    if not (claim.names and _any_of(claim.names).search(content) and _same_matter(denial, claim)):
        return None
    return f"it denies the claims of {claim.source}, whom it names"


def _counted(denial: Statement, claim: Statement) -> str | None:
    """Return why, if the claim counts what the denial says there was none of, or not so many."""
    if denial.sides_with(claim):
        return None
    for count in claim.accounts:
        if count.is_zero or count.group.fights or count.metric == "other":
            continue
        told = [own for own in denial.counts if own.metric == count.metric]
        refuted = next((own for own in told if _refutes(own, count, negated=denial.negated)), None)
        claimed = f"{worded(count)} by {claim.source}"
        if refuted is not None:
            denied = "none" if refuted.is_zero else f"denial of {worded(refuted)}"
            return f"{count.metric}: {denied} by {denial.source} against {claimed}"
        if not told and count.metric in METRICS.get(denial.aspect or "", ()):
            return f"{count.metric}: denial of {denial.aspect} by {denial.source} against {claimed}"
    return None


def _refutes(own: Count, count: Count, *, negated: bool) -> bool:
    """Tell whether a figure of a denial is against a claimed one: none, or the same denied."""
    if own.scope.compared(count.scope) == "apart":
        return False
    if own.is_zero:
        return True
    return negated and own.least <= count.most and count.least <= own.most


def _matter(denial: Statement, claim: Statement) -> str | None:
    """Return why, if a claim is of the matter that is denied."""
    if denial.sides_with(claim) or _GERUND.match(claim.content):
        return None
    words = _words_of_aspect(denial.aspect) & words_of(claim.content)
    if claim_words().taking_part.search(denial.content):
        words = frozenset()
    if denial.aspect in METRICS and not any(count.is_zero for count in denial.counts):
        words &= words_of(denial.content)
    if words and denial.aspect not in ANYTHING:
        matter = (denial.aspect or "").replace("_", " ")
        return f"denial of {matter}, of which the claim tells: {', '.join(sorted(words))}"
    shared = denial.words & claim.words
    if len(shared) >= SHARED and denial.likeness(claim) >= ALIKE:
        return f"denial and claim tell of: {', '.join(sorted(shared))}"
    return None


def _same_matter(denial: Statement, claim: Statement) -> bool:
    if denial.aspect in ANYTHING or denial.aspect is None:
        return True
    if {count.metric for count in claim.accounts} & METRICS.get(denial.aspect, frozenset()):
        return True
    return bool(_words_of_aspect(denial.aspect) & words_of(claim.content))


def _metric(denial: Statement, claim: Statement) -> str | None:
    told = {count.metric for count in denial.counts} | METRICS.get(denial.aspect or "", frozenset())
    both = sorted({count.metric for count in claim.accounts if not count.is_zero} & told)
    return both[0] if both else None


def _names_somebody(content: str) -> bool:
    return _somebodys_claims().search(content) is not None


@cache
def _somebodys_claims() -> re.Pattern[str]:
    nouns = claim_words().claims
    return re.compile(
        rf"(?:['\u2019]s?|\b(?:his|her|its|their))\s+(?:\w+\s+)?(?:{nouns})\b"
        rf"|\b(?:{nouns})\s+(?:made\s+)?(?:by|from|of)\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=HEARD)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")


@cache
def _words_of_aspect(aspect: str | None) -> frozenset[str]:
    return next((words for name, words in lists().aspects if name == aspect), frozenset())
