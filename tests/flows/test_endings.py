"""How the command ends when something goes wrong around it."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from warehouse.query import query

from .runs import RASHOMON, rashomon

FORMATS = ("table", "csv", "jsonl", "parquet")
MOMENTS = (0.15, 0.5, 1.2, 2.5, 4.0, 6.0, 9.0, 13.0)
"""Seconds; on a slow machine they come while modules are imported, else while articles are read."""


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory) -> Path:
    home = tmp_path_factory.mktemp("home")
    (home / "note.txt").write_text(
        "Two dockers were killed in Mombasa on Friday, the harbour police said. "
        "The dockers' union said that seven of its members had died there."
    )
    done = rashomon("ingest", home / "note.txt", "-w", home / "w", home=home, RASHOMON_WORKERS="1")
    assert done.returncode == 0, done.stderr
    return home / "w"


def shell(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/bash", "-c", f"set -o pipefail; {line}"],
        env=os.environ | {"HOME": str(home)},
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
@pytest.mark.parametrize("form", FORMATS)
def test_an_answer_that_finds_no_room_is_told(warehouse, tmp_path, form):
    done = shell(f"{RASHOMON} sql 'FROM claims' -w {warehouse} -f {form} > /dev/full", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("rashomon: No space left on device.")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", FORMATS)
def test_an_answer_that_nobody_reads_to_its_end_is_no_matter(warehouse, tmp_path, form):
    many = "SELECT c.* FROM claims AS c, range(100000)"
    done = shell(f'{RASHOMON} sql "{many}" -w {warehouse} -f {form} | head -c 9', tmp_path)
    assert done.returncode == 1
    assert done.stderr == ""


@pytest.mark.parametrize("form", FORMATS)
def test_a_short_answer_that_nobody_reads_is_no_matter(warehouse, tmp_path, form):
    done = shell(f"{RASHOMON} sql 'SELECT 1' -w {warehouse} -f {form} | true", tmp_path)
    assert done.returncode == 1
    assert done.stderr == ""


@pytest.mark.parametrize("form", FORMATS)
def test_closed_streams_are_no_matter(warehouse, tmp_path, form):
    done = shell(f"{RASHOMON} sql 'FROM claims' -w {warehouse} -f {form} <&- >&- 2>&-", tmp_path)
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/proc").exists(), reason="only Linux lists processes there")
def test_ctrl_c_ends_a_run_in_one_line_and_the_next_run_goes_on(newsroom, tmp_path):
    for seconds in MOMENTS:
        done, left = interrupted_after(seconds, newsroom, tmp_path)
        if done.stdout:  # the run was over; its interpreter may have been ending
            assert done.returncode in (0, 130, -signal.SIGINT)
            break
        assert (done.returncode, done.stdout, done.stderr) == (130, "", "rashomon: interrupted\n")
        assert left == []
    done = rashomon("ingest", newsroom, "-w", tmp_path / "w", home=tmp_path, RASHOMON_WORKERS="2")
    assert done.returncode == 0, done.stderr
    assert query(tmp_path / "w", "FROM articles").num_rows == 4


def interrupted_after(
    seconds: float, newsroom: Path, home: Path
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Press Ctrl-C, which all processes of a terminal hear; return what ended, and what is left."""
    words = [RASHOMON, "ingest", str(newsroom), "-w", str(home / "w")]
    run = subprocess.Popen(
        words,
        env=os.environ | {"HOME": str(home), "RASHOMON_WORKERS": "2"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 no threads
    )
    try:
        out, err = run.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGINT)
        out, err = run.communicate(timeout=60)
    time.sleep(0.2)
    return subprocess.CompletedProcess(words, run.returncode, out, err), alive(run.pid)


def alive(group: int) -> list[str]:
    """Return the processes of a group that are still at work."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it ended meanwhile
            name, _, rest = stat.read_text().rpartition(")")
            state, _parent, its_group, *_ = rest.split()
            if int(its_group) == group and state != "Z":
                found.append(name)
    return found


@pytest.mark.parametrize("kilobytes", [40, 1000, 2000])
def test_a_disk_that_fills_up_is_told_and_costs_nothing(newsroom, tmp_path, kilobytes):
    limited = f"ulimit -f {kilobytes}; exec {RASHOMON} ingest {newsroom} -w w"
    done = shell(f"RASHOMON_WORKERS=1 bash -c '{limited}'", tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "run again" in done.stderr
    done = rashomon("ingest", newsroom, "-w", tmp_path / "w", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert query(tmp_path / "w", "FROM articles").num_rows == 4


@pytest.mark.parametrize(
    "words",
    [
        ["ingest", "no/such/folder"],
        ["ingest", ""],
        ["ingest", "ftp://example.org/"],
        ["rebuild"],
        ["rebuild", "--from", "nowhere"],
        ["schedule", "no/such/folder"],
        ["archive", "verify"],
        ["archive", "show", "http://example.org/"],
        ["explain", "anything"],
        ["sql", "SELECT 1"],
    ],
    ids=" ".join,
)
def test_what_can_never_begin_makes_no_folder(tmp_path, words):
    done = rashomon(*words, "--warehouse", "a/b", home=tmp_path, PREFECT_API_URL="")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_command_is_installed_under_its_name():
    assert Path(RASHOMON).parent == Path(sys.executable).parent
    assert Path(RASHOMON).exists()
