"""Claims on one event are linked whatever their order, and however many they are."""

import random
from itertools import pairwise

from tests.link.claimed import Told, killed


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
