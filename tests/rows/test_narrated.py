"""Claims of the narrator: the sentences, or clauses of them, whose figures nobody else gives."""

from datetime import date

import pytest

from tests.reading import document
from transforms.extract import extract

PUBLISHED = date(2024, 6, 14)  # a Friday


def read(text):
    """Return the rows of an article."""
    return extract(document(text, PUBLISHED, publisher="Daily"))


def counted(text):
    """Return by figure whose claim it is and of what type of happening."""
    rows = read(text)
    claims = {claim["claim_id"]: claim for claim in rows["claims"]}
    types: dict[str, set[str]] = {}
    for mention in rows["event_mentions"]:
        types.setdefault(mention["article_event_id"], set()).add(mention["event_type"])
    return {
        figure["text"]: (claim["source_kind"], types.get(claim["article_event_id"]))
        for figure in rows["figures"]
        for claim in [claims[figure["claim_id"]]]
    }


def test_what_came_of_a_march_is_not_counted_to_the_arrests_after_it():
    found = counted(
        "On Wednesday police released 16 dockers who had been detained since last week's pay "
        "protest in Lodwar, in which at least five people were killed."
    )
    assert "COERCE" in found["16"][1]
    assert "PROTEST" in found["at least five"][1]
    assert found["16"][1] != found["at least five"][1]


def test_a_clause_in_a_claim_is_no_claim_of_the_narrator():
    found = counted("The union accused guards of a massacre in which 30 miners were killed.")
    assert found["30"][0] != "narrator"


def test_a_count_that_is_called_false_is_not_its_source_s_own():
    text = "The navy described reports of nine deaths as false, and said three people had died."
    assert {row["text"]: row["is_denied"] for row in read(text)["figures"]} == {
        "nine": True,
        "three": False,
    }


@pytest.mark.parametrize(
    "text",
    [
        "It was not true that 12 miners died, the company said.",
        "The mayor said the toll of 12 was exaggerated.",
        "The toll of 12 was wildly overstated, the hospital said.",
        "The minister called reports of 12 deaths a lie.",
        "The governor said claims that 12 people had died were false.",
        "It is untrue that 12 sailors were detained, the navy said.",
        "The mayor said it was false to say that 12 had died.",
        "The army denied that 12 people were killed.",
        "The warden rejected the union's figure of 12 dead.",
    ],
)
def test_a_count_that_is_called_untrue_is_denied(text):
    assert [(row["text"], row["is_denied"]) for row in read(text)["figures"]] == [("12", True)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry revised the death toll down to 31 from 44.",
        "The death toll was lowered to 31 from 44.",
        "The death toll was revised from 44 down to 31.",
    ],
)
def test_a_count_that_is_taken_back_is_denied(text):
    found = {row["text"]: (row["is_denied"], row["is_part"]) for row in read(text)["figures"]}
    assert found["44"][0]
    assert found["31"] == (False, False)


def test_a_count_that_is_raised_is_not_denied():
    rows = read("The ministry revised the death toll up to 44 from 31.")["figures"]
    assert not any(row["is_denied"] for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the reports were false and only 12 people had died.",
        "The mayor said the toll of 12 was correct and the fears were exaggerated.",
        "It is true that 12 sailors were detained, the navy said.",
        "The mayor said the toll of 12 was not exaggerated.",
        "Reports of 12 arrests for spreading false rumours drew anger, the lawyer said.",
    ],
)
def test_a_count_beside_what_is_called_untrue_is_not_denied(text):
    assert [(row["text"], row["is_denied"]) for row in read(text)["figures"]] == [("12", False)]
