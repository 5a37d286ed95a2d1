"""Every interval lies in the text and inside its sentence, whatever the text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.codes import EVENT_MODES, REALIS
from tests.events.conftest import documents
from transforms.actors.cast import build_cast
from transforms.events.find import find_events

PIECES = (
    "Police", "fired at", "protesters", "the massacre", "of", "by", "troops", "were arrested",
    "staged a sit-in", "and", "who", "said that", "in Tosk", "on Monday", "no", "killed", ".",
    "\n\n", "\u201c", "\u201d", "(", ")", "plans to attack", "crackdown", "\U0001f525", "e\u0301",
    "clashes between", "him", "was shot dead", ",", "after", "bombing", "?", "took into custody",
)  # fmt: skip


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
def test_intervals_are_of_the_text(pieces: list[str]):
    text = " ".join(pieces)
    for document in documents([text]):
        cast = build_cast(document, [])
        mentions = find_events(document, [], [], [], [], cast)
        for mention in mentions:
            start, end = mention.trigger
            assert mention.sentence[0] <= start < end <= mention.sentence[1]
            for party in (mention.actor, mention.recipient):
                assert party is None or 0 <= party[0] < party[1] <= len(text)
                assert party is None or document.cut(*party).strip()
            assert (
                mention.event_mode is None or mention.event_mode in EVENT_MODES[mention.event_type]
            )
            assert mention.realis in REALIS
        numbers = [mention.happening for mention in mentions]
        assert list(dict.fromkeys(numbers)) == list(range(len(set(numbers))))
        if any(mention.realis == "actual" for mention in mentions):
            assert any(mention.is_main for mention in mentions)
