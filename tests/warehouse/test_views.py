"""Every view shows what it says, on a few rows written by hand."""

import datetime as dt
from typing import Any

import pytest

from schemas.registry import TABLES
from warehouse.view import views

FIRST = (
    "Police said two men were arrested in Lahore. The governor denied the arrests. "
    "Dozens marched last July. 😀 Students chanted."
)
SECOND = "The governor rejected the report. Two were freed."


def december(day: int, hour: int = 0) -> dt.datetime:
    return dt.datetime(2024, 12, day, hour, tzinfo=dt.UTC)


@pytest.fixture
def week(newsroom: Any) -> Any:
    """Two articles of two papers on two events, and one copy."""
    newsroom.actor("Governor", "government")
    newsroom.event(
        "arrests",
        event_type="COERCE",
        event_date_start=dt.date(2024, 12, 1),
        event_date_end=dt.date(2024, 12, 1),
        country_code="PK",
    )
    newsroom.event("march", event_type="PROTEST")
    newsroom.article("a", FIRST, publisher="Daily", published_at=december(1, 23), url="daily/a")
    newsroom.article("b", SECOND, publisher="Herald", published_at=december(3), url="herald/b")
    newsroom.article("c", FIRST, publisher="Mirror", duplicate_of="a", title="Arrests")
    _first(newsroom, "a")
    _second(newsroom)
    return newsroom


def _first(newsroom: Any, article: str) -> None:
    newsroom.mention(
        article,
        "Police said two men were arrested in Lahore.",
        "arrested",
        event_mention_id="m1",
        event_id="arrests",
        event_type="COERCE",
        event_date_start=dt.date(2024, 12, 1),
    )
    newsroom.mention(
        article,
        "Dozens marched last July.",
        "marched",
        event_mention_id="m2",
        event_id="march",
        event_type="PROTEST",
        date_text="last July",
    )
    newsroom.claim(article, "two men were arrested", "Police", claim_id="c1", event_id="arrests")
    newsroom.figure("c1", "two", "arrested", figure_id="f1", low=2, high=2)
    newsroom.claim(
        article,
        "the arrests",
        "The governor",
        claim_id="c2",
        event_id="arrests",
        speech_act="deny",
        negated=True,
        denied_aspect="custody",
        source_actor_id="Governor",
        source_category="government",
        cue_text="denied",
        cue_start=FIRST.index("denied"),
        cue_end=FIRST.index("denied") + 6,
    )
    newsroom.claim(article, "Dozens marched last July.", claim_id="c3", event_id="march")
    newsroom.figure(
        "c3", "Dozens", "participants", figure_id="f2", low=24, high=99, qualifier="vague"
    )


def _second(newsroom: Any) -> None:
    newsroom.claim(
        "b",
        "the report",
        "The governor",
        claim_id="c4",
        event_id="arrests",
        speech_act="deny",
        source_actor_id="Governor",
        source_category="government",
        denied_aspect="allegation",
    )
    newsroom.add("claim_links", claim_id="c4", other_claim_id="c1", relation="denies", metric=None)


