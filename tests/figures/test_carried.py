"""Numbers whose metric was told just before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.growth import takes_linear_time
from tests.reading import document
from transforms.figures import find_figures


@pytest.fixture
def count(read_figures):
    return lambda text: [(figure.metric, figure.low) for figure in read_figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 900 people marched to the port. The county police counted 400.",
            [("participants", 900), ("participants", 400)],
        ),
        (
            "Forty villagers died. The guild says 41, the mill says 43, and the police say 37.",
            [("killed", 40), ("killed", 41), ("killed", 43), ("killed", 37)],
        ),
        (
            "The guild spoke of 30 dead. The mill put it at twelve.",
            [("killed", 30), ("killed", 12)],
        ),
        (
            "Six cooks died and nine were hurt. The mayor said ten.",
            [("killed", 6), ("injured", 9)],
        ),
        ("Six cooks died. It rained all night. The mayor said ten.", [("killed", 6)]),
        ("Six cooks died. The mayor said ten bridges fell.", [("killed", 6)]),
        (
            "Ninety died. That is above the 40 first reported by guards, below the 120 claimed.",
            [("killed", 90), ("killed", 40), ("killed", 120)],
        ),
        ("The clinic received nine bodies, three of them women.", [("killed", 9), ("killed", 3)]),
        ("The police say 17.", []),
    ],
)
def test_number_alone_counts_what_was_told_before(count, text, expected):
    assert count(text) == expected


def test_those_of_them_are_a_part(read_figures):
    figures = read_figures("Nine cooks died, three of them women.")
    assert [(figure.low, figure.is_part) for figure in figures] == [(9, False), (3, True)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(11, 1800), min_size=1, max_size=4, unique=True))
def test_each_rival_number_is_read(numbers):
    rivals = "".join(f" The guild says {number}." for number in numbers)
    figures = find_figures(document(f"Seven cooks died.{rivals}"))
    assert [figure.low for figure in figures] == [7, *numbers]
    assert {figure.metric for figure in figures} == {"killed"}


def test_many_numbers_told_again_take_linear_time():
    text = "Six cooks died. The guild says 41, and the police say 37.\n"
    assert takes_linear_time(text)
