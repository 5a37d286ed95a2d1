"""Quarters of towns, and names of towns elsewhere that are none here."""

from dataclasses import replace

import pytest

from transforms.places.find import find_places


def by_words(document):
    return {document.cut(item.start, item.end): item for item in find_places(document)}


def part_of(item):
    """Return the id of the town whose quarter a place is."""
    return item.part_of and item.part_of.place_id


def test_small_town_far_from_all_else_is_a_quarter_of_the_city(read):
    found = by_words(
        read(
            "A woman was shot in Huguenot on Monday. Richmond police closed the road. "
            "The mayor of Richmond spoke to reporters in Virginia."
        )
    )
    quarter, city = found["Huguenot"], found["Richmond"]
    assert (quarter.admin1, part_of(quarter)) == ("Virginia", city.place_id)
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


@pytest.mark.parametrize("part", ["", "south ", "north central "])
def test_neighbourhood_of_a_town_leaves_it_a_town(read, part):
    found = by_words(read(f"The fire began in a {part}Stockton neighborhood in California."))
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
    assert [part_of(first), part_of(second)] == [city.place_id] * 2


def test_place_near_a_town_whose_police_came_is_a_quarter_of_it(read):
    text = "A boy was shot in South Shore on Monday, Chicago police said."
    found = by_words(read(text))
    assert part_of(found["South Shore"]) == found["Chicago"].place_id
    assert found["South Shore"].latitude != found["Chicago"].latitude


@pytest.mark.parametrize(
    "text",
    [
        "Compton police held a man on Monday. Los Angeles police had looked for him.",
        "A man was held in Compton, California. Los Angeles police had looked for him.",
        "A man was held in Compton on Monday. Buses to Los Angeles were late.",
    ],
)
def test_town_with_a_police_of_its_own_or_at_the_edge_is_no_quarter(read, text):
    assert by_words(read(text))["Compton"].part_of is None


def test_village_abroad_that_nobody_names_a_country_for_is_a_quarter(read):
    found = by_words(read("A man was shot in Queensborough on Friday. Shreveport police came."))
    assert found["Queensborough"].place_id is None
    assert part_of(found["Queensborough"]) == found["Shreveport"].place_id


def test_home_of_somebody_is_no_quarter(read):
    text = "A man from Huguenot was shot on Monday, said Richmond police in Virginia."
    assert by_words(read(text))["Huguenot"].admin1 == "New York"


def test_quarter_of_no_town_in_the_text_lies_in_that_of_the_outlet(read):
    document = read("A girl was shot in the Englewood neighborhood on Monday.", "abc7chicago.com")
    assert find_places(document)[0].part_of.name == "Chicago"


def test_suburb_of_a_capital_is_no_quarter_of_it(read):
    text = "A man was shot in Waldorf on Monday. Washington police looked for a car in Maryland."
    assert by_words(read(text))["Waldorf"].part_of is None


def test_area_unknown_to_the_gazetteer_lies_in_the_city_whose_police_came(read):
    text = "Five people were shot in the Velmaridge area on Monday, Sacramento police said."
    found = by_words(read(text))
    assert part_of(found["Velmaridge"]) == found["Sacramento"].place_id
    assert found["Velmaridge"].feature == "landmark"


def test_village_unknown_to_the_gazetteer_is_no_quarter_of_a_city_with_police_at_work(read):
    text = "Lagos police said the men fled to Ibadan and later to Zorakwe village."
    assert by_words(read(text))["Zorakwe"].part_of is None


def test_section_of_a_part_of_a_city_lies_in_that_city(read):
    found = by_words(read("Two were shot in the Kingsessing section of Southwest Philadelphia."))
    assert part_of(found["Kingsessing"]) == found["Philadelphia"].place_id


def test_building_called_after_a_far_town_stands_in_the_town_of_the_outlet(read):
    text = "Five people were shot at Corning Village Apartments on Wednesday."
    title = "Five people shot on Wednesday - WXYZ 5 - Memphis, Tennessee"
    (found,) = find_places(replace(read(text), title=title))
    assert found.part_of is not None
    assert (found.part_of.name, found.admin1) == ("Memphis", "Tennessee")
