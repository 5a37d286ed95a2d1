import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading import document
from transforms.annotate.paragraphs import paragraphs
from transforms.dateline import datelines

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
        "KABUL, Afghanistan (Feb. 8, 2011)\n\n",
        "NAIROBI-",
        "ST. LOUIS-",
        "Karachi: ",
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str):
    text = dateline + LEDE
    assert [text[line.start : line.end] for line in datelines(text)] == [dateline]
    assert list(paragraphs(text)) == [dateline, LEDE]
    sentences = [sentence.text.strip() for sentence in document(text).sentences()]
    assert sentences[-1] == LEDE


@pytest.mark.parametrize(
    "text",
    [
        "Ana Cruz — the governor's sister — was held.",
        "The army — and the police — held three men.",
        "Minister: Nobody was held.",
        "Austin: I saw nobody.\n\nBrandt: Nor did I.\n\nAustin: They were gone.",
        "Police: Three men held.",
        "ISRAEL-Hamas talks were held.",
        "NAIROBI-BASED GROUPS HELD THREE MEN FOR A DAY OR TWO AND LET THEM GO.",
        "A caption of no report (Feb. 8, 2011)\n\nPolice held three men.",
        "Before dawn on October 31, 2023, nine men \u2013 three of them old \u2013 were held.",
        "BRANDT: Let me begin. What happened?",
        "March 3: Police held three men.",
        "Monday, March 3: Police held three men.",
        "POLICE HELD THREE MEN (TWO OF THEM OLD) - AND LET ONE GO.",
        "NAIROBI: What happened?\nKARIUKI: Nothing.\nNAIROBI: Thank you.",
    ],
)
def test_other_words_before_a_dash_or_colon_are_no_dateline(text: str):
    assert not datelines(text)


def test_a_dateline_may_follow_a_headline():
    text = "Police hold three men. SALTA, Argentina -- Police held three men."
    assert [text[line.start : line.end] for line in datelines(text)] == ["SALTA, Argentina -- "]


def test_a_town_before_a_colon_far_into_a_text_opens_no_report():
    assert not datelines(f"{LEDE * 20}\n\nKarachi: {LEDE}")


@given(st.text(alphabet="AB ab.,:()—-\n3", max_size=80))
def test_paragraphs_and_datelines_are_the_text(text: str):
    assert "".join(paragraphs(text)) == text
    end = 0
    for line in datelines(text):
        assert end <= line.start < line.end <= len(text)
        end = line.end


@pytest.mark.parametrize(
    "dateline", ["LAGOS-Nigeria (Reuters) - ", "NEW DELHI-India, Aug 5 (AP) — "]
)
def test_a_dateline_with_two_signs_is_one(dateline: str):
    text = f"{dateline}{LEDE}"
    assert "".join(paragraphs(text)) == text
    assert len(datelines(text)) == 1
