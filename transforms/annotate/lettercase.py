"""Letter case for texts that have none: all capitals, or all small letters.

The models read case. What they read here is a guess of the same length; the article keeps its own
letters. Lita, Ittycheriah, Roukos, Kambhatla (2003), "tRuEcasIng", is the task.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from transforms.annotate.capitals import NO_NAMES, cased
from transforms.annotate.vocabulary import lexicon_of, words
from transforms.caseless import caseless

SUFFIXES = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("er", ""), ("er", "e"), ("est", ""), ("men", "man"), ("ly", ""), ("ment", ""),
)  # fmt: skip


def restore(nlp: Language, paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs of an article with a likely letter case where they have none."""
    places = [place for place, text in enumerate(paragraphs) if caseless(text)]
    docs = list(tagged(nlp, [small(paragraphs[place]) for place in places]))
    names = names_of_article(nlp, docs)
    restored = list(paragraphs)
    for place, doc in zip(places, docs, strict=True):
        restored[place] = cased(doc, names)
    return restored


def small(text: str) -> str:
    """Return a text in small letters, of the same length."""
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def tagged(nlp: Language, texts: Iterable[str]) -> Iterable[Doc]:
    """Return the texts with parts of speech, without the rest of the pipeline."""
    docs: Iterable[Doc] = (nlp.tokenizer(text) for text in texts)
    for name in nlp.pipe_names:
        component: Any = nlp.get_pipe(name)
        docs = component.pipe(docs)
        if name == "tagger":
            break
    return docs


def names_of_article(nlp: Language, docs: Iterable[Doc]) -> frozenset[str]:
    """Return the words that are names in most places of an article where they stand."""
    votes: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    lexicon = lexicon_of(nlp)
    for token in (token for doc in docs for token in doc if token.text[:1].isalpha()):
        seen[token.text] += 1
        votes[token.text] += is_name(token, lexicon)
    return frozenset(word for word, count in votes.items() if 2 * count > seen[word])


def is_name(token: Token, lexicon: frozenset[str]) -> bool:
    """Tell whether a small word is a name by its tag, or by standing in no dictionary."""
    word = token.text
    if token.is_stop or word in words().titles | words().institutions | words().modifiers:
        return False
    if token.tag_ in ("NNP", "NNPS"):
        return True
    return not token.tag_.startswith(NO_NAMES) and not is_common(word, lexicon)


def is_common(word: str, lexicon: frozenset[str]) -> bool:
    """Tell whether a word, or what it is inflected from, stands in the dictionary."""
    parts = word.split("-") if "-" in word else [word]
    return all(
        any(
            part.endswith(suffix) and part[: len(part) - len(suffix)] + stem in lexicon
            for suffix, stem in SUFFIXES
        )
        for part in parts
    )
