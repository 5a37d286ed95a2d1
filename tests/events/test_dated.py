"""When: stories of one to three sentences and the days of their events."""

from functools import cache
from pathlib import Path

import pytest

from tests.events.conftest import MODEL, PUBLISHED
from transforms.annotate.parse import annotate, load
from transforms.document import Document
from transforms.extract import extract

STORIES = [
    line.split("\t")
    for line in Path(__file__).with_name("dated.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@cache
def read() -> list[Document]:
    rows = [
        {
            "article_id": f"{number:020}",
            "text": text,
            "title": None,
            "publisher": "The Harbour Post",
            "published_at": PUBLISHED,
        }
        for number, (text, _) in enumerate(STORIES)
    ]
    return list(annotate(load(MODEL), rows))


@pytest.mark.parametrize(("number", "expected"), list(enumerate(days for _, days in STORIES)))
def test_days_of_the_events_of_a_story(number: int, expected: str):
    found = {}
    for mention in extract(read()[number])["event_mentions"]:
        first, last = mention["event_date_start"], mention["event_date_end"]
        found[mention["trigger_text"]] = f"{first}" if first == last else f"{first}..{last}"
    wanted = dict(item.rsplit(" ", 1) for item in expected.split("; "))
    assert {trigger: found.get(trigger) for trigger in wanted} == wanted
