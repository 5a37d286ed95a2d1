import time
from datetime import UTC, datetime
from itertools import pairwise
from socket import socket

import pytest

from flows.discover import Source, discover
from flows.fetch import fetch

PAGE = b"<p>A doctor said that at least seven people had died.</p>"
TEXT = {"Content-Type": "text/plain"}


def test_a_page_comes_with_all_that_tells_how_it_was_had(newsroom, read):
    newsroom.answer("/a?b=1", PAGE)
    responses, rejected = read(f"{newsroom.base}/a?b=1#part")
    (page,) = responses.values()
    assert not rejected
    assert page.url == page.final_url == f"{newsroom.base}/a?b=1"
    assert (page.body, page.http_status) == (PAGE, 200)
    assert page.content_type == "text/html; charset=utf-8"
    assert page.fetched_at == datetime.fromtimestamp(1_732_700_001, UTC)
    assert page.exchange.request.startswith(b"GET /a?b=1 HTTP/1.1\r\nHost: 127.0.0.1:")
    assert page.exchange.head.startswith(b"HTTP/1.1 200 OK\r\n")
    assert page.exchange.ip_address == "127.0.0.1"


def test_the_server_learns_who_asks(newsroom, read):
    newsroom.answer("/a", PAGE)
    read(f"{newsroom.base}/a", user_agent="desk/2 (mail desk@news.example)")
    assert {sent["User-Agent"] for sent in newsroom.headers} == {"desk/2 (mail desk@news.example)"}


def test_a_redirect_is_followed_and_both_addresses_kept(newsroom, second_newsroom, read):
    newsroom.answer("/old", status=301, headers={"Location": "new?x=1"})
    newsroom.answer("/new?x=1", status=302, headers={"Location": f"{second_newsroom.base}/a"})
    second_newsroom.answer("/a", PAGE)
    responses, _ = read(f"{newsroom.base}/old")
    page = responses[f"{newsroom.base}/old"]
    assert page.final_url == f"{second_newsroom.base}/a"
    assert page.body == PAGE


def test_a_redirect_may_be_written_in_utf8(newsroom, read):
    def moved(handler):
        location = "/café".encode()
        handler.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\n\r\n")

    newsroom.behave("/a", moved)
    newsroom.answer("/caf%C3%A9", PAGE)
    assert read(f"{newsroom.base}/a")[0][f"{newsroom.base}/a"].body == PAGE


def test_redirects_end_somewhere(newsroom, read):
    newsroom.answer("/a", status=302, headers={"Location": "/b"})
    newsroom.answer("/b", status=302, headers={"Location": "/a"})
    _, rejected = read(f"{newsroom.base}/a", max_redirects=4)
    assert rejected[f"{newsroom.base}/a"].reason == "too_many_redirects"
    assert len(newsroom.paths()) == 1 + 5


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://news.example/a", "gopher://x", "http://[::"],
)
def test_a_redirect_out_of_the_web_is_not_followed(newsroom, read, location):
    newsroom.answer("/a", status=302, headers={"Location": location})
    _, rejected = read(f"{newsroom.base}/a")
    assert rejected[f"{newsroom.base}/a"].reason == "unsafe_address"


@pytest.mark.parametrize("status", [304, 400, 403, 404, 410, 451])
def test_an_error_is_a_rejection_and_is_not_asked_for_again(newsroom, read, status):
    newsroom.answer("/a", status=status)
    _, rejected = read(f"{newsroom.base}/a")
    refused = rejected[f"{newsroom.base}/a"]
    assert (refused.reason, refused.detail) == ("http_error", f"status {status}")
    assert refused.named
    assert newsroom.paths().count("/a") == 1


def test_an_error_that_passes_is_asked_for_again(newsroom, read):
    newsroom.answer_in_turn("/a", (500, {}, b""), (502, {}, b""), (200, TEXT, b"text"))
    responses, _ = read(f"{newsroom.base}/a")
    assert responses[f"{newsroom.base}/a"].body == b"text"


def test_an_error_that_stays_is_given_up(newsroom, read):
    newsroom.answer("/a", status=503)
    _, rejected = read(f"{newsroom.base}/a", attempts=2)
    assert rejected[f"{newsroom.base}/a"].reason == "http_error"
    assert newsroom.paths().count("/a") == 2


def test_retry_after_holds_for_the_whole_host(newsroom, read):
    newsroom.answer_in_turn("/a", (429, {"Retry-After": "1"}, b""), (200, TEXT, b"a"))
    newsroom.answer("/b", b"b", headers=TEXT)
    responses, _ = read(f"{newsroom.base}/a", f"{newsroom.base}/b")
    assert len(responses) == 2
    first, second = newsroom.times("/a")
    assert second - first >= 1
    assert newsroom.times("/b")[0] - first >= 1


