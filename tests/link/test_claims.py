"""Claims on one event contradict, deny, revise, repeat or include each other, or none of it."""

import random
from datetime import date
from itertools import pairwise

import pytest

from tests.link.claimed import PARTY, Told


@pytest.fixture
def told():
    """Three articles of three papers, and who speaks in them."""
    told = Told()
    told.article("a", 6, "Daily")
    told.article("b", 6, "Herald")
    told.article("c", 14, "Courier")
    told.actor("ministry", "government", kind="organization")
    told.actor("chief", "state_forces")
    told.actor("doctor", "medical", kind="role")
    told.actor("mayor", "government")
    told.actor("party", "opposition_party", **PARTY)
    told.actor("GP spokeswoman Ann Lee", "opposition_party")
    return told


def killed(told, article, source, *figure, **cells):
    """Add a claim that so many were killed: the words, and the bounds if they differ."""
    words, low, high = (*figure, -1)[:3]
    number = words.partition(" | ")[0]
    claim = told.says(article, source, f"{number} died.", f"{number} died", **cells)
    told.counts(claim, words, "killed", low, high)
    return claim


def arrested(told, article, source, content, low):
    """Add a claim that so many were arrested, with its digits."""
    claim = told.says(article, source, f"It was said that {content}.", content)
    told.counts(claim, f"{low}", "arrested", low)
    return claim


def test_two_numbers_of_one_day_contradict_each_other(told):
    one = killed(told, "a", "mayor", "four", 4)
    other = killed(told, "b", "doctor", "nine", 9)
    (link,) = told.links()
    assert {link["claim_id"], link["other_claim_id"]} == {one, other}
    assert (link["relation"], link["metric"], link["event_id"]) == (
        "contradicts",
        "killed",
        "march",
    )
    assert "nine (9) by doctor" in link["basis"]
    assert "four (4) by mayor" in link["basis"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("at least seven", 7, None), ("12", 12)),
        (("from six to 200", 6, 200), ("12", 12)),
        (("12 | supporters/opposition_party", 12), ("20", 20)),
        (("five | officers/state_forces", 5), ("12 | protesters/protesters", 12)),
        (("five | officers/state_forces", 5), ("12", 12)),
        (("two | officers/state_forces", 2), ("five | soldiers/state_forces", 5)),
        (("two | women/civilians", 2), ("three | men/civilians", 3)),
        (("three | others", 3), ("12", 12)),
        (("Ivo Bell | Ivo Bell", 1), ("12", 12)),
        (("12", 12), ("12", 12)),
    ],
)
def test_accounts_that_may_both_be_true_do_not_contradict(told, one, other):
    killed(told, "a", "mayor", *one)
    killed(told, "b", "doctor", *other)
    assert told.pairs() == set()


def test_a_part_larger_than_its_whole_contradicts_it(told):
    killed(told, "a", "mayor", "four", 4)
    killed(told, "b", "doctor", "nine | protesters/protesters", 9)
    (link,) = told.links()
    assert link["relation"] == "contradicts"
    assert "a part would be larger than the whole" in link["basis"]


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("soldiers/state_forces", "troops/state_forces", True),
        ("policemen/state_forces", "officers/state_forces", True),
        ("soldiers/state_forces", "officers/state_forces", False),
        ("militants/armed_group", "rebels/armed_group", True),
        ("gunmen/armed_group", "fighters/armed_group", True),
        ("militants/armed_group", "bombers/armed_group", False),
    ],
)
def test_those_of_either_side_of_a_fight_are_told_apart_by_noun(told, one, other, are_same):
    killed(told, "a", "mayor", f"two | {one}", 2)
    killed(told, "b", "doctor", f"five | {other}", 5)
    assert bool(told.pairs()) is are_same


def test_a_rounded_number_agrees_with_the_exact_one_near_it(told):
    arrested(told, "a", None, "nearly 1000 were held", 1000)
    told.figures[-1]["qualifier"] = "about"
    arrested(told, "b", "chief", "954 were held", 954)
    assert told.pairs() == set()


def test_a_day_is_a_part_of_the_days_around_it(told):
    whole = arrested(told, "a", "chief", "954 were held between Sunday and Tuesday", 954)
    part = arrested(told, "b", "mayor", "600 were held on Tuesday", 600)
    assert told.pairs() == {(whole, "includes", part)}


