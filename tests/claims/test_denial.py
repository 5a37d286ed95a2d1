import re
from importlib.resources import files

import pytest

from schemas.codes import DENIED_ASPECTS
from transforms.claims.denial import (
    OTHER,
    calls_untrue,
    denied_aspect,
    is_taken_back,
    lists,
    refutes,
)

VIEW = files("warehouse") / "views" / "denied_metrics.sql"


def test_the_words_of_denials_and_the_closed_list_name_the_same_aspects():
    names = [name for name, _ in lists().aspects]
    assert (*names, OTHER) == DENIED_ASPECTS


def test_the_view_asks_for_aspects_that_exist():
    values = VIEW.read_text("utf-8").partition("values")[2].partition("),\n\n")[0]
    named = re.findall(r"\('(\w+)', '\w+'\)", values)
    assert named
    assert set(named) <= set(DENIED_ASPECTS)


@pytest.mark.parametrize(
    ("content", "context", "aspect"),
    [
        ("that shots killed anyone", "", "deaths"),
        ("that its snipers killed anyone", "", "live_fire"),
        ("it", "Asked about the arrest, he denied it.", "custody"),
        ("that", "He denied that.", "other"),
    ],
)
def test_the_first_aspect_named_counts_and_the_context_stands_in(content, context, aspect):
    assert denied_aspect(content, context) == aspect


@pytest.mark.parametrize(
    ("content", "untrue"),
    [
        ("the guards were lying", True),
        ("the guards were lying about the fire", True),
        ("the toll was wildly overstated", True),
        ("four bodies were lying in the yard", False),
        ("the guards were not lying about the fire", False),
        ("it never happened", True),
        ("such a flood never happened before", False),
        ("the danger cannot be overstated", False),
        ("the claims made on Monday were entirely false", True),
        ("the letter, sent in May, was fake", True),
        ("it was false and malicious", True),
        ("the men carried fake passports", False),
        ("the notes were fake", False),
        ("prices were inflated", False),
        ("it was a false alarm", False),
        ("they sold fabricated papers", False),
    ],
)
def test_what_lies_somewhere_or_is_new_is_not_called_untrue(content, untrue):
    assert refutes(content) is untrue


@pytest.mark.parametrize(
    ("content", "untrue"),
    [
        ("the video fake", True),
        ("it a fabricated story", True),
        ("the figures false and misleading", True),
        ("the men fake doctors", False),
        ("the alarm false", True),
    ],
)
def test_what_is_forged_is_not_so_denied(content, untrue):
    assert calls_untrue(content) is untrue


def test_what_was_lowered_far_before_a_count_is_not_that_count():
    assert is_taken_back("They lowered the toll to 31 from ", "")
    assert not is_taken_back(f"They lowered the flag {'and went on ' * 20}from ", "")
    assert not is_taken_back("lowered " * 50_000, " down to 3")
