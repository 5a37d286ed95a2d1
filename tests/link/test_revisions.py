"""Who gives another account later revises it, who gives the same repeats it."""

from datetime import date

import pytest

from tests.link.claimed import killed


def test_a_source_that_gives_another_figure_later_revises(told):
    first = killed(told, "a", "mayor", "four", 4)
    second = killed(told, "c", "mayor", "nine", 9)
    (link,) = told.links()
    assert (link["claim_id"], link["relation"], link["other_claim_id"]) == (
        second,
        "revises",
        first,
    )
    assert link["basis"] == "killed: mayor: four (4) until 2024-03-06, nine (9) on 2024-03-14"


def test_who_speaks_for_a_party_revises_what_others_of_it_said(told):
    first = killed(told, "a", "party", "from six to 200", 6, 200)
    second = killed(told, "c", "GP spokeswoman Ann Lee", "12 | supporters/opposition_party", 12)
    (link,) = told.links()
    assert (link["claim_id"], link["relation"], link["other_claim_id"]) == (
        second,
        "revises",
        first,
    )
    assert "of one body" in link["basis"]


def test_what_an_article_says_a_body_counted_before_is_revised(told):
    now = killed(told, "a", "GP spokeswoman Ann Lee", "14", 14)
    sentence = "The party had earlier spoken of nine dead."
    then = told.says("a", "party", sentence, "nine dead")
    told.counts(then, "nine", "killed", 9)
    told.figures[-1]["is_part"] = True
    killed(told, "a", "mayor", "20", 20)
    links = [link for link in told.links() if link["relation"] == "revises"]
    assert [(link["claim_id"], link["other_claim_id"]) for link in links] == [(now, then)]


def test_an_officer_revises_what_the_army_said_in_other_words(told):
    told.actor("colonel", "state_forces")
    army = {"source_body": "army of KE"}
    first = killed(told, "a", "chief", "two", 2, **army)
    second = killed(told, "c", "colonel", "five", 5, **army)
    assert told.pairs() == {(second, "revises", first)}


def test_an_undated_article_that_speaks_of_this_week_is_older_than_one_of_the_next(told):
    told.article("d", None, "Gazette")
    first = killed(told, "d", "party", "from six to 200", 6, 200)
    second = killed(told, "c", "party", "12", 12)
    assert told.pairs() == set()
    told.mentions.append({"article_id": "d", "event_id": "march", "date_text": "this week"})
    assert told.pairs() == {(second, "revises", first)}


def test_who_said_it_earlier_counts_by_the_day_he_said_it(told):
    said = {"said_date_start": date(2024, 3, 5), "said_date_end": date(2024, 3, 5)}
    told.article("d", 15, "Gazette")
    first = killed(told, "d", "mayor", "four", 4, **said)
    second = killed(told, "a", "mayor", "nine", 9)
    assert told.pairs() == {(second, "revises", first)}


def test_what_an_article_calls_a_second_statement_revises_the_first(told):
    first = told.says("a", "chief", "He said he fell from a roof.", "he fell from a roof")
    sentence = "In a second statement he said the prisoner jumped from a roof and fell."
    second = told.says("a", "chief", sentence, "the prisoner jumped from a roof and fell")
    (link,) = told.links()
    assert (link["claim_id"], link["relation"], link["other_claim_id"]) == (
        second,
        "revises",
        first,
    )
    assert "second statement" in link["basis"]


def test_the_same_figure_in_another_paper_repeats(told):
    first = killed(told, "a", "mayor", "four", 4)
    again = killed(told, "b", "mayor", "four", 4)
    killed(told, "a", "mayor", "four", 4)
    assert told.pairs() == {(again, "repeats", first)}


def test_the_same_words_in_another_paper_repeat(told):
    words = "peaceful marchers met brutality without any warning"
    first = told.says("a", "party", words, words)
    again = told.says("c", "party", f"{words} whatsoever", f"{words} whatsoever")
    told.says("c", "party", "Schools stay closed.", "Schools stay closed")
    assert told.pairs() == {(again, "repeats", first)}


@pytest.mark.parametrize("category", ["opposition_party", "ruling_party"])
def test_a_party_counts_its_own_followers_whichever_party_it_is(told, category):
    for speaker in ("party", "GP spokeswoman Ann Lee"):
        told.actors[speaker]["category"] = category
    then = killed(told, "a", "party", "20", 20)
    now = killed(told, "c", "GP spokeswoman Ann Lee", "12 | workers", 12)
    assert (now, "revises", then) in told.pairs()


def test_others_than_a_party_count_some_of_all_as_followers(told):
    killed(told, "a", "doctor", "20", 20)
    killed(told, "c", "doctor", "12 | workers", 12)
    assert told.pairs() == set()


def denied(told, article, sentence, content, aspect, **cells):
    """Add a denial of the chief."""
    act = {"speech_act": "deny", "negated": True, "denied_aspect": aspect}
    return told.says(article, "chief", sentence, content, **act | cells)


