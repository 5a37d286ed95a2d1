"""Names as they stand in the text: runs of capitalised words without titles before them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from transforms.actors.vocabulary import is_title, roles, titles
from transforms.document import Document, Toponym
from transforms.places.countries import countries
from transforms.tree import Doc, Span, Token

PERSON, ORGANIZATION = "person", "organization"

NO_NAMES = frozenset(
    ("CARDINAL", "DATE", "LANGUAGE", "LAW", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME")
)
PARTICLE_LIST = "al bin da das de del della den der di dos du e el i ibn la o os u ud ul van von y"
PARTICLES = frozenset(PARTICLE_LIST.split())
LETTERS = frozenset("eiouy")
WITHIN = frozenset(("of", "the"))
AIMS = frozenset(("against", "for", "to"))
JOINTS = AIMS | {"of"}
LONGEST = 9
LONGEST_HEADING = 20
LONGEST_RUN = 30
SPOKEN_OF = frozenset(("appos", "conj", "dobj", "nsubj", "nsubjpass", "pobj", "poss"))
HYPHENS = frozenset("-\u2010\u2011\u2013")


class Name(NamedTuple):
    """One naming of a person or organization.

    Attributes:
        first, last: index of its first token, and of the token after its last.
        kind: person, organization, or nothing while that is not known.
        titles: index of the first token of the title before it; `first` if it has none.
        text: the name as written.
        words: its words, hyphens inside.
        root: the word of it that the others depend on.
    """

    first: int
    last: int
    kind: str
    titles: int
    text: str
    words: tuple[str, ...]
    root: Token

    def of_kind(self, kind: str) -> "Name":
        """Return the same naming as one of another kind."""
        rest = (self.titles, self.text, self.words, self.root)
        return Name(self.first, self.last, kind, *rest)


def find_names(document: Document, toponyms: Sequence[Toponym]) -> list[Name]:
    """Return the names in order, those of places and things left out; the kind is yet unknown."""
    doc = document.doc
    places = _places(doc, toponyms)
    names: list[Name] = []
    for run in _runs(doc):
        for name in _split(doc, *run):
            inside = bool(names) and name.first < names[-1].last
            if not (inside or _is_place(doc, name, places) or _is_thing(doc, name)):
                names.append(name)
    again = _surnames_again(doc, names)
    return _outside_headings(doc, sorted([*names, *again], key=lambda name: name.first))


def _surnames_again(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the surnames told before of which the parse made another word: "Karo said".

    "The King said" is somebody else than King, and "in May" nobody.
    """
    within = {place for name in names for place in range(name.first, name.last)}
    known = {name.words[-1] for name in names if _is_full_name(doc, name)}
    for token in doc:
        again = token.text in known and token.i not in within and token.dep_ in SPOKEN_OF
        if again and token.ent_type_ not in NO_NAMES and token.left_edge.tag_ != "DT":
            yield _name(doc, token.i, token.i + 1, token.i)


def _is_full_name(doc: Doc, name: Name) -> bool:
    """Tell whether a name has a surname: several words behind a title, or said of a person."""
    person = name.titles < name.first or doc.tokens[name.last - 1].ent_type_ == "PERSON"
    return person and len(name.words) > 1


def _name(doc: Doc, first: int, last: int, titles: int) -> Name:
    span = doc[first:last]
    text = span.text
    return Name(first, last, "", titles, text, tuple(text.split()), span.root)


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield maximal runs of capitalised proper nouns, particles and hyphens inside."""
    end = 0
    for token in doc:
        place = token.i
        if place < end or not _is_name_word(token):
            continue
        end = place + 1
        while end < min(len(doc), place + LONGEST_RUN) and (step := _step(doc, end)):
            end += step
        yield place, end


def _step(doc: Doc, end: int) -> int:
    """Return how many tokens a run goes on for: a word, or a joint and the word after it."""
    token = doc.tokens[end]
    if token.is_sent_start:
        return 0
    if _is_name_word(token):
        return 1
    return _joint(doc, end) if end + 1 < len(doc) else 0


def _joint(doc: Doc, end: int) -> int:
    """Return how many tokens go on with a hyphen or a particle; 0 if the name ends before."""
    token, after = doc.tokens[end], doc.tokens[end + 1]
    if token.text in HYPHENS:
        return _hyphened(doc, end)
    on = _is_name_word(after)
    if token.lower_ in PARTICLES:
        return 2 * (on and token.lower_ not in LETTERS)
    named = token.ent_type_ == after.ent_type_ == "ORG" and after.ent_iob_ == "I"
    named = named and token.is_alpha and token.pos_ != "CCONJ"
    return 2 * (on and (named or token.text == "&"))


def _hyphened(doc: Doc, end: int) -> int:
    """Return the length of a hyphen and what it joins: "-Haq", "-ul-Haq"; 0 if that is no name."""
    if doc.tokens[end - 1].whitespace_ or doc.tokens[end].whitespace_:
        return 0
    if doc.tokens[end + 1].text[0].isupper():
        return 2
    rest = doc.tokens[end + 1 : end + 4]
    inside = len(rest) == len("ul-") and rest[1].text in HYPHENS and rest[0].lower_ in PARTICLES
    tight = inside and not rest[0].whitespace_ and not rest[1].whitespace_
    return 4 if tight and rest[2].text[0].isupper() else 0


def _is_name_word(token: Token) -> bool:
    if not token.text[0].isupper():
        return False
    if token.ent_type_ in NO_NAMES or _is_prefix(token):
        return False
    if token.pos_ == "PROPN":
        return True
    return token.ent_type_ != "" and token.pos_ in ("NOUN", "ADJ", "X") and not token.is_sent_start


def _is_prefix(token: Token) -> bool:
    """Tell whether a sentence begins with the first part of a word: "Cross-examined, he"."""
    if not token.is_sent_start or token.ent_type_ or token.i + 2 >= len(token.doc):
        return False
    mark, rest = token.nbor(), token.nbor(2)
    tight = mark.text in HYPHENS and not token.whitespace_ and not mark.whitespace_
    return tight and rest.tag_ in {"VBN", "VBG", "VBD"}


def _split(doc: Doc, first: int, last: int) -> Iterator[Name]:
    """Yield the names of a run: what stands before a title, and what after it."""
    cut = _after_titles(doc, first, last)
    head = _before_titles(doc, first, cut)
    if head > first and cut < last:
        yield from _split(doc, first, head)
    start = cut if cut < last else first
    end = _joined(doc, start, _without_office(doc, start, last))
    if start < end and not all(is_title(token.text) for token in doc.tokens[start:end]):
        yield _name(doc, start, end, head if cut < last else start)


def _after_titles(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins after the last title of a run; `first` if it has none."""
    for place in range(last - 2, first - 1, -1):
        if doc.tokens[place].lower_ in titles().words:
            rest = [token.lower_ for token in doc.tokens[place + 1 : last]]
            if any(word in roles().names or word in roles().parties for word in rest):
                continue
            return place + 1
    return first


