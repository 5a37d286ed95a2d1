"""Which attributions stand inside the content of another."""

from collections.abc import Iterable, Iterator

from transforms.claims.aside import tells_toll
from transforms.claims.attribution import Attribution
from transforms.claims.cue import light_verb, verb_cue
from transforms.claims.denial import calls_untrue, refutes
from transforms.claims.label import ANSWER
from transforms.claims.source import child
from transforms.claims.source_kind import antecedent
from transforms.claims.vocabulary import nouns, singular, terms
from transforms.tree import Token

ANSWERS = frozenset({"confirm", "decline", "deny", "question"})
DEEPEST = 4
"""Reports inside reports that are told apart; bounds the time that hostile texts can take."""
AUTHORS = frozenset({"by", "from"})
ANSWERING = frozenset({"answer", "reaction", "reply", "response"})
CLAUSAL = frozenset({"after", "although", "as", "because", "since", "though", "when", "while"})
PHRASAL = frozenset({"after", "amid", "amidst", "despite", "following", "in"})
SELF = frozenset({"i", "we", "you"})


def nest(
    found: Iterable[Attribution],
) -> Iterator[tuple[Attribution, Attribution | None]]:
    """Yield the attributions, each with the innermost one it stands in, if any.

    Of those inside another only reports of what somebody else says are kept, not the thoughts
    and wishes that a speech is full of. The longest content goes first, so that of two that hold
    each other the wider one wins.
    """
    holders: dict[int, tuple[Attribution, int]] = {}
    for attribution in sorted(found, key=extent, reverse=True):
        outer, depth = holders.get(attribution.head.i, (None, 0))
        accused = outer is not None and accuses_beside(attribution, outer)
        apart = accused or (outer is not None and outer.rule == ANSWER)
        if outer is not None and not apart and not reports_speech(attribution, outer):
            continue
        yield attribution, None if accused else outer
        if depth < DEEPEST:
            holders |= dict.fromkeys(inside(attribution), (attribution, depth + 1))


def inside(attribution: Attribution) -> Iterator[int]:
    """Yield the numbers of the tokens that an attribution attributes."""
    for start, end in attribution.contents:
        span = attribution.head.doc.char_span(start, end)
        yield from range(span.start, span.end) if span is not None else ()


def reports_speech(attribution: Attribution, outer: Attribution) -> bool:
    """Return whether an attribution reports what somebody other than the speaker says.

    Claims that are denied, doubted or asked about are others' ("rejected the calls of the
    unions to", "denied their claim that"). What is believed or wanted counts if its holder is
    named or is a body or a paper. What is "reportedly" so in a phrase of its own is the article's.
    """
    if attribution.rule == "adverb":
        return outer.rule != "quotation" and attribution.head.head.dep_ == "prep"
    word = verb_cue(attribution.head)
    source = attribution.source
    if word is None and attribution.rule == "noun":
        return is_of_others(attribution, outer)
    own = is_own_deed(attribution.head, outer.head)
    if word is None or source is None or source.lower_ in SELF or own:
        return False
    if "quote" in word.frames and attribution.rule in {"clause", "quotation"}:
        return True
    speaks = attribution.rule in {"clause", "as"} or "quote" in word.frames
    mused = outer.rule == "quotation" and attribution.act == "assert"
    return speaks and not mused and attribution.head.tag_ != "VB" and is_body(antecedent(source))


def is_own_deed(verb: Token, outer: Token) -> bool:
    """Return whether a verb tells what is done by saying another: "accused him of insulting it"."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    above = above.head if above.dep_ == "dobj" else above
    return verb.dep_ in {"pcomp", "xcomp"} and above == outer


def is_of_others(attribution: Attribution, outer: Attribution) -> bool:
    """Return whether a noun in the content of another tells what others say.

    So do claims that are answered. Others do where they tell of deaths or how many, so that whoever
    speaks of them does not count: "would look into reports that nine died".
    """
    noun, source = attribution.head, attribution.source
    if outer.act in ANSWERS:
        return "clause" in nouns()[noun.lower_].frames
    lists = terms("sources")
    vouched = light_verb(noun) is not None or noun.head.lemma_.lower() in lists["vouching"]
    if singular(noun.lower_) not in lists["hearsay"] or vouched or is_refuted(outer):
        return False
    told = any(tells_toll(noun.doc[place]) for place in inside(attribution))
    return told and (source is None or source.pos_ in {"NOUN", "PROPN"})


def is_refuted(attribution: Attribution) -> bool:
    """Return whether what somebody says is that something is untrue."""
    text = attribution.head.doc.text
    contents = [text[start:end] for start, end in attribution.contents]
    return any(refutes(said) or calls_untrue(said) for said in contents)


def accuses_beside(attribution: Attribution, outer: Attribution) -> bool:
    """Return whether somebody accuses at the side of what another says, rather than told by him.

    The article puts it there: "would look into the raid after villagers accused it of killing
    nine", "had opened an inquiry amid claims by villagers that nine died".
    """
    source = attribution.source
    if attribution.act != "allege" or source is None or outer.rule == "quotation":
        return False
    if source.pos_ not in {"NOUN", "PROPN"} or source == outer.source:
        return False
    if attribution.rule == "noun":
        return source.head.lower_ in AUTHORS and is_beside(attribution.head)
    if attribution.head.dep_ == "pcomp":
        return attribution.head.head.lower_ in PHRASAL
    marker = child(attribution.head, {"mark", "advmod"})
    leading = marker.lower_ if marker is not None else ""
    return attribution.head.dep_ == "advcl" and leading in CLAUSAL


def is_beside(noun: Token) -> bool:
    """Return whether a noun stands in a phrase such as "amid claims", "in response to claims"."""
    phrase = noun.head
    answer = phrase.head if phrase.lower_ == "to" else None
    if answer is not None and answer.lower_ in ANSWERING:
        phrase = answer.head
    return phrase.dep_ == "prep" and phrase.lower_ in PHRASAL


def is_body(source: Token) -> bool:
    """Return whether a word names somebody, a body or a paper, rather than people at large."""
    lists = terms("sources")
    word = singular(source.lower_)
    return source.pos_ == "PROPN" or (
        source.pos_ == "NOUN" and word in lists["organization"] | lists["document"]
    )


def extent(attribution: Attribution) -> tuple[int, int]:
    """Return how long the contents are, and of equals how early."""
    return sum(end - start for start, end in attribution.contents), -attribution.cue[0]
