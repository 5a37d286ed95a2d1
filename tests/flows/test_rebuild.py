"""All tables come out of the archive alone, the same as at first."""

import hashlib
import io
import json
import shutil
from datetime import UTC, datetime

import pytest

from schemas.registry import TABLES
from warehouse.archive.errors import ArchiveError
from warehouse.changes import updating
from warehouse.fingerprint import fingerprints, whole
from warehouse.hold import hold
from warehouse.lake import reading
from warehouse.publish import Run, publish
from warehouse.query import answering, query
from warehouse.render import write

from .conftest import ARTICLES
from .runs import ingest, rashomon

NOW = datetime(2024, 12, 1, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("quiet_prefect")


def rebuild(warehouse, source=None):
    from flows.rebuild import rebuild as flow  # noqa: PLC0415  # after PREFECT_HOME is set

    return flow.fn(str(warehouse), str(source) if source else None)


def prints(warehouse):
    with reading(warehouse) as lake:
        return fingerprints(lake)


def snapshot(warehouse):
    with reading(warehouse) as lake:
        return lake.snapshot()


@pytest.fixture(scope="module")
def lived_once(tmp_path_factory):
    """A warehouse of three runs: articles changed, came again in other bytes, and were refused."""
    folder = tmp_path_factory.mktemp("lived")
    newsroom, warehouse = folder / "newsroom", folder / "warehouse"
    newsroom.mkdir()
    for name in ("gazette.txt", "wire.html", "lines.jsonl"):
        (newsroom / name).write_text(ARTICLES[name], "utf-8")
    (newsroom / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (newsroom / "empty.txt").write_bytes(b"")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PREFECT_HOME", str(folder))
        patch.setenv("RASHOMON_WORKERS", "1")
        patch.delenv("PREFECT_API_URL", raising=False)
        ingest(newsroom, warehouse=warehouse)
        page, text = newsroom / "wire.html", newsroom / "gazette.txt"
        page.write_text(page.read_text().replace("Home Sport", "Home Sport Weather"))
        text.write_text(ARTICLES[text.name].replace("at least three men", "at least seven men"))
        ingest(newsroom, warehouse=warehouse)
        text.write_text(ARTICLES[text.name])
        ingest(newsroom, warehouse=warehouse)
    return warehouse


@pytest.fixture
def lived(lived_once, tmp_path):
    """A copy of that warehouse."""
    return shutil.copytree(lived_once, tmp_path / "lived")


def test_one_rebuild_comes_to_what_three_runs_came_to(lived, tmp_path):
    done = rashomon("rebuild", "-w", tmp_path / "new", "--from", lived, home=tmp_path)
    assert done.returncode == 0, done.stderr
    wanted = prints(lived)
    assert prints(tmp_path / "new") == wanted
    assert f"{whole(wanted)}  all tables" in done.stdout
    rows = query(tmp_path / "new", "SELECT reason, count(*) AS n FROM rejections GROUP BY ALL")
    reasons = {row["reason"]: row["n"] for row in rows.to_pylist()}
    assert reasons == {"empty": 1, "unsupported_type": 1}
    (run,) = query(tmp_path / "new", "SELECT counts FROM runs").to_pylist()
    counts = json.loads(run["counts"])
    assert counts["inputs"] == 0
    assert counts["recovered"] == 8  # 4 captures at first, 2 changed, 1 came back; 1 refusal


def test_an_archive_is_enough_where_the_tables_are_damaged(lived, tmp_path):
    wanted = prints(lived)
    for file in (lived / "data").rglob("*.parquet"):
        file.write_bytes(b"no table")
    done = rashomon("rebuild", "-w", tmp_path / "new", "--from", lived, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "can't be read, so these are not compared" in done.stdout
    assert prints(tmp_path / "new") == wanted


def test_anybody_can_take_a_fingerprint(lived):
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with answering(lived, "FROM claims ORDER BY claim_id") as answer:
        write(answer, "jsonl", out)
    assert hashlib.sha256(out.buffer.getvalue()).hexdigest() == prints(lived)["claims"]


def test_a_rebuild_that_changes_nothing_publishes_nothing(lived):
    before = snapshot(lived)
    assert rebuild(lived).written == {}
    assert snapshot(lived) == before


def as_an_older_program_read_it(warehouse):
    """Publish titles as a program would that could not read them."""
    with hold(warehouse) as held:
        with reading(warehouse) as lake:
            articles = lake.read("articles").to_pylist()
        rows = TABLES["articles"].from_rows([row | {"title": "?"} for row in articles])
        run = Run("older", NOW, NOW, "0.0", "model", {})
        publish(held, {"articles": updating(rows)}, run)


def test_what_an_older_program_read_stays_within_reach_of_time_travel(lived):
    wanted = prints(lived)
    as_an_older_program_read_it(lived)
    older = snapshot(lived)
    assert rebuild(lived).written["articles"].updated == 4
    assert prints(lived) == wanted
    with reading(lived) as lake:
        titles = "SELECT DISTINCT title FROM articles AT (VERSION => $1)"
        assert lake.connection.execute(titles, [older]).fetchall() == [("?",)]
        assert len(lake.connection.execute(titles, [lake.snapshot()]).fetchall()) > 1


def test_an_article_that_changed_is_a_version_that_points_to_the_old_one(lived):
    (row,) = query(
        lived,
        """
        SELECT newer.text AS newer, older.text AS older, newer.duplicate_of
        FROM articles AS newer JOIN articles AS older ON newer.previous_version = older.article_id
        """,
    ).to_pylist()
    assert "at least seven men" in row["newer"]
    assert "at least three men" in row["older"]
    assert row["duplicate_of"] is None
    figures = query(
        lived, "SELECT revision, low FROM article_revisions WHERE metric = 'killed' ORDER BY low"
    )
    assert figures.to_pylist() == [
        {"revision": "vanished", "low": 3},
        {"revision": "appeared", "low": 7},
    ]


def test_an_archive_is_not_mixed_with_another(lived, lived_once):
    with pytest.raises(ArchiveError, match="is there already"):
        rebuild(lived, lived_once)


def test_a_damaged_archive_is_not_taken_over(lived, tmp_path):
    file = sorted((lived / "archive").glob("*.warc.gz"))[1]
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(ArchiveError, match=file.name):
        rebuild(tmp_path / "new", lived)
    assert not (tmp_path / "new" / "archive").exists()
    shutil.rmtree(lived / "archive")
    with pytest.raises(ArchiveError, match="no archive"):
        rebuild(lived)
