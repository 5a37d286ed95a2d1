"""Views of how claims stand to each other show both sides, and the contested first."""

import datetime as dt
from typing import Any

import pytest

from schemas.codes import DENIED_ASPECTS
from transforms.link.denying import METRICS

FIRST = (
    "The army said it had fired in the air. Residents accused the army of firing on the crowd. "
    "A nurse counted nine dead. The mayor denied deaths. "
    "The army blamed Blue Front for the fire. Blue Front declined to comment."
)
SECOND = (
    "The army said it had fired on armed men. The mayor counted two dead. "
    "A cable quotes Lee, who says Roe called the raid a mistake."
)


def june(day: int) -> dt.datetime:
    return dt.datetime(2024, 6, day, tzinfo=dt.UTC)


@pytest.fixture
def siege(newsroom: Any) -> Any:
    """Two articles on one siege."""
    newsroom.event("siege", event_date_start=dt.date(2024, 6, 1))
    for name, category in (("Army", "state_forces"), ("Blue Front", "armed_group")):
        newsroom.actor(name, category)
    newsroom.article("a", FIRST, publisher="Daily", published_at=june(2))
    newsroom.article("b", SECOND, publisher="Herald", published_at=june(9))
    army = {"source_actor_id": "Army", "source_category": "state_forces"}
    say(newsroom, "a", "it had fired in the air", "The army", "air", **army)
    say(newsroom, "a", "the army of firing on the crowd", "Residents", "shots")
    newsroom.rows["claims"][-1] |= {"speech_act": "allege", "source_actor_id": "Residents"}
    newsroom.actor("Residents", "civilians")
    newsroom.figure(say(newsroom, "a", "nine dead", "A nurse", "nine"), "nine", "killed", low=9)
    say(newsroom, "a", "deaths", "The mayor", "denial", speech_act="deny", negated=True)
    say(newsroom, "b", "it had fired on armed men", "The army", "armed", **army)
    newsroom.figure(
        say(newsroom, "b", "two dead", "The mayor", "two"), "two", "killed", low=2, high=2
    )
    return newsroom


def say(newsroom: Any, article: str, content: str, source: str, claim: str, **cells: object) -> str:
    given = {"event_id": "siege", "source_kind": "person", "claim_id": claim}
    return str(newsroom.claim(article, content, source, **given | cells))


def link(newsroom: Any, one: str, relation: str, other: str, metric: str | None = None) -> None:
    cells = {"event_id": "siege", "metric": metric, "basis": f"{one} {relation} {other}"}
    newsroom.relate(one, relation, other, **cells)


