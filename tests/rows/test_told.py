"""Which of an article's events a claim speaks of."""

from datetime import date

from transforms.rows.claims import NARRATED_CLAUSE
from transforms.rows.told import Told


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


def test_a_count_of_arrests_speaks_of_the_last_arrests():
    told = Told([mention(10, "COERCE", "arrests"), mention(40, "ASSAULT", "attack")])
    assert told.event_of(CLAIM, [{"metric": "arrested", "high": 7}]) == "arrests"
    assert told.event_of(CLAIM, [{"metric": "killed", "high": 7}]) == "attack"


def test_that_nobody_was_killed_speaks_of_the_last_attack():
    assert TOLD.event_of(CLAIM, [{"metric": "killed", "high": 0}]) == "attack"
    assert TOLD.event_of(CLAIM, [{"metric": "arrested", "high": 0}]) == "march"


def test_hurt_beside_what_hurts_nobody_were_hurt_in_the_attack_told_before():
    told = Told([mention(10, "ASSAULT", "attack"), mention(105, "RETREAT", "release")])
    assert told.event_of(CLAIM, [{"metric": "injured", "high": 4}]) == "attack"
    assert told.event_of(CLAIM, [{"metric": "arrested", "high": 4}]) == "release"
    assert told.event_of(CLAIM, []) == "release"


def test_hurt_in_a_lead_without_an_attack_were_hurt_in_that_the_article_is_about():
    main = mention(300, "ASSAULT", "attack") | {"is_main": True}
    told = Told([mention(105, "ACCUSE", "inquiry"), main])
    assert told.event_of(CLAIM, [{"metric": "injured", "high": 1}]) == "attack"


def test_hurt_at_a_march_were_hurt_there():
    told = Told([mention(10, "ASSAULT", "attack"), mention(105, "PROTEST", "march")])
    assert told.event_of(CLAIM, [{"metric": "injured", "high": 4}]) == "march"


def told_in_denial(*mentions):
    """Return what a denial speaks of whose content tells what is negated."""
    return Told(mentions).event_of(CLAIM | {"speech_act": "deny"}, [])


def test_a_denial_of_a_deed_told_elsewhere_speaks_of_that():
    march, blast = mention(5, "PROTEST", "march"), mention(40, "ASSAULT", "blast")
    again, other = (mention(110, "PROTEST", name) | {"realis": "negated"} for name in ("march", ""))
    assert told_in_denial(march, blast, again) == "march"
    assert told_in_denial(march, blast, other) == "blast"


def test_a_denial_of_a_dismissal_speaks_of_no_attack_before_it():
    dismissal = mention(110, "SANCTION", "dismissal") | {"realis": "negated"}
    assert told_in_denial(mention(40, "ASSAULT", "blast"), dismissal) == "dismissal"


def test_what_says_who_the_source_is_is_not_what_it_counts():
    source = CLAIM | {"source_start": 90, "source_end": 99}
    war, blast = mention(95, "ASSAULT", "war"), mention(10, "ASSAULT", "blast")
    told = Told([blast, war])
    assert told.event_of(source, [{"metric": "killed", "high": 7}]) == "blast"
    survivor = Told([mention(10, "PROTEST", "march"), war | {"is_main": True}])
    assert survivor.event_of(source, [{"metric": "killed", "high": 7}]) == "war"


def test_a_count_without_an_event_speaks_of_no_mere_kind_of_deed_nor_of_the_past():
    march = mention(10, "PROTEST", "march") | {"place_name": "Arden"}
    killed = [{"metric": "killed", "high": 7}]
    assert Told([march, mention(40, "PROTEST", "looting")]).event_of(CLAIM, killed) == "march"
    march |= {"is_main": True, "event_date_start": date(2024, 3, 3)}
    war = mention(40, "ASSAULT", "war") | {"actor_text": "rebels"}
    assert Told([march, war]).event_of(CLAIM, killed) == "war"
    war |= {"event_date_start": date(2021, 5, 1), "event_date_end": date(2021, 5, 31)}
    assert Told([march, war]).event_of(CLAIM, killed) == "march"


def test_a_clause_speaks_of_the_happening_that_is_named_before_it():
    held, march = mention(80, "COERCE", "held"), mention(95, "PROTEST", "march")
    clause = CLAIM | {"sentence_start": 75, "rule": NARRATED_CLAUSE}
    told = Told([held, march, mention(110, "COERCE", "later")])
    assert told.event_of(clause, [{"metric": "killed", "high": 7}]) == "march"
