"""The headline of a title."""

import pytest

from transforms.title import parted


@pytest.mark.parametrize(
    ("title", "headline", "behind"),
    [
        ("Two held in Tosk | The Tosk and Orlu Valley Sentinel", "Two held in Tosk", "Tosk and"),
        (
            "News - Four arrested after Tosk blast - Radio Orlu - Tosk",
            "Four arrested",
            "Radio Orlu",
        ),
        ("Blast shakes Tosk \u00ab Sentinel", "Blast shakes", "Sentinel"),
        ("Well-known singer held", "Well-known singer held", ""),
    ],
)
def test_headline_is_the_first_long_part_of_a_title(title, headline, behind):
    own, rest = parted(title)
    assert own.startswith(headline)
    assert behind in rest


def test_no_title_has_no_headline():
    assert parted(None) == ("", "")


def test_title_of_spaces_takes_no_long():
    assert parted("a" + " " * 200_000 + "b")[1] == ""