def _before_titles(doc: Doc, first: int, cut: int) -> int:
    """Return where the title before a name begins."""
    head = cut
    while head > first and is_title(doc.tokens[head - 1].text):
        head -= 1
    return head


def _without_office(doc: Doc, start: int, last: int) -> int:
    """Return where a name ends without an office at its end: "Foreign Ministry Official"."""
    end = last
    while end - start > 1 and doc.tokens[end - 1].lower_ in titles().offices:
        end -= 1
    return end


def _joined(doc: Doc, start: int, end: int) -> int:
    """Return the end of an organization's name that goes on with what it is of or for."""
    run = range(min(end, len(doc) - 1), start, -1)
    joint = next((place for place in run if doc.tokens[place].lower_ in JOINTS), None)
    if joint is None or not _is_body(doc.tokens[joint - 1]):
        return end
    stop = max(joint + 1, end)
    while stop < len(doc) and stop - start < LONGEST and (step := _cause(doc, joint, stop)):
        stop += step
    cut_short = joint < doc.tokens[stop - 1].i < stop <= doc.tokens[stop - 1].head.i
    return end if cut_short or stop == joint + 1 else stop


def _is_body(token: Token) -> bool:
    """Tell whether a word is what organizations are called: "Council", "Party"."""
    known = roles()
    return any(
        token.lower_ in words for words in (known.names, known.parties, known.kinds, known.endings)
    )


def _cause(doc: Doc, joint: int, stop: int) -> int:
    """Return how many tokens go on with what a body is for: "for Justice", "and Peace"."""
    word, beyond = doc.tokens[stop], doc.tokens[stop + 1 : stop + 2]
    aims = doc.tokens[joint].lower_ in AIMS
    if _is_name_word(word) or (aims and word.text[0].isupper() and not word.is_sent_start):
        return 1
    if aims and word.lower_ in WITHIN and beyond and _is_name_word(beyond[0]):
        return 2
    joins = doc.tokens[stop].lower_ == "and" and beyond and _is_name_word(beyond[0])
    return 2 if joins and beyond[0].dep_ == "conj" and joint < beyond[0].head.i < stop else 0


def _places(doc: Doc, toponyms: Iterable[Toponym]) -> frozenset[int]:
    """Return the indexes of the tokens that stand in a place's name."""
    spans = (doc.char_span(item.start, item.end) for item in toponyms)
    return frozenset(token.i for span in spans if span is not None for token in span)


def _is_place(doc: Doc, name: Name, places: frozenset[int]) -> bool:
    """Tell whether a run names only places and peoples, or nothing at all."""
    known = countries()
    tokens = [token for token in doc.tokens[name.first : name.last] if not token.is_punct]
    return all(
        token.i in places
        or token.lower_ in known.demonyms
        or token.lower_.removesuffix("s") in known.demonyms
        or known.code(token.text) is not None
        or (token.ent_type_ == "NORP" and token.lower_ not in roles().names)
        for token in tokens
    )


def _is_thing(doc: Doc, name: Name) -> bool:
    """Tell whether a name is a law's, a road's, a village's and the like."""
    known = titles()
    heads = [
        token.lower_
        for token in doc.tokens[name.first : name.last]
        if token.i + 1 == name.last or doc.tokens[token.i + 1].pos_ == "ADP"
    ]
    around = {doc.tokens[name.first - 1].lower_} if name.first else set()
    around |= {token.lower_ for token in doc.tokens[name.last : name.last + 1]}
    return any(head in known.things for head in heads) or bool(around & known.places)


def _outside_headings(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names, those of headings only if they stand outside one too."""
    headings: dict[int, bool] = {}
    known = set()
    for name in names:
        sentence = doc.tokens[name.first].sent
        if sentence.start not in headings:
            headings[sentence.start] = _is_heading(sentence)
        if not headings[sentence.start]:
            known.add(name.text)
    return [name for name in names if name.text in known]


def _is_heading(sentence: Span) -> bool:
    """Tell whether a sentence has capitals nearly everywhere and no point at its end."""
    words = [token for token in sentence[:LONGEST_HEADING] if token.is_alpha]
    last = next((token for token in reversed([*sentence]) if not token.is_space), sentence[-1])
    capitals = sum(token.text[0].isupper() for token in words)
    return last.is_alpha and 0 < len(words) < LONGEST_HEADING and capitals >= 0.6 * len(words)