def test_that_day_is_the_day_told_before(told):
    arrested(told, "a", "chief", "954 were held between Sunday and Tuesday", 954)
    sentence = "No shot was fired on Monday but 600 were held that day."
    claim = told.says("b", "mayor", sentence, "600 were held that day")
    told.counts(claim, "600", "arrested", 600)
    assert ("c1", "includes", "c2") in told.pairs()


def test_more_of_a_day_than_of_all_days_contradicts(told):
    arrested(told, "a", "chief", "954 were held between Sunday and Tuesday", 954)
    arrested(told, "b", "mayor", "1200 were held on Tuesday", 1200)
    assert {relation for _, relation, _ in told.pairs()} == {"contradicts"}


@pytest.mark.parametrize(
    "content",
    [
        "90 died this year",
        "90 died in 2019",
        "90 died last January",
        "90 died on January 14",
        "90 died across the country",
        "90 died in Borough",
        "90 of the wounded died",
        "the 90 died",
        "90 more died",
        "90 died in hospital",
    ],
)
def test_a_number_of_another_time_or_place_or_of_some_is_not_set_against_the_total(told, content):
    killed(told, "a", "mayor", "four", 4)
    claim = told.says("b", "doctor", f"{content}.", content)
    told.counts(claim, "90", "killed", 90)
    assert told.pairs() == set()


def test_a_toll_that_rose_is_no_contradiction_but_one_that_fell_is(told):
    killed(told, "a", "mayor", "four", 4)
    killed(told, "c", "doctor", "nine", 9)
    assert told.pairs() == set()
    later = killed(told, "c", "ministry", "two", 2)
    assert (later, "contradicts", "c1") in told.pairs()


def test_who_still_tells_the_old_toll_contradicts_who_tells_a_higher_one_that_day(told):
    killed(told, "a", "mayor", "four", 4)
    nine = killed(told, "c", "doctor", "nine", 9)
    assert told.pairs() == set()
    again = killed(told, "c", "mayor", "four", 4)
    opposed = {frozenset(pair[::2]) for pair in told.pairs() if pair[1] == "contradicts"}
    assert opposed == {frozenset((again, nine))}


def test_long_after_an_event_tolls_are_final(told):
    told.article("d", 20, "Gazette")
    killed(told, "c", "mayor", "four", 4)
    killed(told, "d", "doctor", "nine", 9)
    assert told.pairs() == {("c2", "contradicts", "c1")}


def test_two_accounts_of_which_one_has_no_date_may_be_one_that_grew(told):
    told.article("d", None, "Gazette")
    killed(told, "a", "mayor", "four", 4)
    killed(told, "d", "doctor", "nine", 9)
    assert told.pairs() == set()


def test_within_one_article_only_what_sources_say_is_contested(told):
    killed(told, "a", "mayor", "four", 4)
    killed(told, "a", None, "nine", 9)
    assert told.pairs() == set()
    killed(told, "a", "doctor", "20", 20)
    assert {relation for _, relation, _ in told.pairs()} == {"contradicts"}
    assert all("Daily" not in link["basis"] for link in told.links())


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


def test_more_than_some_number_is_a_total_that_others_may_contradict(told):
    few = told.says("a", "chief", "A crowd of 300 outside the hall.", "A crowd of 300 outside")
    told.counts(few, "300", "participants", 300)
    many = told.says("a", "party", "A crowd of more than 900.", "A crowd of more than 900")
    told.counts(many, "more than 900", "participants", 900, None)
    (link,) = told.links()
    assert {link["claim_id"], link["other_claim_id"]} == {few, many}
    assert link["relation"] == "contradicts"


def test_more_of_its_own_than_all_that_others_count_contradict_them(told):
    few = arrested(told, "a", "chief", "they held 12 people", 12)
    many = told.says("b", "party", "It said 90 of its supporters sat.", "90 of its supporters sat")
    told.counts(many, "90 | its supporters", "arrested", 90)
    (link,) = told.links()
    assert {link["claim_id"], link["other_claim_id"]} == {few, many}


