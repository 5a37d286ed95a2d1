"""What the views make of versions of an article, and of pages that are gone."""

import datetime as dt

import pytest

DAY = dt.datetime(2024, 11, 28, tzinfo=dt.UTC)
FIRST = (
    "Police fired at marchers in Kisumu. Nurse Anne Atieno said three men died. Two fled, he said."
)
SECOND = "Police fired at marchers. Nurse Anne Atieno said seven men died."


@pytest.fixture
def revised(newsroom):
    """Two versions of an article: a toll is raised, and a claim is dropped."""
    newsroom.event("march")
    later = {"previous_version": "v1", "first_version": "v1"}
    for key, text, word, number, lineage in (
        ("v1", FIRST, "three", 3, {}),
        ("v2", SECOND, "seven", 7, later),
    ):
        newsroom.article(key, text, publisher="Lake Post", title="March", **lineage)
        said = f"{word} men died"
        nurse = {"source_kind": "person", "event_id": "march"}
        claim = newsroom.claim(key, said, "Nurse Anne Atieno", **nurse)
        newsroom.figure(claim, word, "killed", low=number, high=number)
        newsroom.claim(key, "Police fired at marchers", event_id="march")
    newsroom.claim("v1", "Two fled", "he", event_id="march", source_kind="person")
    return newsroom


def test_what_appeared_and_what_vanished_is_shown(revised, show):
    rows = show(revised, "SELECT revision, kind, wording, low FROM article_revisions")
    assert [tuple(row.values()) for row in rows] == [
        ("appeared", "claim", "seven men died", None),
        ("appeared", "figure", "seven", 7),
        ("vanished", "claim", "Two fled", None),
        ("vanished", "claim", "three men died", None),
        ("vanished", "figure", "three", 3),
    ]


def test_versions_are_one_voice_in_one_article(revised, show):
    (row,) = show(revised, "FROM contested_figures")
    assert (row["independent_sources"], row["articles"]) == (1, 1)
    assert not row["is_contested"], "a publisher that corrects a figure does not contest it"


def test_a_copy_of_a_later_version_speaks_with_the_voice_of_the_first(revised, show):
    revised.article("copy", SECOND, publisher="Copyist", duplicate_of="v2", duplicate_kind="exact")
    revised.claim("copy", "Police fired at marchers", event_id="march")
    rows = show(revised, "SELECT DISTINCT original_id FROM voices")
    assert rows == [{"original_id": "v1"}]


def answer(newsroom, url, day, status):
    newsroom.add(
        "captures",
        capture_id=f"{url} {day}",
        url=url,
        http_status=status,
        fetched_at=DAY + dt.timedelta(days=day),
    )


def test_a_page_is_gone_from_its_first_refusal_on_with_its_last_copy(newsroom, show):
    for day, status in enumerate((200, 404, 200, 410, 451)):
        answer(newsroom, "http://a.example/", day, status)
    (row,) = show(newsroom, "FROM gone_pages")
    assert (row["http_status"], row["capture_id"]) == (451, "http://a.example/ 2")
    assert row["gone_at"] == DAY + dt.timedelta(days=3)


def test_pages_that_came_back_or_never_were_or_only_failed_are_not_gone(newsroom, show):
    for url, statuses in (("back", (200, 404, 200)), ("never", (404,)), ("failed", (200, 503))):
        for day, status in enumerate(statuses):
            answer(newsroom, url, day, status)
    assert show(newsroom, "FROM gone_pages") == []
