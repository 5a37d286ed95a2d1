import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.discover.address import page_key, untracked

PAGE = "https://news.example/world/2024/toll-rises"


@pytest.mark.parametrize(
    "variant",
    [
        "http://news.example/world/2024/toll-rises/",
        "https://www.news.example/world/2024/toll-rises",
        "https://m.news.example/world/2024/toll-rises",
        "https://amp.news.example/world/2024/toll-rises",
        f"{PAGE}/amp/",
        f"{PAGE}.amp",
        f"{PAGE}?amp",
        f"{PAGE}?outputType=amp",
        f"{PAGE}/print",
        f"{PAGE}?print=1",
        f"{PAGE}?utm_source=rss&utm_medium=feed&fbclid=a",
        "https://news.example/amp/world/2024/toll-rises",
        "https://news-example.cdn.ampproject.org/c/s/news.example/world/2024/toll-rises",
        "https://www.google.com/amp/s/news.example/world/2024/toll-rises",
    ],
)
def test_variants_of_a_page_have_its_key(variant):
    assert page_key(variant) == page_key(PAGE)


@pytest.mark.parametrize(
    "other",
    [
        f"{PAGE}-again",
        f"{PAGE}?id=7",
        f"{PAGE}?page=2",
        "https://news.example/world/2024/Toll-rises",
        "https://sport.news.example/world/2024/toll-rises",
        "https://news.example:8443/world/2024/toll-rises",
        "https://news.example/world/2024/amp",
    ],
)
def test_other_pages_have_other_keys(other):
    assert page_key(other) != page_key(PAGE)


def test_the_order_of_parameters_makes_no_other_page():
    assert page_key("http://h.example/?a=1&b=2") == page_key("http://h.example/?b=2&a=1")
    assert page_key("http://h.example/a.amp.html") == page_key("http://h.example/a.html")


@pytest.mark.parametrize(
    ("tracked", "plain"),
    [
        ("http://h.example/a?utm_source=x", "http://h.example/a"),
        ("http://h.example/a?id=1&UTM_Campaign=x&b=%20", "http://h.example/a?id=1&b=%20"),
        ("http://h.example/a?at_medium=RSS&traffic_source=rss", "http://h.example/a"),
        ("http://h.example/a?source=wire&cid=9", "http://h.example/a?source=wire&cid=9"),
        ("http://h.example/a?", "http://h.example/a?"),
    ],
)
def test_only_parameters_that_track_are_left_out(tracked, plain):
    assert untracked(tracked) == plain


@given(st.text("aZ/?&=.%1-", max_size=40))
def test_leaving_out_twice_changes_nothing_more(rest):
    once = untracked(f"http://h.example/{rest}")
    assert untracked(once) == once
    assert page_key(once) == page_key(f"http://h.example/{rest}")
