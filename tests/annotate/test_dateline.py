import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.conftest import parse
from transforms.annotate.dateline import datelines
from transforms.annotate.paragraphs import paragraphs

LEDE = "Police held three men."


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT VELL — ",
        "PORT-AU-PRINCE - ",
        "MANILA, Philippines (AP) — ",
        "SALTA, 3 March - ",
        "ISLAMABAD, Pakistan, Nov. 26, 2024 (Reuters) \u2013 ",
        "KABUL, Feb 8 (XW) -- ",
        "KABUL, March 3 (XW) ",
        "(XW) - ",
        "Kabul (XW) - ",
        "Salta, 3 March: ",
        "Nairobi, Kenya — ",
        "NAIROBI: ",
        "By Amina Bello KANO, Nigeria — ",
        "SAN SALVADOR, 12 NOV 89 (XW) -- [TEXT] ",
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str):
    text = dateline + LEDE
    assert [text[start:end] for start, end in datelines(text)] == [dateline]
    assert list(paragraphs(text)) == [dateline, LEDE]
    sentences = [sentence.text.strip() for sentence in parse(text).sentences()]
    assert sentences[-1] == LEDE


@pytest.mark.parametrize(
    "text",
    [
        "Ana Cruz — the governor's sister — was held.",
        "The army — and the police — held three men.",
        "Minister: Nobody was held.",
        "BRANDT: Let me begin. What happened?",
        "March 3: Police held three men.",
        "Monday, March 3: Police held three men.",
        "POLICE HELD THREE MEN (TWO OF THEM OLD) - AND LET ONE GO.",
        "NAIROBI: What happened?\nKARIUKI: Nothing.\nNAIROBI: Thank you.",
    ],
)
def test_other_words_before_a_dash_or_colon_are_no_dateline(text: str):
    assert datelines(text) == []


def test_a_dateline_may_follow_a_headline():
    text = "Police hold three men. SALTA, Argentina -- Police held three men."
    assert [text[start:end] for start, end in datelines(text)] == ["SALTA, Argentina -- "]


@given(st.text(alphabet="AB ab.,:()—-\n3", max_size=80))
def test_paragraphs_and_datelines_are_the_text(text: str):
    assert "".join(paragraphs(text)) == text
    end = 0
    for start, stop in datelines(text):
        assert end <= start < stop <= len(text)
        end = stop
