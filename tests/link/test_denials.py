"""Who denies, denies those who tell of it, whose side he is not on."""

import pytest

from tests.link.claimed import arrested, killed


def test_a_denial_of_deaths_denies_who_counts_the_dead_but_not_the_own_side(told):
    denial = told.says("a", "ministry", "It denied deaths.", "deaths", speech_act="deny")
    told.claims[-1] |= {"negated": True, "denied_aspect": "deaths"}
    counted = killed(told, "a", "doctor", "seven", 7)
    killed(told, "b", "chief", "four | officers/state_forces", 4)
    killed(told, "b", "mayor", "two", 2)
    assert told.pairs() & {(denial, "denies", claim["claim_id"]) for claim in told.claims} == {
        (denial, "denies", counted)
    }


@pytest.mark.parametrize(
    ("one", "other", "denies"),
    [
        ("armed_group", "armed_group", True),
        ("foreign_government", "foreign_government", True),
        ("opposition_party", "state_forces", True),
        ("government", "state_forces", False),
        ("opposition_party", "protesters", False),
    ],
)
def test_only_authorities_and_oppositions_are_sides(told, one, other, denies):
    told.actor("one", one)
    told.actor("other", other)
    denial = told.says("a", "one", "They denied it.", "it", speech_act="deny")
    told.claims[-1] |= {"negated": True, "denied_aspect": "deaths"}
    counted = killed(told, "a", "other", "seven", 7)
    assert ((denial, "denies", counted) in told.pairs()) is denies


def test_nobody_died_denies_rather_than_contradicts(told):
    denial = killed(told, "a", "ministry", "no one", 0, speech_act="deny", denied_aspect="deaths")
    counted = killed(told, "a", "doctor", "seven", 7)
    assert told.pairs() == {(denial, "denies", counted)}


def test_a_number_that_is_denied_is_nobodys_account(told):
    denial = killed(told, "a", "ministry", "90", 90, speech_act="deny", negated=True)
    killed(told, "b", "mayor", "four", 4)
    rumour = killed(told, "b", "doctor", "over 80", 80, None)
    assert told.pairs() & {(denial, "denies", rumour), (denial, "contradicts", "c2")} == {
        (denial, "denies", rumour)
    }


def test_live_fire_is_denied_to_who_tells_of_it(told):
    shots = told.says("a", "doctor", "Bullets in every wound.", "Bullets in every wound")
    told.says("a", "party", "Tear gas hurt us.", "Tear gas hurt us")
    told.says("a", "party", "It spoke, burying the shot.", "burying the shot")
    denial = told.says("b", "chief", "He denied live rounds.", "live rounds")
    told.claims[-1] |= {"speech_act": "deny", "negated": True, "denied_aspect": "live_fire"}
    assert told.pairs() == {(denial, "denies", shots)}


def test_who_says_that_none_were_fired_is_not_denied_by_who_denies_firing(told):
    told.says("a", "doctor", "Not a single bullet was fired.", "Not a single bullet was fired")
    shots = told.says("a", "party", "Bullets flew, no doubt.", "Bullets flew, no doubt")
    denial = told.says("b", "chief", "He denied live rounds.", "live rounds")
    told.claims[-1] |= {"speech_act": "deny", "negated": True, "denied_aspect": "live_fire"}
    assert told.pairs() == {(denial, "denies", shots)}


def test_who_disputes_the_official_toll_denies_those_in_office_who_count_the_same(told):
    count = killed(told, "a", "mayor", "four", 4)
    killed(told, "a", "party", "eight", 8)
    killed(told, "a", "chief", "three | rebels/armed_group", 3)
    arrested(told, "a", "mayor", "they held 12", 12)
    told.actor("widow", "victims_family", kind="role")
    sentence = "She disputed the official toll, having seen at least nine bodies."
    denial = told.says("b", "widow", sentence, "the official toll")
    told.claims[-1] |= {"speech_act": "deny", "negated": True, "denied_aspect": "figures"}
    own = told.says("b", "widow", "", "", content_text="at least nine bodies")
    start = told.claims[-2]["sentence_start"] + sentence.index("at least")
    told.claims[-1] |= {"content_start": start, "content_end": start + 20}
    told.claims[-1] |= {key: told.claims[-2][key] for key in ("sentence_start", "sentence_end")}
    told.counts(own, "at least nine", "killed", 9, None)
    (link,) = (link for link in told.links() if link["relation"] == "denies")
    assert (link["claim_id"], link["other_claim_id"], link["metric"]) == (denial, count, "killed")


