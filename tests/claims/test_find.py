from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from schemas.codes import QUOTE_TYPES, SOURCE_KINDS, SPEECH_ACTS
from transforms.document import Actor

Reader = Callable[..., Any]

PARTS = (
    "The minister said",
    " that ",
    "nobody had died",
    ", a doctor told the Herald",
    "“We saw it,”",
    '"Stop',
    "according to police",
    " denied ",
    "the report",
    "reportedly",
    "\n\n",
    ". ",
    ": ",
    "''",
    "issued a statement",
    "which he claims",
)


def test_a_medium_that_was_told_relays_the_source(read: Reader):
    reading = read("“Nine are dead,” a doctor told the Guardian on Friday. “More will die.”")
    assert [reading.cut(claim.via) for claim in reading.claims] == ["the Guardian"] * 2


def test_an_interview_relays_its_guest(read: Reader):
    claim = read("She said in an interview with Radio Kivu that the dam held.").claims[0]
    assert claim.via is not None
    assert claim.speech_act == "assert"


def test_who_reports_what_another_says_relays_it(read: Reader):
    reading = read("The agency reported that a colonel said the bridge had fallen.")
    claim = reading.with_content("bridge had fallen") if len(reading.claims) == 1 else None
    inner = claim or next(c for c in reading.claims if reading.cut(c.source) == "a colonel")
    assert reading.cut(inner.via) == "The agency"
    assert reading.cut(inner.content) == "the bridge had fallen"


def test_a_cable_that_quotes_an_envoy_relays_the_envoy(read: Reader):
    reading = read("The cable quotes Harun: “They will not wait. They never do.”")
    [claim] = reading.claims
    assert reading.cut(claim.source) == "Harun"
    assert reading.cut(claim.via) == "The cable"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The cable said the talks had failed.", "document"),
        ("A number of reports said the talks had failed.", "document"),
        ("The Morning Post reported that the talks had failed.", "media"),
        ("Press reports said the talks had failed.", "media"),
        ("She said the talks had failed.", "person"),
        ("The ministry said the talks had failed.", "organization"),
        ("A doctor said the talks had failed.", "role"),
        ("Residents said the talks had failed.", "role"),
        ("The talks reportedly failed.", "role"),
    ],
)
def test_the_words_of_a_source_tell_its_kind(text: str, kind: str, read: Reader):
    assert read(text).claims[0].source_kind == kind


def test_the_cast_tells_who_a_source_is(read: Reader):
    party = Actor("Green Party", "organization", "opposition_party")
    claim = read("It vowed that the march would go on.", It=party).claims[0]
    assert (claim.actor, claim.source_kind) == (party, "organization")
    text = "Rights Monitor said the talks had failed."
    rights = Actor("Rights Monitor", "organization", "ngo")
    assert read(text, **{"Rights Monitor": rights}).claims[0].source_kind == "organization"
    assert read(text).claims[0].source_kind == "media"


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("The mayor and the governor said the road was open.", ["governor"]),
        ("“It is open,” said the mayor and the governor.", ["governor"]),
        ("The mayor said the governor and the bishop had fled.", []),
        ("The mayor and governor said the road was open.", []),
    ],
)
def test_who_speaks_together_with_a_source_is_known(text: str, joint: list[str], read: Reader):
    cast = {name: Actor(name, "role", "government") for name in ("mayor", "governor", "bishop")}
    [claim] = read(text, **cast).claims
    assert claim.actor == cast["mayor"]
    assert [actor.name for actor in claim.joint] == joint


def test_a_relative_pronoun_stands_for_its_noun(read: Reader):
    chief = Actor("police chief", "role", "state_forces")
    text = "They met the police chief, who said the square was empty."
    assert read(text, chief=chief).with_content("square").actor == chief


