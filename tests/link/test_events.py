import random
from datetime import date

from .portions import link_at_once
from .rows import article, mention, tables

HARBOUR = {
    "place_name": "Mombasa",
    "place_id": "gn:1",
    "admin1": "Mombasa",
    "country_code": "KE",
    "latitude": -4.05,
    "longitude": 39.66,
    "geo_precision": "town",
}
INLAND = {
    "place_name": "Eldoret",
    "place_id": "gn:2",
    "admin1": "Uasin Gishu",
    "country_code": "KE",
    "latitude": 0.52,
    "longitude": 35.27,
    "geo_precision": "town",
}
DOCKS = "Gunmen opened fire at dock workers in Mombasa. The harbour union counts eleven dead."


RAID = "Raiders attacked a grain convoy on Tuesday; two drivers were wounded, a trader said."


def day(number: int) -> dict[str, object]:
    when = date(2025, 5, number)
    return {"event_date_start": when, "event_date_end": when, "date_precision": "day"}


def joined(articles, mentions):
    rows = link_at_once(tables(articles, event_mentions=mentions))
    events = sorted(rows["events"].to_pylist(), key=lambda row: row["event_id"])
    told = rows["event_mentions"].to_pylist()
    home = {row["article_event_id"]: row["event_id"] for row in told}
    assert {row["event_id"] for row in events} == set(home.values())
    return events, home


def test_reports_of_one_attack_by_two_publishers_are_one_event():
    articles = [
        article("a", DOCKS, "2025-05-05"),
        article(
            "b", "Shots at the Mombasa docks killed workers, the harbour union says.", "2025-05-06"
        ),
    ]
    mentions = [mention("a1", "a", **HARBOUR, **day(4)), mention("b1", "b", **HARBOUR, **day(4))]
    events, home = joined(articles, mentions)
    assert home["a1"] == home["b1"]
    assert [event["title"] for event in events] == ["attack in Mombasa, 2025-05-04"]


QUARTER = HARBOUR | {
    "place_name": "Likoni",
    "place_id": "gn:3",
    "latitude": -4.09,
    "town_name": "Mombasa",
    "town_id": "gn:1",
    "geo_precision": "exact",
}


def test_event_in_a_quarter_is_filed_under_its_town():
    mentions = [mention("a1", "a", **QUARTER, **day(4))]
    ((event,), _) = joined([article("a", DOCKS, "2025-05-05")], mentions)
    assert (event["place_name"], event["place_id"]) == ("Mombasa", "gn:1")
    assert (event["quarter_name"], event["latitude"]) == ("Likoni", -4.09)
    assert event["title"] == "attack in Mombasa, 2025-05-04"


def test_who_denies_a_deed_does_not_name_it():
    denied = HARBOUR | {"trigger_text": "massacre", "realis": "negated"}
    mentions = [
        *(
            mention(f"a{number}", "a", article_event_id="a1", **denied, **day(4))
            for number in (1, 2)
        ),
        mention("a3", "a", article_event_id="a1", **HARBOUR, **day(4)),
    ]
    ((event,), _) = joined([article("a", DOCKS, "2025-05-05")], mentions)
    assert event["title"] == "attack in Mombasa, 2025-05-04"


def test_attacks_in_towns_far_apart_stay_apart():
    articles = [article("a", DOCKS, "2025-05-05"), article("b", RAID, "2025-05-05")]
    mentions = [mention("a1", "a", **HARBOUR, **day(4)), mention("b1", "b", **INLAND, **day(4))]
    _, home = joined(articles, mentions)
    assert home["a1"] != home["b1"]


def test_attacks_days_apart_stay_apart():
    articles = [article("a", DOCKS, "2025-05-05"), article("b", RAID, "2025-05-12")]
    mentions = [mention("a1", "a", **HARBOUR, **day(4)), mention("b1", "b", **HARBOUR, **day(11))]
    _, home = joined(articles, mentions)
    assert home["a1"] != home["b1"]


def test_an_undated_report_joins_the_dated_one_of_the_same_story():
    articles = [article("a", DOCKS, "2025-05-05"), article("b", DOCKS + " Ships wait.", None)]
    mentions = [mention("a1", "a", **HARBOUR, **day(4)), mention("b1", "b", **HARBOUR)]
    events, home = joined(articles, mentions)
    assert home["a1"] == home["b1"]
    assert events[0]["event_date_start"] == date(2025, 5, 4)


def test_a_week_of_unrest_does_not_chain_into_one_event():
    articles = [article(f"a{n}", DOCKS, f"2025-05-{n:02}") for n in range(1, 15)]
    mentions = [mention(f"e{n}", f"a{n}", **HARBOUR, **day(n)) for n in range(1, 15)]
    events, _ = joined(articles, mentions)
    assert len(events) > 1


def test_ids_do_not_depend_on_the_order_of_reading():
    articles = [article(f"a{n}", DOCKS, f"2025-05-{n:02}") for n in range(1, 9)]
    mentions = [mention(f"e{n}", f"a{n}", **HARBOUR, **day(n)) for n in range(1, 9)]
    wanted = joined(articles, mentions)
    for seed in range(5):
        chance = random.Random(seed)
        again = joined(chance.sample(articles, 8), chance.sample(mentions, 8))
        assert again == wanted


def test_an_event_that_hundreds_report_is_one_event():
    articles = [article(f"a{n:03}", f"{DOCKS} Report {n}.", "2025-05-05") for n in range(250)]
    mentions = [mention(f"e{n:03}", f"a{n:03}", **HARBOUR, **day(4)) for n in range(250)]
    events, _ = joined(articles, mentions)
    assert len(events) == 1


def test_a_report_that_says_next_to_nothing_is_an_event_all_the_same():
    silent = {"is_main": False, "sentence_text": "It is.", "event_type": "AID"}
    events, home = joined([article("a", "It is.")], [mention("a1", "a", **silent)])
    assert home == {"a1": events[0]["event_id"]}


def test_mentions_of_one_word_are_taken_in_one_order():
    told = [
        mention("a1", "a", **HARBOUR, **day(4), event_mention_id=name, event_mode=mode)
        for name, mode in (("x", "firearms"), ("y", "explosives"))
    ]
    one, _ = joined([article("a", DOCKS)], told)
    other, _ = joined([article("a", DOCKS)], told[::-1])
    assert one == other
