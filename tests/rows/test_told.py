"""Which of an article's events a claim speaks of."""

from transforms.rows.events import Told


def mention(start, kind, event):
    return {
        "article_event_id": event,
        "event_type": kind,
        "realis": "actual",
        "is_main": False,
        "trigger_start": start,
        "start_char": start,
        "end_char": start + 5,
    }


CLAIM = {
    "speech_act": "assert",
    "content_start": 100,
    "content_end": 120,
    "sentence_start": 90,
    "sentence_end": 121,
}
TOLD = Told([mention(10, "ASSAULT", "attack"), mention(40, "PROTEST", "march")])


def test_a_count_without_an_event_speaks_of_what_was_told_last():
    assert TOLD.event_of(CLAIM, [{"metric": "killed", "high": 7}]) == "march"
    assert TOLD.event_of(CLAIM, []) is None


def test_that_nobody_was_killed_speaks_of_the_last_attack():
    assert TOLD.event_of(CLAIM, [{"metric": "killed", "high": 0}]) == "attack"
    assert TOLD.event_of(CLAIM, [{"metric": "arrested", "high": 0}]) == "march"