@pytest.mark.parametrize(
    ("denied", "aspect"),
    [
        ("that anyone had been killed", "deaths"),
        ("that live rounds were used", "live_fire"),
        ("that the student was in its custody", "custody"),
        ("that its men were behind the blast", "responsibility"),
        ("the figures", "figures"),
        ("the allegations", "allegation"),
        ("that prisoners were tortured", "torture"),
        ("putting pressure on the judge", "pressure"),
        ("that the incident had taken place", "event"),
        ("that the moon is round", "other"),
    ],
)
def test_a_denial_says_what_it_denies(denied: str, aspect: str, read: Reader):
    claim = read(f"The ministry denied {denied}.").claims[0]
    assert (claim.speech_act, claim.negated, claim.denied_aspect) == ("deny", True, aspect)


def test_the_words_of_a_denial_are_not_negated(read: Reader):
    claim = read("The palace issued a denial. It stated: “No deaths were reported.”").claims[0]
    assert (claim.speech_act, claim.negated, claim.denied_aspect) == ("deny", False, "deaths")


def test_a_denial_that_is_denied_is_none(read: Reader):
    claim = read("The company did not deny that waste was dumped.").claims[0]
    assert (claim.speech_act, claim.negated) == ("assert", False)


def test_thoughts_inside_a_speech_are_no_claims_of_their_own(read: Reader):
    reading = read('"I think they want to leave," the driver said.')
    assert len(reading.claims) == 1


def test_in_order_to_is_no_order(read: Reader):
    assert read("They met in order to settle the strike.").claims == []


def test_a_particle_changes_what_a_verb_means(read: Reader):
    assert read("The party called off the march.").claims == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It fell,” he said.", "direct"),
        ("He said it “fell like rain” at night.", "mixed"),
        ("He said it fell.", "indirect"),
    ],
)
def test_quote_type(text: str, kind: str, read: Reader):
    assert [claim.quote_type for claim in read(text).claims] == [kind]


def test_a_speech_over_paragraphs_has_one_source(read: Reader):
    text = "The bishop said: “The war must end.\n\n“We have buried enough children.”"
    reading = read(text)
    [claim] = reading.claims
    assert reading.cut(claim.content) == text[text.index("“") :]


def test_an_unclosed_quotation_ends_with_its_paragraph(read: Reader):
    reading = read("The bishop said: “The war must end.\n\nThe square was empty.")
    [claim] = reading.claims
    assert reading.cut(claim.content) == "“The war must end."


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(text=" denied  that The minister said that ")
@given(text=st.lists(st.sampled_from(PARTS), min_size=1, max_size=14).map("".join))
def test_every_cell_lies_in_the_text_and_is_trimmed(read: Reader, text: str):
    for claim in read(text).claims:
        for interval in (claim.source, claim.cue, claim.content, claim.via):
            if interval is not None:
                start, end = interval
                assert 0 <= start < end <= len(text)
                assert text[start:end] == text[start:end].strip()
        assert claim.source_kind in SOURCE_KINDS
        assert claim.quote_type in QUOTE_TYPES
        assert claim.speech_act in SPEECH_ACTS
        assert (claim.denied_aspect is not None) == (claim.speech_act == "deny")
        assert (claim.source is None) <= (claim.actor is None)


def test_no_claim_is_found_twice(read: Reader):
    reading = read("“We left,” he said, “and said goodbye,” adding that it rained. “It poured.”")
    cells = [(claim.cue, claim.content) for claim in reading.claims]
    assert len(cells) == len(set(cells))


def test_what_is_called_for_keeps_its_day_and_condition(read: Reader):
    reading = read("The union called for a strike from Monday, May 4, unless the ministry pays.")
    [claim] = reading.claims
    assert reading.cut(claim.content) == "a strike from Monday, May 4, unless the ministry pays"


def test_what_a_noun_tells_ends_where_the_article_adds_to_it(read: Reader):
    reading = read("Witnesses gave an account of the raid, which lasted until noon.")
    [claim] = reading.claims
    assert reading.cut(claim.content) == "the raid"
