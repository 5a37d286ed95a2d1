"""What the parse tells about a date expression: the tense around it, and whether it is one."""

from transforms.dates.words import CALLING, INTENDING
from transforms.saying import SAYING
from transforms.shapes import Found, Word
from transforms.tree import Doc, Span, Token

_FUTURE = frozenset(("will", "shall", "'ll", "\u2019ll", "wo"))
_IS = frozenset(("VBP", "VBZ"))
_MODIFYING = frozenset(("amod", "compound", "nmod", "nummod", "poss"))
_ADDED = frozenset(("relcl", "acl", "advcl"))
_NAMES = frozenset(("PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "LAW", "FAC"))


def tense_at(doc: Doc, start: int, end: int) -> str | None:
    """Return past, perfect, future or planned: the tense of the clause around an interval.

    Planned is what was called for or announced: "announced a vote on May 3".
    """
    span = _tokens(doc, start, end)
    verb = span and _verb_above(span.root)
    if not verb or not span:
        return None
    helpers = {child.lower_ for child in verb.lefts if child.dep_.startswith("aux")}
    if helpers & _FUTURE or _is_intended(verb):
        return "future"
    if _is_called_for(verb, span.start):
        return "planned"
    if helpers & {"has", "have", "'ve", "\u2019ve"}:
        return "perfect"
    past = verb.tag_ in {"VBD", "VBN"} or helpers & {"was", "were", "had", "did"}
    return "past" if past else None


def _is_intended(verb: Token) -> bool:
    """Tell whether somebody is to do it: "threatened to strike", "is to begin", "is set for"."""
    if verb.tag_ not in {"VB", "VBN"}:
        return False
    governor = verb.head if verb.dep_ == "xcomp" else verb
    return governor.lemma_ in INTENDING or (verb.tag_ == "VB" and governor.tag_ in _IS)


def _is_called_for(verb: Token, date: int) -> bool:
    """Tell whether a date stands behind what was called for or announced."""
    if verb.tag_ == "VB" and verb.dep_ in {"advcl", "ccomp", "xcomp"}:
        return verb.head.lemma_ in CALLING
    is_passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return verb.lemma_ in CALLING and any(
        _holds_plan(child, date, is_passive=is_passive) for child in verb.rights
    )


def _holds_plan(child: Token, date: int, *, is_passive: bool) -> bool:
    """Tell what is called for and stands before a date: "called a strike", "called for a strike".

    In the passive it is the date that stands behind "for": "was called for May 3".
    """
    if child.i >= date or child.dep_ not in {"dobj", "prep"} or is_passive:
        return is_passive and child.lower_ == "for" and child.i + 1 == date
    return child.dep_ == "dobj" or child.lower_ == "for"


def is_date(doc: Doc, text: str, found: Found) -> bool:
    """Tell whether an expression is one where its words have other uses too."""
    checks = {
        "maybe_month": _is_month,
        "maybe_short": _is_short_form,
        "weekday_short": _is_short_form,
        "month_short": _is_short_form,
        "that": _is_determiner,
    }
    for word in found.parts.values():
        check = checks.get(word.kind)
        if check and not check(doc, text, word):
            return False
    if found.rule == "year":
        return _is_year(doc, found.parts["year"])
    if found.rule in {"weekday", "month", "season"}:
        return not _is_in_name(doc, next(iter(found.parts.values())))
    return True


def counts_people(doc: Doc, word: Word) -> bool:
    """Tell whether a number before a noun counts it: "in May 12 people were killed"."""
    span = _tokens(doc, word.start, word.end)
    token = span and span[0]
    return bool(token and token.dep_ == "nummod" and token.head.i > token.i)


def describes(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an interval modifies a noun: "Monday's riot", "the May 4 raid"."""
    span = _tokens(doc, start, end)
    return bool(span and span.root.dep_ in _MODIFYING)


def dates_saying(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an interval says when somebody said something: "said on Sunday"."""
    span = _tokens(doc, start, end)
    verb = span and _verb_above(span.root)
    return bool(span and verb and verb.lemma_ in SAYING and span.root.dep_ not in _MODIFYING)


def added_clause(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Return the clause around an interval if it is added to another: "a man shot Friday died"."""
    span = _tokens(doc, start, end)
    verb = span and _verb_above(span.root)
    if not verb or verb.dep_ not in _ADDED:
        return None
    return verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge)


def is_one_sentence(doc: Doc, start: int, end: int) -> bool:
    """Tell whether no sentence ends in an interval."""
    span = _tokens(doc, start, end)
    return bool(span and span.end <= span.sent.end)


def _is_month(doc: Doc, text: str, word: Word) -> bool:
    letters = text[word.start : word.end]
    if letters.islower() and not text.islower():
        return False
    span = _tokens(doc, word.start, word.end)
    return not span or span[0].tag_ != "MD"


def _is_short_form(_: Doc, text: str, word: Word) -> bool:
    return text[word.start].isupper() or text[word.end : word.end + 1] == "."


def _is_determiner(doc: Doc, _: str, word: Word) -> bool:
    span = _tokens(doc, word.start, word.end)
    return bool(span and span[0].dep_ != "mark")


def _is_year(doc: Doc, word: Word) -> bool:
    """Tell a year from a plain number: it follows a preposition or stands before a singular."""
    span = _tokens(doc, word.start, word.end)
    if not span:
        return False
    token = span[0]
    before = doc[token.i - 1] if token.i else None
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    plural = (
        token.dep_ == "nummod" and token.head.tag_ in {"NNS", "NNPS"} and token.head.i > token.i
    )
    if before is None or after == "of":
        return False
    if plural:
        return before.lower_ in {"the", "'s", "\u2019s", "early", "late"}
    return before.pos_ in {"ADP", "SCONJ", "DET", "PRON"} or before.lower_ in _BEFORE_YEAR


_BEFORE_YEAR = frozenset(
    ("(", "early", "late", "mid", "-", "and", ",", "to", "'s", "\u2019s", "than", "act")
)


def _is_in_name(doc: Doc, word: Word) -> bool:
    """Tell whether a word belongs to a name, rather than stands behind a long one."""
    span = _tokens(doc, word.start, word.end)
    if not span or span[0].ent_type_ not in _NAMES:
        return False
    at = span[0].i
    ends = at + 1 == len(doc) or doc[at + 1].ent_iob_ != "I"
    return not (ends and at > 1 and doc[at].ent_iob_ == doc[at - 1].ent_iob_ == "I")


def _verb_above(token: Token) -> Token | None:
    for _ in range(20):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tokens(doc: Doc, start: int, end: int) -> Span | None:
    return doc.char_span(start, end)
