"""contested_figures sets the accounts of one event side by side."""

import datetime as dt
from typing import Any

import pytest

TEXT = (
    "The ministry said no death had been reported. A doctor counted at least seven dead. "
    "The party spoke of six to over 200 killed, three of them children. "
    "The party's spokesman said 12 supporters were killed. "
    "The ministry denied that 90 people had been killed. "
    "Officials said four officers were killed. Hundreds were hurt, the mayor said. "
    "Nobody counted the arrests."
)

CATEGORIES = {"Ministry": "government", "The Party": "opposition_party"}


def november(day: int) -> dt.datetime:
    return dt.datetime(2024, 11, day, tzinfo=dt.UTC)


@pytest.fixture
def march(newsroom: Any) -> Any:
    """One event, of which a ministry, a doctor, a party and others give accounts."""
    newsroom.event("march", place_name="Islamabad", event_date_start=dt.date(2024, 11, 24))
    newsroom.actor("Ministry", "government")
    newsroom.actor("The Party", "opposition_party")
    newsroom.article("a", TEXT, publisher="Daily", published_at=november(27))
    told(newsroom, "no death", "The ministry", "Ministry", "killed", low=0, high=0)
    told(newsroom, "at least seven", "A doctor", None, "killed", low=7, qualifier="at_least")
    told(newsroom, "six to over 200", "The party", "The Party", "killed", low=6, high=200)
    told(newsroom, "three of them", "The party", "The Party", "killed", low=3, is_part=True)
    told(newsroom, "12 supporters", "The party", "The Party", "killed", low=12, high=12)
    return newsroom


def told(
    newsroom: Any, words: str, source: str, actor: str | None, metric: str, **cells: object
) -> str:
    """Add a claim with one figure of the same words, and return the figure's id."""
    category = CATEGORIES.get(actor or "", "medical")
    claim = newsroom.claim(
        "a",
        words,
        source,
        event_id="march",
        source_kind="role",
        source_actor_id=actor,
        source_category=category,
    )
    return str(newsroom.figure(claim, words, metric, **cells))


def link(newsroom: Any, relation: str, one: int, other: int, metric: str | None = "killed") -> None:
    """Relate two claims by their numbers."""
    claims = [claim["claim_id"] for claim in newsroom.rows["claims"]]
    newsroom.relate(claims[one], relation, claims[other], event_id="march", metric=metric)


def row(show: Any, newsroom: Any, metric: str = "killed") -> Any:
    rows = show(newsroom, "FROM contested_figures")
    [found] = [row for row in rows if (row["event_id"], row["metric"]) == ("march", metric)]
    return found


def test_zero_is_the_lowest_account_and_the_widest_range_the_highest(march: Any, show: Any):
    found = row(show, march)
    assert (found["low"], found["low_text"], found["low_source_name"]) == (
        0,
        "no death",
        "Ministry",
    )
    assert (found["high"], found["high_text"], found["high_source_name"]) == (
        200,
        "six to over 200",
        "The Party",
    )


def test_each_category_of_sources_has_its_own_range(march: Any, show: Any):
    assert row(show, march)["by_category"] == (
        "government: 0; medical: 7 or more; opposition_party: 6 to 200"
    )


def test_a_party_that_gives_two_figures_is_one_source(march: Any, show: Any):
    assert row(show, march)["independent_sources"] == 3


def test_parts_of_a_count_are_left_out(march: Any, show: Any):
    parts = [figure for figure in march.rows["figures"] if figure["is_part"]]
    march.rows["figures"] = parts
    assert show(march, "FROM contested_figures") == []


def test_contested_is_what_claims_contradict_or_deny(march: Any, show: Any):
    assert not row(show, march)["is_contested"]
    link(march, "denies", 0, 1)
    assert row(show, march)["is_contested"]


def test_a_denial_of_something_else_leaves_the_count_uncontested(march: Any, show: Any):
    link(march, "denies", 0, 1, metric=None)
    link(march, "repeats", 0, 1)
    assert not row(show, march)["is_contested"]
    assert row(show, march)["denied_by"] is None


def test_a_figure_its_source_denies_is_a_denial_and_no_account(march: Any, show: Any):
    before = row(show, march)
    figure = told(march, "90 people", "The ministry", "Ministry", "killed", low=90, high=90)
    claim = march.rows["claims"][-1]
    claim |= {"negated": True, "speech_act": "deny", "denied_aspect": "deaths"}
    march.rows["claims"][-1] = claim
    march.rows["figures"][-1]["is_denied"] = True
    found = row(show, march)
    assert figure not in (found["low_figure_id"], found["high_figure_id"])
    assert before["denied_by"] is None
    assert found["denied_by"] == "Ministry"
    assert found["by_category"] == before["by_category"]


def test_a_denial_of_deaths_without_a_figure_denies_the_killed(march: Any, show: Any):
    march.claim(
        "a",
        "The ministry denied",
        "The ministry",
        event_id="march",
        source_kind="organization",
        source_actor_id="Ministry",
        source_category="government",
        speech_act="deny",
        denied_aspect="deaths",
    )
    assert row(show, march)["denied_by"] == "Ministry"


def test_a_claim_that_denies_another_denies_its_figure(march: Any, show: Any):
    link(march, "denies", 0, 2)
    assert row(show, march)["denied_by"] == "Ministry"


def test_an_open_figure_has_no_high(march: Any, show: Any):
    told(march, "Hundreds", "the mayor", None, "injured", low=200, high=None, qualifier="vague")
    found = row(show, march, "injured")
    assert (found["low"], found["high"], found["by_category"]) == (
        200,
        None,
        "medical: 200 or more",
    )
    assert not found["is_contested"]


def test_copies_add_neither_a_source_nor_an_article(march: Any, show: Any):
    claim = march.claim("a", "Nobody counted", event_id="march")
    march.figure(claim, "Nobody", "arrested", low=0, high=0)
    march.article("copy", TEXT, publisher="Herald", duplicate_of="a", published_at=november(28))
    claim = march.claim("copy", "Nobody counted", event_id="march")
    march.figure(claim, "Nobody", "arrested", low=0, high=0)
    found = row(show, march, "arrested")
    assert (found["independent_sources"], found["articles"]) == (1, 1)


def test_the_narrator_speaks_with_the_voice_of_the_publisher(march: Any, show: Any):
    march.article("b", TEXT, publisher="Daily", published_at=november(29))
    march.article("c", TEXT, publisher="Herald", published_at=november(30))
    for article in ("a", "b", "c"):
        claim = march.claim(article, "Nobody counted", event_id="march")
        march.figure(claim, "Nobody", "arrested", low=0, high=0)
    found = row(show, march, "arrested")
    assert (found["low_source_name"], found["independent_sources"], found["articles"]) == (
        "Daily",
        2,
        3,
    )
    assert (found["first_published_at"], found["last_published_at"]) == (november(27), november(30))
