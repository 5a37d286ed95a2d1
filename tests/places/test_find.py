import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.work import work
from transforms.places.find import find_places

# Names, marks and other words, to be put together in any order.
PIECES = tomllib.loads(Path(__file__).with_name("pieces.toml").read_text("utf-8"))
WORDS = st.sampled_from([*PIECES["words"], "\n\n"])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(WORDS, max_size=25))
def test_places_are_ordered_and_apart_and_stand_in_the_text(read, words):
    text = " ".join(words)
    found = find_places(read(text))
    assert all(0 <= item.start < item.end <= len(text) for item in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[item.start : item.end].strip() == text[item.start : item.end] for item in found)
    assert all((item.latitude is None) == (item.longitude is None) for item in found)


def names(found):
    return [item.name for item in found]


def part_of(item):
    """Return the id of the town whose quarter a place is."""
    return item.part_of and item.part_of.place_id


def test_possessive_ending_is_no_part_of_the_name(read):
    document = read("Pakistan's army and Lahore's police met.")
    assert [document.cut(item.start, item.end) for item in find_places(document)] == [
        "Pakistan",
        "Lahore",
    ]


def test_people_of_a_country_are_marked_as_adjectives(read):
    found = find_places(read("Turkish and Pakistani officials met in Ankara."))
    assert [(item.country_code, item.adjective) for item in found] == [
        ("TR", True),
        ("PK", True),
        ("TR", False),
    ]


def test_village_unknown_to_the_gazetteer_takes_the_point_of_its_province(read):
    document = read("Four men died in Qelgay village, Paktika province, on Monday.")
    village, province = find_places(document)
    assert village.name == "Qelgay"
    assert village.place_id is None
    assert (village.admin1, village.country_code) == ("Paktika", "AF")
    assert (village.latitude, village.longitude) == (province.latitude, province.longitude)


def test_known_word_inside_an_unknown_name_is_not_the_place(read):
    found = find_places(read("Troops left Kota Multan Zar district, Helmand province, on Monday."))
    assert "Multan" not in names(found)
    assert all(item.country_code == "AF" for item in found)


def test_other_spelling_is_found_inside_a_known_province(read):
    found = find_places(read("A mine exploded in Panjwaii district, Kandahar province."))
    assert (found[0].feature, found[0].admin1) == ("district", "Kandahar")
    assert found[0].place_id is not None


def test_state_after_a_comma_decides_between_namesakes(read):
    found = find_places(read("He drove from Springfield, Ohio, to Portland, Maine."))
    assert [item.admin1 for item in found] == ["Ohio", "Ohio", "Maine", "Maine"]


def test_name_has_one_meaning_in_an_article(read):
    text = "The mayor of Paris, Texas, resigned. Paris has had four mayors since June."
    assert {item.admin1 for item in find_places(read(text))} == {"Texas"}


@pytest.mark.parametrize(
    ("publisher", "country"), [("gazette.co.uk", "GB"), ("dailyherald.ca", "CA")]
)
def test_publisher_decides_where_nothing_else_does(read, publisher, country):
    found = find_places(read("A man was held in Halifax after the fire.", publisher))
    assert [item.country_code for item in found] == [country]


def test_namesake_of_the_publisher_is_the_local_one(read):
    text = "The council of Athens met on Monday. Ohio owes Athens money, and Columbus has none."
    assert find_places(read(text, "athensmessenger.com"))[0].country_code == "US"


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_texts_without_case_still_name_large_places(read, change):
    text = change("The strike in Karachi spread to Lahore, Pakistan, on Sunday.")
    assert {"Karachi", "Lahore", "Pakistan"} <= set(names(find_places(read(text))))


def test_quarter_with_the_name_of_a_far_town_is_put_into_its_own(read):
    text = "Men fled the Juniata section of Philadelphia. Later Juniata residents came back."
    first, town, second = find_places(read(text))
    assert town.name == "Philadelphia"
    assert [part_of(first), part_of(second)] == [town.place_id] * 2
    assert (first.latitude, first.place_id) == (town.latitude, None)


def test_side_of_a_town_is_no_town(read):
    town, side = find_places(read("Police in Chicago said the men met on the West Side."))
    assert part_of(side) == town.place_id
    assert side.feature == "landmark"


def test_town_in_the_built_up_area_of_a_larger_one_is_a_part_of_it(read):
    town, _, quarter, suburb = find_places(
        read("In Chicago, Illinois, they met in North Lawndale, then drove to Evanston.")
    )
    assert part_of(quarter) == town.place_id
    assert suburb.part_of is None


def test_block_of_a_street_is_no_town(read):
    found = find_places(read("Police in San Antonio went to the 1700 block of South Hamilton."))
    assert [place.name for place in found] == ["San Antonio"]


def test_time_grows_with_length_and_no_faster(read):
    text = "Police in Lahore, Pakistan, held men from Turbat and Quetta. "
    short, long = read(text * 20), read(text * 200)
    find_places(short)
    assert work(lambda: find_places(long)) <= 12 * work(lambda: find_places(short))


