import random
from datetime import date, timedelta

from transforms.link.episodes import episodes, happening

START = date(2025, 5, 4)


def event(key, articles, *, about=(), day=None, kind="PROTEST", **cells):
    """Return an event told by some articles, on a day counted from the start."""
    text = cells.pop("text", "They marched.")
    when = START + timedelta(days=day) if day is not None else None
    row = {
        "event_id": key,
        "event_date_start": when,
        "event_date_end": when,
        "date_precision": "day" if when else "unknown",
        "place_id": "gn:1",
        "latitude": -4.05,
        "longitude": 39.66,
        "admin1": "Mombasa",
        "country_code": "KE",
    } | cells
    fineness = "country" if row["admin1"] is None else "town"
    mentions = [
        {
            "article_id": article,
            "is_main": article in about,
            "realis": "actual",
            "event_type": kind,
            "event_mode": None,
            "sentence_text": text,
            "place_id": row["place_id"],
            "town_id": None,
            "geo_precision": fineness,
        }
        for article in articles
    ]
    return happening(row, mentions)


def unrest():
    """Return protests of three weeks; articles on one also tell of the next five."""
    return [
        event(f"day {n:02}", [f"{n - ago}" for ago in range(6)], about=[f"{n}"], day=n)
        for n in range(21)
    ]


MARCH = event("march", "abc", about="abc", day=0)


def test_clash_and_arrests_are_parts_of_the_march():
    clash = event("clash", "ad", about="d", day=1, kind="ASSAULT")
    arrests = event("arrests", "b", day=2, kind="COERCE")
    assert episodes([arrests, clash, MARCH]) == dict.fromkeys(
        ("march", "clash", "arrests"), "march"
    )


def test_what_no_article_on_the_march_reports_is_no_part():
    other = event("other", "x", about="x", day=0)
    assert episodes([MARCH, other])["other"] == "other"


def test_what_was_elsewhere_is_no_part():
    far = event("far", "a", day=0, place_id="gn:2", latitude=0.52, longitude=35.27, admin1="Rift")
    assert episodes([MARCH, far])["far"] == "far"


def test_what_is_told_of_the_whole_country_on_those_days_is_a_part():
    country = event("strike", "a", day=0, place_id="gn:3", admin1=None)
    assert episodes([MARCH, country])["strike"] == "march"


def test_what_has_no_day_is_a_part_if_it_is_told_from_the_same_town():
    here = event("here", "a")
    there = event("there", "a", place_id="gn:2", latitude=-4.1, longitude=39.7)
    found = episodes([MARCH, here, there])
    assert (found["here"], found["there"]) == ("march", "there")


def test_a_visit_is_no_part():
    visit = event("visit", "a", day=0, kind="CONSULT")
    assert episodes([MARCH, visit])["visit"] == "visit"


def test_weeks_of_unrest_are_several_episodes():
    heads = episodes(unrest())
    for head in set(heads.values()):
        parts = [int(key.removeprefix("day ")) for key, of in heads.items() if of == head]
        assert max(parts) - min(parts) <= 6
    assert 1 < len(set(heads.values())) < 21


def test_the_order_of_the_input_does_not_matter():
    days = unrest()
    wanted = episodes(days)
    for seed in range(5):
        assert episodes(random.Random(seed).sample(days, len(days))) == wanted


def test_the_days_of_a_series_are_parts_of_one_episode():
    first = event("first", "a", about="a", day=0)
    third = event("third", "bc", about="bc", day=2, text="They marched for a third day.")
    second = event("second", "d", about="d", day=1, text="They marched.")
    assert episodes([first, second, third]) == dict.fromkeys(("first", "second", "third"), "third")


def test_days_that_no_report_joins_are_episodes_of_their_own():
    first, later = event("first", "a", about="a", day=0), event("later", "b", about="b", day=1)
    assert episodes([first, later]) == {"first": "first", "later": "later"}


def test_a_series_elsewhere_is_another():
    first = event("first", "a", about="a", day=0, place_id="gn:2")
    second = event("second", "b", about="b", day=1, text="It was the second day.")
    assert episodes([first, second])["first"] == "first"
