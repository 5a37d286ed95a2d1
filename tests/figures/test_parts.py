"""Counts of some of those whom a larger count in the article counts too."""

import pytest

from tests.figures.growth import takes_linear_time


@pytest.fixture
def parts(read_figures):
    """The numbers of a text that count parts, and those that do not."""

    def split(text):
        figures = read_figures(text)
        return tuple(
            [figure.low for figure in figures if figure.is_part is is_part and figure.low]
            for is_part in (True, False)
        )

    return split


@pytest.mark.parametrize(
    "some",
    [
        "Four members of the Okoye family were killed.",
        "Four relatives of the mayor were killed.",
        "Four of the dead were killed in their sleep.",
        "Four others were killed on the stairs.",
        "At first the mayor spoke of four people killed.",
        "The mayor initially said four people had been killed.",
        "Four people were killed, the mayor had said earlier; four people killed so far.",
        "Footage showed four people killed on the bridge.",
        "Divers recovered four bodies from the river.",
        "Friends published the names of four people killed on the bridge.",
        "Four reporters were killed on the bridge.",
        "Several people were killed, the mayor said.",
        "Four people from the Okoye family were killed.",
        "At 11:32 PM the mayor reported four people killed.",
        "Four people were initially reported killed.",
        "A baker died later, bringing the number of dead to four, the mayor said.",
        "Four people were killed, said the mayor, adding that the toll may still rise.",
        "Four people were killed, the mayor said. Later the number of dead rose to 30.",
    ],
)
def test_some_of_a_total_told_before_are_its_part(parts, some):
    part, whole = parts(f"At least 30 people were killed on Monday. {some}")
    assert part
    if "earlier" not in some and "rose" not in some:
        assert whole == [30]


@pytest.mark.parametrize(
    "rival",
    [
        "The army said four people were killed.",
        "At least four people were killed, a doctor said.",
        "At first the mayor was silent, but later he said that four people were killed.",
        "Forty people were killed, the union said.",
        "Several people were wounded, the mayor said.",
        "Four officials were killed, the union said.",
        "Four ruling party leaders were killed, the union said.",
        "Four opposition leaders were killed, the union said.",
        "Four demonstrators were killed, the union said.",
        "Four soldiers were killed, the union said.",
        "Four rebels were killed, the union said.",
        "Four people were killed, the union said. Nobody expects the toll to rise.",
        "At 11:32 PM four people were killed.",
    ],
)
def test_rival_count_is_no_part(parts, rival):
    part, _ = parts(f"At least 30 people were killed on Monday. {rival}")
    assert part == []


def test_members_of_a_family_are_no_part_of_a_total_that_comes_later(parts):
    text = "Six members of the Okoye family were killed. The union said nine people were killed."
    assert parts(text) == ([], [6, 9])


def test_early_count_is_a_part_of_the_later_one_beside_it(parts):
    text = "The mayor initially spoke of two dead, the army of five people killed."
    assert parts(text) == ([2], [5])


def test_toll_that_rose_counts_once(parts):
    assert parts("The death toll rose from 9 to 12 on Friday.") == ([9], [12])


def test_others_than_the_dead_are_no_part_of_the_hurt(parts):
    text = "The blast killed a man and wounded 17 others. A nurse spoke of 40 wounded."
    assert parts(text) == ([], [1, 17, 40])


def test_others_are_a_part_where_nobody_else_is_told_of_beside_them(parts):
    assert parts("The blast wounded 17 others. A nurse spoke of 40 wounded.") == ([17], [40])


def test_somebody_and_others_may_rival_a_larger_total(parts):
    text = "The blast killed a man and 17 others. A nurse spoke of 40 dead."
    assert parts(text) == ([1, 17], [18, 40])


def test_list_of_parts_is_read_to_its_end(parts):
    text = "Nine porters, including one woman and six youths, were killed."
    assert parts(text) == ([1, 6], [9])


def test_more_than_their_total_are_no_part_of_it(parts):
    text = "At least nine porters, including two women, and up to 30 people were killed."
    assert parts(text) == ([2], [9, 9])


def test_vague_word_for_more_than_the_total_is_a_rival(parts):
    assert parts("Five people were killed. Dozens of people were killed, a cook said.")[0] == []


def test_many_parts_take_linear_time():
    text = "At first four people were killed. Five others were killed, among them two boys.\n"
    assert takes_linear_time(text)


def test_some_of_the_wounded_are_a_part_of_all_even_where_nobody_counts_those(parts):
    assert parts("Five of the wounded are in critical condition, a nurse said.") == ([5], [])


def test_many_open_counts_take_linear_time():
    assert takes_linear_time("At least six cooks, and up to nine people, were killed.\n")


def test_a_word_that_ends_in_all_is_not_all_of_them(read_figures):
    text = "The blast killed 14 porters. In {} three porters were killed."
    parts = [
        [figure.is_part for figure in read_figures(text.format(words))]
        for words in ("the hall all", "a rainfall")
    ]
    assert parts[0][-1]
    assert not parts[1][-1]