def test_soldiers_of_two_countries_are_counted_apart(told):
    told.actor("army", "state_forces", country_code="KE")
    told.actor("rebels", "armed_group")
    own = killed(told, "a", "army", "two | its soldiers/state_forces", 2)
    killed(told, "b", "rebels", "17 | Ugandan soldiers/state_forces", 17)
    other = killed(told, "b", "rebels", "nine | Kenyan soldiers/state_forces", 9)
    (link,) = told.links()
    assert {link["claim_id"], link["other_claim_id"]} == {own, other}


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


def test_others_who_met_another_fate_than_those_told_of_are_all_who_met_it(told):
    both = told.says("a", "mayor", "Two died and six others hurt.", "Two died and six others hurt")
    told.counts(both, "Two", "killed", 2)
    told.counts(both, "six | others", "injured", 6)
    one = told.says("b", "doctor", "We saw ten wounded.", "We saw ten wounded")
    told.counts(one, "ten", "injured", 10)
    other = told.says("b", "chief", "Three others were hurt.", "Three others were hurt")
    told.counts(other, "Three | others", "injured", 3)
    assert {frozenset((one, other)) for one, _, other in told.pairs()} == {frozenset((both, one))}


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


def test_a_source_that_gives_another_figure_later_revises(told):
    first = killed(told, "a", "mayor", "four", 4)
    second = killed(told, "c", "mayor", "nine", 9)
    (link,) = told.links()
    assert (link["claim_id"], link["relation"], link["other_claim_id"]) == (
        second,
        "revises",
        first,
    )
    assert link["basis"] == "killed: mayor: four (4) until 2024-03-06, nine (9) on 2024-03-14"


def test_who_speaks_for_a_party_revises_what_others_of_it_said(told):
    first = killed(told, "a", "party", "from six to 200", 6, 200)
    second = killed(told, "c", "GP spokeswoman Ann Lee", "12 | supporters/opposition_party", 12)
    (link,) = told.links()
    assert (link["claim_id"], link["relation"], link["other_claim_id"]) == (
        second,
        "revises",
        first,
    )
    assert "of one body" in link["basis"]


def test_what_an_article_says_a_body_counted_before_is_revised(told):
    now = killed(told, "a", "GP spokeswoman Ann Lee", "14", 14)
    sentence = "The party had earlier spoken of nine dead."
    then = told.says("a", "party", sentence, "nine dead")
    told.counts(then, "nine", "killed", 9)
    told.figures[-1]["is_part"] = True
    killed(told, "a", "mayor", "20", 20)
    links = [link for link in told.links() if link["relation"] == "revises"]
    assert [(link["claim_id"], link["other_claim_id"]) for link in links] == [(now, then)]


def test_an_officer_revises_what_the_army_said_in_other_words(told):
    told.actor("colonel", "state_forces")
    army = {"source_body": "army of KE"}
    first = killed(told, "a", "chief", "two", 2, **army)
    second = killed(told, "c", "colonel", "five", 5, **army)
    assert told.pairs() == {(second, "revises", first)}


def test_an_undated_article_that_speaks_of_this_week_is_older_than_one_of_the_next(told):
    told.article("d", None, "Gazette")
    first = killed(told, "d", "party", "from six to 200", 6, 200)
    second = killed(told, "c", "party", "12", 12)
    assert told.pairs() == set()
    told.mentions.append({"article_id": "d", "event_id": "march", "date_text": "this week"})
    assert told.pairs() == {(second, "revises", first)}


def test_who_said_it_earlier_counts_by_the_day_he_said_it(told):
    said = {"said_date_start": date(2024, 3, 5), "said_date_end": date(2024, 3, 5)}
    told.article("d", 15, "Gazette")
    first = killed(told, "d", "mayor", "four", 4, **said)
    second = killed(told, "a", "mayor", "nine", 9)
    assert told.pairs() == {(second, "revises", first)}


def test_what_an_article_calls_a_second_statement_revises_the_first(told):
    first = told.says("a", "chief", "He said he fell from a roof.", "he fell from a roof")
    sentence = "In a second statement he said the prisoner jumped from a roof and fell."
    second = told.says("a", "chief", sentence, "the prisoner jumped from a roof and fell")
    (link,) = told.links()
    assert (link["claim_id"], link["relation"], link["other_claim_id"]) == (
        second,
        "revises",
        first,
    )
    assert "second statement" in link["basis"]


