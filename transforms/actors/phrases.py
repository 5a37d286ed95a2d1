"""Noun phrases about somebody: what their words tell of office, belonging and country."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from transforms.actors.characters import Character
from transforms.actors.names import PERSON, Name
from transforms.actors.vocabulary import base, category_of_name, roles
from transforms.places.countries import countries
from transforms.tree import Doc, Token

PLURAL = ("NNS", "NNPS")
LONGEST = 12
NOUNS = 3
MARKS = frozenset(("-", "*", "_", "\u201c", "\u2018", '"'))
LEFT = frozenset(("ADJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"))
AGAINST = frozenset(("anti", "counter"))
PREFIX = 2
RELATIVE = frozenset(("WDT", "WP"))
NAMING = frozenset(("amod", "compound", "nmod"))
RULING = frozenset(("govern", "governing", "rule", "ruling"))
BELONGING = frozenset(("for", "from", "of"))
SPEAKING = frozenset(("spokesman", "spokesperson", "spokeswoman"))
BODIES = frozenset(("armed_group", "government", "medical", "ngo", "state_forces"))
EXAMPLES = frozenset(("as", "including", "like"))
LISTED = frozenset(("CCONJ", "DET", "PROPN", "PUNCT"))
OPENED, CLOSED = "(", ")"
GOVERNMENTS = frozenset(("administration", "alliance", "cabinet", "coalition", "government"))


class Phrase(NamedTuple):
    """What a noun phrase tells of whom it describes.

    Attributes:
        head: the noun that says what somebody is, in its base form; empty if none does.
        category: what that noun tells by itself.
        organization: the organization or person they belong to.
        country: code of the country it names.
        words: the base forms of all its words.
    """

    head: str
    category: str | None
    organization: Character | None
    country: str | None
    words: frozenset[str]


def read(
    tokens: Sequence[Token], owners: Mapping[int, Character], head: Token | None = None
) -> Phrase:
    """Return what the tokens of a phrase tell; its head is its last telling noun if not given."""
    known = roles()
    told = head or next((token for token in reversed(tokens) if _tells(token)), None)
    noun = base(told) if told is not None else ""
    words = [base(token) for token in tokens]
    organization = next(
        (owners[token.i] for token in reversed(tokens) if token.i in owners and token is not told),
        None,
    )
    category = known.people.get(noun) or _of_kind(noun)
    if category is None and head is not None and head.pos_ != "PROPN":
        category = known.gatherings.get(noun)
    if noun in known.belonging or noun in known.documents or category is None:
        whose = (token for token in tokens if token.dep_ == "poss")
        owning = [_tells_of(token) for token in chain(whose, _belongs_to(told))]
        others = [_tells_of(token) for token in tokens if base(token) != noun]
        category = next((other for other in (*owning, *reversed(others)) if other), None)
        if category is None and organization is None:
            category = known.alone.get(noun)
    if category == "government" and "opposition" in words:
        category = "opposition_party"
    if category is None and "party" in words and not RULING.isdisjoint(words):
        category = "ruling_party"
    return Phrase(
        noun, category, organization, country_of(tokens), frozenset(words) | _written(tokens)
    )


def _belongs_to(head: Token | None) -> Iterator[Token]:
    """Yield the words that say whose a common noun is: "a spokesman for the army"."""
    if head is None or head.pos_ == "PROPN" or base(head) not in roles().belonging:
        return
    for preposition in head.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in BELONGING:
            for noun in preposition.children:
                if noun.dep_ == "pobj":
                    yield noun
                    yield from reversed([word for word in noun.lefts if word.dep_ in NAMING])


def country_of(tokens: Sequence[Token]) -> str | None:
    """Return the code of the first country or people that tokens name."""
    known = countries()
    for token in tokens:
        code = known.demonyms.get(token.lower_)
        if code is None and token.text[0].isupper():
            pair = f"{token.lower_} {_next(token)}".strip()
            code = known.names.get(pair) or known.names.get(token.lower_)
        if code and _next(token) != "-":
            return code
    return None


def _next(token: Token) -> str:
    """Return the next word; in compounds such as "US-backed", which tell of others, a hyphen."""
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def descriptions(doc: Doc, name: Name) -> Iterator[list[Token]]:
    """Yield the phrases that describe a name: before it, beside it, and said of it."""
    yield _before(doc, name)
    root = name.root
    if root.dep_ == "appos" and root.head.i < name.first:
        yield [
            token
            for token in doc.tokens[
                max(root.head.left_edge.i, root.head.i - LONGEST) : root.head.i + LONGEST
            ]
            if token.i < name.titles
        ]
    yield _after(doc, name)
    yield _of_body(doc, name)
    yield _spoken_for(doc, name)
    yield _examples_of(doc, name)
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        for child in root.head.children:
            if child.dep_ == "attr":
                yield doc.tokens[child.left_edge.i : min(child.right_edge.i + 1, child.i + LONGEST)]


def leads_government(doc: Doc, name: Name) -> bool:
    """Tell whether "-led government" or the like follows a name."""
    after = doc.tokens[name.last : name.last + LONGEST // 2]
    words = [token.lower_ for token in after if token.is_alpha]
    return words[:1] == ["led"] and bool(GOVERNMENTS & set(words))


def _is_opposed(token: Token) -> bool:
    """Tell whether a word says against whom somebody is: "counter-terrorist"."""
    before = token.doc.tokens[max(0, token.i - 2) : token.i]
    return len(before) == PREFIX and before[1].text == "-" and before[0].lower_ in AGAINST


def _is_generation(token: Token) -> bool:
    """Tell whether a word is no rank, but names those of an age: "Gen Z"."""
    return f"{token.lower_} {_next(token)}" in roles().generations


def _tells(token: Token) -> bool:
    word, known = base(token), roles()
    if _is_opposed(token) or _is_generation(token):
        return False
    if word in known.kinds:
        return True
    return token.pos_ in ("NOUN", "PROPN") and (word in known.people or word in known.belonging)


def _tells_of(token: Token) -> str | None:
    """Return the category that a word beside the head tells; "local" officials are no locals."""
    word, known = base(token), roles()
    if _is_opposed(token) or _is_generation(token):
        return None
    if word in known.plural_only and token.tag_ not in PLURAL:
        return None
    if token.text[0].isupper() and token.lower_ in known.names:
        return category_of_name([token.lower_])
    return known.people.get(word) or known.beside.get(token.lower_) or _of_kind(word)


def _of_kind(word: str) -> str | None:
    """Return the category of a noun that stands for an organization, if it can have only one."""
    categories = roles().kinds.get(word, frozenset())
    return next(iter(categories)) if len(categories) == 1 else None


def _written(tokens: Sequence[Token]) -> set[str]:
    """Return words as inflected, and the parts of words such as "ex-president"."""
    return {part for token in tokens for part in (token.lower_, *token.lower_.split("-"))}


def _before(doc: Doc, name: Name) -> list[Token]:
    """Return the words of the same phrase before a name, its title included."""
    start = name.first
    while start and name.first - start < LONGEST:
        token = doc.tokens[start - 1]
        inside = token.pos_ in LEFT or token.dep_ in ("amod", "compound") or token.text in MARKS
        inside = inside or token.lower_ in roles().kinds
        if not inside or doc.tokens[start].is_sent_start or doc.tokens[start].pos_ == "DET":
            break
        start -= 1
    return doc.tokens[start : name.first]


def _after(doc: Doc, name: Name) -> list[Token]:
    """Return the nouns right after a name, or what stands there between commas or brackets."""
    place = name.last
    if place >= len(doc):
        return []
    if doc.tokens[place].text not in (",", OPENED):
        nouns = takewhile(lambda token: token.pos_ == "NOUN", doc.tokens[place : place + NOUNS])
        return [] if name.kind == PERSON else _own(list(nouns))
    end = place + 1
    if end < len(doc) and doc.tokens[end].pos_ not in LEFT:
        return []
    while end < len(doc) and end - place <= LONGEST and not doc.tokens[end].is_sent_start:
        if (
            doc.tokens[end].text in (",", CLOSED, ".", ";", "\u2014")
            or doc.tokens[end].tag_ in RELATIVE
        ):
            return doc.tokens[place + 1 : end]
        if doc.tokens[end].pos_ in ("VERB", "AUX"):
            return []
        end += 1
    return []


def _of_body(doc: Doc, name: Name) -> list[Token]:
    """Return the title before a name behind the body after it: "spokesman Ray of the party"."""
    title = doc.tokens[name.titles : name.first]
    if not title or name.last + 1 >= len(doc) or doc.tokens[name.last].lower_ not in BELONGING:
        return []
    behind = doc.tokens[name.last + 1 : name.last + LONGEST]
    return [*takewhile(lambda token: token.pos_ in LEFT, behind), *title]


def _spoken_for(doc: Doc, name: Name) -> list[Token]:
    """Return a bare "spokesman" behind the body the sentence before it is about.

    "The Kremlin denied it. Spokesman Ray said": he is the Kremlin's.
    """
    title = doc.tokens[name.first - 1] if name.first > 1 else None
    if title is None or title.lower_ not in SPEAKING or not title.is_sent_start:
        return []
    before = doc.tokens[title.i - 1].sent
    subject = next((token for token in before if token.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or not _is_body(subject):
        return []
    first = max(subject.left_edge.i, subject.i - LONGEST)
    return [*doc.tokens[first : subject.i + 1], title]


def _is_body(token: Token) -> bool:
    """Tell whether a word names, or stands for, what may have a spokesman."""
    known = roles()
    if token.pos_ == "PROPN" or base(token) in known.kinds:
        return True
    return known.people.get(base(token)) in BODIES


def _examples_of(doc: Doc, name: Name) -> list[Token]:
    """Return what an organization is named as an example of: "rebel groups, like the Ruvians"."""
    place = name.first - 1
    while place > 0 and name.first - place < LONGEST and doc.tokens[place].pos_ in LISTED:
        place -= 1
    if name.kind == PERSON or place < 1 or doc.tokens[place].lower_ not in EXAMPLES:
        return []
    place -= doc.tokens[place].lower_ == "as" and doc.tokens[place - 1].lower_ == "such"
    place -= doc.tokens[place - 1].text == ","
    start = place
    while start and place - start < LONGEST and doc.tokens[start - 1].pos_ in LEFT:
        start -= 1
    phrase = doc.tokens[start:place]
    return phrase if phrase and phrase[-1].tag_ == "NNS" else []


def _own(nouns: list[Token]) -> list[Token]:
    """Return the nouns after an organization's name if they say what it is, not who is of it."""
    if not nouns:
        return []
    last = base(nouns[-1])
    tells = last in roles().kinds or roles().people.get(last) in ("armed_group", "media")
    return nouns if tells else []


def mentions_person(
    tokens: Sequence[Token], owners: Mapping[int, Character], but: Character
) -> bool:
    """Tell whether tokens name another person."""
    return any(
        owner.kind == PERSON and owner is not but
        for owner in (owners.get(token.i) for token in tokens)
        if owner is not None
    )
