"""How a crawl is ordered: nobody waits for anybody else, and every page is fetched once."""

import resource
import socket
import time
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from flows.discover import Rejected, Source, discover, web_address
from flows.fetch import fetch
from flows.fetch.visit import host_key

PAGE = b"<p>The road to the harbour was closed.</p>"
ROBOTS = "/robots.txt"


@pytest.fixture
def order(settings):
    """Fetch sources; return addresses as they come, with seconds since the start."""

    def read(*sources, **changed):
        began = time.monotonic()
        found = fetch(discover(map(str, sources)), settings(**changed), lambda: datetime.now(UTC))
        return [
            (one.input if isinstance(one, Rejected) else one.url, time.monotonic() - began)
            for one in found
        ]

    return read


def hang(_):
    time.sleep(1.5)


def test_files_do_not_wait_for_the_web(newsroom, tmp_path, order):
    newsroom.behave("/slow", hang)
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text("text")
    came = order(f"{newsroom.base}/slow", tmp_path, attempts=1)
    assert len(came) == 21
    assert came[-2][1] < 1
    assert came[-1][0] == f"{newsroom.base}/slow"


def test_the_web_is_read_while_files_are(newsroom, tmp_path, settings):
    newsroom.answer("/a", PAGE)
    for number in range(50):
        (tmp_path / f"{number}.txt").write_text("text")
    came = []
    clock = datetime(2024, 11, 27, tzinfo=UTC)
    for one in fetch(discover([str(tmp_path), f"{newsroom.base}/a"]), settings(), lambda: clock):
        came.append(one.url)
        time.sleep(0.02)
    assert came.index(f"{newsroom.base}/a") < 49


def test_a_redirect_to_a_hanging_host_holds_up_nobody(newsroom, second_newsroom, order):
    second_newsroom.behave("/slow", hang)
    newsroom.answer("/a", status=302, headers={"Location": f"{second_newsroom.base}/slow"})
    for path in ("/b", "/c"):
        newsroom.answer(path, PAGE)
    came = order(*(newsroom.base + path for path in ("/a", "/b", "/c")), attempts=1)
    assert [url.removeprefix(newsroom.base) for url, _ in came] == ["/b", "/c", "/a"]
    assert came[1][1] < 1


def test_a_host_that_hangs_on_robots_txt_holds_up_nobody(newsroom, second_newsroom, order):
    newsroom.behave(ROBOTS, hang)
    second_newsroom.answer("/b", PAGE)
    came = order(f"{newsroom.base}/a", f"{second_newsroom.base}/b", attempts=1)
    assert came[0][0] == f"{second_newsroom.base}/b"
    assert came[0][1] < 1


