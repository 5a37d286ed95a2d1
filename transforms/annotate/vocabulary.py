"""The words that tell letter case: readable lists, the gazetteer, and the model's dictionary."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language

from transforms.annotate.sentences import abbreviations
from transforms.dateline import LARGE_TOWN, towns
from transforms.places.countries import countries


@dataclass(frozen=True)
class Words:
    """The vocabulary of letter case: sets of words in small letters."""

    capitalised: frozenset[str]
    acronyms: frozenset[str]
    titles: frozenset[str]
    institutions: frozenset[str]
    modifiers: frozenset[str]
    common_towns: frozenset[str]


@cache
def words() -> Words:
    """Return the vocabulary of letter case."""
    lists = tomllib.loads(Path(__file__).with_name("lettercase.toml").read_text("utf-8"))
    return Words(**{name: frozenset(entries) for name, entries in lists.items()})


@cache
def place_names() -> frozenset[tuple[str, ...]]:
    """Return countries, demonyms and large towns as sequences of small words."""
    known = countries()
    return frozenset(
        tuple(name.split())
        for names in (towns(LARGE_TOWN), known.names, known.demonyms, known.capitals)
        for name in names
        if len(name) > len("man") and name not in words().common_towns
    )


@cache
def spellings() -> dict[str, str]:
    """Return abbreviations such as "Gen." by their small form."""
    return {word.lower(): word for word in abbreviations()}


@cache
def lexicon_of(nlp: Language) -> frozenset[str]:
    """Return the common words the model's lemmatizer lists, without inflection."""
    if "lemmatizer" not in nlp.pipe_names:
        return frozenset()
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    found: set[str] = set(nlp.Defaults.stop_words)
    for name in ("lemma_index", "lemma_exc"):
        table = lemmatizer.lookups.get_table(name, {})
        for part in ("noun", "verb", "adj", "adv"):
            found.update(table.get(part, ()))
    return frozenset(found)
