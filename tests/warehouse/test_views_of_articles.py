"""Views of who reports what, and in whose words."""

import datetime as dt
from typing import Any

import pytest

TEXT = "Ten marched. Five marched. Dr Ana Roe spoke. A. Roe was cheered. Roe left for Limburg."


def july(day: int) -> dt.datetime:
    return dt.datetime(2024, 7, day, tzinfo=dt.UTC)


@pytest.fixture
def march(newsroom: Any) -> Any:
    """Three papers and a copy on a march, and one of them on a talk."""
    newsroom.event("march", event_date_start=dt.date(2024, 7, 1))
    newsroom.event("talk", event_date_start=dt.date(2024, 7, 2))
    for article, paper in (("a", "Daily"), ("b", "Herald"), ("c", "Courier")):
        newsroom.article(article, TEXT, publisher=paper, published_at=july(2))
        newsroom.mention(article, "Ten marched.", "marched", event_id="march", realis="actual")
    copy = {"publisher": "Mirror", "published_at": july(3), "duplicate_of": "a"}
    newsroom.article("copy", TEXT, duplicate_kind="near", title="Again", **copy)
    for article in ("a", "copy"):
        sentence = "Dr Ana Roe spoke."
        newsroom.mention(article, sentence, "spoke", event_id="talk", realis="actual")
    return newsroom


def only(rows: list[Any], *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def count(newsroom: Any, article: str, words: str, **bounds: object) -> None:
    claim = newsroom.claim(article, f"{words} marched.", event_id="march")
    newsroom.figure(claim, words, "participants", **bounds)


def test_an_event_of_one_paper_and_its_copies_has_a_single_source(march: Any, show: Any):
    march.claim("a", "A. Roe was cheered.", "Roe", event_id="talk", source_kind="person")
    rows = show(march, "FROM single_source_events")
    assert only(rows, "event_id", "publisher", "articles", "copies", "quoted") == [
        ("talk", "Daily", 1, 1, "Roe")
    ]


def test_papers_that_print_one_agency_are_a_single_source(march: Any, show: Any):
    for article in march.rows["articles"]:
        article["wire_credit"] = "AFP"
    rows = show(march, "SELECT event_id, publisher, articles FROM single_source_events")
    assert only(rows, "event_id", "publisher", "articles") == [
        ("march", "AFP", 3),
        ("talk", "AFP", 1),
    ]


def test_a_plan_is_no_report(march: Any, show: Any):
    march.mention("b", "Dr Ana Roe spoke.", "spoke", event_id="talk", realis="planned")
    assert len(show(march, "FROM single_source_events")) == 1
    march.mention("c", "Dr Ana Roe spoke.", "spoke", event_id="talk", realis="actual")
    assert show(march, "FROM single_source_events") == []


def test_publishers_agree_where_their_ranges_meet(march: Any, show: Any):
    count(march, "a", "Ten", low=10, high=None)
    count(march, "b", "Ten", low=10, high=10)
    count(march, "c", "Five", low=5, high=5)
    count(march, "copy", "Ten", low=10, high=None)
    rows = show(march, "FROM publisher_agreement")
    columns = ("publisher", "other_publisher", "counts", "agreed", "apart", "agreement")
    assert only(rows, *columns) == [
        ("Courier", "Daily", 1, 0, 1, 0.0),
        ("Courier", "Herald", 1, 0, 1, 0.0),
        ("Daily", "Herald", 1, 1, 0, 1.0),
    ]


def test_a_later_version_counts_for_its_publisher_and_a_copy_for_nobody(march: Any, show: Any):
    lineage = {"previous_version": "a", "first_version": "a"}
    march.article("a2", TEXT, publisher="Daily", published_at=july(3), **lineage)
    count(march, "a", "Ten", low=10, high=10)
    count(march, "copy", "Five", low=5, high=5)
    count(march, "b", "Five", low=5, high=5)
    (row,) = show(march, "FROM publisher_agreement")
    assert only([row], "publisher", "other_publisher", "apart") == [("Daily", "Herald", 1)]
    count(march, "a2", "Five", low=5, high=5)
    (row,) = show(march, "FROM publisher_agreement")
    assert only([row], "agreed", "apart") == [(1, 0)]


def test_copies_name_whose_text_they_print_and_how_much_later(march: Any, show: Any):
    (row,) = show(march, "FROM copied_text")
    columns = ("original_publisher", "publisher", "duplicate_kind", "hours_later", "copies")
    assert only([row], *columns) == [("Daily", "Mirror", "near", 24, 1)]


def test_spellings_of_one_name_stand_together(march: Any, show: Any):
    march.actor("Ana Roe", "expert")
    march.add("places", place_id="1", name="Limbourg")
    for article, text, kind in (
        ("a", "Ana Roe", "person"),
        ("a", "A. Roe", "person"),
        ("b", "Ana Roe", "person"),
        ("a", "Limburg", "place"),
    ):
        start, end = march.find(article, text)
        cells = {"actor_id": "Ana Roe"} if kind == "person" else {"place_id": "1"}
        cells |= {"article_id": article, "text": text, "kind": kind}
        march.add("entity_mentions", start_char=start, end_char=end, **cells)
    rows = show(march, "FROM spelling_variants")
    assert only(rows, "usual_name", "spelling", "mentions", "articles", "spellings") == [
        ("Ana Roe", "Ana Roe", 2, 2, 2),
        ("Ana Roe", "A. Roe", 1, 1, 2),
    ]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("person", ["Ana Roe", "Roe", "ROE", "Roe's"]),
        ("organization", ["Free Army", "FA", "Free"]),
        ("place", ["Kenya", "KENYA", "Kenyan"]),
        ("place", ["China", "Chinese"]),
        ("place", ["United States", "US"]),
        ("organization", ["Freedom Movement", "Harakat Azadi"]),
    ],
)
def test_other_names_are_no_spellings(newsroom: Any, show: Any, kind: str, names: list[str]):
    newsroom.article("a", " ".join(names))
    newsroom.actor("somebody", "expert")
    newsroom.add("places", place_id="1", name="Kenya")
    for place, name in enumerate(names):
        start = sum(len(other) + 1 for other in names[:place])
        given = {"place_id": "1"} if kind == "place" else {"actor_id": "somebody"}
        cells = {"article_id": "a", "text": name, "kind": kind} | given
        newsroom.add("entity_mentions", start_char=start, end_char=start + len(name), **cells)
    assert show(newsroom, "FROM spelling_variants") == []


