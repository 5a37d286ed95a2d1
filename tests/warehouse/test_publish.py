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
from schemas.validate import SchemaViolation
from warehouse.changes import replacing, updating
from warehouse.errors import BrokenPromiseError, BusyError, LayoutError, PublishError
from warehouse.hold import hold
from warehouse.lake import reading, writing
from warehouse.merge import Written

TEXT = "😀 Police said at least seven were killed, “hundreds” fled. One was arrested."


@pytest.fixture
def news(newsroom: Any) -> Any:
    """One article with an event, a claim, a figure and a rejection."""
    newsroom.event("clash")
    newsroom.actor("Police", "state_forces")
    newsroom.article("a", TEXT, publisher="Daily")
    report(newsroom, "a")
    newsroom.add("rejections", rejection_id="r", run_id="run 1", input="empty.txt")
    return newsroom


def report(newsroom: Any, article: str) -> None:
    newsroom.mention(
        article,
        "One was arrested.",
        "arrested",
        event_mention_id=f"mention of {article}",
        event_id="clash",
    )
    newsroom.claim(
        article,
        "at least seven were killed",
        "Police",
        claim_id=f"claim of {article}",
        event_id="clash",
        source_actor_id="Police",
    )
    newsroom.figure(
        f"claim of {article}", "at least seven", "killed", figure_id=f"figure of {article}", low=7
    )


def state(root: Path) -> tuple[object, ...]:
    """Return all rows and the latest snapshot."""
    with reading(root) as lake:
        return (lake.snapshot(), {name: lake.read(name).to_pylist() for name in TABLES})


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


def _wrong_offsets(news: Any) -> None:
    news.rows["claims"][0] |= {"content_start": 0, "content_end": 26}


def _offsets_in_bytes(news: Any) -> None:
    before = TEXT[: TEXT.index("at least")].encode()
    news.rows["figures"][0] |= {"start_char": len(before), "end_char": len(before) + 14}


def _no_article(news: Any) -> None:
    news.rows["articles"].clear()


def _no_event(news: Any) -> None:
    news.rows["events"].clear()


def _figure_of_another_article(news: Any) -> None:
    report(news, news.article("b", TEXT))
    news.rows["figures"][0]["claim_id"] = "claim of b"


def _rejected_in_no_run(news: Any) -> None:
    news.rows["rejections"][0]["run_id"] = "run 7"


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (_wrong_offsets, r"claims\.content_text: not at its offsets in the row 'claim of a'"),
        (_offsets_in_bytes, r"figures\.text: not at its offsets in the row 'figure of a'"),
        (
            _no_article,
            r"event_mentions\.article_id: points to no row of articles in the row 'mention of a'",
        ),
        (_no_event, r"event_mentions\.event_id: points to no row of events"),
        (_figure_of_another_article, r"figures\.claim_id, article_id: points to no row of claims"),
        (_rejected_in_no_run, r"rejections\.run_id: points to no row of runs"),
    ],
)
def test_a_broken_promise_leaves_the_warehouse_as_it_was(
    news: Any, put: Any, tmp_path: Path, spoil: Any, problem: str
):
    before = state(tmp_path)
    spoil(news)
    with pytest.raises(BrokenPromiseError, match=problem):
        put(news)
    assert state(tmp_path) == before
    assert not (tmp_path / "serve.duckdb").exists()


def test_an_article_may_not_go_while_claims_point_to_it(news: Any, put: Any, tmp_path: Path):
    put(news, 1)
    before = state(tmp_path)
    nothing = TABLES["articles"].from_rows([])
    changes = {"articles": replacing(nothing, "article_id", ["a"])}
    news.changes = lambda: changes
    with pytest.raises(BrokenPromiseError, match="no row of articles"):
        put(news, 2)
    assert state(tmp_path) == before


def test_a_claim_may_not_change_its_article_while_figures_point_to_it(news: Any, put: Any):
    put(news, 1)
    news.article("b", TEXT)
    news.rows["claims"][0]["article_id"] = "b"
    rows = news.tables()
    changes = {name: updating(rows[name]) for name in ("articles", "captures", "claims")}
    news.changes = lambda: changes
    with pytest.raises(BrokenPromiseError, match="no row of claims"):
        put(news, 2)


def test_rows_that_break_their_schema_are_refused(news: Any, put: Any):
    news.rows["claims"][0]["speech_act"] = "lie"
    with pytest.raises(SchemaViolation, match=r"claims\.speech_act, row 0: 'lie'"):
        put(news)


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


def test_a_view_that_is_missing_is_published_though_no_row_is_new(
    news: Any, put: Any, ask: Any, tmp_path: Path
):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("DROP VIEW lake.denials")
    assert set(put(news, 2).written) == {"runs"}
    assert put(news, 3).written == {}
    assert ask("FROM denials") == []


def test_a_macro_of_an_earlier_version_is_published_anew_though_no_row_is_new(
    news: Any, put: Any, tmp_path: Path
):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("CREATE OR REPLACE MACRO lake.known_on(day) AS TABLE SELECT day")
    assert set(put(news, 2).written) == {"runs"}
    assert put(news, 3).written == {}
    with reading(tmp_path) as lake:
        assert isinstance(lake.connection, duckdb.DuckDBPyConnection)
        rows = lake.connection.execute("SELECT metric FROM known_on('infinity')").fetchall()
    assert rows == [("killed",)]


def test_a_new_column_that_may_be_null_is_added(news: Any, put: Any, ask: Any, tmp_path: Path):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("ALTER TABLE lake.claims DROP COLUMN via_text")
    news.rows["claims"][0]["via_text"] = "Police"
    put(news, 2)
    assert ask("SELECT via_text, rule IS NOT NULL AS kept FROM claims") == [
        {"via_text": "Police", "kept": True}
    ]


def test_tables_of_another_version_are_not_written_to(news: Any, put: Any, tmp_path: Path):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("ALTER TABLE lake.claims ADD COLUMN truth VARCHAR")
    with pytest.raises(
        LayoutError,
        match=r"claims was written by another version of this program \(1.0, this is \d",
    ):
        put(news, 2)


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


def test_a_column_that_an_earlier_version_did_not_write_reads_as_null(
    news: Any, put: Any, tmp_path: Path
):
    put(news, 1)
    with hold(tmp_path) as held, writing(held) as connection:
        connection.execute("ALTER TABLE lake.claims DROP COLUMN via_text")
    with reading(tmp_path) as lake:
        assert set(lake.read("claims")["via_text"].to_pylist()) == {None}
