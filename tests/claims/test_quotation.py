from hypothesis import given
from hypothesis import strategies as st

from transforms.claims.quotation import Quotations, quotations

MARKS = "\"'“”\u2018\u2019«»„`"
TEXTS = st.text(alphabet=MARKS + " \nabcABZ.,!?s-", max_size=200)


def passages(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in quotations(text)]


def test_all_kinds_of_marks_are_found():
    for opening, closing in ('""', "“”", "«»", ("''", "''"), "„“"):
        passage = f"{opening}We saw it.{closing}"
        assert passages(f"She told us: {passage} Then she left.") == [passage]


def test_single_marks_are_no_apostrophes():
    assert passages("The workers' camp wasn't safe in the '90s.") == []
    assert passages("He said: 'The workers aren't safe.' Nobody moved.") == [
        "'The workers aren't safe.'"
    ]


def test_a_speech_over_paragraphs_is_one_quotation():
    text = "He said: “First.\n\n“Second.\n\n“Third.” Then he left."
    assert passages(text) == ["“First.\n\n“Second.\n\n“Third.”"]


def test_a_quotation_goes_on_over_a_page_break():
    text = "They want “an end to the\n\nlong war.” Nobody answered."
    assert passages(text) == ["“an end to the\n\nlong war.”"]


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = "She said: “We are leaving now.\n\nThe street was empty."
    assert passages(text) == ["“We are leaving now."]


def test_inner_marks_belong_to_the_outer_quotation():
    text = "“He shouted \u2018Stop!\u2019 and ran,” she said."
    assert passages(text) == ["“He shouted \u2018Stop!\u2019 and ran,”"]


@given(TEXTS)
def test_quotations_lie_in_the_text_in_order(text: str):
    end = 0
    for quotation in quotations(text):
        assert end <= quotation.start < quotation.inner_start <= quotation.inner_end
        assert quotation.inner_end <= quotation.end <= len(text)
        end = quotation.end


@given(TEXTS, st.integers(0, 200))
def test_the_index_agrees_with_the_list(text: str, offset: int):
    index = Quotations(text)
    holding = [q for q in index.all if q.inner_start <= offset < q.inner_end]
    assert index.holding(offset) == (holding[0] if holding else None)
    meeting = [q for q in index.all if q.start < offset + 3 and q.end > offset]
    assert index.meeting(offset, offset + 3) == meeting
