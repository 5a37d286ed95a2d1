"""What a denial denies, and what it takes for granted."""

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
