"""Quarters of towns, and names of towns elsewhere that are none here."""

import pytest

from transforms.places.find import find_places


def by_words(document):
    return {document.cut(item.start, item.end): item for item in find_places(document)}


def test_small_town_far_from_all_else_is_a_quarter_of_the_city(read):
    found = by_words(
        read(
            "A woman was shot in Huguenot on Monday. Richmond police closed the road. "
            "The mayor of Richmond spoke to reporters in Virginia."
        )
    )
    quarter, city = found["Huguenot"], found["Richmond"]
    assert (quarter.admin1, quarter.part_of) == ("Virginia", city.place_id)
    assert (quarter.latitude, quarter.longitude) == (city.latitude, city.longitude)


@pytest.mark.parametrize(
    "text",
    [
        "A woman was shot in Paducah, Kentucky, on Monday. Richmond police in Virginia knew her.",
        "Paducah police closed the road. Richmond police in Virginia were told.",
    ],
)
def test_town_said_to_lie_elsewhere_or_with_a_police_stays_a_town(read, text):
    assert by_words(read(text))["Paducah"].admin1 == "Kentucky"


def test_side_of_a_town_is_no_town_of_that_name(read):
    found = by_words(read("Two men were shot on the South Side of Chicago on Monday."))
    assert found["South Side"].feature == "landmark"
    assert found["South Side"].place_id is None


def test_neighbourhood_of_a_town_leaves_it_a_town(read):
    found = by_words(read("The fire began in a Stockton neighborhood in California."))
    assert (found["Stockton"].feature, found["Stockton"].admin1) == ("town", "California")


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("He was hit at the corner of Mathis and Prentice in Chicago.", "Mathis"),
        ("He was hit at the corner of Mathis and Prentice in Chicago.", "Prentice"),
        ("He was hit near Poplar and Sutter streets in Chicago.", "Poplar"),
    ],
)
def test_streets_that_meet_are_no_towns(read, text, street):
    assert street not in by_words(read(text))


def test_quarter_called_like_a_city_elsewhere_lies_in_the_city_named_beside_it(read):
    document = read("Two men were shot in Austin. The Austin neighborhood is in Chicago.")
    first, second, city = find_places(document)
    assert city.name == "Chicago"
    assert [first.part_of, second.part_of] == [city.place_id] * 2
