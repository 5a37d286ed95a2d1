"""How a noun depends on the words around it, as far as that tells what its number counts."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from transforms.figures.counted import NOMINAL, counted_noun
from transforms.figures.lexicon import CONTAINERS, LIFE_VERBS, METRIC_OF, TOLLS
from transforms.figures.voice import has_subject, is_cut_short, is_passive, lacks_object
from transforms.tree import Token

_WITH = frozenset(("with", "alongside", "besides", "plus"))
_SIZED = TOLLS | set(METRIC_OF["sized"])
_TOLD = _SIZED | set(METRIC_OF["counted"])
_COUNTING = frozenset(("claim", "count", "estimate", "number", "report", "tally"))
_HEDGES = frozenset(("about", "above", "around", "between", "over", "to", "under"))
_VICTIM = "victim"
_REACHING = frozenset(("above", "at", "between", "from", "past", "to"))
_DEPTH = 6


class Link(NamedTuple):
    """A word that a counted noun depends on.

    Attributes:
        word: the verb, noun or adjective.
        role: suffers, does, is, counted, called, seen, with, of or toll.
        is_part: the noun is a part of what else depends on that word.
    """

    word: Token
    role: str
    is_part: bool = False


def links(noun: Token) -> Iterator[Link]:
    """Yield the words a noun depends on, the most telling first."""
    yield Link(noun, "counted")
    if noun.like_num:
        yield from _after(noun)
    if noun.dep_ == "pobj" and noun.head.lower_ in _WITH:  # "killed with 12 others hurt"
        yield from _after(noun)
        yield from _participles(noun)
    if noun.dep_ in {"conj", "appos"}:  # "57 who were killed and 18 who are missing"
        yield from _modifiers(noun)
    yield from _above(noun, _DEPTH, is_part=False)
    yield from _after(noun)
    yield from _modifiers(noun)
    for other in _joined(noun):  # "three men and a woman suffering from wounds"
        yield from _modifiers(other)
    if noun.tag_ == "NNS":
        yield from _burdens(noun)
    yield Link(noun, "called")
    if noun.dep_ == "dobj" and noun.head.lemma_ in _COUNTING:
        yield Link(noun, "seen")


def _burdens(noun: Token) -> Iterator[Link]:
    """Yield what people suffer from: "found two men with gunshot wounds", "two gunshot victims"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "with":
            yield from (Link(word, "with") for word in child.children if word.dep_ == "pobj")
    if noun.lemma_ == _VICTIM:
        yield from (Link(child, "of") for child in noun.lefts if child.dep_ in {"amod", "compound"})


def _joined(noun: Token) -> Iterator[Token]:
    """Yield the nouns joined to a noun by "and", nearest first."""
    for _ in range(_DEPTH):
        other = next((child for child in noun.rights if child.dep_ == "conj"), None)
        if other is None:
            return
        yield other
        noun = other


def _above(noun: Token, depth: int, *, is_part: bool) -> Iterator[Link]:
    head, dep = noun.head, noun.dep_
    if depth == 0 or head.i == noun.i:
        return
    if dep in {"nsubj", "nsubjpass", "csubj"}:
        yield from _of_subject(noun, is_part=is_part)
    elif dep in {"dobj", "dative", "oprd"}:
        yield Link(head, "suffers", is_part)
        yield from _toll_subjects(head, _SIZED, is_part=is_part)
        yield from _numbered(head, is_part=is_part)
    elif dep == "pobj":
        yield from _of_preposition(noun, depth, is_part=is_part)
    elif dep == "conj" and head.pos_ in NOMINAL:
        yield from _gapped(noun)
        yield from _above(head, depth - 1, is_part=is_part)
        yield from _modifiers(head, is_part=is_part)
    elif dep == "conj" and noun.like_num:  # "was put at 600 by the police and 900 by the union"
        yield from _tolls_of(head, is_part=is_part)
    elif dep == "appos":
        yield from _above(head, depth - 1, is_part=is_part or _is_counted(head))
        yield from _modifiers(head, is_part=is_part or _is_counted(head))
    elif dep == "attr":
        subjects = [child for child in head.children if child.dep_ == "nsubj"]
        yield from (Link(subject, "is", is_part) for subject in subjects)
        yield from (Link(subject, "toll", is_part) for subject in subjects)
        yield from (Link(inner, "counted", is_part=True) for inner in _among(head))
    elif dep in {"npadvmod", "nmod", "compound", "nummod"} and head.pos_ in {"VERB", "AUX"}:
        yield Link(head, "suffers" if head.tag_ == "VBN" else "does", is_part)