def test_the_same_figure_in_another_paper_repeats(told):
    first = killed(told, "a", "mayor", "four", 4)
    again = killed(told, "b", "mayor", "four", 4)
    killed(told, "a", "mayor", "four", 4)
    assert told.pairs() == {(again, "repeats", first)}


def test_the_same_words_in_another_paper_repeat(told):
    words = "peaceful marchers met brutality without any warning"
    first = told.says("a", "party", words, words)
    again = told.says("c", "party", f"{words} whatsoever", f"{words} whatsoever")
    told.says("c", "party", "Schools stay closed.", "Schools stay closed")
    assert told.pairs() == {(again, "repeats", first)}


def test_copies_say_nothing_anew(told):
    told.article("copy", 6, "Mirror", duplicate_of="a")
    killed(told, "a", "mayor", "four", 4)
    killed(told, "copy", "mayor", "four", 4)
    killed(told, "copy", "doctor", "nine", 9)
    assert told.pairs() == set()


def test_links_do_not_depend_on_the_order_of_rows(told):
    for article in ("a", "b", "c"):
        for number, source in enumerate(("mayor", "doctor", "party", "chief", None)):
            killed(told, article, source, str(number), number)
    before = told.links()
    assert before
    for rows in (told.claims, told.figures):
        random.Random(1).shuffle(rows)
    assert told.links() == before


def test_links_grow_with_the_number_of_claims_not_with_its_square():
    sizes = []
    for size in (200, 400, 800):
        crowd = Told()
        for number in range(size):
            crowd.article(f"{number}", 6, f"paper {number}")
            crowd.actor(f"{number}", "other")
            killed(crowd, f"{number}", f"{number}", f"{number + 1000}", number + 1000)
        sizes.append(len(crowd.links()))
    assert all(larger <= 2.3 * smaller for smaller, larger in pairwise(sizes))


def crowd(told, numbers):
    """Let a paper of its own tell each number of dead, and return the claims."""
    claims = []
    for place, number in enumerate(numbers):
        told.article(f"crowd {place}", 6, f"Paper {place}")
        told.actor(f"witness {place}", "civilians")
        claims.append(killed(told, f"crowd {place}", f"witness {place}", f"{number}", number))
    return claims


def test_the_widest_contradiction_is_found_however_many_stand_between(told):
    none = killed(told, "a", "ministry", "0", 0)
    most = killed(told, "b", "party", "500", 500)
    between = crowd(told, [7] * 45)
    pairs = {frozenset((one, other)) for one, _, other in told.pairs()}
    assert frozenset((none, most)) in pairs
    assert {frozenset((most, claim)) for claim in between} <= pairs
    assert {frozenset((none, claim)) for claim in between} <= pairs


def test_every_number_is_set_against_the_lowest_and_the_highest(told):
    lowest, *between, highest = crowd(told, range(7, 107))
    pairs = {frozenset((one, other)) for one, _, other in told.pairs()}
    assert {frozenset((lowest, claim)) for claim in [*between, highest]} <= pairs
    assert {frozenset((highest, claim)) for claim in between} <= pairs


def test_the_contradictions_of_a_large_event_grow_with_its_accounts_alone(told, monkeypatch):
    monkeypatch.setattr("transforms.link.rivals.RIVALS", 3)
    crowd(told, [5] * 20 + [7] * 20)
    assert 40 <= len(told.pairs()) <= 40 * 3


@pytest.mark.parametrize("category", ["opposition_party", "ruling_party"])
def test_a_party_counts_its_own_followers_whichever_party_it_is(told, category):
    for speaker in ("party", "GP spokeswoman Ann Lee"):
        told.actors[speaker]["category"] = category
    then = killed(told, "a", "party", "20", 20)
    now = killed(told, "c", "GP spokeswoman Ann Lee", "12 | workers", 12)
    assert (now, "revises", then) in told.pairs()


def test_others_than_a_party_count_some_of_all_as_followers(told):
    killed(told, "a", "doctor", "20", 20)
    killed(told, "c", "doctor", "12 | workers", 12)
    assert told.pairs() == set()
