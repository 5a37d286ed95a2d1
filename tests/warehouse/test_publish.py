"""Publishing writes what differs, all of it or nothing."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from schemas.registry import TABLES
from tests.warehouse.clash import TEXT, report, state
from warehouse.errors import BusyError, PublishError
from warehouse.hold import hold
from warehouse.lake import reading, writing
from warehouse.merge import Written


def test_what_is_published_is_what_is_read_sorted_by_key(news: Any, put: Any, tmp_path: Path):
    report(news, news.article("0", TEXT))
    published = put(news)
    assert published.written["claims"] == Written(2, 0, 0)
    with reading(tmp_path) as lake:
        for name, rows in news.tables().items():
            if name != "runs":
                keys = [(key, "ascending") for key in TABLES[name].key]
                assert lake.read(name) == rows.sort_by(keys)
        assert lake.read("claims", ["claim_id"]).to_pylist() == [
            {"claim_id": "claim of 0"},
            {"claim_id": "claim of a"},
        ]
    [file] = (tmp_path / "data").rglob("claims/*.parquet")
    assert pq.read_table(file)["claim_id"].to_pylist() == ["claim of 0", "claim of a"]


def test_publishing_the_same_again_writes_nothing(news: Any, put: Any, tmp_path: Path):
    put(news, 1)
    before = state(tmp_path)
    files = sorted((tmp_path / "data").rglob("*"))
    news.rows["rejections"][0]["run_id"] = "run 2"  # it was rejected again
    published = put(news, 2)
    assert published.written == {}
    assert state(tmp_path) == before
    assert sorted((tmp_path / "data").rglob("*")) == files


def test_only_rows_that_differ_are_rewritten(news: Any, put: Any, tmp_path: Path):
    report(news, news.article("b", TEXT))
    put(news, 1)
    news.rows["figures"][0] |= {"high": 9}
    published = put(news, 2)
    assert published.written == {"figures": Written(0, 1, 0), "runs": Written(1, 0, 0)}
    with hold(tmp_path) as held, writing(held) as connection:
        changes = "SELECT change_type, figure_id, high FROM lake.table_changes('figures', $1, $1)"
        rows = connection.execute(changes, [published.snapshot_id]).fetchall()
    assert sorted(rows) == [
        ("update_postimage", "figure of a", 9),
        ("update_preimage", "figure of a", None),
    ]


def test_an_article_read_again_gives_up_rows_it_no_longer_has(news: Any, put: Any, ask: Any):
    report(news, news.article("b", TEXT))
    put(news, 1)
    for name in ("claims", "figures"):
        news.rows[name] = [row for row in news.rows[name] if row["article_id"] == "b"]
    del news.texts["b"]  # only a is read again
    put(news, 2)
    assert ask("SELECT claim_id FROM claims") == [{"claim_id": "claim of b"}]


def test_rows_of_other_articles_stay(news: Any, put: Any, ask: Any, newsroom: Any):
    put(news, 1)
    fresh = type(newsroom)()
    fresh.article("b", TEXT)
    report(fresh, "b")
    fresh.event("clash")
    fresh.actor("Police", "state_forces")
    put(fresh, 2)
    assert ask("SELECT count(*) AS n FROM claims") == [{"n": 2}]


def test_a_table_given_whole_loses_other_rows(news: Any, put: Any, ask: Any):
    news.event("raid")
    put(news, 1)
    news.rows["events"].pop()
    assert put(news, 2).written["events"] == Written(0, 0, 1)
    assert ask("SELECT event_id FROM events") == [{"event_id": "clash"}]


def test_a_run_is_recorded_with_what_it_wrote_and_followed_on(
    news: Any, put: Any, ask: Any, tmp_path: Path
):
    first = put(news, 1)
    news.rows["events"][0] |= {"title": "Clash"}
    second = put(news, 2)
    rows = ask("SELECT run_id, snapshot_id, counts FROM runs ORDER BY run_id")
    assert [(row["run_id"], row["snapshot_id"]) for row in rows] == [
        ("run 1", None),
        ("run 2", first.snapshot_id),
    ]
    assert rows[1]["counts"] == (
        '{"written": {"events": {"deleted": 0, "inserted": 0, "updated": 1}}}'
    )
    with hold(tmp_path) as held, writing(held) as connection:
        messages = connection.execute(
            "SELECT commit_message FROM lake.snapshots() WHERE snapshot_id = ?",
            [second.snapshot_id],
        ).fetchall()
    assert messages == [("run 2",)]


def test_a_second_writer_is_told_who_writes(tmp_path: Path):
    code = (
        "import sys, pathlib\n"
        "from warehouse.hold import hold\n"
        "with hold(pathlib.Path(sys.argv[1])):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        with pytest.raises(BusyError, match=f"by process {other.pid}"), hold(tmp_path):
            pass
        other.kill()
    with hold(tmp_path), pytest.raises(BusyError), hold(tmp_path):
        pass
    with hold(tmp_path):
        pass


def test_a_warehouse_may_have_any_name_and_move(news: Any, put: Any, tmp_path: Path):
    place = tmp_path / "it's a; wärehouse"
    put(news, 1)
    shutil.copytree(tmp_path, place)
    shutil.rmtree(tmp_path / "data")
    with reading(place) as lake:
        assert lake.read("claims").num_rows == 1


def test_a_warehouse_that_was_never_published_reads_as_empty(tmp_path: Path):
    with reading(tmp_path / "none") as lake:
        assert lake.snapshot() is None
        assert lake.read("claims").schema == TABLES["claims"].columns


def test_views_are_the_same_in_the_lake(news: Any, put: Any, ask: Any, tmp_path: Path):
    put(news)
    with reading(tmp_path) as lake:
        assert isinstance(lake.connection, duckdb.DuckDBPyConnection)
        rows = lake.connection.execute("FROM contested_figures").to_arrow_table().to_pylist()
    assert rows == ask("FROM contested_figures")
    assert [row["metric"] for row in rows] == ["killed"]


def test_a_disk_that_can_not_be_written_is_told_and_changes_nothing(
    news: Any, put: Any, tmp_path: Path
):
    put(news, 1)
    before = state(tmp_path)
    events = tmp_path / "data/main/events"
    shutil.move(events, tmp_path / "elsewhere")
    events.write_text("a file where a folder should be")
    news.event("raid")
    with pytest.raises(PublishError, match="nothing was published"):
        put(news, 2)
    events.unlink()
    shutil.move(tmp_path / "elsewhere", events)
    assert state(tmp_path) == before
