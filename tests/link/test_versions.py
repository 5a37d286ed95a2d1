from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from transforms.link.versions import CROWDED, find_versions

BEGIN = datetime(2024, 11, 27, tzinfo=UTC)


def article(key, url="http://news.example/a", **cells):
    given = {"canonical_url": None, "external_id": None, "publisher": None}
    return {"article_id": key, "capture_id": f"of {key}", "url": url} | given | cells


def read_in_order(*keys):
    return {f"of {key}": BEGIN + timedelta(hours=hour) for hour, key in enumerate(keys)}


def alike(_one, _other):
    return True


def unlike(_one, _other):
    return False


def test_each_version_points_to_the_one_before_and_to_the_first():
    versions = find_versions([article(key) for key in "cab"], read_in_order(*"abc"), unlike)
    assert versions == {"b": ("a", "a"), "c": ("b", "a")}


@given(st.permutations("abcde"))
def test_the_order_of_rows_does_not_matter(order):
    found = find_versions([article(key) for key in order], read_in_order(*"abcde"), unlike)
    assert {key: version.previous for key, version in found.items()} == dict(
        zip("bcde", "abcd", strict=True)
    )


def test_another_address_of_the_same_canonical_page_is_the_same_article():
    page = "http://news.example/story"
    articles = [
        article("a", canonical_url=page),
        article("b", "http://amp.example/", canonical_url=page),
    ]
    assert find_versions(articles, read_in_order("a", "b"), alike) == {"b": ("a", "a")}


def test_articles_that_one_canonical_address_is_given_to_by_mistake_stand_side_by_side():
    section = "http://news.example/world"
    articles = [
        article("a", "http://news.example/1", canonical_url=section),
        article("b", "http://news.example/2", canonical_url=section),
        article("c", "http://news.example/1", canonical_url=section),
    ]
    assert find_versions(articles, read_in_order(*"abc"), unlike) == {"c": ("a", "a")}


def test_a_name_that_hundreds_share_names_no_article():
    articles = [
        article(f"{n}", f"http://news.example/{n}", canonical_url="http://news.example/world")
        for n in range(CROWDED + 1)
    ]
    assert find_versions(articles, read_in_order(*map(str, range(CROWDED + 1))), alike) == {}


def test_a_front_page_as_canonical_address_joins_nothing():
    front = "http://news.example/"
    articles = [
        article("a", "http://news.example/1", canonical_url=front),
        article("b", "http://news.example/2", canonical_url=front),
    ]
    assert find_versions(articles, read_in_order("a", "b"), alike) == {}


def test_a_line_is_known_by_its_id_and_publisher_and_not_by_its_number():
    line, other = "file:///x.jsonl#line=3", "file:///y.jsonl#line=9"
    named = {"external_id": "7", "publisher": "Hill Post"}
    articles = [
        article("a", line, **named),
        article("b", other, **named),
        article("c", line),
        article("d", line),
        article("e", other, external_id="7", publisher="Coast Gazette"),
    ]
    assert find_versions(articles, read_in_order(*"abcde"), alike) == {"b": ("a", "a")}
    assert find_versions(articles, read_in_order(*"abcde"), unlike) == {}
