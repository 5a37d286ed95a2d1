"""Whether a name is a person's or an organization's, by all the article tells."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from transforms.actors.names import HYPHENS, LONGEST, ORGANIZATION, PERSON, Name
from transforms.actors.vocabulary import base, category_of_name, roles, titles
from transforms.tree import Doc, Token

ACRONYM_LENGTHS = range(2, 8)
FACTION = 3  # as in "ABC-D", three tokens


def with_kinds(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names with the kind that most of the article's evidence gives their words."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.text].update(_evidence(doc, name))
    likely = {
        text: max(votes[text], key=lambda k: (votes[text][k], k), default="") for text in votes
    }
    certain = [_kind_of_words(doc, name) for name in names]
    told = [
        name.of_kind(kind or likely[name.text]) for name, kind in zip(names, certain, strict=True)
    ]
    parts = _parts(told)
    return [
        name.of_kind(PERSON) if not kind and name.words in parts else name
        for name, kind in zip(told, certain, strict=True)
    ]


def are_fighters(token: Token) -> bool:
    """Tell whether a word means people of an armed group, as after a name in "X militants"."""
    return token.tag_ == "NNS" and base(token) in roles().fighters


def _kind_of_words(doc: Doc, name: Name) -> str:
    """Return the kind that the words of a name tell by themselves."""
    if name.titles < name.first:
        return PERSON
    words = [token.text for token in doc.tokens[name.first : name.last]]
    small = {word.lower() for word in words}
    if category_of_name(words) or small & roles().parties or small & set(roles().kinds):
        return ORGANIZATION
    acronym = len(words) == 1 and len(words[0]) in ACRONYM_LENGTHS
    faction = len(words) == FACTION and words[1] in HYPHENS
    return ORGANIZATION if (acronym or faction) and words[0].isupper() else ""


def _evidence(doc: Doc, name: Name) -> Iterator[str]:
    """Yield a vote for a kind for each thing that tells it."""
    span = doc.tokens[name.first : name.last]
    label = span[-1].ent_type_
    if label == "PERSON":
        yield PERSON
    root = name.root
    modifies = root.dep_ == "compound" and root.head.i >= name.last
    if label == "ORG" and not (modifies and span[0].is_sent_start and len(span) == 1):
        yield ORGANIZATION
    if label == "" and len(span) > 1 and _acts(root):
        yield PERSON
    if name.last < len(doc) and are_fighters(doc.tokens[name.last]):
        yield from (ORGANIZATION,) * 4
    after = doc.tokens[name.last].text if name.last < len(doc) else ""
    if _is_office(doc, name) or any(_is_one_person(child) for child in root.children):
        yield from (PERSON, PERSON)
    beside = after, _word_before(doc, name)
    if any(word.lower() in roles().kinds for word in beside) or _is_body(root):
        yield from (ORGANIZATION, ORGANIZATION)
    if name.last + 1 < len(doc) and doc.tokens[name.last].tag_ == "POS" and _owns(root):
        yield from (PERSON, PERSON)
    if any(
        child.dep_ == "relcl" and child.left_edge.lower_ in ("who", "whose", "whom")
        for child in root.children
    ):
        yield from (PERSON, PERSON)
    if name.first and doc.tokens[name.first - 1].lower_ == "the" and not modifies:
        yield from (ORGANIZATION, ORGANIZATION)


def _is_office(doc: Doc, name: Name) -> bool:
    """Tell whether the word before a name, in small letters, is what one person is called.

    Behind a comma it must be an office: "its spokesman, Ivo Brandt".
    """
    word = doc.tokens[name.first - 1] if name.first else None
    if word is not None and word.text == "," and name.root.dep_ == "appos" and name.first > 1:
        word = doc.tokens[name.first - 2]
        return word.tag_ == "NN" and word.lower_ in titles().words
    if word is None or word.tag_ != "NN":
        return False
    known = titles().words | titles().feminine | titles().masculine | roles().belonging
    return base(word) in known and base(word) not in titles().groups


def _is_one_person(apposed: Token) -> bool:
    """Tell whether a word in apposition is the office of one person: "Ivo Brandt, a spokesman"."""
    one = apposed.dep_ == "appos" and apposed.tag_ == "NN"
    return one and apposed.lower_ in titles().words


def _is_body(root: Token) -> bool:
    """Tell whether a name is given to a body, or is "it" in what it says.

    "A local charity, Bread First"; "Bread First, a charity"; "Bread First said it had left town".
    """
    beside = [child for child in root.children if child.dep_ == "appos"]
    if root.dep_ == "appos":
        beside.append(root.head)
    if any(base(word) in roles().kinds for word in beside):
        return True
    told = next((child for child in root.head.rights if child.dep_ == "ccomp"), None)
    if root.dep_ != "nsubj" or told is None:
        return False
    own = any(part.dep_ == "nsubj" and part.lower_ == "it" for part in told.lefts)
    has_done = any(part.lemma_ == "have" for part in told.lefts if part.dep_ == "aux")
    return own and has_done and any(part.dep_ == "dobj" for part in told.rights)


def _word_before(doc: Doc, name: Name) -> str:
    """Return the word before a name, marks of emphasis and quotation left out."""
    place = name.first - 1
    while place >= 0 and doc.tokens[place].is_punct and doc.tokens[place].text not in ",.;:)":
        place -= 1
    return doc.tokens[place].text if place >= 0 else ""


def _acts(root: Token) -> bool:
    """Tell whether a name does or undergoes what persons do and undergo."""
    return root.dep_ in ("dobj", "nsubj", "nsubjpass") and root.head.lemma_ in titles().deeds


def _owns(root: Token) -> bool:
    """Tell whether a name owns what only persons own, or an organization's name."""
    owned = root.head
    return owned.pos_ == "PROPN" or base(owned) in titles().possessions


def _parts(names: Sequence[Name]) -> set[tuple[str, ...]]:
    """Return what persons may be called by: words in a row of their names."""
    return {
        words[start:end]
        for words in {name.words for name in names if name.kind == PERSON}
        if len(words) <= LONGEST
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    }
