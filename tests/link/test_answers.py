"""Denials of what somebody else was quoted with before them."""

import pytest

from tests.link.claimed import Told
from transforms.claims.answer import Said, answered

DENIAL = {"speech_act": "deny", "negated": True, "denied_aspect": "allegation"}


@pytest.fixture
def told() -> Told:
    """A paper, and who speaks in it."""
    told = Told()
    told.article("a", 6)
    told.actor("club", "ngo")
    told.actor("doctor", "medical")
    told.actor("police", "state_forces")
    return told


def denied(told: Told) -> set[tuple[str, str]]:
    found = told.links()
    return {
        (row["claim_id"], row["other_claim_id"]) for row in found if row["relation"] == "denies"
    }


@pytest.mark.parametrize(
    "content",
    ["the accusation", "the claim propaganda", "that allegation as a lie", "it", "these claims"],
)
def test_who_rejects_the_accusation_denies_who_was_quoted_last(told: Told, content: str):
    told.says("a", "club", "The club said rain ruined the pitch.", "rain ruined the pitch")
    claim = told.says("a", "doctor", "A doctor said officers hid a knife.", "officers hid a knife")
    denial = told.says("a", "police", f"Police rejected {content}.", content, **DENIAL)
    assert denied(told) == {(denial, claim)}


@pytest.mark.parametrize(
    "content", ["the accusation of theft", "the number of the bus", "the result"]
)
def test_what_a_denial_says_itself_answers_nobody(told: Told, content: str):
    told.says("a", "doctor", "A doctor said officers hid a knife.", "officers hid a knife")
    told.says("a", "police", f"Police rejected {content}.", content, **DENIAL)
    assert not denied(told)


def test_an_accusation_goes_before_what_was_said_since(told: Told):
    claim = told.says(
        "a", "doctor", "A doctor accused them of theft.", "them of theft", speech_act="allege"
    )
    told.says("a", "club", "The club said rain ruined the pitch.", "rain ruined the pitch")
    denial = told.says("a", "police", "Police rejected the accusation.", "the accusation", **DENIAL)
    assert denied(told) == {(denial, claim)}


def test_who_disputes_the_figure_denies_the_last_that_was_given(told: Told):
    claim = told.says("a", "police", "Police put the toll at nine dead.", "the toll at nine dead")
    told.counts(claim, "nine", "killed", 9)
    told.says("a", "club", "The club said rain ruined the pitch.", "rain ruined the pitch")
    cells = DENIAL | {"denied_aspect": "figures"}
    denial = told.says("a", "doctor", "A doctor disputed the figure.", "the figure", **cells)
    [link] = told.links()
    assert (link["claim_id"], link["other_claim_id"]) == (denial, claim)
    assert (link["metric"], list(link["other_figure_ids"])) == ("killed", ["f0"])


def test_nobody_answers_himself_nor_what_was_said_long_before():
    denial = Said("d", "police", "deny", 2000, 2013, counts=False)
    own = Said("a", "police", "allege", 1900, 1950, counts=False)
    old = Said("b", "doctor", "allege", 100, 150, counts=False)
    assert answered("the accusation", denial, [own, old]) is None


@pytest.mark.parametrize(("content", "answered_claims"), [("which", 0), ("that", 1)])
def test_what_which_stands_for_is_told_in_its_own_sentence(
    told: Told, content: str, answered_claims: int
):
    claim = told.says("a", "club", "It said officers hid a knife.", "officers hid a knife")
    sentence = f"The charge was theft, {content} the police rejected."
    denial = told.says("a", "police", sentence, content, **DENIAL)
    assert denied(told) == set([(denial, claim)][:answered_claims])