@pytest.mark.parametrize(
    ("content", "words", "is_taken_back"),
    [
        ("that anyone had died", "two | residents/civilians", True),
        ("that residents had died", "two | residents/civilians", True),
        ("any deaths", "two", True),
        ("that residents had died", "two | gunmen/armed_group", False),
        ("any deaths", "two | gunmen/armed_group", False),
        ("that children had died", "two | residents/civilians", False),
    ],
)
def test_who_denied_deaths_and_then_counts_them_takes_it_back(told, content, words, is_taken_back):
    told.actor("colonel", "state_forces")
    body = {"source_body": "army of KE"}
    then = denied(told, "a", f"It denied {content}.", content, "deaths", **body)
    now = killed(told, "c", "colonel", words, 2, **body)
    links = [link for link in told.links() if link["relation"] == "revises"]
    found = [(link["claim_id"], link["other_claim_id"], link["metric"]) for link in links]
    assert found == ([(now, then, "killed")] if is_taken_back else [])


@pytest.mark.parametrize(
    ("content", "aspect", "metric"),
    [
        ("killing residents", "deaths", "killed"),
        ("having killed residents", "deaths", "killed"),
        ("that its men had killed residents", "deaths", "killed"),
        ("wounding residents", "injuries", "injured"),
        ("holding residents", "custody", "missing"),
        ("that residents were held", "custody", "abducted"),
    ],
)
def test_who_denied_the_deed_may_count_what_others_did(told, content, aspect, metric):
    denied(told, "a", f"He denied {content}.", content, aspect)
    now = told.says("c", "chief", "It was two residents.", "two residents")
    told.counts(now, "two | residents/civilians", metric, 2)
    assert "revises" not in {relation for _, relation, _ in told.pairs()}


def test_who_denied_holding_people_and_then_counts_his_arrests_takes_it_back(told):
    then = denied(told, "a", "He denied holding residents.", "holding residents", "custody")
    now = told.says("c", "chief", "Two residents were arrested.", "Two residents were arrested")
    told.counts(now, "Two | residents/civilians", "arrested", 2)
    assert (now, "revises", then) in told.pairs()


@pytest.mark.parametrize(
    ("content", "aspect", "confirmed"),
    [
        ("firing on protesters", "live_fire", "that protesters had fired on officers"),
        ("the allegations", "allegation", "that it had heard the allegations"),
    ],
)
def test_who_confirms_what_others_did_takes_nothing_back(told, content, aspect, confirmed):
    told.actors["chief"]["category"] = "state_forces"
    denied(told, "a", f"He denied {content}.", content, aspect)
    told.says("c", "chief", f"He confirmed {confirmed}.", confirmed, speech_act="confirm")
    assert "revises" not in {relation for _, relation, _ in told.pairs()}


def test_who_counted_deaths_and_then_denies_them_has_not_owned_to_them(told):
    killed(told, "a", "chief", "two", 2)
    denied(told, "c", "She denied any deaths.", "any deaths", "deaths")
    assert "revises" not in {relation for _, relation, _ in told.pairs()}


def test_who_denied_shots_and_then_confirms_them_takes_it_back(told):
    then = denied(told, "a", "He denied live rounds.", "live rounds", "live_fire")
    told.says("c", "mayor", "Shots were fired.", "Shots were fired", speech_act="confirm")
    now = told.says("c", "chief", "Shots were fired.", "Shots were fired", speech_act="confirm")
    (link,) = (link for link in told.links() if link["relation"] == "revises")
    assert (link["claim_id"], link["other_claim_id"]) == (now, then)
    assert link["basis"] == "chief denied live fire, chief now confirms: fired"


@pytest.mark.parametrize(("word", "is_taken_back"), [("earlier ", True), ("", False)])
def test_what_an_article_says_was_denied_before_is_taken_back(told, word, is_taken_back):
    now = told.says("a", "chief", "Shots were fired.", "Shots were fired", speech_act="confirm")
    sentence = f"He {word}denied live rounds."
    then = denied(told, "a", sentence, "live rounds", "live_fire")
    links = [pair for pair in told.pairs() if pair[1] == "revises"]
    assert links == ([(now, "revises", then)] if is_taken_back else [])


def test_an_earlier_account_is_of_the_place_of_the_one_that_replaces_it(told):
    now = told.says("a", "chief", "Two died in Orla.", "Two died in Orla")
    told.counts(now, "Two | residents/civilians", "killed", 2)
    sentence = "He had earlier spoken of four dead."
    then = told.says("a", "chief", sentence, "four dead")
    told.counts(then, "four", "killed", 4)
    assert (now, "revises", then) in told.pairs()


@pytest.mark.parametrize(
    ("name", "relation"), [("fire service", "revises"), ("fire officials", "contradicts")]
)
def test_a_service_named_by_what_it_is_is_one_in_all_articles(told, name, relation):
    for key in ("one", "other"):
        told.actor(key, "government", name=name, kind="role")
    role = {"source_kind": "role"}
    first = killed(told, "a", "one", "nine", 9, **role)
    second = killed(told, "c", "other", "four", 4, **role)
    assert {relation for _, relation, _ in told.pairs()} == {relation}
    assert {first, second} == {claim for one, _, other in told.pairs() for claim in (one, other)}
