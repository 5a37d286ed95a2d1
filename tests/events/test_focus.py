"""The town an article is about, where it tells of the deed without one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tests.events.conftest import Reading, dates, places
from transforms.document import Toponym

COUNTY, OTHER = "Adria County", "Lorn County"


def at(text: str, name: str, feature: str, county: str | None = None) -> Toponym:
    start = text.index(name)
    return Toponym(
        start, start + len(name), name, name, feature, admin1="Adria", admin2=county,
        country_code="XX",
    )  # fmt: skip


def test_deed_told_nowhere_is_in_the_town_of_the_county_named_most(read: Callable[..., Reading]):
    text = "A baker was shot on Monday. Adria County deputies found him. Tosk medics came."
    found = [at(text, COUNTY, "district", COUNTY), at(text, "Tosk", "town", COUNTY)]
    place = read(text, found, title="Adria County baker shot").of("shot").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_deed_in_a_county_is_in_no_town_of_another(read: Callable[..., Reading]):
    text = (
        "Gunmen shot a baker in Adria County. Velmar surgeons saved him. He is back in Velmar. "
        "Tosk medics knew him."
    )
    found = [
        at(text, COUNTY, "district", COUNTY),
        at(text, "Velmar", "town", OTHER),
        at(text, "Tosk", "town", COUNTY),
    ]
    place = read(text, found, title="Velmar baker shot").of("shot").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_old_deed_an_article_is_about_is_in_its_town(read: Callable[..., Reading]):
    text = "Tosk is a quiet town by a river. Two men shot a baker on March 3."
    found = [at(text, "Tosk", "town")]
    march = dates(text, ("March 3", date(2024, 3, 3)))
    place = read(text, found, march, title="Shot baker is not forgotten").of("shot").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_town_of_the_headline_comes_before_one_the_text_names_for_something_else(
    read: Callable[..., Reading],
):
    text = "Two men were shot on Monday. Surgeons in Jackson, Mississippi, saved them."
    jackson = replace(at(text, "Jackson", "town"), admin1="Mississippi", country_code="US")
    place = read(text, [jackson], title="Two hurt after Brookhaven shooting").of("shot").toponym
    assert place is not None
    assert (place.name, place.admin1) == ("Brookhaven", "Mississippi")


def test_home_of_somebody_places_no_event(read: Callable[..., Reading]):
    text = "A driver from Tosk was shot dead on Monday. He lay near his bus."
    assert read(text, places(text, ("Tosk", "town"))).of("shot dead").toponym is None
    text += " Police in Velmar are looking for witnesses."
    found = places(text, ("Tosk", "town"), ("Velmar", "town"))
    shooting = read(text, found).of("shot dead")
    assert shooting.toponym is not None
    assert shooting.toponym.name == "Velmar"
