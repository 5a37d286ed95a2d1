"""Whatever is claimed, links keep what their table promises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.claim_links import CLAIM_LINKS
from schemas.validate import validate
from tests.link.claimed import Told

SOURCES = ("mayor", "doctor", "police", "party", None)
SUBJECTS = ("", " | people", " | officers/state_forces", " | marchers/protesters", " | others")
PERIODS = ("", " on Monday", " on Tuesday", " between Sunday and Tuesday", " this year")

bounds = st.tuples(st.integers(0, 30), st.none() | st.integers(0, 30)).map(
    lambda pair: (pair[0], None if pair[1] is None else pair[0] + pair[1])
)
claims = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(SOURCES),
        bounds,
        st.sampled_from(SUBJECTS),
        st.sampled_from(PERIODS),
        st.sampled_from(("assert", "deny", "confirm", "demand")),
    ),
    max_size=12,
)


def event(rows) -> Told:
    told = Told()
    for number, day in enumerate((4, 4, 6, None)):
        told.article(str(number), day, f"paper {number % 3}")
    for source in filter(None, SOURCES):
        told.actor(source, "government" if source == "police" else "civilians")
    for article, source, (low, high), subject, period, act in rows:
        words = f"{low} died{period}"
        denied = {"negated": True, "denied_aspect": "deaths"} if act == "deny" else {}
        claim = told.says(str(article), source, f"{words}.", words, speech_act=act, **denied)
        told.counts(claim, f"{low}{subject}", "killed", low, high)
    return told


@given(claims)
@settings(max_examples=150, deadline=None)
def test_links_are_valid_rows_between_two_claims_of_the_event(rows):
    told = event(rows)
    links = told.links()
    validate(CLAIM_LINKS, CLAIM_LINKS.from_rows(links))
    ids = {row["claim_id"] for row in told.claims}
    for link in links:
        assert {link["claim_id"], link["other_claim_id"]} <= ids
        assert link["claim_id"] != link["other_claim_id"]
        assert link["basis"]


@given(claims)
@settings(max_examples=150, deadline=None)
def test_two_claims_stand_to_each_other_in_one_way_only(rows):
    links = event(rows).links()
    pairs = {
        (frozenset((row["claim_id"], row["other_claim_id"])), row["relation"]) for row in links
    }
    assert len({pair for pair, _ in pairs}) == len(pairs)


@given(claims)
@settings(max_examples=150, deadline=None)
def test_numbers_that_contradict_each_other_have_none_in_common(rows):
    told = event(rows)
    ranges = {row["claim_id"]: (row["low"], row["high"]) for row in told.figures}
    for link in told.links():
        if link["relation"] == "contradicts":
            (low, high), (least, most) = (
                ranges[link[side]] for side in ("claim_id", "other_claim_id")
            )
            assert (high is not None and high < least) or (most is not None and most < low)


@given(claims)
@settings(max_examples=100, deadline=None)
def test_a_denial_denies_only_what_others_hold_to_be_so(rows):
    told = event(rows)
    by_id = {row["claim_id"]: row for row in told.claims}
    for link in told.links():
        if link["relation"] == "denies":
            one, other = by_id[link["claim_id"]], by_id[link["other_claim_id"]]
            assert one["speech_act"] == "deny"
            assert other["speech_act"] in {"assert", "confirm"}
            assert one["source_actor_id"] != other["source_actor_id"] or (
                one["source_actor_id"] is None and one["article_id"] != other["article_id"]
            )