def test_actors_that_are_the_same_are_spellings_of_one(march: Any, show: Any):
    for name in ("Ana Roe", "A. Roe"):
        march.actor(name, "expert")
        start, end = march.find("a", name)
        cells = {"article_id": "a", "text": name, "kind": "person", "actor_id": name}
        march.add("entity_mentions", start_char=start, end_char=end, **cells)
    assert show(march, "FROM spelling_variants") == []
    march.rows["actors"][1]["same_as"] = "Ana Roe"
    rows = show(march, "FROM spelling_variants")
    assert only(rows, "usual_name", "spelling") == [("Ana Roe", "A. Roe"), ("Ana Roe", "Ana Roe")]


def test_the_tree_goes_from_episodes_over_events_to_reports(march: Any, show: Any):
    march.event("speech", episode_id="march", event_date_start=dt.date(2024, 6, 30))
    march.mention("b", "Dr Ana Roe spoke.", "spoke", event_id="speech", realis="actual")
    rows = show(march, "FROM event_tree")
    assert only(rows, "tier", "node_label", "event_id", "mentions") == [
        (1, "march, 2 events", None, 4),
        (2, "    speech", "speech", 1),
        (3, '        Herald, "spoke": Dr Ana Roe spoke.', "speech", None),
        (2, "    march", "march", 3),
        (3, '        Daily, "marched": Ten marched.', "march", None),
        (3, '        Herald, "marched": Ten marched.', "march", None),
        (3, '        Courier, "marched": Ten marched.', "march", None),
        (1, "talk", None, 2),
        (2, "    talk", "talk", 2),
        (3, '        Daily, "spoke": Dr Ana Roe spoke.', "talk", None),
        (3, '        Mirror, "spoke": Dr Ana Roe spoke.', "talk", None),
    ]
    nodes = {row["node_id"] for row in rows}
    assert {row["parent_id"] for row in rows} <= nodes | {None}
