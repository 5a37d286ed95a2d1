from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading import document, documents


def sentences(text: str) -> list[str]:
    found = document(text)
    return [sentence.text.strip() for sentence in found.sentences()]


ODD = st.text(
    st.sampled_from(
        "aZ \xa0\u2009é\t\n\r\f\v\u200b…“”'\".,!?()-—😀👩‍👩‍👧\u200dİßAa1$@/:#\x00\x85\ufeff"
    ),
    max_size=80,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(ODD, min_size=1, max_size=3))
def test_tokens_stand_at_the_offsets_of_the_text(texts: list[str]):
    for text, found in zip(texts, documents(texts), strict=True):
        assert len(found.doc.text) == len(text)
        assert found.doc.text.lower() == text.lower()
        for token in found.doc:
            assert text[token.idx : token.idx + len(token)].lower() == token.text.lower()


def test_heading_and_name_after_it_stay_whole():
    assert sentences("Police deny using bullets\n\nOmar Haddad said nobody fired.\nHe left.") == [
        "Police deny using bullets",
        "Omar Haddad said nobody fired.",
        "He left.",
    ]


def test_sentence_cut_by_a_page_break_is_one():
    text = "The report lists arrests, beatings and other gross\n\nabuses of prisoners in the north."
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The army tried Lt. Gen. Karim Said on Nov. 26 in the capital.",
        "The police, Sgt. Lea Holm and Lt. Col. Ivo Brandt said, met Maj.-Gen. Karim Said.",
        "Sen. Ann Lowe met Gov. Paul Reyes at St. Mary's on Aug. 3 with Dr. Li.",
        "“We fired no shots.”",
        '"Nobody was hurt, and nobody was held."',
        "The village (see the map.)",
    ],
)
def test_abbreviations_and_closing_marks_end_no_sentence(sentence: str):
    assert sentences(f"It rained. {sentence}\n\nThe rain stopped.") == [
        "It rained.",
        sentence,
        "The rain stopped.",
    ]


def test_articles_come_back_in_order_with_what_is_known_of_them():
    texts = ["One fell.", "", "Two fell.\n\nThree rose."]
    found = documents(texts, date(2024, 5, 3), publisher="The Bay Herald")
    assert [one.text for one in found] == texts
    assert found[0].publisher == "The Bay Herald"
    assert str(found[0].published) == "2024-05-03"


def test_a_paragraph_without_end_is_read_in_pieces():
    text = "The crowd left the square. " * 600
    found = document(text)
    assert found.doc.text == text
    assert sum(1 for _ in found.sentences()) == 600