def only(rows: list[Any], *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def test_voices_give_each_claim_its_source_and_its_sentences(week: Any, show: Any):
    week.claim("a", "Students chanted", claim_id="c5")
    rows = show(week, "FROM voices ORDER BY claim_id")
    assert only(rows, "claim_id", "voice", "source_name", "sentence_text") == [
        ("c1", "police", "Police", "two men were arrested"),
        ("c2", "governor", "Governor", "the arrests"),
        ("c3", "publisher: daily", "Daily", "Dozens marched last July."),
        ("c4", "governor", "Governor", "the report"),
        ("c5", "publisher: daily", "Daily", "Students chanted"),
    ]


def test_the_narrator_of_a_copy_has_the_voice_of_the_original(week: Any, show: Any):
    week.claim("c", "Students chanted", claim_id="c5")
    rows = show(week, "FROM voices WHERE claim_id = 'c5'")
    assert only(rows, "voice", "source_name", "original_id") == [
        ("publisher: daily", "Mirror", "a")
    ]


def test_a_source_named_like_the_publisher_is_not_its_narrator(week: Any, show: Any):
    week.article("d", "The Daily said so. Students chanted.", publisher="Daily")
    week.claim("d", "Students chanted", "Daily", claim_id="c5", source_kind="organization")
    week.claim("d", "Students chanted", claim_id="c6")
    rows = show(week, "FROM voices WHERE claim_id IN ('c5', 'c6') ORDER BY claim_id")
    assert only(rows, "claim_id", "voice") == [("c5", "daily"), ("c6", "publisher: daily")]


def test_the_narrator_of_an_article_without_a_publisher_is_a_voice_of_its_own(week: Any, show: Any):
    week.article("d", "Students chanted.")
    week.article("e", "Students chanted.")
    for article in ("d", "e"):
        week.claim(article, "Students chanted", claim_id=f"of {article}")
    rows = show(week, "FROM voices WHERE claim_id LIKE 'of %' ORDER BY claim_id")
    assert only(rows, "voice", "source_name") == [
        ("publisher: d", "narrator"),
        ("publisher: e", "narrator"),
    ]


def test_denials_name_what_they_answer(week: Any, show: Any):
    rows = show(week, "FROM denials")
    assert only(rows, "claim_id", "source_name", "denied_aspect", "denied_claims", "title") == [
        ("c2", "Governor", "custody", None, "arrests"),
        ("c4", "Governor", "allegation", "Police: two men were arrested", "arrests"),
    ]
    assert only(rows[:1], "cue_text", "publisher") == [("denied", "Daily")]


def test_claims_by_source_counts_a_source_once_however_often_it_is_printed(week: Any, show: Any):
    week.claim("c", "two men were arrested", "Police", claim_id="c6", event_id="arrests")
    rows = show(week, "FROM claims_by_source")
    assert only(rows, "voice", "claims", "denials", "figures", "events", "publishers") == [
        ("governor", 2, 2, 0, 1, 2),
        ("police", 1, 0, 1, 1, 1),
        ("publisher: daily", 1, 0, 1, 1, 1),
    ]
    assert only(rows[:1], "source_category", "first_published_at", "last_published_at") == [
        ("government", december(1, 23), december(3))
    ]


def test_a_dossier_holds_mentions_claims_and_figures_in_the_order_of_the_text(week: Any, show: Any):
    rows = show(week, "FROM event_dossier WHERE event_id = 'arrests'")
    assert only(rows, "kind", "id", "publisher", "wording", "source_name", "low") == [
        ("mention", "m1", "Daily", "arrested", None, None),
        ("claim", "c1", "Daily", "two men were arrested", "Police", None),
        ("figure", "f1", "Daily", "two", "Police", 2),
        ("claim", "c2", "Daily", "the arrests", "Governor", None),
        ("claim", "c4", "Herald", "the report", "Governor", None),
    ]
    assert rows[0]["sentence_text"] == "Police said two men were arrested in Lahore."
    assert rows[2]["sentence_text"] == "two men were arrested"


def test_a_timeline_has_a_row_for_each_day_of_publication_in_utc(week: Any, show: Any):
    rows = show(week, "SELECT * FROM event_timeline WHERE event_id = 'arrests'")
    columns = ("published_date", "articles", "mentions", "claims", "denials", "sources", "figures")
    assert only(rows, *columns) == [
        (dt.date(2024, 12, 1), 1, 1, 2, 1, 2, "arrested two (Police)"),
        (dt.date(2024, 12, 3), 1, 0, 1, 1, 1, None),
    ]


def test_daily_events_stand_at_their_first_day(week: Any, show: Any):
    week.event(
        "raid",
        event_type="COERCE",
        country_code="PK",
        event_date_start=dt.date(2024, 12, 1),
        event_date_end=dt.date(2024, 12, 4),
    )
    week.event("year", event_date_start=dt.date(2024, 1, 1), event_date_end=dt.date(2024, 12, 31))
    rows = show(week, "FROM daily_events")
    columns = ("event_date", "country_code", "event_type", "events", "mentions", "titles")
    assert only(rows, *columns) == [(dt.date(2024, 12, 1), "PK", "COERCE", 2, 1, "arrests; raid")]


def test_vague_figures_keep_their_wording(week: Any, show: Any):
    rows = show(week, "FROM vague_figures")
    assert only(rows, "figure_id", "text", "low", "high", "source_name", "sentence_text") == [
        ("f2", "Dozens", 24, 99, "Daily", "Dozens marched last July.")
    ]


def test_dates_without_a_year_and_articles_without_a_date_are_unresolved(week: Any, show: Any):
    week.mention("b", "Two were freed.", "freed", event_mention_id="m3", event_type="RETREAT")
    rows = show(week, "FROM unresolved_dates")
    assert only(rows, "kind", "id", "problem", "date_text", "context", "event_title") == [
        ("article", "c", "no date", None, "Arrests", None),
        ("mention", "m2", "not resolved", "last July", "Dozens marched last July.", "march"),
        ("mention", "m3", "no date", None, "Two were freed.", None),
    ]


def test_rejected_inputs_say_where_and_why_and_when(week: Any, show: Any):
    week.add("runs", run_id="r1", started_at=december(4), finished_at=december(5))
    week.add(
        "rejections",
        input="empty.txt",
        stage="clean",
        reason="empty",
        run_id="r1",
        capture_id="capture of a",
    )
    week.add("rejections", input="x.bin", stage="fetch", reason="not_text", run_id="r1")
    rows = show(week, "FROM rejected_inputs")
    assert only(rows, "input", "stage", "reason", "rejected_at") == [
        ("empty.txt", "clean", "empty", december(4)),
        ("x.bin", "fetch", "not_text", december(4)),
    ]
    assert rows[0]["warc_file"]
    assert rows[1]["warc_file"] is None


def test_pipeline_runs_count_inputs_articles_and_rejections(week: Any, show: Any):
    counts = '{"inputs": 9, "written": {"articles": {"inserted": 3}}}'
    times = {"started_at": december(4), "finished_at": december(4, 1)}
    week.add("runs", run_id="r1", counts=counts, snapshot_id=None, **times)
    week.add("runs", run_id="r2", counts="{}", snapshot_id=1, **times)
    week.add("rejections", run_id="r1")
    rows = show(week, "FROM pipeline_runs")
    assert only(rows, "run_id", "seconds", "inputs", "new_articles", "new_rejections") == [
        ("r1", 3600, 9, 3, 1),
        ("r2", 3600, None, 0, 0),
    ]


def test_days_are_days_in_utc_whatever_the_zone_of_the_session(week: Any, show: Any):
    here, there = (show(week, "FROM event_timeline", zone) for zone in ("UTC", "Asia/Karachi"))
    assert here == there


@pytest.mark.parametrize("view", views(), ids=lambda view: view.name)
def test_every_view_says_what_it_shows_and_what_a_row_is(view: Any):
    assert "One row is" in view.comment
    assert not view.query.startswith("--")
    assert view.name not in TABLES
