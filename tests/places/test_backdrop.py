"""The town that only the headline or the publisher's address tells."""

from dataclasses import replace

import pytest

from transforms.places.backdrop import backdrop
from transforms.places.find import find_places


@pytest.mark.parametrize(
    ("title", "publisher", "name"),
    [
        ("Three hurt in Memphis", "paper.example", "Memphis"),
        ("Man held after shots in east Charlotte", None, "Charlotte"),
        ("Man held after shots", "fox13memphis.com", "Memphis"),
        ("Man held after shots", "mysanantonio.com", "San Antonio"),
        ("Man held after shots", "paper.example", None),
        ("Charlotte was held", None, None),
    ],
)
def test_town_is_told_outside_the_text(read, title, publisher, name):
    document = replace(read("A man was held."), title=title, publisher=publisher)
    found = backdrop(document, [])
    assert (found and found.name) == name


def test_publisher_at_home_does_not_place_what_happened_abroad(read):
    document = replace(read("A man was held in Peru."), publisher="fox13memphis.com")
    assert backdrop(document, find_places(document)) is None
