"""What was fetched before is asked for only if it changed; what is gone is said so."""

from datetime import UTC, datetime

import pytest

from flows.discover import Source
from flows.fetch import Validators, fetch

PAGE = b"<p>Nobody was killed, the ministry said.</p>"
RSS = b'<rss version="2.0"><channel><item><link>/a</link></item></channel></rss>'
RSS_TYPE = {"Content-Type": "application/rss+xml"}
FETCHED = datetime(2024, 11, 28, 9, tzinfo=UTC)


@pytest.fixture
def again(settings):
    """Fetch with what is known; return responses by path in the order of their coming."""

    def read(room, path, known, listings=0, **changed):
        def recall(url):
            return known.get(url.removeprefix(room.base))

        sources = [Source(room.base + path, named=True, listings=listings)]
        return list(fetch(sources, settings(**changed), lambda: FETCHED, recall))

    return read


def conditional(handler):
    """Answer 304 to whoever knows the page's tag."""
    if handler.headers["If-None-Match"] == '"v1"':
        handler.wfile.write(b'HTTP/1.1 304 Not Modified\r\nETag: "v1"\r\n\r\n')
    else:
        head = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: "v1"\r\n'
        handler.wfile.write(head + b"Content-Length: %d\r\n\r\n" % len(PAGE) + PAGE)


def test_what_did_not_change_is_not_sent_again(newsroom, again):
    newsroom.behave("/a", conditional)
    (page,) = again(newsroom, "/a", {"/a": Validators(etag='"v1"')})
    assert (page.http_status, page.body) == (304, b"")
    assert page.exchange.head.startswith(b"HTTP/1.1 304 Not Modified")
    assert b'If-None-Match: "v1"' in page.exchange.request


def test_what_changed_is_sent_again(newsroom, again):
    newsroom.behave("/a", conditional)
    (page,) = again(newsroom, "/a", {"/a": Validators(etag='"v0"')})
    assert (page.http_status, page.body) == (200, PAGE)


def test_the_date_of_the_last_change_is_given_as_it_was_had(newsroom, again):
    newsroom.answer("/a", PAGE)
    date = "Wed, 27 Nov 2024 10:00:00 GMT"
    again(newsroom, "/a", {"/a": Validators(last_modified=date)})
    assert newsroom.headers[-1]["If-Modified-Since"] == date


def test_a_tag_that_no_header_can_hold_is_left_out(newsroom, again):
    newsroom.answer("/a", PAGE)
    (page,) = again(newsroom, "/a", {"/a": Validators(etag='"\r\nX-Evil: 1"')})
    assert page.body == PAGE
    assert not {"If-None-Match", "X-Evil"} & set(newsroom.headers[-1])


def test_an_unchanged_feed_still_leads_to_its_articles(newsroom, again):
    newsroom.answer("/feed", RSS, headers=RSS_TYPE)
    newsroom.answer("/a", PAGE)
    (feed, _) = again(newsroom, "/feed", {}, 1)
    newsroom.behave("/feed", conditional)
    known = {"/feed": Validators(etag='"v1"', again=lambda: feed)}
    assert [one.http_status for one in again(newsroom, "/feed", known, 1)] == [304, 200]


def test_a_feed_that_can_not_be_read_again_is_sent_again(newsroom, again):
    newsroom.answer("/feed", RSS, headers=RSS_TYPE)
    newsroom.answer("/a", PAGE)
    assert len(again(newsroom, "/feed", {"/feed": Validators(etag='"v1"')}, 1)) == 2
    assert not any("If-None-Match" in sent for sent in newsroom.headers)


@pytest.mark.parametrize(
    ("lastmod", "asked"),
    [("2024-11-27", False), ("2024-11-28", True), ("2024-11-28T08:00:00Z", False), ("soon", True)],
)
def test_what_a_sitemap_calls_unchanged_is_not_asked_for(newsroom, again, lastmod, asked):
    sitemap = f"<urlset><url><loc>/a</loc><lastmod>{lastmod}</lastmod></url></urlset>"
    newsroom.answer("/sitemap.xml", sitemap.encode(), headers={"Content-Type": "text/xml"})
    newsroom.answer("/a", PAGE)
    known = {"/a": Validators(fetched_at=FETCHED)}
    _, page = again(newsroom, "/sitemap.xml", known, 1)
    assert ("/a" in newsroom.paths()) == asked
    assert page.http_status == (200 if asked else 304)
    assert (page.exchange is not None) == asked


@pytest.mark.parametrize("status", [404, 410, 451])
def test_the_answer_that_a_page_is_gone_comes_before_its_rejection(newsroom, again, status):
    words = b"<p>Withheld by order of a court.</p>"
    newsroom.answer("/a", words, status=status)
    answer, rejected = again(newsroom, "/a", {})
    assert (answer.http_status, answer.body, answer.url) == (status, words, newsroom.base + "/a")
    assert (rejected.reason, rejected.detail) == ("http_error", f"status {status}")
    assert rejected.named


def test_a_gone_page_may_say_so_in_any_type(newsroom, again):
    newsroom.answer("/a", b"\x89PNG", status=410, headers={"Content-Type": "image/png"})
    answer, _ = again(newsroom, "/a", {})
    assert answer.body == b"\x89PNG"


def test_of_a_gone_page_no_more_is_read_than_of_another(newsroom, again):
    newsroom.answer("/a", b"a" * 5000, status=404)
    (rejected,) = again(newsroom, "/a", {}, max_body_bytes=1000)
    assert rejected.reason == "too_large"


def test_the_way_by_redirects_is_kept(newsroom, again):
    newsroom.answer("/old", status=301, headers={"Location": "/mid"})
    newsroom.answer("/mid", status=302, headers={"Location": "/a"})
    newsroom.answer("/a", PAGE)
    (page,) = again(newsroom, "/old", {})
    assert [one.url for one in page.redirects] == [newsroom.base + "/old", newsroom.base + "/mid"]
    assert [one.exchange.status for one in page.redirects] == [301, 302]
