"""What the article adds of its own to a content: "the road, which was closed in May"."""

from transforms.claims.attribution import Attribution, Interval
from transforms.claims.cue import verb_cue
from transforms.claims.span import between
from transforms.figures.lexicon import METRIC_OF
from transforms.tree import Doc, Token

LONGEST = 40
"""Words from the end of a content among which an addition may begin."""
DESCRIBES = frozenset({"where", "who", "whose"})
SPOKEN = frozenset({"according to", "clause"})


def without_aside(doc: Doc, content: Interval, attribution: Attribution) -> Interval:
    """Return a content without a clause at its end that only tells more of a noun in it.

    Whoever says a whole clause may well say "which" of it too, but who somebody is or where
    something lies is told by the article. What is in quotation marks stays.
    """
    span = doc.char_span(*content)
    if span is None or attribution.rule in {"quotation", "label", "signature"}:
        return content
    first = max(span.start + 2, span.end - LONGEST)
    for token in doc.tokens[first : span.end]:
        if begins_aside(token, span.end, attribution.rule):
            start, end = between(span[0], token.nbor(-2))
            return (start, end) if attribution.head.i not in range(token.i, span.end) else content
    return content


def tells_news(words: list[Token]) -> bool:
    """Return whether words tell how many, whom something befell, or what somebody says.

    That is rather what the source says: "attacked the village, where at least 12 were killed".
    """
    return any(tells_toll(word) or verb_cue(word) is not None for word in words)


def tells_toll(word: Token) -> bool:
    """Return whether a word is a number, or tells of deaths, injuries or arrests."""
    return word.like_num or tells_harm(word)


def tells_harm(word: Token) -> bool:
    """Return whether a word tells of deaths, injuries or arrests."""
    lemma = word.lemma_.lower()
    return any(lemma in METRIC_OF[role] for role in ("suffers", "does", "is"))


def begins_aside(word: Token, end: int, rule: str) -> bool:
    """Return whether a relative clause that ends a content begins with a word."""
    adds = word.lower_ in DESCRIBES or (word.lower_ == "which" and rule not in SPOKEN)
    if not adds or word.nbor(-1).text != ",":
        return False
    clause = next((above for above in (word, *word.ancestors) if above.dep_ == "relcl"), None)
    if clause is None or clause.left_edge.i != word.i or clause.right_edge.i < end - 2:
        return False
    if rule in SPOKEN and tells_news(word.doc.tokens[word.i : end]):
        return False
    return not any(token.is_quote for token in word.doc.tokens[word.i : end])