def test_names_that_resolve_slowly_hold_up_nobody(newsroom, order, monkeypatch):
    real = socket.getaddrinfo

    def silent(host, *arguments, **options):
        if b"silent" in (host if isinstance(host, bytes) else host.encode()):
            time.sleep(1.5)
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return real(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    newsroom.answer("/a", PAGE)
    names = [f"http://silent-{number}.example/" for number in range(20)]
    came = order(*names, f"{newsroom.base}/a")
    assert came[0] == (f"{newsroom.base}/a", pytest.approx(0.5, abs=0.5))
    assert len(came) == 21


def test_a_new_attempt_waits_behind_the_other_pages(newsroom, order):
    newsroom.answer_in_turn("/a", (500, {}, b""), (200, {"Content-Type": "text/html"}, PAGE))
    newsroom.answer("/b", PAGE)
    newsroom.answer("/c", PAGE)
    order(*(newsroom.base + path for path in ("/a", "/b", "/c")), retry_wait=0.3)
    assert [path for path in newsroom.paths() if path != ROBOTS] == ["/a", "/b", "/c", "/a"]


def test_waits_double_and_differ(newsroom, order):
    newsroom.answer("/a", status=500)
    newsroom.answer("/b", status=500)
    order(f"{newsroom.base}/a", f"{newsroom.base}/b", attempts=3, retry_wait=0.2)
    first, second, third = newsroom.times("/a")
    assert 0.2 <= second - first < 0.2 * 2 + 0.3
    assert 0.4 <= third - second < 0.4 * 2 + 0.3
    other = newsroom.times("/b")
    assert abs((second - first) - (other[1] - other[0])) > 0.0001


@pytest.mark.parametrize("status", [429, 503])
def test_an_overloaded_host_is_left_in_peace_for_a_while(newsroom, order, status):
    newsroom.answer_in_turn("/a", (status, {}, b""), (200, {"Content-Type": "text/html"}, PAGE))
    newsroom.answer("/b", PAGE)
    order(f"{newsroom.base}/a", f"{newsroom.base}/b", retry_wait=0.3)
    (first, _), (later,) = newsroom.times("/a"), newsroom.times("/b")
    assert later - first >= 0.3


def test_a_host_that_is_overloaded_again_and_again_is_left_alone(newsroom, order):
    paths = [f"/{number}" for number in range(9)]
    for path in paths:
        newsroom.answer(path, status=503)
    came = order(*(newsroom.base + path for path in paths), max_host_failures=4)
    assert len(came) == 9
    assert len(newsroom.paths()) == 1 + 4


def test_http_and_https_of_a_host_take_turns():
    assert host_key(web_address("http://h.example/")) == host_key(web_address("https://h.example"))
    assert host_key(web_address("http://h.example:81/")) != host_key(
        web_address("http://h.example")
    )


def test_variants_of_a_page_are_fetched_once_and_said_to_be_one(newsroom, settings):
    links = ["/a", "/a?utm_source=rss", "/a/amp", "/b?print=1", "/b"]
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    feed = f"<rss version='2.0'><channel>{items}</channel></rss>".encode()
    newsroom.answer("/feed", feed, headers={"Content-Type": "application/rss+xml"})
    for path in ("/a", "/b?print=1"):
        newsroom.answer(path, PAGE)
    sources = discover([f"{newsroom.base}/feed"])
    found = list(fetch(sources, settings(), lambda: datetime(2024, 11, 27, tzinfo=UTC)))
    assert sorted(newsroom.paths()) == ["/a", "/b?print=1", "/feed", ROBOTS]
    rejected = {one.input: one for one in found if isinstance(one, Rejected)}
    assert set(rejected) == {f"{newsroom.base}/a/amp", f"{newsroom.base}/b"}
    assert {one.reason for one in rejected.values()} == {"duplicate"}
    assert rejected[f"{newsroom.base}/b"].detail == f"the same page as {newsroom.base}/b?print=1"


def test_a_list_of_addresses_is_a_source(newsroom, tmp_path, read):
    newsroom.answer("/a", PAGE)
    newsroom.answer("/b", PAGE)
    path = tmp_path / "harbour.urls"
    path.write_text(f"# harbour\n{newsroom.base}/a\n\nnonsense\n{newsroom.base}/b\n")
    responses, rejected = read(str(path))
    assert set(responses) == {f"{newsroom.base}/a", f"{newsroom.base}/b"}
    assert [one.rpartition("#")[2] for one in rejected] == ["line=4"]


def test_many_addresses_take_little_memory(newsroom, tmp_path, settings):
    newsroom.answer(ROBOTS, b"User-agent: *\nDisallow: /")
    path = tmp_path / "many.urls"
    count = 20_000
    path.write_text("".join(f"{newsroom.base}/news/2024/11/27/{n}\n" for n in range(count)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = fetch(discover([str(path)]), settings(), lambda: datetime(2024, 11, 27, tzinfo=UTC))
    assert sum(1 for one in found if one.reason == "robots_disallowed") == count
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown / count < 3, "kilobytes for each address"
    assert newsroom.paths() == [ROBOTS]


def test_what_is_known_of_no_address_is_not_asked_for(newsroom, settings):
    newsroom.answer("/a", PAGE)
    asked = []
    sources = [Source(f"{newsroom.base}/a")]
    list(fetch(sources, settings(), lambda: datetime(2024, 11, 27, tzinfo=UTC), asked.append))
    assert asked == [f"{newsroom.base}/a"]


def test_requests_to_a_host_keep_their_distance_whatever_leads_to_them(
    newsroom, second_newsroom, order
):
    second_newsroom.answer("/b", status=302, headers={"Location": f"{newsroom.base}/c"})
    for path in ("/a", "/c", "/d"):
        newsroom.answer(path, PAGE)
    sources = [newsroom.base + "/a", second_newsroom.base + "/b", newsroom.base + "/d"]
    order(*sources, host_delay=0.2)
    moments = sorted(moment for _, moment in newsroom.asked)
    assert len(moments) == 4
    assert all(later - sooner >= 0.2 for sooner, later in pairwise(moments))


def test_the_listings_of_a_sources_file_lead_to_articles_of_its_publishers(
    newsroom, tmp_path, settings
):
    item = b"<title>All</title><item><link>/a</link></item>"
    feed = b"<rss version='2.0'><channel>" + item + b"</channel></rss>"
    newsroom.answer("/feed", feed, headers={"Content-Type": "text/xml"})
    newsroom.answer("/broken", feed[:40], headers={"Content-Type": "text/xml"})
    newsroom.answer("/a", PAGE)
    feeds = f'["{newsroom.base}/feed", "{newsroom.base}/broken", "{newsroom.base}/gone"]'
    path = tmp_path / "sources.toml"
    entry = f'name = "Harbour Post"\nkind = "private"\nlanguage = "en"\nfeeds = {feeds}\n'
    path.write_text(f"[[publisher]]\n{entry}")
    found = list(fetch(discover([str(path)]), settings(), lambda: datetime.now(UTC)))
    told = {one.url: one for one in found if not isinstance(one, Rejected)}
    assert told[f"{newsroom.base}/a"].hints.publisher == "Harbour Post"
    rejected = [one for one in found if isinstance(one, Rejected)]
    assert {one.reason for one in rejected} == {"broken_feed", "http_error"}
    assert not any(one.named for one in rejected), "the user named the file, which is well"
