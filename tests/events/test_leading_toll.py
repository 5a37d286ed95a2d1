"""An article that leads with a toll is about what took it."""

import pytest

from tests.events.conftest import documents
from transforms.actors.cast import build_cast
from transforms.dates.find import find_dates
from transforms.events.find import find_events
from transforms.figures import find_figures

STORY = (
    "Soldiers marched into the port on Monday. Workers struck and marched. "
    "They marched to the mayor, and later they marched home. The march ended at noon."
)


@pytest.fixture
def main_triggers():
    def read(text):
        (document,) = documents([text])
        cast = build_cast(document, [])
        mentions = find_events(document, [], find_dates(document), [], find_figures(document), cast)
        return {document.cut(*mention.trigger) for mention in mentions if mention.is_main}

    return read


def test_article_is_about_what_killed_those_its_lead_counts(main_triggers):
    assert "shelling" in main_triggers(f"Nine villagers died in the shelling of a market. {STORY}")


def test_lead_without_a_toll_does_not_tell_what_the_article_is_about(main_triggers):
    assert "shelling" not in main_triggers(f"A market closed after the shelling. {STORY}")


def test_toll_of_what_the_news_came_days_after_does_not(main_triggers):
    lead = "Workers and guards clashed in the port on Wednesday, two days after a bomb killed nine."
    found = main_triggers(f"{lead} The clash began at the gate.")
    assert "clashed" in found
    assert "killed" not in found
