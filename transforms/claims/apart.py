"""Keeps what one cue attributes apart from the next cue of the sentence.

The parse tends to hang "he won, adding that ..." and "and vowed to ..." on the last verb of what
was said, not on the verb that says it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from transforms.claims.attribution import Attribution
from transforms.claims.clausal import AUXILIARIES
from transforms.claims.relative import set_off
from transforms.claims.source import SUBJECTS, child
from transforms.claims.span import strip
from transforms.claims.verbal import COMMENTING
from transforms.claims.vocabulary import Word, verbs
from transforms.tree import Token

JOINED = frozenset({"ccomp", "conj", "advcl", "acl", "xcomp", "prep", "pcomp"})
MIND = frozenset({"assert"})
HELD = frozenset({"being", "evidence", "infinitive"})
THOUGHT = HELD | {"clause", "gerund", "stance"}


def keep_apart(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions whose contents end before the next cue of the same or another speaker."""
    ordered = sorted(found, key=lambda attribution: attribution.cue)
    starts = [attribution.cue[0] for attribution in ordered]
    result = list(ordered)
    for at, attribution in enumerate(ordered):
        if attribution.rule == "quotation":
            continue
        contents = list(attribution.contents)
        for number, (start, end) in enumerate(contents):
            for other in range(bisect_right(starts, start), bisect_left(starts, end)):
                upto = parting(ordered[other], attribution)
                cut = None if upto is None else strip(text, start, upto)
                if cut is None:
                    continue
                contents[number] = cut
                if other > at and resumes(ordered[other].head, attribution.head):
                    result[other] = replace(result[other], source=result[at].source)
                break
        if tuple(contents) != attribution.contents:
            result[at] = result[at].saying(tuple(contents))
    return result


def parting(other: Attribution, before: Attribution) -> int | None:
    """Return where a content ends in front of another cue; null where the cue is a part of it."""
    if resumes(other.head, before.head):
        return other.cue[0]
    if turns(other.head, before.head):
        return other.head.left_edge.idx
    return other.contents[0][0] if comments(other) else None


def comments(other: Attribution) -> bool:
    """Return whether a clause set off comments on a content: "that he lied, a charge he denies"."""
    head, (_, end) = other.head, other.contents[0]
    if other.rule != "object" or head.dep_ not in COMMENTING or end > other.cue[0]:
        return False
    said = head.doc.char_span(*other.contents[0])
    return said is not None and set_off(said[0])


def resumes(verb: Token, before: Token) -> bool:
    """Return whether a cue goes on with the sentence of an earlier one, not with its content."""
    if verb.i <= before.i or verb.dep_ not in JOINED or child(verb, SUBJECTS) is not None:
        return False
    word = verbs().get(verb.lower_)
    if word is None:
        return False
    if verb.tag_ == "VBG" and not (verb.dep_ == "conj" and before.tag_ == "VBG"):
        return behind_comma(verb)
    listed = verb.dep_ == "ccomp" and verb.head == before and behind_comma(verb)
    joined = verb.dep_ == "conj" or (listed and verb.tag_ != "VBP")
    return joined and is_speech(word) and tense(verb) == before.tag_ and verb.tag_ != "VB"


def is_speech(word: Word) -> bool:
    """Return whether a verb tells what is said aloud rather than thought or meant."""
    speaks = "quote" in word.frames or word.act() not in MIND
    names = "predicate" in word.frames and word.frames.isdisjoint(HELD)
    return speaks or names or ("object" in word.frames and word.frames.isdisjoint(THOUGHT))


def tense(verb: Token) -> str:
    """Return the tag of a verb, its past where it is taken for a participle that has an object."""
    mistaken = verb.tag_ == "VBN" and child(verb, AUXILIARIES) is None
    return "VBD" if mistaken and child(verb, {"dobj", "ccomp"}) is not None else verb.tag_


def turns(verb: Token, before: Token) -> bool:
    """Return whether a cue tells what another says: "She says nine died, and he says ten did"."""
    if verb.dep_ != "conj":
        return False
    word, speaker = verbs().get(verb.lower_), child(verb, SUBJECTS)
    if word is None or speaker is None or speaker.pos_ == "PRON":
        return False
    doc, first = verb.doc.tokens, verb.left_edge.i
    linked = first > 1 and doc[first - 1].dep_ == "cc" and doc[first - 2].text == ","
    return linked and "quote" in word.frames and verb.tag_ == before.tag_ and verb.i > before.i


def behind_comma(verb: Token) -> bool:
    """Return whether a comma parts a verb, with its adverb, from what stands before it."""
    at = verb.i - 1
    while at > 0 and (verb.doc[at].is_quote or verb.doc[at].dep_ == "advmod"):
        at -= 1
    return verb.doc[at].text in {",", "-", "\u2013", "—", ";"}
