"""Links name the figures that are set against each other, and see all who say a claim."""

import pytest

from tests.link.claimed import Told

NUMBERS = {2: "two", 4: "four", 6: "six", 9: "nine"}


@pytest.fixture
def told() -> Told:
    """Two papers of one day and one of a later day, and who speaks in them."""
    told = Told()
    told.article("a", 6, "Daily")
    told.article("b", 6, "Herald")
    told.article("c", 9, "Courier")
    told.actor("mayor", "civilians")
    told.actor("governor", "government")
    told.actor("doctor", "medical", kind="role")
    return told


def killed(told: Told, article: str, source: str, number: str, low: int, **cells: object) -> str:
    """Add a claim that so many were killed."""
    claim = told.says(article, source, f"{number} died.", f"{number} died", **cells)
    told.counts(claim, number, "killed", low)
    return claim


def figures(told: Told, claim: str) -> list[str]:
    return [row["figure_id"] for row in told.figures if row["claim_id"] == claim]


def test_a_contradiction_names_the_two_figures(told: Told):
    one = killed(told, "a", "mayor", "four", 4)
    other = killed(told, "b", "doctor", "nine", 9)
    (link,) = told.links()
    ends = {link["claim_id"]: link["figure_ids"], link["other_claim_id"]: link["other_figure_ids"]}
    assert {key: list(ids) for key, ids in ends.items()} == {
        one: figures(told, one),
        other: figures(told, other),
    }


def tolls(told: Told, article: str, source: str, residents: int, soldiers: int) -> str:
    """Add a claim that so many residents and soldiers were killed."""
    of_residents, of_soldiers = NUMBERS[residents].capitalize(), NUMBERS[soldiers]
    said = f"{of_residents} residents and {of_soldiers}"
    claim = told.says(article, source, f"{said} soldiers died.", said)
    told.counts(claim, f"{of_residents} | residents", "killed", residents)
    told.counts(claim, f"{of_soldiers} | soldiers/state_forces", "killed", soldiers)
    return claim


def test_figures_on_which_two_agree_are_not_set_against_each_other(told: Told):
    one, other = tolls(told, "a", "mayor", 4, 2), tolls(told, "b", "doctor", 9, 2)
    (link,) = told.links()
    assert {*link["figure_ids"], *link["other_figure_ids"]} == {
        figures(told, one)[0],
        figures(told, other)[0],
    }


def test_all_figures_on_which_two_disagree_are_named(told: Told):
    one, other = tolls(told, "a", "mayor", 4, 2), tolls(told, "b", "doctor", 9, 6)
    (link,) = told.links()
    assert {*link["figure_ids"], *link["other_figure_ids"]} == {
        *figures(told, one),
        *figures(told, other),
    }


def test_a_denial_without_a_figure_is_of_the_figures_it_denies(told: Told):
    claim = killed(told, "a", "doctor", "nine", 9)
    cells = {"speech_act": "deny", "negated": True, "denied_aspect": "deaths"}
    denial = told.says("b", "governor", "He denied any deaths.", "any deaths", **cells)
    (link,) = told.links()
    assert (link["claim_id"], link["relation"]) == (denial, "denies")
    assert (list(link["figure_ids"]), list(link["other_figure_ids"])) == ([], figures(told, claim))


def test_one_of_several_speakers_revises_what_they_said_together(told: Told):
    both = killed(told, "a", "mayor", "four", 4, joint_actor_ids=["governor"])
    alone = killed(told, "c", "governor", "nine", 9)
    (link,) = told.links()
    assert (link["claim_id"], link["relation"], link["other_claim_id"]) == (alone, "revises", both)
    assert "with a speaker in common" in link["basis"]


def test_no_speaker_denies_what_he_said_with_others(told: Told):
    killed(told, "a", "mayor", "four", 4, joint_actor_ids=["governor"])
    cells = {"speech_act": "deny", "negated": True, "denied_aspect": "deaths"}
    told.says("b", "governor", "He denied any deaths.", "any deaths", **cells)
    assert not told.links()


def test_detainees_are_all_who_were_arrested(told: Told):
    one = told.says("a", "mayor", "It held 40 people.", "40 people")
    told.counts(one, "40 | people", "arrested", 40)
    other = told.says("b", "doctor", "There were 90 detainees.", "90 detainees")
    told.counts(other, "90 | detainees", "arrested", 90)
    (link,) = told.links()
    assert link["relation"] == "contradicts"
    assert "a part" not in link["basis"]


@pytest.mark.parametrize(("metric", "contradicts"), [("missing", False), ("killed", True)])
def test_the_missing_are_found_but_the_dead_stay_dead(told: Told, metric: str, contradicts: bool):  # noqa: FBT001
    """Sixty on one day and 35 three days later."""
    for article, source, number, low in (("a", "mayor", "sixty", 60), ("c", "doctor", "35", 35)):
        claim = told.says(article, source, f"There were {number}.", f"were {number}")
        told.counts(claim, number, metric, low)
    assert bool(told.links()) is contradicts


@pytest.mark.parametrize("span", ["in three days", "over the past two nights"])
def test_what_is_counted_over_days_is_not_set_against_what_one_day_took(told: Told, span: str):
    for source, number, words in (("mayor", 5, "5 people"), ("doctor", 90, f"90 people {span}")):
        claim = told.says("a", source, f"They held {words}.", words)
        told.counts(claim, f"{number} | people", "arrested", number)
    assert not told.links()
