"""Clauses that say what is said: "said that", "the road, he said, is closed", "as he warned"."""

from collections.abc import Iterator

from transforms.claims.attribution import Interval
from transforms.claims.misplaced import told_behind_gerund, told_behind_phrase, told_hearer, untold
from transforms.claims.source import child, is_day, is_nobody
from transforms.claims.span import between, reach
from transforms.claims.vocabulary import Word, terms, verbs
from transforms.tree import Token

ASIDE_ENDS = frozenset({"VBG", "VBN", "WDT", "WP", "CC", "WRB"})
CONCESSIONS = frozenset({"although", "despite", "though", "whereas", "while"})
BESIDE = CONCESSIONS | {"after", "amid", "as", "down", "up"}
DASHES = frozenset({",", "-", "\u2013", "\u2014"})
SET_OFF = frozenset({",", ";"})
FRONTED = frozenset({"prep", "advcl", "npadvmod"})
NEAR = 6
AUXILIARIES = frozenset({"aux", "auxpass"})


def clauses(verb: Token, word: Word) -> Iterator[Interval]:
    """Yield the clauses that say what is said; several in a row are one content.

    A bare number is what is said in full. Who says something behind the verb has not said what
    another says in front of it: "The ministry says 19, the hospital says 23".
    """
    told = [token for token in verb.children if token.dep_ == "ccomp"]
    told = told or told_hearer(verb, word) or told_behind_phrase(verb, word) or untold(verb)
    told = told or told_behind_gerund(verb, word)
    number = child(verb, {"dobj", "attr"}) if "count" in word.frames else None
    if number is not None and number.i > verb.i and number.like_num:
        yield between(number.left_edge, number.right_edge)
    elif told and not (is_cue(told[-1]) and takes_object(verb, told[-1], word)):
        if any(follows(verb, token) for token in told):
            told = [token for token in told if token.i > verb.i]
        start, end = clause(verb, told[0], word)
        if told[0].i > verb.i:
            end = max(end, clause(verb, told[-1], word)[1], end_of_joined(verb))
        yield start, end
    elif verb.dep_ in {"parataxis", "advcl"} and is_aside(verb):
        start, end = reach(verb.head, without=verb)
        following = behind_comma(verb)
        if (following is not None and following.lower_ in BESIDE) or ends_in_semicolon(verb):
            end = min(end, frame_start(verb))
        front = fronted(verb)
        yield start if front is None else min(start, front.left_edge.idx), end
    elif (said := said_of(verb)) is not None:
        start, end = reach(said)
        yield start, before_concession(said, end)


def end_of_joined(verb: Token) -> int:
    """Return the end of a further clause hung on a verb of saying, zero without one.

    So goes on what is said, if by a clause with "that" or with a pronoun: "said it was early and
    there was no proof". Not so where somebody speaks again: "and he added".
    """
    ends = (token.right_edge for token in verb.rights if goes_on(token))
    return next((last.idx + len(last) for last in ends), 0)


def goes_on(clause: Token) -> bool:
    """Return whether a clause joined to a verb of saying goes on with what is said."""
    subject = child(clause, {"nsubj", "nsubjpass", "expl"})
    if clause.dep_ != "conj" or subject is None or clause.lower_ in verbs():
        return False
    linked = [token.lower_ for token in clause.head.rights if token.dep_ == "cc"]
    marked = clause.left_edge.lower_ == "that"
    return marked or ("and" in linked and subject.pos_ == "PRON")


def is_cue(verb: Token) -> bool:
    """Return whether a verb tells by itself who says something."""
    return verb.lower_ in verbs() and child(verb, {"nsubj"}) is not None


def takes_object(verb: Token, clause: Token, word: Word) -> bool:
    """Return whether behind a clause in front of it a verb has what it says: "disputes that"."""
    target = child(verb, {"dobj"})
    if target is None or "object" not in word.frames or is_day(target):
        return False
    return clause.i < verb.i < target.i


def follows(verb: Token, clause: Token) -> bool:
    """Return whether a clause stands behind its verb, not set off from it by a mark."""
    before = clause.doc[clause.left_edge.i - 1] if clause.left_edge.i else clause
    return clause.i > verb.i and before.text not in SET_OFF


def said_of(verb: Token) -> Token | None:
    """Return the verb of what is said of a noun: "charges that he claims are invented"."""
    if verb.dep_ != "relcl" or verb.i + 1 >= len(verb.doc):
        return None
    following = verb.nbor()
    if following.dep_ in {"aux", "auxpass"}:
        following = following.head
    bare = following.pos_ in {"VERB", "AUX"} and following.left_edge.i == verb.i + 1
    return following if bare and following.tag_ != "VB" else None


def clause(verb: Token, token: Token, word: Word) -> Interval:
    """Return the interval of a clause that says what is said.

    A noun phrase between the verb and its clause is the clause's subject that the parse took for
    an object, unless the verb has hearers ("told them").
    """
    start, end = reach(token)
    if token.i < verb.i:
        beyond = beyond_aside(verb)
        end = max(end, beyond) if beyond else min(end, frame_start(verb))
    else:
        start, end = (
            max(behind_day(token, start), verb.idx + len(verb)),
            before_concession(token, end),
        )
        end = max(min(end, before_silence(token, end)), without_auxiliary(verb, token))
        taken = child(verb, {"dobj"})
        if taken is not None and verb.i < taken.i < token.i:
            hears = "addressee" in word.frames or taken.nbor().text == ":"
            start = start if hears else min(start, taken.left_edge.idx)
        front = fronted(verb)
        start = start if front is None else front.left_edge.idx
    return start, end


