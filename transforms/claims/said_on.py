"""When a claim was made: the date that the words of the attribution itself give."""

from collections.abc import Iterable

from transforms.claims.vocabulary import terms
from transforms.document import Claim, DateExpression, Document
from transforms.tree import Token

DEPTH = 12
"""Words between a date and its verb beyond which it is not sought."""


def said_on(
    document: Document, claim: Claim, dates: Iterable[DateExpression]
) -> DateExpression | None:
    """Return the date of the saying, nearest to the cue; null if none of the dates is.

    A date counts that depends on the cue itself ("said in Geneva on Friday"), on the document that
    speaks ("Friday's report said") or on how it came out ("a letter published on Friday"). What
    dates another happening of the sentence does not, nor what comes after the publication.
    """
    span = claim.cue and document.doc.char_span(*claim.cue)
    if not span or not claim.cue:
        return None
    cue, speaker = span.root, _speaker(document, claim)
    end = claim.cue[1]
    said = (date for date in dates if not _is_within(date, claim.content))
    past = (date for date in said if not date.is_to_come(document.published))
    own = (
        date
        for date in past
        if _leads(date, claim, document) or _depends(_head(document, date), cue, speaker)
    )
    return min(own, key=lambda date: abs(date.start - end), default=None)


def _speaker(document: Document, claim: Claim) -> Token | None:
    """Return the head of a source that is a document."""
    if claim.source is None or claim.source_kind != "document":
        return None
    span = document.doc.char_span(*claim.source)
    return span.root if span else None


def _leads(date: DateExpression, claim: Claim, document: Document) -> bool:
    """Tell whether a day stands between cue and content: "said on Friday he would go"."""
    start = claim.content[0]
    behind = claim.cue is not None and claim.cue[1] <= date.start < date.end < start
    return behind and document.text[date.end : start].isspace()


def _is_within(date: DateExpression, content: tuple[int, int]) -> bool:
    return content[0] <= date.start < content[1]


def _head(document: Document, date: DateExpression) -> Token | None:
    span = document.doc.char_span(*date.place)
    return span.root if span else None


def _depends(token: Token | None, cue: Token, speaker: Token | None) -> bool:
    """Tell whether a date is one of the saying: climb from it to the cue, or to who speaks."""
    first = token
    for _ in range(DEPTH):
        if token is None or first is None or token.head is token:
            return False
        if _is_same_saying(token.head, cue, first):
            return token.dep_ not in _SUBJECTS or token == speaker or _is_between(token, first, cue)
        if not _may_climb(token, first, speaker):
            return False
        token = token.head
    return False


def _is_between(subject: Token, date: Token, cue: Token) -> bool:
    """Tell whether a date stands between subject and cue: "police on Friday said"."""
    return subject.i < date.i < cue.i <= date.i + 2 and date.head.head == subject


def _is_same_saying(verb: Token, cue: Token, date: Token) -> bool:
    """Tell whether a verb is the cue, or one whose deed the saying is: "began by saying"."""
    while verb != cue:
        if not _is_one_deed(cue, date):
            return False
        cue = cue.head
    return True


def _is_one_deed(verb: Token, date: Token) -> bool:
    """Tell whether a verb and the one it depends on are one deed, or done at one time."""
    if verb.dep_ == "conj":
        return date.i < verb.head.i
    if verb.dep_ == "advcl":
        return verb.tag_ == "VBG" and verb.head.i < verb.i
    if verb.dep_ == "acl":
        return verb.head.lemma_ in terms("said_on")["sayings"]
    return verb.dep_ in {"xcomp", "pcomp"} or (verb.dep_ == "prep" and verb.tag_ == "IN")


def _may_climb(token: Token, first: Token, speaker: Token | None) -> bool:
    """Tell whether what depends on a word may date what that word depends on."""
    if token.dep_ in {"acl", "relcl"}:
        return token.lemma_ in terms("said_on")["publishing"]
    if token.dep_ in _MODIFIERS:
        return token.head == speaker or token.head.lemma_ in terms("said_on")["sayings"]
    if token.pos_ in {"ADP", "SCONJ"}:
        used = terms("said_on")["when" if token in {first, first.head} else "where"]
        return token.lower_ in used
    return token.dep_ in _OBJECTS


_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_MODIFIERS = frozenset(("compound", "nmod", "amod", "nummod", "poss"))
_OBJECTS = frozenset(
    ("pobj", "dobj", "dative", "npadvmod", "advmod", "appos", "tmod", "attr", "oprd")
)
