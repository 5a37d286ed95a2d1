import time
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from flows.discover import Source
from flows.fetch import fetch

TEXT = {"Content-Type": "text/plain"}


def site(newsroom, robots, status=200):
    newsroom.answer("/robots.txt", robots.encode(), status=status, headers=TEXT)
    newsroom.answer("/news/a", b"text", headers=TEXT)
    newsroom.answer("/private/a", b"text", headers=TEXT)
    return newsroom.base


def test_what_robots_txt_disallows_is_not_fetched(newsroom, read):
    base = site(newsroom, "User-agent: *\nDisallow: /private/*a$\n")
    responses, rejected = read(f"{base}/news/a", f"{base}/private/a")
    assert list(responses) == [f"{base}/news/a"]
    assert rejected[f"{base}/private/a"].reason == "robots_disallowed"
    assert sorted(newsroom.paths()) == ["/news/a", "/robots.txt"]


def test_a_group_for_this_program_goes_before_the_one_for_all(newsroom, read):
    base = site(newsroom, "User-agent: *\nDisallow: /\n\nUser-agent: deskbot\nDisallow: /private\n")
    responses, rejected = read(f"{base}/news/a", f"{base}/private/a", user_agent="DeskBot/3 (desk)")
    assert list(responses) == [f"{base}/news/a"]
    assert list(rejected) == [f"{base}/private/a"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_robots_txt_allows_all(newsroom, read, status):
    base = site(newsroom, "User-agent: *\nDisallow: /", status=status)
    assert len(read(f"{base}/news/a")[0]) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_whose_robots_txt_fails_allows_nothing(newsroom, read, status):
    base = site(newsroom, "", status=status)
    _, rejected = read(f"{base}/news/a", f"{base}/private/a", attempts=2)
    assert [one.reason for one in rejected.values()] == ["robots_disallowed"] * 2
    assert newsroom.paths() == ["/robots.txt"] * 2


def test_a_site_whose_robots_txt_never_comes_is_not_asked_for_more(newsroom, read):
    newsroom.behave("/robots.txt", lambda _: time.sleep(1))
    addresses = [f"{newsroom.base}/{number}" for number in range(5)]
    _, rejected = read(*addresses, read_timeout=0.2)
    assert {one.reason for one in rejected.values()} == {"timeout"}
    assert len(rejected) == 5
    assert newsroom.paths() == ["/robots.txt"]


def test_robots_txt_is_read_once_for_a_site(newsroom, read):
    base = site(newsroom, "User-agent: *\nAllow: /\n")
    read(f"{base}/news/a", f"{base}/private/a", f"{base}/missing")
    assert newsroom.paths().count("/robots.txt") == 1


def test_the_site_that_a_redirect_leads_to_has_its_own_say(newsroom, second_newsroom, read):
    base = site(newsroom, "")
    newsroom.answer("/away", status=302, headers={"Location": f"{second_newsroom.base}/news/a"})
    site(second_newsroom, "User-agent: *\nDisallow: /news\n")
    _, rejected = read(f"{base}/away")
    assert rejected[f"{base}/away"].reason == "robots_disallowed"
    assert second_newsroom.paths() == ["/robots.txt"]


def test_robots_txt_may_be_moved(newsroom, second_newsroom, read):
    base = site(newsroom, "")
    target = f"{second_newsroom.base}/r.txt"
    newsroom.answer("/robots.txt", status=301, headers={"Location": target})
    second_newsroom.answer("/r.txt", b"User-agent: *\nDisallow: /news\n", headers=TEXT)
    assert read(f"{base}/news/a")[1][f"{base}/news/a"].reason == "robots_disallowed"


def test_crawl_delay_is_kept_from_the_first_page_on(newsroom, read):
    base = site(newsroom, "User-agent: *\nCrawl-delay: 0.5\n")
    read(f"{base}/news/a", f"{base}/private/a")
    moments = [moment for _, moment in newsroom.asked]
    assert len(moments) == 3
    assert all(later - sooner >= 0.5 for sooner, later in pairwise(moments))


def test_a_crawl_delay_of_hours_is_neither_broken_nor_waited_for(newsroom, read):
    base = site(newsroom, "User-agent: *\nCrawl-delay: 86400\n")
    _, rejected = read(f"{base}/news/a")
    assert rejected[f"{base}/news/a"].reason == "robots_disallowed"
    assert newsroom.paths() == ["/robots.txt"]


def test_of_an_endless_robots_txt_the_beginning_holds(newsroom, read):
    base = site(newsroom, "User-agent: *\nDisallow: /private\n" + "# padding\n" * 100_000)
    responses, rejected = read(f"{base}/news/a", f"{base}/private/a")
    assert list(responses) == [f"{base}/news/a"]
    assert list(rejected) == [f"{base}/private/a"]


def test_robots_txt_of_any_bytes_does_no_harm(newsroom, read):
    newsroom.answer("/robots.txt", bytes(range(256)) * 100, headers={"Content-Type": "image/png"})
    newsroom.answer("/a", b"text", headers=TEXT)
    assert len(read(f"{newsroom.base}/a")[0]) == 1


def test_five_redirects_of_robots_txt_are_followed_and_more_count_as_none(newsroom, read):
    base = site(newsroom, "")
    for number in range(9):
        path = f"/r{number}" if number else "/robots.txt"
        newsroom.answer(path, status=301, headers={"Location": f"/r{number + 1}"})
    newsroom.answer("/r5", b"User-agent: *\nDisallow: /news\n", headers=TEXT)
    assert (
        read(f"{base}/news/a", max_redirects=1)[1][f"{base}/news/a"].reason == "robots_disallowed"
    )
    newsroom.answer("/r5", status=301, headers={"Location": "/r6"})
    assert len(read(f"{base}/news/a")[0]) == 1


def test_a_rule_that_the_size_limit_cuts_in_two_is_no_rule(newsroom, read):
    padding = "# padding\n" * 60_000
    start = "User-agent: *\n"
    room = 500 * 1024 - len(start) - len("Disallow: /")
    base = site(newsroom, start + (padding[: room - 1] + "\n") + "Disallow: /private\n")
    responses, _ = read(f"{base}/news/a")
    assert list(responses) == [f"{base}/news/a"]


def test_robots_txt_itself_and_the_longest_rule_are_heeded(newsroom, read):
    base = site(newsroom, "User-agent: *\nDisallow: /\nAllow: /news/\nDisallow: /news/a$\n")
    newsroom.answer("/news/ab", b"text", headers=TEXT)
    responses, rejected = read(f"{base}/news/a", f"{base}/news/ab", f"{base}/private/a")
    assert list(responses) == [f"{base}/news/ab"]
    assert len(rejected) == 2


def test_groups_of_one_program_are_read_as_one(newsroom, read):
    rules = "User-agent: rashomon\nDisallow: /news\n\nUser-agent: other\nDisallow: /\n\n"
    base = site(newsroom, rules + "User-agent: Rashomon\nDisallow: /private\n")
    assert len(read(f"{base}/news/a", f"{base}/private/a")[1]) == 2


def test_spellings_of_an_address_are_one_to_a_rule(newsroom, read):
    base = site(newsroom, "User-agent: *\nDisallow: /caf\u00e9/\nDisallow: /%7Edesk\n")
    _, rejected = read(f"{base}/caf%C3%A9/a", f"{base}/~desk")
    assert {one.reason for one in rejected.values()} == {"robots_disallowed"}


def test_robots_txt_of_a_day_ago_is_read_again(newsroom, settings, monkeypatch):
    monkeypatch.setattr("flows.fetch.visit.LIFETIME", 0.2)
    base = site(newsroom, "")
    addresses = [Source(f"{base}/news/a"), Source(f"{base}/private/a")]
    list(fetch(addresses, settings(host_delay=0.3), lambda: datetime.now(UTC)))
    assert newsroom.paths().count("/robots.txt") == 2