@pytest.mark.parametrize(
    "text",
    [
        "DUBLIN (XYZ) - The man who shot his wife spoke to reporters.",
        "DUBLIN - The man who shot his wife spoke to reporters.",
        "Dublin, Ireland (XYZ) \u2014 The man who shot his wife spoke to reporters.",
        "The man was held. Dublin police spoke to reporters.",
        "The man was shot in Dublin Friday morning.",
    ],
)
def test_name_that_opens_a_report_or_has_a_police_is_a_place(read, text):
    assert "dublin" in {name.casefold() for name in names(find_places(read(text)))}


def test_word_that_opens_a_line_without_capitals_is_no_dateline(read):
    assert not find_places(read("Orange - the colour of the season - was everywhere."))


def test_former_name_gives_way_to_the_city_that_has_it_now(read):
    (found,) = find_places(read("Three people were shot in Philadelphia on Monday."))
    assert found.country_code == "US"


def test_adjective_of_a_nation_before_a_city_is_its_country_and_the_city_a_town(read):
    nation, city = find_places(read("A bridge in the Iraqi city of Basra was hit."))
    assert (nation.name, nation.feature, nation.adjective) == ("Iraq", "country", True)
    assert (city.name, city.feature) == ("Basrah", "town")


def test_a_city_is_meant_before_the_province_called_after_it_unless_that_is_said(read):
    features = [
        place.feature for place in find_places(read("They fled Basra. Basra province is hot."))
    ]
    assert features == ["town", "province"]


def test_a_militia_with_the_name_of_a_far_town_is_no_place(read):
    text = "Guards fired on Fano militiamen near the town of Merawi in Ethiopia."
    assert [place.name for place in find_places(read(text))] == ["Merawi", "Ethiopia"]


@pytest.mark.parametrize(
    "text",
    [
        "Two herders were killed in the Lerma Valley of Salta province in Argentina on Monday.",
        "In Argentina's Salta province herders marched across the whole dry region of Larissa.",
    ],
)
def test_landscape_or_region_is_no_town_abroad_of_that_name(read, text):
    found = [place for place in find_places(read(text)) if place.name in {"Lerma", "Larissa"}]
    assert [(place.feature, place.admin1) for place in found] == [("region", "Salta")]


@pytest.mark.parametrize("name", ["Sornak valley", "Dar Sornak gorge"])
def test_valley_no_list_knows_is_a_landscape_of_the_province_told(read, name):
    text = f"Two herders were killed in the {name} on Monday, elders in Salta province said."
    valley = find_places(read(text))[0]
    assert (valley.name, valley.feature, valley.place_id) == (name, "region", None)
    assert valley.admin1 == "Salta"


def test_what_is_called_after_a_valley_is_no_landscape(read):
    text = "Nine players were honoured in the Sornak Valley League on Monday."
    assert not find_places(read(text))


def test_city_goes_before_a_smaller_province_elsewhere_of_its_name(read):
    (city,) = find_places(read("Four people were shot in north Charlotte on Monday."))
    assert (city.feature, city.admin1) == ("town", "North Carolina")


def test_street_of_a_town_tells_the_town(read):
    (found,) = find_places(read("A girl was hit as she walked along a Lahore street."))
    assert found.name == "Lahore"
    assert find_places(read("A girl was hit as she left a Lahore Street shop.")) == []


def test_detectives_of_a_town_tell_the_town(read):
    (found,) = find_places(
        read("Six were shot at a cookout. Durham detectives went there on Monday.")
    )
    assert found.name == "Durham"


def test_postal_code_tells_the_state_behind_a_town_only(read):
    found = {item.name for item in find_places(read("Two were hurt in Richmond, VA on Monday."))}
    assert found == {"Richmond", "Virginia"}
    assert find_places(read("VA officials said nothing on Monday.")) == []


def test_state_is_no_small_town_in_it(read):
    text = "He was shot in Maryland, near Bowie, Laurel, Columbia and Odenton, Anne Arundel County."
    found = {read(text).cut(item.start, item.end): item for item in find_places(read(text))}
    assert found["Maryland"].feature == "province"


@pytest.mark.parametrize("name", ["Kherson", "Kharkiv", "Zaporizhzhia", "Mykolaiv"])
def test_seat_is_meant_rather_than_the_province_called_after_it(read, name):
    text = f"Shells hit {name} on Monday. A bus crashed in Lviv, and one in Odesa."
    (found,) = (
        item for item in find_places(read(text)) if read(text).cut(item.start, item.end) == name
    )
    assert found.feature == "town"


def test_province_is_meant_where_a_town_is_said_to_lie_in_it(read):
    town, province = find_places(read("A man was shot in Buffalo, New York, on Monday."))
    assert (town.feature, province.feature) == ("town", "province")
