"""`rashomon explain` against a published warehouse."""

import datetime as dt
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from flows.cli import app
from flows.named import NotFoundError, find_article
from schemas.registry import TABLES
from transforms.explain.naming import Named, find_named
from warehouse.changes import updating
from warehouse.errors import NoWarehouseError
from warehouse.hold import hold
from warehouse.publish import Run, publish

NOW = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)


def article(article_id: str, title: str | None, url: str, external_id: str | None = None) -> dict:
    return {
        "article_id": article_id,
        "capture_id": "c",
        "external_id": external_id,
        "url": url,
        "title": title,
        "authors": [],
        "published_basis": "none",
        "language": "en",
        "text": "One \x1b[31mline.\nAnother \u202eline.",
        "text_sha256": "0",
        "word_count": 4,
    }


ARTICLES = [
    article("aaaa1111", "Dam bursts above Ceres", "https://example.org/dam", "7"),
    article("aaaa2222", "Dam inquiry opens", "https://example.org/inquiry", "aaaa"),
    article("bbbb3333", None, "file:///news/it%27s-raining.txt"),
]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("warehouse")
    rows = TABLES["articles"].from_rows(ARTICLES)
    capture = {"capture_id": "c", "url": "u", "fetched_at": NOW, "body_sha256": "0"}
    capture |= {"warc_file": "f", "warc_offset": 0}
    captures = TABLES["captures"].from_rows([capture])
    with hold(root) as held:
        changes = {"captures": updating(captures), "articles": updating(rows)}
        publish(held, changes, Run("run", NOW, NOW, "1", "m", {}))
    return root


@pytest.mark.parametrize(
    ("words", "article_id"),
    [
        ("aaaa2222", "aaaa2222"),
        ("bbbb", "bbbb3333"),
        ("7", "aaaa1111"),
        ("https://example.org/dam", "aaaa1111"),
        ("dam BURSTS", "aaaa1111"),
        ("raining", "bbbb3333"),
        ("dam bursts above céres!", "aaaa1111"),
        ("“Dam bursts”", "aaaa1111"),
        ("ceres dam", "aaaa1111"),
        ("inquir dam", "aaaa2222"),
        ("aaaa", "aaaa2222"),  # an id of the input goes before the beginning of another's id
    ],
)
def test_an_article_is_found_by_what_names_it(warehouse, words, article_id):
    assert find_article(warehouse, words).id == article_id


def test_several_articles_are_listed(warehouse):
    with pytest.raises(NotFoundError) as caught:
        find_article(warehouse, "dam")
    assert "2 articles" in str(caught.value)
    assert "aaaa1111  Dam bursts above Ceres · https://example.org/dam" in str(caught.value)
    assert "aaaa2222" in str(caught.value)
    assert "bbbb3333" not in str(caught.value)


@pytest.mark.parametrize("words", ["O'Hara's", "' OR 1=1 --", "%_%", "zzz"])
def test_what_names_no_article_is_told(warehouse, words):
    with pytest.raises(NotFoundError, match="no article"):
        find_article(warehouse, words)


def test_what_names_no_article_is_answered_with_the_likest_titles(warehouse):
    with pytest.raises(NotFoundError, match="likest titles:\n  aaaa1111") as caught:
        find_article(warehouse, "dam burts abvoe Ceres")
    assert "bbbb3333" not in str(caught.value)


def test_a_title_that_begins_another_can_be_named():
    titles = ("It\u2019s", "Its over")
    pair = [Named(title, frozenset(), title, "", "") for title in titles]
    assert [one.title for one in find_named("it's", pair)] == ["It\u2019s"]


def test_a_folder_without_warehouse_is_told(tmp_path):
    with pytest.raises(NoWarehouseError):
        find_article(tmp_path, "anything")


def test_the_command_prints_the_article(warehouse):
    done = CliRunner().invoke(app, ["explain", "bbbb", "--warehouse", str(warehouse)])
    assert done.exit_code == 0, done.output
    assert "marked:" in done.output


def test_control_characters_of_an_article_do_not_reach_the_terminal(warehouse):
    told = CliRunner().invoke(app, ["explain", "bbbb", "--warehouse", str(warehouse)]).output
    assert "One  [31mline." in told
    assert "Another  line." in told


def test_the_command_writes_a_page(warehouse, tmp_path):
    file = tmp_path / "page.html"
    words = ["explain", "7", "--warehouse", str(warehouse), "--html", str(file)]
    assert CliRunner().invoke(app, words).exit_code == 0
    assert "<title>Dam bursts above Ceres</title>" in file.read_text("utf-8")


def test_a_page_that_cannot_be_written_is_told(warehouse, tmp_path):
    from flows.explain import explain  # noqa: PLC0415  # beside its error

    with pytest.raises(Exception, match="Name a file that can be written"):
        explain(warehouse, "7", tmp_path / "no" / "page.html", Console())
