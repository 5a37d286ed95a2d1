"""Where capitals belong in a text in small letters, once its names are known."""

import re

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc, Token

from transforms.annotate.marks import CLOSING, ENDING, OPENING
from transforms.annotate.vocabulary import place_names, spellings, words

DOTTED = re.compile(r"(?:[a-z]\.)+")
TIMES_AND_LATIN = frozenset(("a.m.", "p.m.", "e.g.", "i.e."))
ACRONYM_LENGTHS = range(2, 7)
NO_NAMES = ("VB", "RB", "IN", "DT", "MD", "PR", "WP", "CC", "TO", "CD")


def cased(doc: Doc, names: frozenset[str]) -> str:
    """Return a small text with its likely capitals."""
    written = [spelled(token, names) for token in doc]
    raise_places(written, doc)
    raise_institutions(written)
    raise_titles(written)
    return "".join(word + token.whitespace_ for word, token in zip(written, doc, strict=True))


def spelled(token: Token, names: frozenset[str]) -> str:
    """Return one word as it is likely written."""
    word, known = token.text, words()
    if with_point(token) in spellings():
        return spellings()[with_point(token)][: len(word)]
    if word in known.acronyms or is_acronym(token, names):
        return all_capitals(word)
    if word in names or word in known.capitalised or starts_sentence(token):
        return "-".join(map(capital, word.split("-")))
    return word


def is_acronym(token: Token, names: frozenset[str]) -> bool:
    """Tell whether a word is likely written in capitals: without a vowel, or with points."""
    word = token.text
    if "." in word and DOTTED.fullmatch(with_point(token)):
        return with_point(token) not in TIMES_AND_LATIN
    short = len(word) in ACRONYM_LENGTHS and word in names
    bracketed = token.i > 0 and token.nbor(-1).text == "("
    return short and (bracketed or not set(word) & set("aeiouy") or word in words().acronyms)


def with_point(token: Token) -> str:
    """Return a word together with the point that the tokenizer cut off."""
    last = token.i + 1 == len(token.doc) or token.whitespace_
    return token.text if last or token.nbor(1).text != "." else token.text + "."


def starts_sentence(token: Token) -> bool:
    """Tell whether a word begins a sentence, or a quotation that is one."""
    place = token.i - 1
    while place >= 0 and (token.doc[place].text in OPENING + CLOSING or token.doc[place].is_space):
        place -= 1
    if place < 0:
        return True
    goes_on = place < token.i - 1 and token.tag_.startswith("VB")
    return token.doc[place].text in ENDING and not goes_on


def raise_places(written: list[str], doc: Doc) -> None:
    """Write countries, demonyms and large towns with capitals, unless they are verbs there."""
    known = place_names()
    longest = max(map(len, known))
    for place, token in enumerate(doc):
        if not token.text.isalpha() or token.is_stop or token.tag_.startswith(NO_NAMES):
            continue
        for end in range(min(place + longest, len(written)), place, -1):
            if tuple(word.lower() for word in written[place:end]) in known:
                written[place:end] = map(capital, written[place:end])
                break


def raise_institutions(written: list[str]) -> None:
    """Write the names of institutions with capitals: modifiers and names before their head."""
    known = words()
    for place, word in enumerate(written):
        if word.lower() not in known.institutions:
            continue
        start = place
        while start and is_part_of_name(written[start - 1]):
            start -= 1
        if start < place:
            written[start : place + 1] = map(capital, written[start : place + 1])


def is_part_of_name(word: str) -> bool:
    """Tell whether a word before the head of an institution belongs to its name."""
    small = word.lower()
    if small in STOP_WORDS or small in words().titles:
        return False
    return word[:1].isupper() or word in words().modifiers or word in words().institutions


def raise_titles(written: list[str]) -> None:
    """Write titles before a name with a capital."""
    for place in range(len(written) - 2, -1, -1):
        if written[place] in words().titles and written[place + 1][:1].isupper():
            written[place] = capital(written[place])


def capital(word: str) -> str:
    """Return a word with a capital, in the same length."""
    return all_capitals(word[:1]) + word[1:]


def all_capitals(word: str) -> str:
    """Return a word in capitals, in the same length."""
    return word.upper() if len(word.upper()) == len(word) else word
