"""Accounts that can't both be true contradict each other; the larger may include the smaller."""

import pytest

from tests.link.claimed import arrested, killed


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


def test_others_who_met_another_fate_than_those_told_of_are_all_who_met_it(told):
    both = told.says("a", "mayor", "Two died and six others hurt.", "Two died and six others hurt")
    told.counts(both, "Two", "killed", 2)
    told.counts(both, "six | others", "injured", 6)
    one = told.says("b", "doctor", "We saw ten wounded.", "We saw ten wounded")
    told.counts(one, "ten", "injured", 10)
    other = told.says("b", "chief", "Three others were hurt.", "Three others were hurt")
    told.counts(other, "Three | others", "injured", 3)
    assert {frozenset((one, other)) for one, _, other in told.pairs()} == {frozenset((both, one))}
