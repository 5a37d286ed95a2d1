"""Single persons: told of again, named in a row, or parts of a total."""

import pytest

from tests.figures.growth import takes_linear_time


@pytest.fixture
def count(read_figures):
    """The figures of a text as metric and number, parts left out."""
    return lambda text: [
        (figure.metric, figure.low) for figure in read_figures(text) if not figure.is_part
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot on Elm Street. He was pronounced dead at noon.", [("killed", 1)]),
        ("A woman was stabbed in a park. The woman died on Monday.", [("killed", 1)]),
        ("Rosa Delgado was shot at home. The victim died overnight.", [("killed", 1)]),
        ("Rosa Delgado was shot at home. Delgado died overnight.", [("killed", 1)]),
        ("A man was shot on Elm Street. He is recovering.", [("injured", 1)]),
        (
            "A boy was shot near the school. She was pronounced dead later.",
            [("injured", 1), ("killed", 1)],
        ),
        ("The teenager was pronounced dead at the clinic. She had been ill.", [("killed", 1)]),
        ("The boy was grazed by a bullet. The boy bled from one ear.", [("injured", 1)]),
        ("Two men were killed. The driver died later.", [("killed", 2)]),
        ("The girl will be killed.", []),
        (
            "One man is dead and another man was hurt. We know the victim who was killed.",
            [("killed", 1), ("injured", 1)],
        ),
        (
            "Two men were stabbed to death and a third person was hurt. The captain died.",
            [("killed", 2), ("injured", 1)],
        ),
        (
            "Six men were shot. Two men died. Four men were wounded.",
            [("other", 6), ("killed", 2), ("injured", 4)],
        ),
        (
            "Five men were shot. Two men died. Four men were wounded.",
            [("injured", 5), ("killed", 2), ("injured", 4)],
        ),
        ("A clerk was killed. The boy was badly hurt.", [("killed", 1), ("injured", 1)]),
        ("A 6-month-old was shot. A 6-month-old girl was killed, police said.", [("killed", 1)]),
        (
            "Snipers shot a 37-year-old man. Mortars killed a 37-year-old woman.",
            [("injured", 1), ("killed", 1)],
        ),
        ("Three men were shot. The mayor said three men had died.", [("killed", 3)]),
        (
            "Three men were wounded. The mayor said three others had died.",
            [("injured", 3), ("killed", 3)],
        ),
    ],
)
def test_a_person_told_of_again_counts_once(count, text, expected):
    assert count(text) == expected


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("The mudslide killed a nurse and her baby.", 2),
        ("The mudslide killed a father and two sons.", 3),
        ("The mudslide killed a husband and wife.", 2),
        ("The mudslide killed a woman and 9-year-old boy.", 2),
        ("The mudslide killed a farmer and his wife.", 2),
        ("The mudslide killed a farmer, Ben Okoye, and his four sons.", 5),
        ("A judge was shot dead alongside her two clerks.", 3),
        ("The flood drowned nobody, but a guard and four others were killed by a falling wall.", 5),
        ("A guard was killed in the hall along with three others.", 4),
        ("Raiders killed a rebel commander and three of his associates.", 4),
        (
            "Mud buried and killed ten members of one family and six members of another family.",
            16,
        ),
        ("The quake killed a mayor and two policemen.", None),
        ("The fire killed a man, a woman and three children.", 5),
        ("The fire killed a woman, a girl as well as two boys.", 4),
        ("Ann Okoye, 31, and Ben Okoye, 33, were killed.", 2),
        ("Two men and three other women were killed.", None),
        ("At least two men and a woman were killed.", None),
    ],
)
def test_those_named_in_a_row_have_a_total(read_figures, text, total):
    figures = read_figures(text)
    sums = [figure.low for figure in figures if " " in text[figure.start : figure.end]]
    whole = [figure.low for figure in figures if figure.low == total and not figure.is_part]
    if total:
        assert whole == [total], sums
        assert sum(figure.low for figure in figures if figure.is_part) == total
    else:
        assert not any(figure.is_part for figure in figures)


def test_a_row_of_names_is_a_part_of_a_larger_total_told_elsewhere(count):
    text = "Nine people were killed. Ann Okoye and Ben Okoye were killed in their shop."
    assert count(text) == [("killed", 9)]


def test_one_of_a_family_told_of_elsewhere_is_a_part(count):
    text = "Bandits killed a father and his four sons. Luis Prado was killed in the yard."
    assert count(text) == [("killed", 5)]


def test_rival_totals_are_no_parts_of_each_other(count):
    text = "At least nine people were killed. The mayor said twelve people were killed."
    assert count(text) == [("killed", 9), ("killed", 12)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot five cooks in the yard. Three cooks were killed, the mayor said.",
        "Three cooks were killed, the mayor said. Five cooks had been shot.",
    ],
)
def test_those_shot_of_whom_fewer_died_are_casualties_and_the_rest_are_hurt(count, text):
    assert sorted(count(text)) == [("injured", 2), ("killed", 3), ("other", 5)]


def test_the_rest_of_those_shot_is_told_once(count):
    text = "Five cooks were shot. Three cooks died, and two cooks were hurt."
    assert sorted(count(text)) == [("injured", 2), ("killed", 3), ("other", 5)]


def test_those_shot_are_hurt_where_the_dead_are_far_from_them(count):
    between = "The yard was empty and the street was quiet on that day. " * 8
    text = f"Five cooks were shot. {between}Gunmen had killed three guards."
    assert sorted(count(text)) == [("injured", 5), ("killed", 3)]


def test_many_persons_and_pronouns_take_linear_time():
    text = "A man was shot. He was pronounced dead. A woman and her son were killed.\n"
    assert takes_linear_time(text)


def test_many_survivors_take_linear_time():
    assert takes_linear_time("Six cooks were shot in the yard, two of them fatally.\n")


def test_many_deeds_named_by_whom_they_befell_take_linear_time():
    assert takes_linear_time("A triple shooting. Two cooks were killed in it.\n")