def only(rows: list[Any], *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def test_conflicts_show_both_sides_and_the_widest_apart_first(siege: Any, show: Any):
    link(siege, "denial", "denies", "shots")
    link(siege, "two", "contradicts", "nine", "killed")
    link(siege, "armed", "revises", "air")
    rows = show(siege, "FROM claim_conflicts")
    columns = ("relation", "source_name", "other_source_name", "numbers_apart", "basis")
    assert only(rows, *columns) == [
        ("contradicts", "The mayor", "A nurse", 7, "two contradicts nine"),
        ("denies", "The mayor", "Residents", None, "denial denies shots"),
    ]
    columns = ("title", "said_date", "other_said_date", "publisher", "other_content_text")
    assert only(rows[:1], *columns) == [
        ("siege", dt.date(2024, 6, 9), dt.date(2024, 6, 2), "Herald", "nine dead")
    ]


def test_of_claims_with_several_figures_those_set_against_each_other_are_apart(
    siege: Any, show: Any
):
    siege.figure("nine", "nine", "killed", low=1, high=1)
    link(siege, "two", "contradicts", "nine", "killed")
    siege.rows["claim_links"][-1]["other_figure_ids"] = siege.rows["claim_links"][-1][
        "other_figure_ids"
    ][:1]
    (row,) = show(siege, "FROM claim_conflicts")
    assert row["numbers_apart"] == 7


def test_ranges_are_apart_by_what_lies_between_them(siege: Any, show: Any):
    siege.rows["figures"][1] |= {"low": 0, "high": 4}
    siege.rows["figures"][0] |= {"high": 20}
    link(siege, "two", "contradicts", "nine", "killed")
    assert [row["numbers_apart"] for row in show(siege, "FROM claim_conflicts")] == [5]


def test_changes_of_story_tell_what_was_said_before_and_denials_first(siege: Any, show: Any):
    link(siege, "armed", "revises", "air")
    link(siege, "denial", "revises", "two", "killed")
    rows = show(siege, "FROM story_changes")
    columns = ("content_text", "earlier_content_text", "is_same_voice", "metric")
    assert only(rows, *columns) == [
        ("deaths", "two dead", True, "killed"),
        ("it had fired on armed men", "it had fired in the air", True, None),
    ]


def test_denials_stand_beside_each_claim_they_deny_or_alone(siege: Any, show: Any):
    lone = say(siege, "b", "a mistake", "Roe", "lone", speech_act="deny")
    link(siege, "denial", "denies", "shots")
    link(siege, "denial", "denies", "nine", "killed")
    rows = show(siege, "FROM denials_and_what_they_deny")
    columns = ("claim_id", "denied_claim_id", "denied_source_name", "denied_claims", "metric")
    assert only(rows, *columns) == [
        ("denial", "nine", "A nurse", 2, "killed"),
        ("denial", "shots", "Residents", 2, None),
        (lone, None, None, 0, None),
    ]


def test_a_denial_in_a_copy_is_the_denial_of_the_original(siege: Any, show: Any):
    siege.article("copy", FIRST, publisher="Mirror", duplicate_of="a", duplicate_kind="exact")
    say(siege, "copy", "deaths", "The mayor", "copied", speech_act="deny", negated=True)
    rows = show(siege, "FROM denials_and_what_they_deny")
    assert only(rows, "claim_id", "publisher") == [("denial", "Daily")]


def test_what_a_later_version_says_anew_is_no_copy(siege: Any, show: Any):
    lineage = {"previous_version": "a", "first_version": "a"}
    siege.article("a2", FIRST, publisher="Daily", published_at=june(3), **lineage)
    say(siege, "a2", "deaths", "The mayor", "again", speech_act="deny", negated=True)
    say(siege, "a2", "the fire", "The army", "anew", speech_act="deny", negated=True)
    rows = show(siege, "FROM denials_and_what_they_deny")
    assert {row["claim_id"] for row in rows} == {"denial", "anew"}


def test_chains_go_from_the_source_over_all_who_relayed_it_to_print(siege: Any, show: Any):
    content = "Lee, who says Roe called the raid a mistake"
    say(siege, "b", content, "A cable", "cable", source_kind="document")
    say(siege, "b", "Roe called the raid a mistake", "Lee", "lee", via_text="A cable")
    say(siege, "b", "the raid a mistake", "Roe", "roe", via_text="Lee")
    rows = show(siege, "FROM attribution_chains")
    assert only(rows, "claim_id", "hops", "path_to_print") == [
        ("roe", 2, "Roe <- Lee <- A cable <- Herald"),
        ("lee", 1, "Lee <- A cable <- Herald"),
    ]


@pytest.mark.parametrize("told", ["the Herald", "Herald", "the Herald Group"])
def test_what_a_paper_was_told_itself_nobody_relayed(siege: Any, show: Any, told: str):
    siege.actor("Herald Group", "media")
    siege.rows["actors"][-1]["publisher"] = "Herald"
    siege.add("entity_mentions", article_id="b", actor_id="Herald Group", text="Herald Group")
    say(siege, "b", "Roe called the raid a mistake", "Lee", "lee", via_text=told)
    assert show(siege, "FROM attribution_chains") == []
    say(siege, "b", "the raid a mistake", "Roe", "roe", via_text="Lee")
    rows = show(siege, "FROM attribution_chains")
    assert only(rows, "claim_id", "hops", "path_to_print") == [("roe", 1, "Roe <- Lee <- Herald")]


def test_a_chain_from_nobody_named_does_not_begin_with_the_publisher(siege: Any, show: Any):
    nobody = {"source_kind": "role", "source_text": None, "via_text": "A cable"}
    say(siege, "b", "the raid a mistake", "Roe", "roe", **nobody)
    (row,) = show(siege, "FROM attribution_chains")
    assert row["path_to_print"] == "somebody not named <- A cable <- Herald"
    assert row["source_name"] == "somebody not named"


def test_who_relays_each_other_ends_the_chain(siege: Any, show: Any):
    say(siege, "b", "Roe called the raid a mistake", "Lee", "lee", via_text="Roe")
    say(siege, "b", "Roe called the raid a mistake", "Roe", "roe", via_text="Lee")
    assert {row["hops"] for row in show(siege, "FROM attribution_chains")} == {2}


def accused(newsroom: Any) -> None:
    """Mark who is said to have done what the accusation tells."""
    start = FIRST.index("the army of firing")
    cells = {"article_id": "a", "start_char": start, "end_char": start + 8, "text": "the army"}
    newsroom.add("entity_mentions", kind="organization", actor_id="Army", **cells)


def test_an_accusation_is_open_until_the_accused_speaks_or_somebody_denies_it(
    siege: Any, show: Any
):
    accused(siege)
    assert show(siege, "FROM unanswered_accusations") == []  # the army spoke
    words = [row for row in siege.rows["claims"] if row.get("source_actor_id") == "Army"]
    for row in words:
        row["speech_act"] = "decline"
    rows = show(siege, "FROM unanswered_accusations")
    assert only(rows, "claim_id", "accused_name", "accusers", "has_declined") == [
        ("shots", "Army", 1, True)
    ]
    link(siege, "denial", "denies", "shots")
    assert show(siege, "FROM unanswered_accusations") == []


def test_who_speaks_under_another_name_has_answered(siege: Any, show: Any):
    accused(siege)
    siege.rows["claims"] = [row for row in siege.rows["claims"] if row["claim_id"] != "armed"]
    for row in siege.rows["claims"]:
        if row.get("source_actor_id") == "Army":
            row["source_actor_id"] = "Blue Front"
    assert len(show(siege, "FROM unanswered_accusations")) == 1
    siege.rows["actors"][1]["same_as"] = "Army"
    assert show(siege, "FROM unanswered_accusations") == []


def test_whom_an_accusation_addresses_is_the_accused(siege: Any, show: Any):
    accused(siege)
    siege.mention(
        "a", "Residents accused the army of firing on the crowd.", "accused", event_type="ACCUSE"
    )
    siege.rows["event_mentions"][-1]["recipient_id"] = "Blue Front"
    cue = FIRST.index("accused")
    shots = next(row for row in siege.rows["claims"] if row["claim_id"] == "shots")
    shots |= {"cue_start": cue, "cue_end": cue + len("accused")}
    rows = show(siege, "FROM unanswered_accusations")
    assert only(rows, "claim_id", "accused_name") == [("shots", "Blue Front")]


def test_a_word_on_another_event_of_the_episode_is_an_answer(siege: Any, show: Any):
    accused(siege)
    siege.event("fire", episode_id="fire")
    for row in siege.rows["claims"]:
        if row["claim_id"] in {"air", "armed"}:
            row["event_id"] = "fire"
    assert len(show(siege, "FROM unanswered_accusations")) == 1
    siege.rows["events"][-1]["episode_id"] = "siege"
    assert show(siege, "FROM unanswered_accusations") == []


def test_who_speaks_for_the_accused_answers_for_them(siege: Any, show: Any):
    accused(siege)
    for row in siege.rows["claims"]:
        if row["claim_id"] in {"air", "armed"}:
            row |= {"source_actor_id": None, "source_name": "Maj. Roe", "source_body": None}
    assert len(show(siege, "FROM unanswered_accusations")) == 1
    siege.rows["claims"][0]["source_body"] = "army of PE"
    assert show(siege, "FROM unanswered_accusations") == []


def test_nobody_accuses_himself_and_a_copy_accuses_nobody(siege: Any, show: Any):
    accused(siege)
    siege.rows["claims"] = [row for row in siege.rows["claims"] if row["claim_id"] == "shots"]
    siege.rows["figures"].clear()
    siege.rows["claims"][0]["source_actor_id"] = "Army"
    assert show(siege, "FROM unanswered_accusations") == []
    siege.rows["claims"][0]["source_actor_id"] = "Residents"
    assert len(show(siege, "FROM unanswered_accusations")) == 1
    siege.rows["articles"][0]["duplicate_of"] = "b"
    assert show(siege, "FROM unanswered_accusations") == []


def test_a_profile_counts_what_a_source_does_and_what_befalls_it(siege: Any, show: Any):
    link(siege, "denial", "denies", "shots")
    link(siege, "two", "contradicts", "nine", "killed")
    link(siege, "two", "revises", "denial", "killed")
    link(siege, "armed", "repeats", "air")
    rows = {row["source_name"]: row for row in show(siege, "FROM source_profile")}
    columns = ("claims", "figures", "denials", "contradictions", "claims_denied", "changes")
    assert only([rows["The mayor"]], *columns) == [(2, 1, 1, 1, 1, 1)]
    columns = ("accusations", "denied_by_others", "publishers")
    assert only([rows["Residents"]], *columns) == [(1, 1, 1)]
    assert only([rows["Army"]], "claims", "repetitions", "publishers") == [(2, 1, 2)]
    assert next(iter(rows)) == "The mayor"


def test_a_body_is_called_by_its_own_name_and_not_by_its_spokesman(siege: Any, show: Any):
    cells = {"source_body": "army of PE", "source_category": "state_forces"}
    for claim, name, kind in (
        ("l", "Ann Lee", "person"),
        ("m", "army", "role"),
        ("n", "Ann Lee", "person"),
    ):
        say(siege, "b", "a mistake", "Lee", claim, source_name=name, **cells)
        siege.rows["claims"][-1]["source_kind"] = kind
    rows = show(siege, "FROM source_profile WHERE voice = 'army of pe'")
    assert only(rows, "source_name", "source_kind", "claims") == [("army", "role", 3)]
    rows = show(siege, "FROM claims_by_source WHERE voice = 'army of pe'")
    assert only(rows, "source_name") == [("army",)]


def test_reports_that_date_one_event_apart_conflict(siege: Any, show: Any):
    for article, sentence, trigger, day in (
        ("a", "The army blamed Blue Front for the fire.", "fire", 1),
        ("b", "The mayor counted two dead.", "dead", 4),
        ("b", "The army said it had fired on armed men.", "fired", 3),
    ):
        siege.mention(
            article,
            sentence,
            trigger,
            event_id="siege",
            is_main=True,
            date_precision="day",
            event_date_start=dt.date(2024, 6, day),
        )
    (row,) = show(siege, "FROM date_conflicts")
    assert only([row], "what", "first_date", "other_first_date", "days_apart") == [
        ("event", dt.date(2024, 6, 1), dt.date(2024, 6, 3), 2)
    ]
    siege.rows["event_mentions"][-1]["event_date_start"] = dt.date(2024, 6, 1)
    assert show(siege, "FROM date_conflicts") == []


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("after the Feb. 2023 elections", "the rigged February 2024 election", "election"),
        ("the March 2021 bombing", "the March 2022 bombing", "bombing"),
        ("the March 2021 bombing", "the March 2021 bombing", None),
        ("the March 2021 bombing", "the April 2022 bombing", None),
        ("the Nov. 2020 elections", "the Nov. 2022 elections", None),
        ("in a November 2023 protest", "in a November 2024 protest", None),
        ("the November 2023 protest", "in November 2024 protests", None),
        ("The May 2023 vote", "after the contested Sept. 2024 vote", None),
        ("The Sept. 2023 vote", "after the contested September 2024 vote", "vote"),
        ("the Marib 2023 attack", "the March 2024 attack", None),
        ("the May 2023 vote", "the May 2024 vote, not the May 2023 vote,", None),
    ],
)
def test_a_happening_named_by_the_same_month_of_two_years_conflicts(
    newsroom: Any, show: Any, one: str, other: str, what: str | None
):
    newsroom.event("march")
    for article, words in (("a", one), ("b", other), ("c", one)):
        text = f"They marched {words}."
        newsroom.article(article, text, publisher=f"paper {article}", published_at=june(2))
        event = "march" if article != "c" else None
        newsroom.mention(article, text, "marched", event_id=event)
    rows = show(newsroom, "FROM date_conflicts")
    assert [row["what"] for row in rows] == ([what] if what else [])


