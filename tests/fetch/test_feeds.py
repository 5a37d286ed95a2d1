import time
from dataclasses import astuple
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.discover import Rejected, Source
from flows.fetch.listings import follow, is_listing
from flows.settings import Settings
from tests.work import HANGS
from warehouse.archive.response import Hints, Response

RSS = {"Content-Type": "application/rss+xml"}
ATOM = {"Content-Type": "application/atom+xml"}
PAGE = b"<p>Six hundred were arrested, the police chief said.</p>"

RSS_FEED = b"""<?xml version="1.0"?>
<rss version="2.0"><channel><title>The Sample &amp; Daily</title>
<item><title>Police &lt;b&gt;count&lt;/b&gt; 600 &amp;amp; more</title>
<link>../news/1.html?x=1&amp;y=2</link>
<guid isPermaLink="false">n-1</guid><pubDate>Wed, 27 Nov 2024 10:00:00 +0500</pubDate></item>
<item><title>Second</title><link>/news/2.html</link>
<source url="http://agency.example/">The Agency</source></item>
</channel></rss>"""

ATOM_FEED = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/">
<title>Atom Desk</title><entry><title>First</title><id>urn:n:1</id>
<link rel="self" href="/self"/><link href="1.html"/>
<published>2024-11-27</published></entry></feed>"""


def test_an_rss_feed_leads_to_its_articles_with_what_it_says_of_them(newsroom, read):
    newsroom.answer("/feeds/all.xml", RSS_FEED, headers=RSS)
    newsroom.answer("/news/1.html?x=1&y=2", PAGE)
    newsroom.answer("/news/2.html", PAGE)
    responses, rejected = read(f"{newsroom.base}/feeds/all.xml")
    assert not rejected
    assert responses[f"{newsroom.base}/feeds/all.xml"].kind == "listing"
    first = responses[f"{newsroom.base}/news/1.html?x=1&y=2"]
    assert first.kind == "article"
    assert first.hints == Hints(
        publisher="The Sample & Daily",
        title="Police count 600 & more",
        published_at="2024-11-27T05:00:00+00:00",
        external_id="n-1",
    )
    second = responses[f"{newsroom.base}/news/2.html"]
    assert second.hints == Hints(publisher="The Agency", title="Second")


def test_an_atom_feed_leads_to_its_articles(newsroom, read):
    newsroom.answer("/atom", ATOM_FEED, headers=ATOM)
    newsroom.answer("/news/1.html", PAGE)
    responses, _ = read(f"{newsroom.base}/atom")
    article = responses[f"{newsroom.base}/news/1.html"]
    assert article.hints == Hints("Atom Desk", "First", "2024-11-27", "urn:n:1")


@pytest.mark.parametrize("content_type", ["text/html", "text/xml; charset=utf-8", "text/plain"])
def test_a_feed_is_told_by_its_root_whatever_its_type(newsroom, read, content_type):
    newsroom.answer("/feed", RSS_FEED, headers={"Content-Type": content_type})
    responses, _ = read(f"{newsroom.base}/feed")
    assert responses[f"{newsroom.base}/feed"].kind == "listing"
    assert "/news/2.html" in newsroom.paths()


def test_a_page_that_speaks_of_feeds_is_a_page():
    assert not is_listing("text/html", b"<!DOCTYPE html><html><p>&lt;rss&gt; <rss> <feed></p>")
    assert not is_listing(None, b"")


def test_an_entry_that_is_itself_a_feed_is_not_followed_further(newsroom, read):
    newsroom.answer("/feed", RSS_FEED, headers=RSS)
    newsroom.answer("/news/2.html", RSS_FEED.replace(b"/news/2.html", b"/news/3.html"), headers=RSS)
    responses, _ = read(f"{newsroom.base}/feed")
    assert responses[f"{newsroom.base}/news/2.html"].kind == "article"
    assert "/news/3.html" not in newsroom.paths()


def test_what_is_served_as_a_feed_and_is_none_is_a_rejection():
    (found,) = listed(b"<html><p>Moved</p></html>")
    assert (found.reason, found.named) == ("broken_feed", True)


def listed(body, url="http://h.example/feed", **changed):
    response = Response(url, datetime(2024, 11, 27, tzinfo=UTC), body, None, kind="listing")
    return follow(response, 1, Settings(**changed))


def test_of_a_cut_feed_the_entries_that_are_there_are_kept():
    found = listed(RSS_FEED[: RSS_FEED.index(b"<item><title>Second") + 10])
    assert found[0].reason == "broken_feed"
    assert " at line " in found[0].detail
    assert "<unknown>" not in found[0].detail
    assert not found[0].named, "it is not lost as a whole"
    assert found[1].url == "http://h.example/news/1.html?x=1&y=2"


@pytest.mark.parametrize(
    "link", [b"", b"<link>ftp://h.example/a</link>", b"<link>javascript:alert(1)</link>"]
)
def test_an_entry_without_an_address_is_a_rejection(link):
    (found,) = listed(b"<rss><channel><item><title>a</title>" + link + b"</item></channel></rss>")
    assert (found.input, found.reason) == ("http://h.example/feed#entry=1", "unsupported_type")


def test_a_feed_without_entries_is_no_error():
    assert listed(b"<rss version='2.0'><channel><title>Quiet</title></channel></rss>") == []


def test_what_is_beyond_the_limits_is_said():
    items = b"".join(b"<item><link>/%d</link></item>" % number for number in range(10))
    feed = b"<rss><channel>" + items + b"</channel></rss>"
    found = listed(feed, max_feed_entries=3)
    assert [type(one) for one in found] == [Source] * 3 + [Rejected]
    assert found[3].detail == "7 more entries were left"
    assert [one.reason for one in listed(feed, max_feed_bytes=100)] == ["too_large"]


def test_a_billion_laughs_are_not_laughed():
    entities = b"".join(
        b'<!ENTITY l%d "%s">' % (number, b"&l%d;" % (number - 1) * 10) for number in range(1, 30)
    )
    bomb = b'<!DOCTYPE x [<!ENTITY l0 "ha">' + entities + b"]><rss><channel><title>&l29;</title>"
    began = time.monotonic()
    found = listed(bomb + b"<item><link>/a</link></item></channel></rss>")
    assert time.monotonic() - began < HANGS
    assert all(len(one.hints.publisher or "") < 10_000 for one in found if isinstance(one, Source))


def test_an_external_entity_is_not_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    doctype = f'<!DOCTYPE x [<!ENTITY f SYSTEM "{secret.as_uri()}">]>'.encode()
    found = listed(
        doctype + b"<rss><channel><title>&f;</title><item><link>/a</link></item></channel></rss>"
    )
    assert "secret" not in repr(found)


TOKENS = st.sampled_from(
    [
        b"<![CDATA[",
        b"]]>",
        b"<!",
        b"<!DOCTYPE x [",
        b"<?",
        b"</",
        b"&#x110000;",
        b"&#55555;",
        b"\xff",
    ]
)


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, len(RSS_FEED)), TOKENS), max_size=4))
def test_any_damage_ends_as_sources_and_rejections_that_can_be_kept(damage):
    body = RSS_FEED
    for place, token in damage:
        body = body[:place] + token + body[place:]
    found = listed(body)
    assert all(isinstance(one, Source | Rejected) for one in found)
    for one in found:
        kept = (one.detail,) if isinstance(one, Rejected) else (one.url, *astuple(one.hints))
        assert all(text is None or text.encode() for text in kept)


def test_a_feed_that_its_parser_chokes_on_is_a_rejection():
    choking = RSS_FEED.replace(b"The Sample", b"&#55555;").replace(b"</channel>", b"<")
    (found,) = listed(choking)
    assert (found.reason, found.named) == ("broken_feed", True)


@pytest.mark.parametrize("date", ["Wed, 99 Foo 2024", "", "0000-00-00", "27 Nov 99999"])
def test_a_date_that_makes_no_sense_is_left_out(date):
    item = f"<item><link>/a</link><pubDate>{date}</pubDate></item>".encode()
    (found,) = listed(b"<rss><channel>" + item + b"</channel></rss>")
    assert found.hints.published_at is None
