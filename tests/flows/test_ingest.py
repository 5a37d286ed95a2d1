"""The real flow into a real warehouse."""

import json
import re
import shutil
from pathlib import Path

import pytest
from rich.console import Console

from warehouse.lake import reading
from warehouse.query import query

from .conftest import ARTICLES
from .runs import ingest

pytestmark = pytest.mark.usefixtures("quiet_prefect")

LINKED_BY_TEXT = (
    "articles",
    "actors",
    "places",
    "entity_mentions",
    "events",
    "event_mentions",
    "claims",
    "figures",
)


def tables(warehouse: Path, *, without: tuple[str, ...] = ()) -> dict[str, list]:
    with reading(warehouse) as lake:
        found = {name: lake.read(name) for name in LINKED_BY_TEXT}
    return {
        name: table.drop_columns([c for c in without if c in table.column_names]).to_pylist()
        for name, table in found.items()
    }


def test_articles_become_events_with_contested_figures(published):
    summary = published.summary
    assert (summary.inputs, summary.read.articles) == (5, 4)
    assert dict(summary.read.reasons) == {"empty": 1}
    rows = query(
        published.warehouse,
        "SELECT place_name, low, high, denied_by FROM contested_figures WHERE metric = 'killed'",
    ).to_pylist()
    assert [(row["place_name"], row["low"], row["high"]) for row in rows] == [("Mombasa", 3, 9)]


def test_every_cell_has_its_address(published):
    found = query(
        published.warehouse,
        """
        SELECT content_text AS cell, substring(text, content_start + 1,
               content_end - content_start) AS cut FROM claims JOIN articles USING (article_id)
        UNION ALL SELECT figures.text, substring(articles.text, start_char + 1,
               end_char - start_char) FROM figures JOIN articles USING (article_id)
        UNION ALL SELECT trigger_text, substring(text, trigger_start + 1,
               trigger_end - trigger_start) FROM event_mentions JOIN articles USING (article_id)
        """,
    ).to_pylist()
    assert len(found) > 10
    assert all(row["cell"] == row["cut"] for row in found)


def test_a_second_run_publishes_nothing(published, tmp_path):
    warehouse = shutil.copytree(published.warehouse, tmp_path / "w")
    before, served = tables(warehouse), (warehouse / "serve.duckdb").stat().st_mtime_ns
    with reading(warehouse) as lake:
        snapshot = lake.snapshot()
    archived = sorted((warehouse / "archive").iterdir())
    summary = ingest(published.newsroom, warehouse=warehouse)
    assert (summary.inputs, summary.known, summary.read.articles, summary.written) == (5, 5, 0, {})
    with reading(warehouse) as lake:
        assert lake.snapshot() == snapshot
    assert tables(warehouse) == before
    assert sorted((warehouse / "archive").iterdir()) == archived
    assert (warehouse / "serve.duckdb").stat().st_mtime_ns == served


def test_what_an_earlier_run_left_and_this_run_names_is_counted_once(newsroom, tmp_path):
    (newsroom / "empty.txt").write_bytes(b"")
    (newsroom / "photo.jpg").write_bytes(b"no photograph")
    ingest(newsroom, warehouse=tmp_path / "first")
    shutil.copytree(tmp_path / "first" / "archive", tmp_path / "w" / "archive")
    _, *others = sorted(newsroom.glob("*.txt"))
    for other in others:
        other.unlink()
    summary = ingest(newsroom, warehouse=tmp_path / "w")
    rejected = summary.read.reasons.total()
    assert (summary.known, summary.read.articles, rejected) == (0, 4, 2)
    assert summary.inputs + summary.recovered == summary.read.articles + rejected
    assert summary.recovered == len(others), "the file that is named again is an input alone"


def test_the_order_of_the_files_does_not_matter(published, tmp_path):
    files = sorted(published.newsroom.iterdir())
    ingest(*reversed(files), warehouse=tmp_path / "backward")
    for file in (files[3], files[0], files[4], files[2]):
        ingest(file, warehouse=tmp_path / "apart")
    wanted = tables(published.warehouse)
    assert wanted["claims"]
    assert wanted["events"]
    assert tables(tmp_path / "backward") == wanted
    assert tables(tmp_path / "apart") == wanted


def test_a_copy_in_another_folder_gives_the_same_ids(published, tmp_path):
    elsewhere = shutil.copytree(published.newsroom, tmp_path / "else where")
    ingest(elsewhere, warehouse=tmp_path / "w")
    aside = ("url", "capture_id")
    assert tables(tmp_path / "w", without=aside) == tables(published.warehouse, without=aside)


