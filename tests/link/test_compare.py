from dataclasses import replace
from datetime import date

import pytest

from transforms.link.compare import THRESHOLD, comparisons, explain_pair, score
from transforms.link.profile import profiles

from .rows import article, mention

TOWN = {
    "place_name": "Kisumu",
    "place_id": "gn:1",
    "admin1": "Kisumu",
    "country_code": "KE",
    "latitude": -0.1,
    "longitude": 34.76,
    "geo_precision": "town",
}
CRASH = (
    "Farmer Otieno Baraza, 44, was shot near the mill on Acacia Road, said Sergeant Lilian Njeri. "
    "His brother Juma Baraza ran for help."
)
LATER = (
    "A court heard how Otieno Baraza, 44, died near the mill on Acacia Road. Sergeant Lilian Njeri "
    "was the first witness, and Juma Baraza is to follow."
)
OTHER = (
    "Fishermen clashed with traders over the price of ice, and two boats were burnt. "
    "Councillor Amina Yusuf asked for more patrols on the quay."
)


def day(number, month=5):
    when = date(2025, month, number)
    return {"event_date_start": when, "event_date_end": when, "date_precision": "day"}


def pair(one, other, *, texts=(CRASH, LATER), published=("2025-05-05", "2025-05-06")):
    rows = [article(*cells) for cells in zip("ab", texts, published, strict=True)]
    mentions = [mention("a1", "a", **one), mention("b1", "b", **other)]
    return profiles(mentions, {row["article_id"]: row for row in rows})


def levels(one, other):
    return {found.comparison: found.level for found in explain_pair(one, other)}


def test_a_score_is_the_sum_of_what_explains_it():
    one, other = pair(TOWN | day(4), TOWN | day(4))
    assert score(one, other) == sum(found.weight for found in explain_pair(one, other))
    assert levels(one, other)["days"] == "same"
    assert levels(one, other)["place"] == "same"


def test_people_and_streets_that_both_name_speak_for_one_event():
    assert levels(*pair(TOWN, TOWN))["names"] == "5"
    assert levels(*pair(TOWN, TOWN))["ages"] == "one"
    assert levels(*pair(TOWN, TOWN, texts=(CRASH, OTHER)))["names"] == "0"


def test_a_report_of_a_trial_that_tells_the_day_of_the_deed_is_of_the_deed():
    rows = [article("a", CRASH, "2025-05-05"), article("b", LATER, "2025-09-10")]
    mentions = [
        mention("a1", "a", **TOWN, **day(4)),
        mention("b1", "b", **TOWN, **day(9, 9)),
        mention("b2", "b", **TOWN, **day(4), is_main=False),
    ]
    deed, trial, _ = profiles(mentions, {row["article_id"]: row for row in rows})
    assert levels(deed, trial)["days"] == "told_too"
    assert score(deed, trial) > THRESHOLD


def test_days_far_apart_of_which_no_article_tells_both_are_two_events():
    assert explain_pair(*pair(TOWN | day(4), TOWN | day(14))) == []


def test_nothing_is_reported_before_it_happened():
    one, other = pair(TOWN | day(20), TOWN, published=("2025-05-21", "2025-05-06"))
    assert levels(one, other)["days"] == "before"


def test_towns_of_one_name_may_be_one_that_was_looked_up_wrongly():
    elsewhere = TOWN | {
        "place_id": "gn:9",
        "country_code": "US",
        "admin1": "Ohio",
        "latitude": 40.0,
    }
    assert levels(*pair(TOWN, elsewhere))["place"] == "same_name"
    named = elsewhere | {"place_name": "Mill"}
    assert levels(*pair(TOWN, named))["place"] == "named_too"
    assert levels(*pair(TOWN, elsewhere | {"place_name": "Dayton"}))["place"] == "other_country"


def test_what_articles_of_one_publisher_share_counts_less():
    one, other = pair(TOWN | day(4), TOWN | day(4))
    again = [replace(item, publisher="Lake Herald") for item in (one, other)]
    assert levels(one, other)["names"] == levels(*again)["own_names"]
    assert score(*again) < score(one, other)


def test_one_publisher_that_tells_other_days_or_places_means_two_events():
    elsewhere = TOWN | {"place_id": "gn:9", "place_name": "Eldoret", "longitude": 36.5}
    one, other = pair(TOWN | day(4), elsewhere | day(5))
    again = [replace(item, publisher="Security Command") for item in (one, other)]
    found = {(found.comparison, found.level) for found in explain_pair(*again)}
    assert {("publisher", "other_day"), ("publisher", "other_place")} <= found
    assert score(*again) < THRESHOLD


def test_what_an_article_only_mentions_is_not_dated_by_its_publication():
    one, other = pair(TOWN | {"is_main": False}, TOWN | day(4))
    assert levels(one, other)["days"] == "untold"


def test_a_town_and_a_quarter_of_it_are_one_place_and_two_quarters_are_not():
    town = TOWN | {"town_id": "gn:1", "town_name": "Kisumu"}
    quarter = town | {"place_id": "gn:2", "place_name": "Nyalenda", "latitude": -0.12}
    other = town | {"place_id": "gn:3", "place_name": "Kondele", "latitude": -0.08}
    assert levels(*pair(town, quarter))["place"] == "same"
    assert levels(*pair(quarter, other))["place"] == "10_km"


def test_a_publishers_name_in_a_headline_says_nothing_of_the_event():
    rows = [
        article(
            "a", CRASH, title="Farmer shot dead at mill | Lakeside Daily Observer and Advertiser"
        )
    ]
    (one,) = profiles([mention("a1", "a")], {row["article_id"]: row for row in rows})
    assert "lakeside daily" not in one.names
    assert "observer" not in one.words


@pytest.mark.parametrize("comparison", ["words", "own_words", "names", "own_names", "sentences"])
def test_more_in_common_never_counts_less(comparison):
    found = [
        (float(level), row.weight)
        for (kind, level), row in comparisons().items()
        if kind == comparison
    ]
    weights = [weight for _, weight in sorted(found)]
    assert weights == sorted(weights)


def test_what_an_article_tells_of_two_towns_and_days_is_two():
    there = TOWN | {"place_name": "Eldoret", "place_id": "gn:2", "latitude": 0.52}
    rows = [article("a", CRASH, "2025-05-06"), article("b", LATER, "2025-05-05")]
    own, besides = mention("a1", "a", **there, **day(5)), mention("a2", "a", **TOWN, **day(4))
    other = mention("b1", "b", **TOWN, **day(4))
    articles = {row["article_id"]: row for row in rows}
    one, _, two = profiles([own, besides | {"is_main": False}, other], articles)
    assert score(one, two) == float("-inf")
    one, two = profiles([own, other], articles)
    assert score(one, two) > float("-inf")