@pytest.mark.parametrize("aspect", DENIED_ASPECTS)
def test_a_denial_is_of_the_counts_by_which_claims_are_linked_to_it(
    newsroom: Any, show: Any, aspect: str
):
    newsroom.event("march")
    newsroom.article("a", "The mayor denied it.")
    cells = {"speech_act": "deny", "denied_aspect": aspect, "event_id": "march"}
    newsroom.claim("a", "denied it", "The mayor", source_kind="role", **cells)
    denied = {row["metric"] for row in show(newsroom, "FROM denied_metrics")}
    assert denied == METRICS.get(aspect, set())


def test_who_speaks_together_is_a_speaker_of_the_claim(siege: Any, show: Any):
    say(
        siege, "b", "armed men", "The army", "joint",
        source_actor_id="Army", joint_actor_ids=["Blue Front"],
    )  # fmt: skip
    rows = show(siege, "FROM speakers WHERE claim_id = 'joint' ORDER BY source_name")
    assert only(rows, "source_name", "source_category") == [
        ("Army", "state_forces"),
        ("Blue Front", "armed_group"),
    ]


def test_who_answers_together_with_another_has_answered(siege: Any, show: Any):
    siege.rows["claims"][:] = [
        row | {"source_actor_id": None} if row["claim_id"] in {"air", "armed"} else row
        for row in siege.rows["claims"]
    ]
    siege.rows["entity_mentions"].clear()
    siege.mention(
        "a", "Residents accused the army of firing on the crowd.", "firing", actor_id="Army"
    )
    assert len(show(siege, "FROM unanswered_accusations")) == 1
    say(
        siege, "b", "two", "The mayor", "both",
        source_actor_id="Residents", joint_actor_ids=["Army"],
    )  # fmt: skip
    assert show(siege, "FROM unanswered_accusations") == []
