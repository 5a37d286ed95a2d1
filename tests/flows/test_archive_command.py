"""The command `rashomon archive`, over an archive of a page that changed, moved and went."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.capture import Capturer
from flows.cli import app
from flows.discover import Rejected
from flows.errors import InputError
from flows.latest import Latest
from schemas.registry import TABLES
from warehouse.archive.manifest import MANIFEST, enter, read_chain
from warehouse.archive.members import members
from warehouse.archive.recover import recover
from warehouse.archive.response import Exchange, Redirect, Response
from warehouse.archive.write import ArchiveWriter
from warehouse.changes import adding
from warehouse.hold import hold
from warehouse.lake import Lake
from warehouse.publish import Run, publish

BEGIN = datetime(2025, 3, 14, 12, tzinfo=UTC)
STORY, MOVED = "http://news.example/story", "http://news.example/old"
OLD, NEW = b"<p>Three died, the nurse said.</p>", b"<p>Seven died, the nurse said.</p>"


def answer(day, body=b"", status=200, url=STORY, **cells):
    head = b"HTTP/1.1 %d X\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" % status
    request = b"GET /story HTTP/1.1\r\nHost: news.example\r\n\r\n"
    return Response(
        url=url,
        fetched_at=BEGIN + timedelta(days=day),
        body=body,
        content_type="text/html",
        final_url=STORY,
        http_status=status,
        exchange=Exchange(request, head, gzip.compress(body, mtime=0) if body else b""),
        **cells,
    )


def redirected(day, body):
    head = b"HTTP/1.1 301 Moved\r\nLocation: /story\r\n\r\n"
    hop = Redirect(MOVED, Exchange(b"GET /old HTTP/1.1\r\n\r\n", head, b""))
    return answer(day, body, url=MOVED, redirects=(hop,))


DAYS = (
    [answer(0, OLD)],
    [answer(1, OLD)],
    [answer(2, NEW), redirected(2, NEW)],
    [answer(3, b"gone", 404), Rejected(STORY, "fetch", "http_error", "status 404", named=True)],
    [answer(4, b"still gone", 404), Rejected(STORY, "fetch", "http_error", "status 404")],
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """One run a day, as an ingest does it but for the reading of articles."""
    root = tmp_path_factory.mktemp("whole")
    latest = Latest(Lake(None))
    with hold(root) as held:
        for day, found in enumerate(DAYS):
            run_id, now = f"day{day}", BEGIN + timedelta(days=day)
            with ArchiveWriter(root, run_id) as writer:
                captured = Capturer(writer, run_id, latest, lambda now=now: now).capture(found)
            rows = captured.articles + captured.errors
            changes = {
                "captures": adding(TABLES["captures"].from_rows(rows)),
                "rejections": adding(TABLES["rejections"].from_rows(captured.rejections)),
            }
            counts = {"archive": read_chain(root).head}
            publish(held, changes, Run(run_id, now, now, "1.0", "model", counts))
    return root


@pytest.fixture
def warehouse(whole, tmp_path):
    """A copy of that warehouse, to be damaged."""
    return shutil.copytree(whole, tmp_path / "warehouse")


def archive(*words, warehouse):
    return CliRunner().invoke(app, ["archive", *words, "--warehouse", str(warehouse)])


def damage(warehouse):
    """Return what verifying says is damaged, and assert that its exit code says so too."""
    done = archive("verify", warehouse=warehouse)
    lines = [line for line in done.stdout.splitlines() if line.startswith("DAMAGED")]
    assert done.exit_code == (1 if lines else 0), done.output
    return "\n".join(lines)


def files(warehouse):
    return sorted((warehouse / "archive").glob("*.warc.gz"))


def test_a_whole_archive_verifies(warehouse):
    done = archive("verify", warehouse=warehouse)
    assert done.exit_code == 0, done.output
    assert "checked 4 files" in done.stdout
    assert "4 published captures" in done.stdout
    assert read_chain(warehouse).head in done.stdout


def test_other_programs_agree(warehouse):
    warcio = Path(sys.executable).with_name("warcio")
    subprocess.run([warcio, "check", *files(warehouse)], check=True, capture_output=True)


def test_a_removed_file_is_named(warehouse):
    file = files(warehouse)[1]
    file.unlink()
    assert f"archive/{file.name}: was removed" in damage(warehouse)


def test_an_added_file_is_named(warehouse):
    (warehouse / "archive" / "day9-00001.warc.gz").write_bytes(files(warehouse)[0].read_bytes())
    assert "archive/day9-00001.warc.gz: was added" in damage(warehouse)


@pytest.mark.parametrize("part", range(5))
def test_an_altered_byte_anywhere_is_found_in_its_file(warehouse, part):
    file = files(warehouse)[2]
    content = bytearray(file.read_bytes())
    content[part * (len(content) - 1) // 4] ^= 1
    file.write_bytes(content)
    assert f"archive/{file.name}: was altered" in damage(warehouse)


def test_a_forged_record_is_named_by_its_place_even_if_the_chain_was_forged_too(warehouse):
    (first, *_) = files(warehouse)
    place = f"archive/{first.name}"
    start = next(at.warc_offset for at, _ in recover(warehouse, ()) if at.warc_file == place)
    content = first.read_bytes()
    with first.open("rb") as stream:
        record = next(members(stream, start))
    forged = gzip.compress(record.data.replace(b"HTTP/1.1 200", b"HTTP/1.1 203"))
    first.write_bytes(content[:start] + forged + content[record.end :])
    entries = read_chain(warehouse).entries
    (warehouse / MANIFEST).unlink()
    for entry in entries:
        enter(warehouse, entry.event, entry.file, entry.captures)
    assert f"{place}: the record at byte {start} was altered" in damage(warehouse)


def test_a_chain_cut_short_does_not_know_what_runs_published(warehouse):
    for path in files(warehouse)[3:]:
        path.unlink()
        path.with_name(path.name.replace(".warc.gz", ".cdxj")).unlink()
    manifest = warehouse / MANIFEST
    manifest.write_bytes(b"".join(manifest.read_bytes().splitlines(keepends=True)[:-2]))
    assert "lacks lines that were there when run day3 published" in damage(warehouse)


def test_an_index_that_says_something_else_is_named(warehouse):
    index = next((warehouse / "archive").glob("*.cdxj"))
    index.write_text(index.read_text().replace("200", "204"))
    assert f"archive/{index.name}" in damage(warehouse)


def test_the_index_of_a_damaged_file_is_not_blamed(warehouse):
    file = files(warehouse)[0]
    content = file.read_bytes()
    with file.open("rb") as stream:
        second = next(members(stream, next(members(stream)).end))
    again = gzip.compress(second.data, 1)
    file.write_bytes(content[: second.start] + again + content[second.end :])
    told = damage(warehouse)
    assert f"archive/{file.name}: was altered" in told
    assert "Restore the file from a copy" in told
    assert ".cdxj" not in told


@pytest.mark.parametrize("content", [b"\xff\xfe", b"example,news)/story 2025 {\n", b""])
def test_a_damaged_index_is_to_be_removed_and_its_file_is_not_blamed(warehouse, content):
    (first, *_) = files(warehouse)
    index = first.with_name(first.name.replace(".warc.gz", ".cdxj"))
    index.write_bytes(content)
    told = damage(warehouse)
    assert f"archive/{index.name}: does not say what its WARC file holds" in told
    assert "Remove it: the next run writes it again." in told
    assert first.name not in told


def test_an_index_that_cant_be_read_is_named_where_it_is_needed(warehouse):
    index = next((warehouse / "archive").glob("*.cdxj"))
    index.write_bytes(b"\xff\xfe")
    done = archive("show", STORY, warehouse=warehouse)
    assert f"archive/{index.name}: is no index any more. Remove it" in str(done.exception)


def test_a_page_is_shown_as_it_was_at_a_time(warehouse):
    for at, body in (("2025-03-14", OLD), ("2025-03-15T13:00:00Z", OLD), ("2025-03-16", NEW)):
        done = archive("show", STORY, "--at", at, warehouse=warehouse)
        assert done.stdout_bytes == body, at


def test_of_a_page_that_is_gone_the_last_copy_is_shown(warehouse):
    done = archive("show", STORY, warehouse=warehouse)
    assert done.stdout_bytes == NEW
    assert "2025-03-16" in done.stderr


def test_with_headers_it_is_what_went_over_the_wire(warehouse):
    done = archive("show", STORY, "--headers", "--at", "2025-03-14", warehouse=warehouse)
    exchange = DAYS[0][0].exchange
    assert done.stdout_bytes == exchange.head + exchange.payload


def test_a_redirect_is_followed(warehouse):
    assert archive("show", MOVED, warehouse=warehouse).stdout_bytes == NEW


@pytest.mark.parametrize("at", ["", "yesterday", "0001-01-01T00:00:00+23:00", "2025-02-30"])
def test_a_time_that_is_none_is_told(warehouse, at):
    done = archive("show", STORY, "--at", at, warehouse=warehouse)
    assert done.exit_code == 1
    assert "not a date or time" in str(done.exception)


def test_what_was_not_archived_by_then_is_an_error_that_says_so(warehouse):
    done = archive("show", STORY, "--at", "2025-03-13", warehouse=warehouse)
    assert done.exit_code == 1
    assert "nothing is archived of it up to 2025-03-13" in str(done.exception)


def test_a_page_that_stays_gone_is_recorded_once(warehouse):
    assert [path.name for path in files(warehouse)] == [f"day{n}-00001.warc.gz" for n in range(4)]
    asked = CliRunner().invoke(
        app,
        ["sql", "FROM gone_pages", "--format", "jsonl", "--warehouse", str(warehouse)],
    )
    row = json.loads(asked.stdout)
    assert (row["url"], row["http_status"]) == (STORY, 404)
    assert row["gone_at"] == "2025-03-17T12:00:00Z"
    assert row["last_copy_at"] == "2025-03-16T12:00:00Z"
    rejected = CliRunner().invoke(
        app, ["sql", "FROM rejections", "--format", "jsonl", "--warehouse", str(warehouse)]
    )
    assert json.loads(rejected.stdout)["capture_id"] is not None


def powerless(*words):
    """Run a command as one who may not write wherever he likes, as root may."""
    rights = "-dac_override,-dac_read_search"
    drop = ("setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}")
    call = (*drop, *words) if os.geteuid() == 0 else words
    return subprocess.run(call, capture_output=True, check=False)


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may all")
def test_an_archive_is_verified_where_nothing_can_be_written(warehouse):
    paths = sorted(warehouse.rglob("*"))
    for path in (warehouse, *paths):
        path.chmod(0o555 if path.is_dir() else 0o444)
    call = "from flows.command import main; main()"
    found = powerless(sys.executable, "-c", call, "archive", "verify", "-w", str(warehouse))
    assert powerless("touch", str(warehouse / "new")).returncode
    for path in (warehouse, *paths):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert b"the archive is what it was" in found.stdout, found.stderr
    assert sorted(warehouse.rglob("*")) == paths


def test_damaged_tables_are_told_and_the_archive_is_proved_all_the_same(warehouse):
    for file in (warehouse / "data" / "main" / "captures").iterdir():
        file.write_bytes(b"no Parquet" * 100)
    assert "DAMAGED: tables: " in damage(warehouse)
    told = archive("verify", warehouse=warehouse).stdout
    assert "checked 4 files" in told
    assert "the archive is what it was" in told
    files(warehouse)[0].unlink()
    assert "the archive is DAMAGED" in archive("verify", warehouse=warehouse).stdout


def test_no_address_is_told_to_be_none(warehouse):
    with pytest.raises(InputError, match=r"^'': an empty address"):
        app(["archive", "show", "", "--warehouse", str(warehouse)], standalone_mode=False)
