"""JSON Feed, sitemaps, news sitemaps and their indexes."""

import gzip
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.discover import Rejected, Source
from flows.fetch.listings import follow, is_listing
from flows.settings import Settings
from warehouse.archive.response import Hints, Response

PAGE = b"<p>The union counts nine dead.</p>"
XML = {"Content-Type": "application/xml"}
SITEMAP = b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = b"""
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://h.example/a</loc>
<news:news><news:publication><news:name>Harbour Post</news:name><news:language>en</news:language>
</news:publication><news:publication_date>2024-11-27T10:00:00+05:00</news:publication_date>
<news:title>Nine dead &amp; more</news:title></news:news></url></urlset>"""
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Harbour Post",
    "items": [
        {
            "id": 7,
            "url": "/a?utm_source=feed",
            "title": "Nine dead",
            "date_published": "2024-11-27T10:00:00+05:00",
        },
        {"id": "8", "external_url": "https://other.example/b"},
        {"id": "9"},
        "no item",
    ],
}


def listed(body, listings=3, publisher=None, **changed):
    at = datetime(2024, 11, 28, tzinfo=UTC)
    hints = Hints(publisher=publisher)
    response = Response("https://h.example/list", at, body, None, hints=hints, kind="listing")
    return follow(response, listings, Settings(**changed))


def urlset(*entries):
    urls = "".join(
        f"<url><loc>/{name}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>"
        for name, day in entries
    )
    return SITEMAP + b">" + urls.encode() + b"</urlset>"


def paths(found):
    return [one.url.removeprefix("https://h.example/") for one in found if isinstance(one, Source)]


def test_a_news_sitemap_says_who_published_what_when():
    (found,) = listed(SITEMAP + NEWS)
    assert found.url == "https://h.example/a"
    assert found.hints == Hints("Harbour Post", "Nine dead & more", "2024-11-27T10:00:00+05:00")


def test_a_json_feed_leads_to_its_articles():
    first, second, third, fourth = listed(json.dumps(FEED).encode())
    assert first.url == "https://h.example/a"
    assert first.hints == Hints("Harbour Post", "Nine dead", "2024-11-27T10:00:00+05:00", "7")
    assert second.url == "https://other.example/b"
    assert [one.input.rpartition("#")[2] for one in (third, fourth)] == ["entry=3", "entry=4"]


@pytest.mark.parametrize("content_type", ["application/feed+json", "application/json"])
def test_a_json_feed_is_read_over_http(newsroom, read, content_type):
    feed = json.dumps(FEED | {"items": FEED["items"][:1]}).encode()
    newsroom.answer("/feed.json", feed, headers={"Content-Type": content_type})
    newsroom.answer("/a", PAGE)
    responses, rejected = read(f"{newsroom.base}/feed.json")
    assert not rejected
    assert responses[f"{newsroom.base}/feed.json"].kind == "listing"
    assert responses[f"{newsroom.base}/a"].body == PAGE


def test_other_json_is_no_text(newsroom, read):
    newsroom.answer("/a", b'{"a": 1}', headers={"Content-Type": "application/json"})
    _, rejected = read(f"{newsroom.base}/a")
    assert rejected[f"{newsroom.base}/a"].reason == "not_text"


def test_the_publisher_that_a_source_names_goes_before_the_feeds_own():
    (found, *_) = listed(json.dumps(FEED).encode(), publisher="The Post")
    assert found.hints.publisher == "The Post"


@pytest.mark.parametrize(
    "broken", [b'{"jsonfeed.org/version/1": ', b'{"jsonfeed.org/version/1": 1}']
)
def test_a_broken_json_feed_is_a_rejection(broken):
    (found,) = listed(broken)
    assert (found.reason, found.named) == ("broken_feed", True)


def test_an_index_leads_to_sitemaps_and_these_to_articles(newsroom, read):
    index = "<sitemapindex><sitemap><loc>/one.xml.gz</loc></sitemap></sitemapindex>"
    newsroom.answer("/index.xml", index.encode(), headers=XML)
    packed = gzip.compress(urlset(("a", None)))
    newsroom.answer("/one.xml.gz", packed, headers={"Content-Type": "application/x-gzip"})
    newsroom.answer("/a", PAGE)
    responses, rejected = read(f"{newsroom.base}/index.xml")
    assert not rejected
    assert [one.kind for one in responses.values()] == ["listing", "listing", "article"]
    assert responses[f"{newsroom.base}/one.xml.gz"].body == packed, "as it was served"


def test_an_index_that_leads_to_itself_comes_to_an_end(newsroom, read):
    loop = "<sitemapindex><sitemap><loc>{}</loc></sitemap></sitemapindex>"
    for number in range(5):
        body = loop.format(f"/{number + 1}.xml").encode()
        newsroom.answer(f"/{number}.xml", body, headers=XML)
    _, rejected = read(f"{newsroom.base}/0.xml")
    assert len(newsroom.paths()) == 1 + 3
    assert rejected[f"{newsroom.base}/2.xml#more"].detail == "1 more entries were left"


def test_of_too_many_entries_those_that_changed_last_are_read():
    found = listed(
        urlset(("a", "2024-11-01"), ("b", None), ("c", "2024-11-27"), ("d", "2024-11-26T10:00Z")),
        max_sitemap_entries=2,
    )
    assert paths(found) == ["c", "d"]
    assert [one.detail for one in found[2:]] == ["2 more entries were left"]


def test_entries_that_are_too_old_are_left_out_and_counted():
    days = [("a", "2024-11-27"), ("b", "2024-11-20"), ("c", None), ("d", "last week")]
    found = listed(urlset(*days), sitemap_days=3)
    assert paths(found) == ["a", "c", "d"]
    assert [(one.reason, one.detail[:9]) for one in found[3:]] == [("too_old", "1 entries")]


def test_a_packed_sitemap_may_not_unpack_to_more_than_the_limit():
    body = gzip.compress(urlset(*((str(number), None) for number in range(10_000))))
    (found,) = listed(body, max_sitemap_bytes=100_000)
    assert (found.reason, found.detail) == ("too_large", "more than 100,000 bytes")


def test_of_a_cut_sitemap_the_entries_that_are_there_are_kept():
    found = listed(urlset(("a", None), ("b", None))[:-20])
    assert paths(found) == ["a"]
    assert (found[1].reason, found[1].named) == ("broken_feed", False)


@pytest.mark.parametrize("root", [b"urlset", b"rss", b"feed"])
@pytest.mark.parametrize("width", [1, 2])
def test_a_listing_that_declares_entities_is_refused(root, width):
    doctype = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    body = doctype + b"<" + root + b"><url><loc>/&a;&b;</loc></url></" + root + b">"
    if width > 1:
        body = body.decode().encode("utf-16")
    (found,) = listed(body)
    assert found.reason == "broken_feed"
    assert "passwd" not in found.detail


def test_a_page_is_no_listing():
    for page in (PAGE, b"{}", b"", gzip.compress(PAGE), b"\x1f\x8bjunk", b"<html><urlset>"):
        assert not is_listing("text/html", page)


@given(st.integers(0, 600), st.binary(max_size=6))
def test_any_damage_to_a_sitemap_ends_as_sources_and_rejections(place, damage):
    body = SITEMAP + NEWS
    found = listed(body[:place] + damage + body[place:])
    assert all(isinstance(one, Source | Rejected) for one in found)
    for one in found:
        assert (one.url if isinstance(one, Source) else one.detail).encode()
