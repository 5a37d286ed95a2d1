"""The counts that a sentence tells: of whom, how many, and what befell them."""

from pathlib import Path

import pytest

from transforms.document import Figure

LINES = Path(__file__).with_name("sentences.tsv").read_text("utf-8").splitlines()
SENTENCES = [line.split("\t") for line in LINES if line and not line.startswith("#")]


def shown(figure: Figure) -> str:
    low = "" if figure.low is None else figure.low
    high = "" if figure.high is None else figure.high
    subject = f" of {figure.subject_text}" if figure.subject_text else ""
    part = " (part)" if figure.is_part else ""
    return f"{figure.metric} {low}..{high} {figure.qualifier}{subject}{part}"


@pytest.mark.parametrize(("sentence", "expected"), [(first, rest) for first, *rest in SENTENCES])
def test_figures_of_a_sentence(read_figures, sentence, expected):
    assert [shown(figure) for figure in read_figures(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("Forty soldiers were killed.", "state_forces"),
        ("Forty police officers were hurt.", "state_forces"),
        ("Forty militants were killed.", "armed_group"),
        ("Forty children were killed.", "civilians"),
        ("Forty demonstrators were detained.", "protesters"),
        ("Forty opposition activists were detained.", "opposition_party"),
        ("Forty ruling party workers were hurt.", "ruling_party"),
        ("Forty party workers were hurt.", None),
        ("Forty supporters of the party were detained.", None),
        ("Forty reporters were detained.", "media"),
        ("Forty nurses were hurt.", "medical"),
        ("Forty people were killed.", None),
    ],
)
def test_category_of_those_counted(read_figures, sentence, category):
    assert [figure.subject_category for figure in read_figures(sentence)] == [category]


def test_figure_keeps_its_wording_and_the_word_that_tells_its_metric(read_figures):
    sentence = "The mayor said that no fewer than nine people had died."
    (figure,) = read_figures(sentence)
    assert sentence[figure.start : figure.end] == "no fewer than nine"
    assert sentence[figure.head :].startswith("died")


def test_children_of_a_larger_total_in_another_sentence_are_a_part(read_figures):
    figures = read_figures("Thirty people were killed. Two children were killed in one house.")
    assert [(figure.low, figure.is_part) for figure in figures] == [(30, False), (2, True)]


def test_single_victim_of_a_larger_total_in_another_sentence_is_a_part(read_figures):
    figures = read_figures("Thirty people were killed. A teacher was killed on the stairs.")
    assert [(figure.low, figure.is_part) for figure in figures] == [(30, False), (1, True)]


def test_others_do_not_include_the_victim_named_before(read_figures):
    figures = read_figures("A teacher was killed in the hall. Three others were killed outside.")
    assert [(figure.low, figure.is_part) for figure in figures] == [(1, False), (3, False)]


def test_name_of_a_victim_counts_once(read_figures):
    figures = read_figures("Peter Miller was killed. Miller was killed by a sniper.")
    assert [figure.subject_text for figure in figures] == ["Peter Miller"]


def test_every_figure_lies_in_the_text(read_figures):
    text = "\n\n".join(sentence for sentence, *_ in SENTENCES)
    for figure in read_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert 0 <= figure.head < len(text)
        assert figure.subject_text is None or figure.subject_text in text


def test_a_sentence_of_numbers_without_end_is_read(read_figures):
    read_figures("They killed " + ", ".join(f"{number} men" for number in range(2, 1500)) + ".")
