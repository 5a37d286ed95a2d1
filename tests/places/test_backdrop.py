"""The town that only the headline or the publisher's address tells."""

from dataclasses import replace

import pytest

from transforms.places.backdrop import backdrop, headline_town
from transforms.places.find import find_places


def around(document):
    places = find_places(document)
    return headline_town(document, places) or backdrop(document, places)


@pytest.mark.parametrize(
    ("title", "publisher", "name"),
    [
        ("Three hurt in Memphis", "paper.example", "Memphis"),
        ("Three hurt in downtown Memphis fire", None, "Memphis"),
        ("Man held after shots in east Charlotte", None, "Charlotte"),
        ("Man held after Charlotte shooting", None, "Charlotte"),
        ("Charlotte man held", None, "Charlotte"),
        ("Two held north of Charlotte", None, "Charlotte"),
        ("Man held after shots", "abccharlotte.com", "Charlotte"),
        ("Man held on Charlotte Avenue", None, None),
        ("Man held in Charlotte Heights", None, None),
        ("Man held after shots", "fox13memphis.com", "Memphis"),
        ("Man held after shots", "mysanantonio.com", "San Antonio"),
        ("Man held after shots - WXYZ 5 - Columbus, Ohio", "wxyz.example", "Columbus"),
        ("Man held after shots", "paper.example", None),
        ("Charlotte was held", None, None),
    ],
)
def test_town_is_told_outside_the_text(read, title, publisher, name):
    found = around(replace(read("A man was held."), title=title, publisher=publisher))
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://paper.example/news/man-held-after-shots-in-tucson-7712", "Tucson"),
        ("https://paper.example/tucson/crime/man-held", "Tucson"),
        ("https://archive.example/2016/http://paper.example:80/tucson/held", "Tucson"),
        ("https://paper.example/news/tucson-man-speaks", None),
    ],
)
def test_address_tells_the_town(read, url, name):
    found = around(replace(read("A man was held in Arizona."), url=url))
    assert (found and found.name) == name


def test_town_of_the_headline_lies_where_the_text_plays(read):
    document = replace(read("A man was held in Texas."), title="Two shot in Paris")
    found = around(document)
    assert found is not None
    assert found.admin1 == "Texas"


def test_state_behind_the_headline_decides_between_namesakes(read):
    text = "A man was held near Troy. Troy deputies found the car."
    document = replace(read(text), title="Man held after long chase - WXYZ 5 - Dayton, Ohio")
    assert {place.admin1 for place in find_places(document)} == {"Ohio"}


def test_publisher_at_home_does_not_place_what_happened_abroad(read):
    document = replace(read("A man was held in Peru."), publisher="fox13memphis.com")
    assert backdrop(document, find_places(document)) is None
