"""`rashomon sources check` against servers on loopback."""

import time

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.fetch.health import examine

RSS = b"""<rss version="2.0"><channel><item><link>/a</link>
<pubDate>Wed, 27 Nov 2024 10:00:00 GMT</pubDate></item><item><link>/b</link>
<pubDate>Thu, 28 Nov 2024 10:00:00 GMT</pubDate></item></channel></rss>"""
SITEMAP = b"<urlset><url><loc>/a</loc><lastmod>2024-11-29</lastmod></url></urlset>"
TYPE = {"Content-Type": "application/xml"}


@pytest.fixture
def publishers(newsroom, tmp_path):
    newsroom.answer("/feed", RSS, headers=TYPE)
    newsroom.answer("/news.xml", SITEMAP, headers=TYPE)
    newsroom.answer("/empty", b"<rss version='2.0'><channel/></rss>", headers=TYPE)
    newsroom.answer("/page", b"<p>Welcome.</p>")
    newsroom.answer("/cut", RSS[:150], headers=TYPE)
    newsroom.answer("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    newsroom.behave("/slow", lambda _: time.sleep(1))

    def write(*paths):
        text = "".join(
            f'[[publisher]]\nname = "P{path}"\nkind = "ngo"\nlanguage = "en"\n'
            f'feeds = ["{newsroom.base}{path}"]\n'
            for path in paths
        )
        path = tmp_path / "sources.toml"
        path.write_text(text, "utf-8")
        return path

    return write


def test_each_listing_is_examined_and_no_article_is_asked_for(publishers, settings, newsroom):
    paths = ["/feed", "/gone", "/news.xml", "/page", "/empty", "/cut", "/private", "/slow"]
    found = list(examine(publishers(*paths), settings(read_timeout=0.3, attempts=1)))
    told = {one.url.removeprefix(newsroom.base): one for one in found}
    assert list(told) == paths
    assert {path for path, one in told.items() if one.well} == {"/feed", "/news.xml"}
    assert (told["/feed"].entries, told["/feed"].newest) == (2, "2024-11-28")
    assert (told["/news.xml"].entries, told["/news.xml"].newest) == (1, "2024-11-29")
    assert told["/gone"].words == "http_error: status 404"
    assert told["/page"].words == "neither a feed nor a sitemap"
    assert told["/empty"].words == "lists nothing"
    assert told["/private"].words.startswith("robots_disallowed")
    assert told["/slow"].words.startswith("timeout")
    assert not {"/a", "/b"} & set(newsroom.paths())


def test_the_command_tells_of_each_listing_and_fails_if_one_is_not_well(publishers, monkeypatch):
    monkeypatch.setenv("RASHOMON_ALLOW_LOOPBACK", "true")
    monkeypatch.setenv("RASHOMON_HOST_DELAY", "0")
    monkeypatch.setenv("COLUMNS", "40")
    well = CliRunner().invoke(app, ["sources", "check", str(publishers("/feed"))])
    assert well.exit_code == 0, well.output
    assert "P/feed (ngo)" in well.output
    assert "/feed  2 entries, newest 2024-11-28\n" in well.output, "on one line however narrow"
    assert "1 of 1 feeds and sitemaps are well" in well.output
    ill = CliRunner().invoke(app, ["sources", "check", str(publishers("/feed", "/gone"))])
    assert ill.exit_code == 1
    assert "/gone\n        http_error: status 404\n" in ill.output
    assert "1 of 2 feeds and sitemaps are well" in ill.output