def test_an_army_denies_the_count_of_its_dead_that_stands_in_what_it_denies(told):
    told.actor("army", "state_forces", country_code="KE")
    told.actor("rebels", "armed_group")
    claim = killed(told, "a", "rebels", "17 | Kenyan soldiers/state_forces", 17)
    content = "a claim that 17 soldiers died"
    denial = told.says("b", "army", f"It rejected {content}.", content, speech_act="deny")
    told.claims[-1] |= {"negated": True, "denied_aspect": "deaths"}
    inner = told.says("b", None, "17 soldiers died", "17 soldiers died", speech_act="allege")
    end = told.claims[-2]["content_end"]
    told.claims[-1] |= {"content_start": end - 16, "content_end": end, "source_kind": "role"}
    told.counts(inner, "17 | soldiers/state_forces", "killed", 17)
    told.figures[-1] |= {"start_char": end - 16, "end_char": end - 14}
    links = {link["other_claim_id"]: link for link in told.links() if link["claim_id"] == denial}
    assert set(links) == {claim, inner}
    assert "denial of 17" in links[claim]["basis"]


def test_a_denial_that_names_whose_claims_it_denies_denies_no_others(told):
    named = killed(told, "a", "party", "seven", 7)
    killed(told, "a", "doctor", "eight", 8)
    content = "GP's claims about the deaths"
    denial = told.says("b", "ministry", f"It rejected {content}.", content)
    told.claims[-1] |= {"speech_act": "deny", "negated": True, "denied_aspect": "deaths"}
    denied = {pair for pair in told.pairs() if pair[0] == denial}
    assert denied == {(denial, "denies", named)}


def test_the_claim_that_stands_in_a_denial_is_denied(told):
    content = "the doctor's report that gas was used"
    denial = told.says("a", "chief", f"He denied {content}.", content, speech_act="deny")
    inner = told.says("a", "doctor", "gas was used", "gas was used")
    place = told.claims[0]["content_end"]
    told.claims[1] |= {"content_start": place - len("gas was used"), "content_end": place}
    (link,) = told.links()
    assert (link["claim_id"], link["relation"], link["other_claim_id"]) == (
        denial,
        "denies",
        inner,
    )


def test_who_reports_a_denial_is_not_denied_by_it(told):
    told.says("a", "party", "She denied the shooting.", "She denied the shooting")
    denial = told.says("a", "chief", "", "", speech_act="deny", denied_aspect="live_fire")
    told.claims[-1] |= {"content_text": "the shooting", "content_start": 11, "content_end": 23}
    assert denial not in {claim for claim, _, _ in told.pairs()}
    told.says("b", "party", "We heard the shooting.", "We heard the shooting")
    assert (denial, "denies", "c3") in told.pairs()


@pytest.mark.parametrize(
    ("claim", "is_denied"),
    [
        ("the police of firing on women", True),
        ("officers of beating women", True),
        ("the militia of looting homes of women", False),
        ("the police of taking bribes", True),
    ],
)
def test_who_rejects_accusations_of_one_deed_does_not_answer_for_others(told, claim, is_denied):
    told.actor("police", "state_forces", kind="organization")
    accusation = told.says("a", "party", f"It accused {claim}.", claim, speech_act="allege")
    content = "accusations by the GP that they shot women"
    denial = told.says("b", "police", f"Police rejected {content}.", content)
    told.claims[-1] |= {"speech_act": "deny", "negated": True, "denied_aspect": "allegation"}
    assert ((denial, "denies", accusation) in told.pairs()) is is_denied


def test_claims_named_without_what_they_tell_are_all_denied(told):
    accusation = told.says("a", "party", "They took bribes.", "They took bribes")
    content = "the GP's claims"
    denial = told.says("b", "chief", f"He rejected {content}.", content)
    told.claims[-1] |= {"speech_act": "deny", "negated": True, "denied_aspect": "allegation"}
    assert (denial, "denies", accusation) in told.pairs()
