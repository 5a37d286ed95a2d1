"""What claims tell of events: what a denial denies, and who speaks rather than suffers."""

import pytest

from tests.events.conftest import documents
from transforms.extract import extract


@pytest.mark.parametrize(
    ("sentence", "trigger", "realis"),
    [
        ("The mayor denied that a massacre had taken place.", "massacre", "negated"),
        ("The mayor denied that the massacre had taken place.", "massacre", "negated"),
        ("The mayor denied that guards had a part in the riots.", "riots", "actual"),
        ("The general denied that troops had shot marchers.", "shot", "negated"),
        (
            "The mayor denied that police stood idle since they had opened fire on looters.",
            "opened fire",
            "actual",
        ),
    ],
)
def test_denial_leaves_what_it_takes_for_granted(sentence: str, trigger: str, realis: str):
    (document,) = documents([sentence])
    found = extract(document)["event_mentions"]
    assert [row["realis"] for row in found if row["trigger_text"] == trigger] == [realis]


def test_a_source_is_none_of_those_a_deed_is_done_to():
    text = "Gunmen seized nine pupils and two teachers, the Teachers Union of Manila said."
    (mention,) = extract(documents([text])[0])["event_mentions"]
    assert mention["recipient_text"] == "nine pupils and two teachers"