def _numbered(verb: Token, *, is_part: bool) -> Iterator[Link]:
    """Yield the dead of "the dead numbered 19"."""
    for child in verb.children:
        if child.dep_ == "nsubj" and verb.lemma_ == "number":
            yield Link(child, "counted", is_part)
            yield Link(child, "seen", is_part)


def _among(verb: Token) -> Iterator[Token]:
    """Yield the dead of "among the dead were three nurses"."""
    for child in verb.lefts:
        if child.dep_ == "prep" and child.lower_ == "among":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _of_subject(noun: Token, *, is_part: bool) -> Iterator[Link]:
    """Yield the predicate of a subject; a participle without its auxiliary is passive too."""
    verb = noun.head
    if verb.pos_ in {"ADJ", "NOUN", "ADV"}:
        yield Link(verb, "is", is_part)
        return
    if _is_alike(verb):
        verb = verb.head
    passive = noun.dep_ == "nsubjpass" or is_passive(verb) or is_cut_short(verb)
    yield Link(verb, "suffers" if passive else "does", is_part)


def _is_alike(verb: Token) -> bool:
    """Tell the "was" of "was taken to a clinic, as was her son"."""
    as_was = verb.lemma_ == "be" and any(child.lower_ == "as" for child in verb.lefts)
    return as_was and verb.dep_ == "advcl"


def _gapped(noun: Token) -> Iterator[Link]:
    """Yield the verb of "a man was shot in the leg and a woman in the arm"."""
    place, after = noun.head, noun.doc[noun.i + 1 : noun.i + 5]
    verb = place.head.head
    if (
        place.dep_ != "pobj"
        or verb.pos_ != "VERB"
        or not any(word.lower_ == "in" for word in after)
    ):
        return
    if any(child.dep_ == "nsubjpass" for child in verb.children):
        yield Link(verb, "suffers")


def _of_preposition(noun: Token, depth: int, *, is_part: bool) -> Iterator[Link]:
    preposition = noun.head
    above, word = preposition.head, preposition.lower_
    if preposition.dep_ == "prep" and above.dep_ == "prep":  # "along with", "ranging from"
        above = above.head
    if word == "of" and above.pos_ in NOMINAL:
        yield Link(above, "of", is_part)
        if above.lemma_ in TOLLS:
            yield Link(above, "toll", is_part)
        if above.lemma_ in CONTAINERS or above.pos_ == "NUM":
            yield from links_above(above, depth - 1, is_part=is_part)
    elif word in {"including", "include", "among", "included"}:
        yield from _comitative(above, depth, is_part=True)
    elif word in _WITH and "hold" not in {above.lemma_, above.head.lemma_}:  # "held talks with"
        yield from _comitative(above, depth, is_part=is_part)
    elif word == "by":
        yield Link(above, "does" if above.pos_ in {"VERB", "AUX"} else "of", is_part)
    elif word == "to" and noun.tag_ == "NNS" and (injuries := _injuries(preposition)):
        yield Link(injuries, "of", is_part)
    else:
        yield from _of_hedge(noun, above, word, is_part=is_part)


def _injuries(preposition: Token) -> Token | None:
    """Return the noun of "caused injuries to five bakers", whatever the preposition hangs on."""
    before = preposition.doc.tokens[max(0, preposition.i - 1) : preposition.i]
    return before[0] if before and before[0].lower_ == "injuries" else None


def _of_hedge(noun: Token, above: Token, word: str, *, is_part: bool) -> Iterator[Link]:
    """Yield what a number behind "between", "to" or "around" tells."""
    if word in _HEDGES and _is_hedged_subject(noun, above):  # "between 5 and 7 men died"
        yield Link(above, "suffers" if is_passive(above) else "does", is_part)
    elif word in _HEDGES and lacks_object(above):  # "killed between 5 and 7 people"
        yield Link(above, "suffers", is_part)
    if word in _REACHING:
        yield from _tolls_of(above, is_part=is_part)


def links_above(noun: Token, depth: int, *, is_part: bool) -> Iterator[Link]:
    """Yield what a noun depends on, apart from its own words."""
    yield from _above(noun, depth, is_part=is_part)
    yield from _modifiers(noun, is_part=is_part)


