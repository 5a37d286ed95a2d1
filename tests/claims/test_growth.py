from collections.abc import Callable

import pytest

from tests.claims.growth import article
from tests.claims.names import Names
from tests.reading import document
from tests.work import work
from transforms.claims.find import find_claims
from transforms.extract import extract


def test_ten_times_the_article_costs_at_most_twelve_times_the_work():
    short, long = article(1), article(10)
    extract(short)
    assert work(lambda: extract(long)) <= 12 * work(lambda: extract(short))


@pytest.mark.parametrize(
    "odd",
    [
        lambda times: "He was hit " + "and was hit " * times + ".",
        lambda times: "They were good " + "and sad " * times + ".",
        lambda times: "“" * times + "said he",
        lambda times: "'a" * times + ' "b' * times,
        lambda times: "He said that " * times + ".",
        lambda times: "He rejected calls from them to " * times + ".",
        lambda times: "It is a lie, he said, " * times + ".",
        lambda times: "They see him as him—as him " * times + ".",
        lambda times: "Police: " * times,
        lambda times: "according to " * times,
    ],
    ids=["hit", "sad", "“", "'", "that", "calls", "asides", "as", "labels", "according"],
)
def test_odd_texts_cost_no_more_than_their_length(odd: Callable[[int], str]):
    short, long = document(odd(100)), document(odd(400))
    find_claims(short, Names("", {}))
    assert work(lambda: find_claims(long, Names("", {}))) <= 6 * work(
        lambda: find_claims(short, Names("", {}))
    )
