from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from schemas.codes import QUALIFIERS
from transforms.figures.quantity import Quantity, find_quantities

ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
HEDGES = {
    "exact": ("", ""),
    "at_least": ("at least ", "no fewer than ", "a minimum of "),
    "more_than": ("more than ", "over ", "well over ", "upwards of "),
    "at_most": ("up to ", "at most ", "no more than ", "as many as "),
    "less_than": ("fewer than ", "under "),
    "about": ("about ", "some ", "nearly ", "an estimated ", "close to "),
}
NUMBERS = st.one_of(st.integers(1, 99), st.integers(100, 9_999), st.integers(10_000, 9_999_999))


def words_of(number: int) -> str:
    """Write a number in words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return TENS[ten - 2] + (f"-{ONES[one]}" if one else "")
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            many, rest = divmod(number, size)
            glue = " and " if rest and rest < 100 else " "
            return f"{words_of(many)} {name}" + (f"{glue}{words_of(rest)}" if rest else "")
    raise AssertionError(number)


def written(number: int, style: str) -> str:
    return {"digits": str(number), "marks": f"{number:,}", "words": words_of(number)}[style]


SOME_WORDS = (
    *("at", "least", "six", "to", "40", "dozens", "of", "1.2", "million", ",", "and", "a", "few"),
    *("12-year-old", "no", "one", "$5", "-", "or", "trillion", "hundred", "9" * 40),
)
GIANTS = ("trillion", "quadrillion", "quintillion", "sextillion", "zillion")
STYLES = st.sampled_from(["digits", "marks", "words"])


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


@given(NUMBERS, STYLES)
def test_number_written_out_is_read_back(number, style):
    assert (only(f"Then {written(number, style)} people came.").low) == number


@given(NUMBERS, STYLES, st.sampled_from([(q, h) for q, hs in HEDGES.items() for h in hs]))
def test_hedge_bounds_the_number(number, style, hedge):
    qualifier, words = hedge
    text = f"Then {words}{written(number, style)} people came."
    quantity = only(text)
    low = None if qualifier in {"at_most", "less_than"} else number
    high = None if qualifier in {"at_least", "more_than"} else number
    assert (quantity.low, quantity.high, quantity.qualifier) == (low, high, qualifier)
    assert text[quantity.start : quantity.end] == f"{words}{written(number, style)}"


@given(
    NUMBERS,
    st.integers(1, 500),
    STYLES,
    st.sampled_from(["between {} and {}", "from {} to {}", "{} to {}", "{} or {}"]),
)
def test_interval_written_out_is_read_back(low, step, style, shape):
    # "Between one hundred and one hundred and two" can be read in two ways, and so can
    # "two to three hundred".
    assume(style != "words" or (low % 100 and step <= low))
    words = shape.format(written(low, style), written(low + step, style))
    text = f"Then {words} people came."
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.qualifier) == (low, low + step, "range")
    assert text[quantity.start : quantity.end] == words


@given(st.lists(st.sampled_from(SOME_WORDS), max_size=30))
def test_any_order_of_words_gives_ordered_sound_quantities(words):
    text = " ".join(words)
    quantities = find_quantities(text)
    assert quantities == sorted(quantities, key=lambda quantity: quantity.start)
    for quantity in quantities:
        assert 0 <= quantity.start <= quantity.core_start < quantity.core_end <= quantity.end
        assert quantity.end <= len(text)
        assert quantity.qualifier in QUALIFIERS
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
    for left, right in pairwise(quantities):
        assert left.end <= right.start


@given(
    NUMBERS,
    st.integers(1, 500),
    STYLES,
    st.sampled_from(HEDGES["at_least"]),
    st.sampled_from(HEDGES["at_most"]),
)
def test_hedged_ends_of_an_interval_are_read_back(low, step, style, least, most):
    words = f"{least}{written(low, style)} and {most}{written(low + step, style)}"
    quantity = only(f"Then {words} people came.")
    assert (quantity.low, quantity.high) == (low, low + step)


@given(
    st.sampled_from(["several", "a few"]),
    st.sampled_from([(100, "hundred"), (1_000, "thousand"), (100_000, "hundred thousand")]),
)
def test_vague_multiples_keep_their_unit(opening, unit):
    size, word = unit
    quantity = only(f"Then {opening} {word} people came.")
    assert (quantity.low, quantity.qualifier) == (3 * size, "vague")


@given(NUMBERS, STYLES, st.sampled_from(GIANTS), st.sampled_from(["", "at least ", "up to "]))
def test_number_beyond_all_people_is_no_figure_nor_cut_short(number, style, unit, hedge):
    assert find_quantities(f"Then {hedge}{written(number, style)} {unit} ants came.") == []


@given(st.integers(10**15, 10**60), st.sampled_from(["", "about ", "between two and "]))
def test_digits_beyond_all_people_are_no_figure(number, hedge):
    assert all((found.high or 0) < 10**15 for found in find_quantities(f"{hedge}{number} men"))
    assert str(number) not in {f"{found.low}" for found in find_quantities(f"{number} men")}


@given(NUMBERS, st.sampled_from(["million billion", "thousand million", "billion billion"]))
def test_units_heaped_up_are_no_figure_nor_cut_short(number, units):
    assert find_quantities(f"Then {number} {units} ants came.") == []


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("dozens of men", 24, 99, "vague"),
        ("scores of men", 40, 199, "vague"),
        ("hundreds of men", 200, 999, "vague"),
        ("thousands of men", 2_000, 9_999, "vague"),
        ("tens of thousands of men", 20_000, 99_999, "vague"),
        ("hundreds of thousands of men", 200_000, 999_999, "vague"),
        ("several men", 3, 9, "vague"),
        ("several dozen men", 36, 119, "vague"),
        ("a few hundred men", 300, 999, "vague"),
        ("several hundred thousand men", 300_000, 999_999, "vague"),
        ("a hundred thousand men", 100_000, 100_000, "exact"),
        ("a number of men", 2, None, "vague"),
        ("an unknown number of men", 2, None, "vague"),
        ("many men", None, None, "vague"),
        ("dozens or hundreds of men", 24, 999, "vague"),
        ("scores, possibly hundreds of men", 40, 999, "vague"),
        ("from six to over 200 men", 6, 200, "range"),
        ("at least seven and as many as 12 men", 7, 12, "range"),
        ("three to four million men", 3_000_000, 4_000_000, "range"),
        ("10-15 men", 10, 15, "range"),
        ("1.2 million men", 1_200_000, 1_200_000, "exact"),
        ("half a million men", 500_000, 500_000, "exact"),
        ("half a dozen men", 6, 6, "exact"),
        ("two dozen men", 24, 24, "exact"),
        ("12 lakh men", 1_200_000, 1_200_000, "exact"),
        ("a couple of men", 2, 2, "about"),
        ("both men", 2, 2, "exact"),
        ("2,000-odd men", 2_000, 2_000, "about"),
        ("50 men or more", 50, 50, "exact"),
        ("50 or more men", 50, None, "at_least"),
        ("50+ men", 50, None, "at_least"),
        ("fifty or so men", 50, 50, "about"),
        ("not a single man", 0, 0, "exact"),
        ("no man", 0, 0, "exact"),
    ],
)
def test_bounds_of_words(text, low, high, qualifier):
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.qualifier) == (low, high, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "a 24-year-old man",
        "the two-day strike",
        "$40 million",
        "40% of shops",
        "at 12:30",
        "the AK-47 rifle",
        "call 555-0134",
        "on the 23rd",
        "few came",
        "as many as that",
        "3.7",
    ],
)
def test_what_is_no_number_of_things(text):
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    "text", ["9" * 100_000, "9 " * 50_000, "at least " * 50_000, "a-" * 50_000, "million " * 50_000]
)
def test_hostile_text_is_read(text):
    for quantity in find_quantities(text):
        assert (quantity.low or 0) < 10**15
        assert (quantity.high or 0) < 10**15


def test_a_hedged_end_takes_no_scale_from_the_other():
    quantity = only("At least one and up to two hundred people came.")
    assert (quantity.low, quantity.high) == (1, 200)
