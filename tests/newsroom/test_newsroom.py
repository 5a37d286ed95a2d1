import re
from datetime import UTC, datetime
from http import HTTPStatus

import httpx
import pytest
from protego import Protego

from flows.newsroom import PAGES, serve
from transforms.clean import Rejection, clean

READ_AT = datetime(2025, 9, 1, tzinfo=UTC)
DISALLOWED = "square-draft-fifteen.html"
STORIES = sorted(path.name for path in PAGES.glob("*-*.html"))


@pytest.fixture(scope="module")
def newsroom():
    with serve() as address, httpx.Client(base_url=address, trust_env=False) as client:
        yield client


def read(newsroom: httpx.Client, name: str) -> dict[str, object] | Rejection:
    response = newsroom.get(f"/{name}")
    capture = {"capture_id": name, "fetched_at": READ_AT, "publisher": None}
    kind = response.headers["content-type"]
    return clean(capture, response.content, kind, str(response.url))


@pytest.fixture(scope="module")
def found(newsroom):
    return {name: read(newsroom, name) for name in STORIES}


def test_only_pages_are_served(newsroom):
    assert newsroom.get("/").status_code == HTTPStatus.OK
    for path in ("/__init__.py", "/__pycache__/", "/..%2f__init__.py", "/nothing.html"):
        assert newsroom.get(path).status_code == HTTPStatus.NOT_FOUND


def test_feeds_and_sitemap_name_every_story(newsroom):
    feeds = "".join(newsroom.get(f"/{name}").text for name in ("feed.xml", "atom.xml"))
    assert sorted(set(re.findall(r"/([\w-]+\.html)", feeds))) == STORIES
    sitemap = newsroom.get("/sitemap.xml").text
    assert sorted(re.findall(r"<loc>/([\w-]+\.html)</loc>", sitemap)) == STORIES


def test_robots_keeps_programs_from_one_story(newsroom):
    rules = Protego.parse(newsroom.get("/robots.txt").text)
    kept = [name for name in STORIES if not rules.can_fetch(f"/{name}", "rashomon")]
    assert kept == [DISALLOWED]


def test_ten_short_articles_and_two_rejections_come_of_it(found):
    rejected = {name: item.reason for name, item in found.items() if isinstance(item, Rejection)}
    assert rejected == {
        "lantern-live.html": "no_text_without_script",
        "quayside-2024-11-30-detenidos-en-quito.html": "not_english",
    }
    rows = [found[name] for name in STORIES if name not in {*rejected, DISALLOWED}]
    assert len(rows) == 10
    assert {row["publisher"] for row in rows} == {
        "Brass Lantern",
        "Meridian Wire",
        "Open Square",
        "Quayside Daily",
        "The Tollgate Courier",
    }
    assert all(150 <= row["word_count"] <= 350 for row in rows)


def test_every_basis_of_a_date_occurs(found):
    rows = [item for item in found.values() if not isinstance(item, Rejection)]
    assert {row["published_basis"] for row in rows} == {"metadata", "text", "url", "none"}


def test_one_story_is_an_exact_copy_with_an_id_of_its_own(found):
    wire, copy = found["wire-954-held.html"], found["quayside-2024-11-29-police-hold-954.html"]
    assert wire["text"] == copy["text"]
    assert wire["article_id"] != copy["article_id"]


def test_no_page_leaves_furniture_in_its_text(found):
    texts = [item["text"] for item in found.values() if not isinstance(item, Rejection)]
    for words in ("cookies", "newsletter", "Most read", "Related", "Share", "invented", "Facebook"):
        assert not any(words in text for text in texts)


def test_ids_do_not_depend_on_the_port(newsroom, found):
    with serve() as address, httpx.Client(base_url=address, trust_env=False) as other:
        assert address != str(newsroom.base_url)
        again = read(other, STORIES[0])
    assert again["article_id"] == found[STORIES[0]]["article_id"]
