"""On which day a claim was made, by the words of the article."""

from datetime import date

import pytest

from tests.reading import document
from transforms.extract import extract

PUBLISHED = date(2024, 6, 14)  # a Friday


def said(text, words):
    rows = extract(document(text, PUBLISHED))["claims"]
    [found] = {row["said_date_start"] for row in rows if words in row["content_text"]}
    return found


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The mine was safe, the ministry said on Tuesday.", "mine", 11),
        ("On Tuesday, the army said the mine was safe.", "mine", 11),
        ("The army said on Tuesday the mine was safe.", "mine", 11),
        ("The army on Tuesday said the mine was safe.", "mine", 11),
        ("The army told reporters in Oslo on Tuesday that the mine was safe.", "mine", 11),
        ("The army issued a statement on Tuesday denying that the mine was shut.", "mine", 11),
        ("A report released on Tuesday said the mine was safe.", "mine", 11),
        ("Tuesday's report said the mine was safe.", "mine", 11),
        ("In a Tuesday interview, Ann Lee said the mine was safe.", "mine", 11),
        ("Ann Lee spoke out on Tuesday, arguing that the mine was safe.", "mine was", 11),
    ],
)
def test_a_date_of_the_saying_dates_the_claim(text, words, day):
    assert said(text, words) == date(2024, 6, day)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mine that was shut on Tuesday is safe, the ministry said.", "safe"),
        ("Ann Lee, who had been jailed on Tuesday, said the mine was safe.", "mine"),
        ("In regard to the Tuesday attack, the army denied that anyone died.", "anyone"),
        ("Officers leaked a tape on Tuesday that shows how Ann Lee warned of war.", "war"),
        ("The army said the mine was safe, although on Tuesday it had been shut.", "safe"),
        ("Relatives of those killed on Tuesday said the mine was safe.", "mine"),
    ],
)
def test_a_date_of_something_else_does_not(text, words):
    assert said(text, words) is None
