import json

import pytest

from transforms.clean.headed import headed
from transforms.title import own_text

HEADLINE = "Two held after fire at Tosk warehouse kills five"
PROMPT = "Sign in to go on.\n\nYou will receive a letter each morning."


def test_a_page_without_its_article_begins_with_its_headline():
    assert headed(PROMPT, HEADLINE) == f"{HEADLINE}\n\n{PROMPT}"


def test_the_outlet_is_left_out_of_the_headline():
    assert headed(PROMPT, f"{HEADLINE} - The Tosk Star").startswith(f"{HEADLINE}\n\n")


def test_an_article_that_tells_what_its_headline_tells_is_left_as_it_is():
    text = (
        "Police have held two men after a fire killed five people in a warehouse.\n\nIt burnt down."
    )
    assert headed(text, HEADLINE) == text


def test_another_story_that_shares_a_word_tells_nothing_of_a_headline():
    text = "The price of land near Tosk has doubled.\n\nGuests left the cup final early."
    assert headed(text, HEADLINE) == f"{HEADLINE}\n\n{text}"


@pytest.mark.parametrize("title", [None, "", "Tosk", "Five killed in Tosk"])
def test_a_headline_of_few_words_tells_nothing(title):
    assert headed(PROMPT, title) == PROMPT


@pytest.mark.parametrize(
    "title",
    [
        "Dos muertos tras un tiroteo en el centro de Tosk",
        "مقتل شخصين في إطلاق نار بوسط مدينة توسك اليوم",
        "tosk_2024_03_14_article_000123_clean_final_eng.txt",
    ],
)
def test_a_headline_that_is_not_english_is_not_looked_for_in_a_text(title):
    text = "Two people were killed when a gunman opened fire in a market on Monday, police said."
    assert headed(text, title) == text


def test_of_a_page_without_its_article_only_the_headline_is_its_own():
    assert own_text(f"{HEADLINE} - The Tosk Star", headed(PROMPT, HEADLINE)) == HEADLINE


@pytest.mark.parametrize("title", [None, "", "Tosk", HEADLINE])
def test_all_other_texts_are_their_own(title):
    text = f"{HEADLINE}\n\nA fire in a warehouse in Tosk killed five people on Monday."
    assert own_text(title, text) == text


def test_the_row_of_an_article_counts_the_words_of_its_headline(cleaned):
    line = {"id": "a", "title": HEADLINE, "text": PROMPT}
    row = cleaned(json.dumps(line), "application/json")
    assert row["text"] == f"{HEADLINE}\n\n{PROMPT}"
    assert row["word_count"] == len(row["text"].split())