def behind_day(clause: Token, start: int) -> int:
    """Return where a clause begins behind the day of the saying: "said on Friday he would go"."""
    first = next(iter(clause.lefts), None)
    if first is None or first.dep_ not in {"npadvmod", "prep"} or first.right_edge.i > clause.i:
        return start
    day = child(first, {"pobj"}) if first.lower_ == "on" else first
    following = first.right_edge.nbor()
    dated = day is not None and day.ent_type_ == "DATE" and following.text != ","
    return following.idx if dated else start


def frame_start(verb: Token) -> int:
    """Return where a frame begins that stands behind what it says."""
    speaker = child(verb, {"nsubj"})
    before = speaker is not None and speaker.i < verb.i
    return speaker.left_edge.idx if speaker is not None and before else verb.idx


def fronted(verb: Token) -> Token | None:
    """Return what a clause begins with in front of its frame: "At dawn, he said, they left"."""
    following = verb.doc.tokens[verb.i + 1 : verb.i + 2]
    if verb.dep_ not in {"ROOT", "parataxis"} or not following or following[0].text != ",":
        return None
    first = next(iter(verb.lefts), None)
    subject = child(verb, {"nsubj"})
    if first is None or subject is None or not first.i < subject.i < verb.i:
        return None
    set_off = first.right_edge.nbor().text == ","
    return first if set_off and first.dep_ in FRONTED else None


def beyond_aside(verb: Token) -> int:
    """Return the end of the sentence if it goes on behind an aside: "the town, he said, is lost".

    Zero where the frame stands at the end of what is said.
    """
    following = behind_comma(verb)
    if following is None or following.tag_ in ASIDE_ENDS or following.lower_ in BESIDE:
        return 0
    if following.is_quote or following.is_space:
        return 0
    return between(following, verb.doc.tokens[verb.sent.end - 1])[1]


def behind_comma(verb: Token) -> Token | None:
    """Return the word behind the comma that closes a frame, unless it tells who speaks."""
    doc, end = verb.doc.tokens, verb.sent.end
    comma = mark_behind(verb)
    if comma is None or comma.text != "," or comma.i + 1 >= end or is_described(verb, comma):
        return None
    return doc[comma.i + 1]


def ends_in_semicolon(verb: Token) -> bool:
    """Return whether a frame is the last of its part of a sentence: "..., she said; the rest"."""
    mark = mark_behind(verb)
    return mark is not None and mark.text == ";"


def mark_behind(verb: Token) -> Token | None:
    """Return the mark that closes a frame."""
    near = verb.doc.tokens[verb.i + 1 : min(verb.i + NEAR, verb.sent.end)]
    return next((token for token in near if token.is_punct), None)


def is_described(verb: Token, comma: Token) -> bool:
    """Return whether behind a comma an apposition follows: "said Ana Cruz, the governor"."""
    speaker = child(verb, {"nsubj"})
    return speaker is not None and verb.i < speaker.i < comma.i < speaker.right_edge.i


def before_concession(clause: Token, end: int) -> int:
    """Return the end of a clause in front of what the article puts against it: ", although"."""
    for token in clause.rights:
        edge = token.left_edge
        leading = edge.nbor() if edge.lower_ == "even" and edge.i + 1 < len(edge.doc) else edge
        if token.dep_ in {"advcl", "prep"} and leading.lower_ in CONCESSIONS:
            comma = edge.i > 0 and edge.nbor(-1).text in DASHES
            if comma and token.right_edge.idx + len(token.right_edge) >= end:
                return edge.nbor(-1).idx
    return end


def without_auxiliary(verb: Token, clause: Token) -> int:
    """Return the end of a clause that shares the "were" of the one before, zero without one.

    The parse hangs it on the verb of saying: "said nine were hurt and 31 people detained".
    """
    linked = clause.doc[clause.right_edge.i : clause.right_edge.i + 2]
    link = next((token for token in linked if token.dep_ == "cc"), None)
    if child(clause, {"auxpass"}) is None or link is None or link.nbor(-1).text == ",":
        return 0
    ends = (token.right_edge for token in verb.rights if token.i > link.i and is_bare(token))
    return next((last.idx + len(last) for last in ends), 0)


def is_bare(token: Token) -> bool:
    """Return whether a token is a clause without object or auxiliary, or a noun with such a one."""
    if token.dep_ == "dobj":
        return any(part.dep_ == "acl" and part.tag_ == "VBN" for part in token.rights)
    own = {part.dep_ for part in token.children}
    has_subject = not own.isdisjoint({"nsubj", "nsubjpass"})
    return token.dep_ == "conj" and has_subject and own.isdisjoint(AUXILIARIES | {"dobj", "ccomp"})


def before_silence(clause: Token, end: int) -> int:
    """Return the end of a clause in front of what its speaker keeps back: "but gave no details"."""
    for token in clause.rights:
        if token.dep_ != "conj" or child(token, {"nsubj", "nsubjpass"}) is not None:
            continue
        told = child(token, {"dobj"})
        unsaid = is_nobody(told) or child(token, {"neg"}) is not None
        detail = told is not None and told.lower_ in terms("silence")["details"]
        linked = clause.doc[token.left_edge.i - 1]
        if (
            unsaid
            and linked.dep_ == "cc"
            and (detail or token.lemma_ in terms("silence")["telling"])
        ):
            return linked.idx
    return end


def is_aside(verb: Token) -> bool:
    """Return whether a verb is put in between, as in "the road, he said, is closed"."""
    if verb.dep_ == "advcl":
        marker = child(verb, {"mark", "advmod"})
        return marker is not None and marker.lower_ == "as" and child(verb, {"dobj"}) is None
    return verb.head.pos_ in {"VERB", "AUX"}
