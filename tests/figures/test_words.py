"""The words of numbers and dates: where they stand, and what kind they are there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.words import date_words
from transforms.figures.words import number_words

PIECES = ("5", "12", "1.5", "2,000", "$", "Rs", ".", "-", "'", " ", "\n", "May", "Christmas", "two")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("5 men", ["digits", "other"]), ("v.5 men", ["other", "dot", "other", "other"])],
)
def test_digits_count_by_what_stands_before_them(text: str, kinds: list[str]):
    assert [word.kind for word in number_words(text)] == kinds


def test_a_feast_is_one_only_as_a_whole_word():
    assert date_words("Christmas")[0].kind == "holiday"
    assert date_words("Christmas2")[0].kind == "other"


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join))
def test_words_keep_their_address(text: str):
    for words in (date_words(text), number_words(text)):
        end = 0
        for word in words:
            assert not text[end : word.start].strip()
            assert text[word.start : word.end].lower() == word.text
            end = word.end
        assert not text[end:].strip()
