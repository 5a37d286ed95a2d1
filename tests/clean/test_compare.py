import pytest

from .compare import READERS, mean, pages, score

ARTICLES = [page for page in pages() if page.text]

LEAST_AHEAD = 0.1  # in F1, over all pages that are not ordinary


@pytest.fixture(scope="module")
def scores():
    return {
        name: {page.name: score(read(page), page.text) for page in ARTICLES}
        for name, read in READERS.items()
    }


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.name)
def test_no_page_is_read_worse_than_by_bare_extraction(page, scores):
    ours = scores["ours"][page.name].f1
    assert ours >= scores["bare"][page.name].f1
    assert ours >= scores["precise"][page.name].f1


def test_what_surrounds_news_is_told_apart_better(scores):
    names = [page.name for page in ARTICLES if page.expected["shape"] != "ordinary"]
    ours, *others = (mean(scores[reader][name] for name in names).f1 for reader in READERS)
    assert min(ours - other for other in others) > LEAST_AHEAD


def test_a_score_counts_shingles():
    found = score("a b c d e x", "a b c d e f")
    assert (found.right, found.excess, found.missing) == pytest.approx((0.5, 0.25, 0.25))
    assert found.precision == found.recall == found.f1 == pytest.approx(2 / 3)