def _comitative(above: Token, depth: int, *, is_part: bool) -> Iterator[Link]:
    """Yield what those depend on beside whom the counted are named."""
    if above.pos_ in {"VERB", "AUX"}:
        passive = above.tag_ == "VBN" or any(child.dep_ == "dobj" for child in above.children)
        yield Link(above, "suffers" if passive else "does", is_part)
    elif above.pos_ in NOMINAL:
        yield Link(above, "counted", is_part)
        yield from links_above(above, depth - 1, is_part=is_part)


def _tolls_of(above: Token, *, is_part: bool) -> Iterator[Link]:
    """Yield the toll of which a number is told: "the death toll rose to 12"."""
    for _ in range(4):
        yield from _toll_subjects(above, _TOLD, is_part=is_part)
        if above.lemma_.lower() in _SIZED:
            yield Link(above, "toll", is_part)
            yield from (Link(inner, "toll", is_part) for inner in _inner_nouns(above))
        above = above.head


def _toll_subjects(verb: Token, nouns: AbstractSet[str], *, is_part: bool) -> Iterator[Link]:
    for child in verb.children:
        if child.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
            continue
        inner = child
        for _ in range(3):  # "estimates of the number of dead"
            if inner.lemma_.lower() in nouns:
                yield Link(inner, "toll", is_part)
                break
            inner = counted_noun(inner)


def _inner_nouns(noun: Token) -> Iterator[Token]:
    inner = counted_noun(noun)
    if inner.i != noun.i:
        yield inner


def _after(noun: Token) -> Iterator[Link]:
    """Yield an adjective or participle right after a noun: "ten dead", "40 people injured"."""
    end = noun.i + 1
    doc = noun.doc
    if end < len(doc) and doc.tokens[end].lower_ in {"more", "others", "other"}:
        end += 1
    if end < len(doc) and doc.tokens[end].lower_ == "reportedly":
        end += 1
    if end < len(doc) and doc.tokens[end].tag_ in {"JJ", "VBN", "VBD", "NN"}:
        word = doc.tokens[end]
        if not any(child.dep_ == "dobj" for child in word.children):
            yield Link(word, "is")


def _participles(noun: Token) -> Iterator[Link]:
    """Yield the participles after a noun: "12 others seriously hurt"."""
    for child in noun.rights:
        if child.dep_ in {"acl", "amod"} and child.tag_ == "VBN":
            yield Link(child, "suffers")


def _modifiers(noun: Token, *, is_part: bool = False) -> Iterator[Link]:
    """Yield participles, relative clauses and adjectives of a noun."""
    for child in noun.children:
        if child.dep_ in {"amod", "acl"} and child.tag_ in {"VBN", "JJ", "VBD"}:
            yield Link(child, "suffers" if child.dep_ == "acl" else "is", is_part)
            if child.dep_ == "acl":
                yield Link(child, "is", is_part)
        elif child.dep_ == "acl":
            yield Link(child, "does", is_part)
        elif child.dep_ == "relcl":
            yield from _of_relative_clause(child, is_part=is_part)
        elif child.dep_ == "compound":
            yield Link(child, "is", is_part)


def _of_relative_clause(verb: Token, *, is_part: bool) -> Iterator[Link]:
    for child in verb.children:
        if child.lower_ in {"who", "that", "which"} and child.dep_ in {"nsubj", "nsubjpass"}:
            yield Link(verb, "suffers" if child.dep_ == "nsubjpass" else "does", is_part)
        elif child.lower_ in {"whom", "who", "that"} and child.dep_ == "dobj":
            yield Link(verb, "suffers", is_part)


def _is_counted(noun: Token) -> bool:
    if noun.ent_type_ == "DATE":
        return False  # "on May 3rd 2019, two men"
    return any(child.dep_ == "nummod" for child in noun.children) or noun.pos_ == "NUM"


def _is_hedged_subject(noun: Token, verb: Token) -> bool:
    """Tell whether a noun behind "between" stands where the subject of a verb does."""
    if not (noun.i < verb.i and verb.pos_ in {"VERB", "AUX"}):
        return False
    plural = noun.tag_ in {"NNS", "NNPS"}
    return plural or not has_subject(verb)


def takes_lives(noun: Token) -> bool:
    """Tell whether a noun is lives that are lost: "claimed seven lives"."""
    return noun.lemma_ == "life" and noun.head.lemma_ in LIFE_VERBS