def test_each_hostile_input_ends_as_a_row_or_a_rejection(newsroom, tmp_path):
    (newsroom / "empty.txt").write_bytes(b"")
    (newsroom / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (newsroom / "long.txt").write_bytes(b"a" * 50_000_000)
    (newsroom / "broken.txt").write_bytes(b"The mayor of Kisumu said \xff\xfe that two men died.")
    (newsroom / "bodiless.html").write_text("<html><head><title>t</title></head></html>")
    (newsroom / "cut.jsonl").write_text('{"id": "x", "text": "The mayor sa')
    (newsroom / 'it\'s "the" file.txt').write_text("The mayor of Kisumu said two men died there.")
    (newsroom / "copy of gazette.txt").write_bytes((newsroom / "gazette.txt").read_bytes())
    (newsroom / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    summary = ingest(newsroom, warehouse=tmp_path / "w")
    assert summary.inputs == 13
    assert summary.inputs == summary.read.articles + summary.read.reasons.total()
    rejected = query(tmp_path / "w", "SELECT input, reason FROM rejections").to_pylist()
    reasons = {row["input"].rsplit("/", 1)[1]: row["reason"] for row in rejected}
    assert reasons == {
        "empty.txt": "empty",
        "binary.txt": "not_text",
        "long.txt": "too_large",
        "bodiless.html": "no_article",
        "cut.jsonl#line=1": "broken_line",
        "photo.jpg": "unsupported_type",
    }
    copies = query(
        tmp_path / "w", "SELECT count(*) AS n FROM articles WHERE duplicate_kind = 'exact'"
    )
    assert copies.to_pylist() == [{"n": 1}]


def test_counts_of_the_run_add_up(published):
    (run,) = query(published.warehouse, "SELECT counts FROM runs").to_pylist()
    counts = json.loads(run["counts"])
    assert counts["inputs"] == counts["articles"] + sum(counts["rejections"].values()) == 5


def test_an_article_seen_again_in_other_bytes_is_no_new_article(newsroom, tmp_path):
    warehouse = tmp_path / "w"
    ingest(newsroom, warehouse=warehouse)
    page = newsroom / "wire.html"
    page.write_text(page.read_text().replace("Home Sport", "Home Sport Weather"))
    summary = ingest(newsroom, warehouse=warehouse)
    assert (summary.known, summary.read.articles, dict(summary.read.reasons)) == (4, 0, {})
    assert set(summary.written) == {"captures", "runs"}


def test_an_address_without_parts_costs_no_other_article(tmp_path):
    """Taken apart where articles are compared, it once ended this run and all that followed."""
    page = ARTICLES["wire.html"].replace(
        "</head>", '<link rel="canonical" href="http://[a"></head>'
    )
    (tmp_path / "lines.jsonl").write_text(json.dumps({"html": page}) + "\n", "utf-8")
    (tmp_path / "gazette.txt").write_text(ARTICLES["gazette.txt"], "utf-8")
    summary = ingest(tmp_path / "lines.jsonl", tmp_path / "gazette.txt", warehouse=tmp_path / "w")
    assert (summary.inputs, summary.read.articles) == (2, 2)


def test_pages_that_hold_one_prompt_are_no_copies_and_no_one_event(tmp_path):
    prompt = (
        "Close Get a letter each day!\n\nThere was a problem saving it. Whenever there is more "
        "to be read, you will find it in your inbox with a link. Letters come once a day, and "
        "only if there is anything new. Sign up to see what your neighbours look at."
    )
    headlines = (
        "Teenager arrested in North Lahore shooting of 7-year-old child",
        "Man dies after stabbing outside Bergen supermarket on Saturday",
    )
    lines = [
        json.dumps({"id": title, "title": title, "text": prompt, "published_at": "2025-03-04"})
        for title in headlines
    ]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines), "utf-8")
    ingest(tmp_path / "lines.jsonl", warehouse=tmp_path / "w")
    articles = query(tmp_path / "w", "FROM articles").to_pylist()
    assert [row["duplicate_of"] for row in articles] == [None, None]
    mentions = query(tmp_path / "w", "FROM event_mentions WHERE is_main").to_pylist()
    assert len({row["event_id"] for row in mentions}) == 2


def test_that_inputs_were_rejected_comes_with_the_way_to_the_reasons(published, capsys):
    published.summary.show(Console(), published.warehouse)
    told = re.search(r'rashomon sql "([^"]+)"', capsys.readouterr().out)
    rows = query(published.warehouse, told[1]).to_pylist()
    assert [row["reason"] for row in rows] == ["empty"]


def test_characters_that_no_catalog_can_look_for_stop_no_later_run(tmp_path):
    """DuckLake cuts off at U+0000 what it asks its catalog; the first run asks nothing."""
    lines = tmp_path / "lines.jsonl"
    for text in (ARTICLES["gazette.txt"], ARTICLES["courier.md"]):
        line = {"id": "a\0b", "url": "a\0b", "title": "t\0", "publisher": "p\0", "text": text}
        lines.write_text(json.dumps(line) + "\n", "utf-8")
        summary = ingest(lines, warehouse=tmp_path / "w")
        assert (summary.read.articles, dict(summary.read.reasons)) == (1, {})
    found = query(tmp_path / "w", "FROM articles").to_pylist()
    assert len({row["article_id"] for row in found}) == 2
    assert "\0" not in repr([*found[0].values()]).replace("\\x00", "\0")
