from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from transforms.link.versions import find_versions

BEGIN = datetime(2024, 11, 27, tzinfo=UTC)


def article(key, url="http://news.example/a", **cells):
    given = {"canonical_url": None, "external_id": None, "publisher": None}
    return {"article_id": key, "capture_id": f"of {key}", "url": url} | given | cells


def captures(*keys, runs=None):
    return [
        {
            "capture_id": f"of {key}",
            "fetched_at": BEGIN + timedelta(hours=hour),
            "warc_file": f"archive/{runs[hour] if runs else hour}-00001.warc.gz",
        }
        for hour, key in enumerate(keys)
    ]


def test_each_version_points_to_the_one_before_and_to_the_first():
    articles = [article(key) for key in "cab"]
    versions = find_versions(articles, captures("a", "b", "c"))
    assert versions == {"b": ("a", "a"), "c": ("b", "a")}


@given(st.permutations("abcde"))
def test_the_order_of_rows_does_not_matter(order):
    articles = [article(key) for key in order]
    found = find_versions(articles, captures(*"abcde"))
    assert {key: version.previous for key, version in found.items()} == dict(
        zip("bcde", "abcd", strict=True)
    )


def test_what_one_run_read_stood_side_by_side():
    articles = [article(key) for key in "abc"]
    runs = ["first", "second", "second"]
    assert find_versions(articles, captures("a", "b", "c", runs=runs)) == {
        "b": ("a", "a"),
        "c": ("a", "a"),
    }


def test_another_address_of_the_same_canonical_page_is_the_same_article():
    page = "http://news.example/story"
    articles = [
        article("a", canonical_url=page),
        article("b", "http://amp.example/", canonical_url=page),
    ]
    assert find_versions(articles, captures("a", "b")) == {"b": ("a", "a")}


def test_a_front_page_as_canonical_address_joins_nothing():
    front = "http://news.example/"
    articles = [
        article("a", "http://news.example/1", canonical_url=front),
        article("b", "http://news.example/2", canonical_url=front),
    ]
    assert find_versions(articles, captures("a", "b")) == {}


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
    assert find_versions(articles, captures(*"abcde")) == {"b": ("a", "a")}