def test_retry_after_may_be_a_date_by_the_servers_clock(newsroom, read):
    def busy(handler):
        # send_response adds a Date of its own; this server's clock is years behind
        handler.wfile.write(
            b"HTTP/1.1 503 Busy\r\nDate: Wed, 27 Nov 2019 10:00:00 GMT\r\n"
            b"Retry-After: Wed, 27 Nov 2019 10:00:01 GMT\r\nContent-Length: 0\r\n\r\n"
        )
        newsroom.answer("/a", b"text", headers=TEXT)

    newsroom.behave("/a", busy)
    responses, _ = read(f"{newsroom.base}/a")
    assert len(responses) == 1
    first, second = newsroom.times("/a")
    assert 1 <= second - first < 3


@pytest.mark.parametrize(
    ("pause", "told"), [("7200", "7,200 s"), ("99999999999999999999", "more than a day")]
)
def test_a_host_that_asks_for_hours_is_left_alone(newsroom, read, pause, told):
    newsroom.answer("/a", status=503, headers={"Retry-After": pause})
    newsroom.answer("/b", b"b", headers=TEXT)
    began = time.monotonic()
    _, rejected = read(f"{newsroom.base}/a", f"{newsroom.base}/b")
    assert time.monotonic() - began < 2
    detail = f"the host asks for a pause of {told}; RASHOMON_MAX_RETRY_AFTER"
    assert rejected[f"{newsroom.base}/b"].detail.startswith(detail)
    assert "/b" not in newsroom.paths()


def test_one_request_at_a_time_with_a_pause_after_each(newsroom, read):
    under_way, most = [0], [0]

    def slow(handler):
        under_way[0] += 1
        most[0] = max(most[0], under_way[0])
        time.sleep(0.05)
        under_way[0] -= 1
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\ntext")

    paths = [f"/{number}" for number in range(4)]
    for path in paths:
        newsroom.behave(path, slow)
    responses, _ = read(*(newsroom.base + path for path in paths), host_delay=0.2)
    assert len(responses) == 4
    assert most == [1]
    moments = sorted(moment for _, moment in newsroom.asked)
    assert all(later - sooner >= 0.2 for sooner, later in pairwise(moments))


def test_a_slow_host_does_not_hold_up_another(newsroom, second_newsroom, settings):
    newsroom.behave("/a", lambda _: time.sleep(1.5))
    second_newsroom.answer("/b", b"b", headers=TEXT)
    sources = [f"{newsroom.base}/a", f"{second_newsroom.base}/b"]
    began = time.monotonic()
    results = fetch(discover(sources), settings(attempts=1), lambda: datetime.now(UTC))
    assert next(results).url == f"{second_newsroom.base}/b"
    assert time.monotonic() - began < 1
    assert next(results).input == f"{newsroom.base}/a"


def test_a_host_that_keeps_failing_is_left_alone(newsroom, read):
    def hang_up(handler):
        handler.connection.close()

    paths = [f"/{number}" for number in range(6)]
    for path in paths:
        newsroom.behave(path, hang_up)
    _, rejected = read(*(newsroom.base + path for path in paths), attempts=1, max_host_failures=3)
    assert {one.reason for one in rejected.values()} == {"unreachable"}
    assert len(rejected) == 6
    assert len(newsroom.paths()) == 1 + 3


def test_an_address_is_fetched_once_however_often_it_is_named(newsroom, read):
    newsroom.answer("/a", PAGE)
    responses, _ = read(f"{newsroom.base}/a", f"{newsroom.base}/a#b", f"{newsroom.base}/a")
    assert len(responses) == 1
    assert newsroom.paths().count("/a") == 1


def test_no_cookie_is_sent_back(newsroom, read):
    newsroom.answer("/a", PAGE, headers={"Content-Type": "text/html", "Set-Cookie": "id=1"})
    newsroom.answer("/b", PAGE)
    read(f"{newsroom.base}/a", f"{newsroom.base}/b")
    assert not any("Cookie" in sent for sent in newsroom.headers)


def test_a_port_where_nobody_listens_is_unreachable(read):
    with socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        _, rejected = read(address)
    assert rejected[address].reason == "unreachable"
    assert rejected[address].named


def test_a_name_that_does_not_resolve_is_unreachable(read):
    _, rejected = read("http://no-such-host.invalid/")
    assert rejected["http://no-such-host.invalid/"].reason == "unreachable"


def test_the_caller_may_stop_at_any_time(newsroom, settings):
    newsroom.behave("/slow", lambda _: time.sleep(2))
    newsroom.answer("/a", PAGE)
    sources = [Source(newsroom.base + path) for path in ("/a", "/slow", "/a?2")]
    results = fetch(sources, settings(), lambda: datetime.now(UTC))
    next(results)
    began = time.monotonic()
    results.close()
    assert time.monotonic() - began < 1
