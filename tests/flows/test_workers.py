"""Processes that die, and parents that die."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from flows.errors import NotWarmError
from flows.workers import Workers


def warm() -> None:
    """Nothing to load."""


def double(items: Sequence[int]) -> list[int]:
    if 13 in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * item for item in items]


def lost(item: int) -> list[int]:
    return [-item]


class TornError(Exception):
    """An error that can't be made again from its arguments, which pickling tries."""

    def __init__(self, page: str, line: int) -> None:
        super().__init__(f"{page} is torn at line {line}")


def tear(_items: Sequence[int]) -> list[int]:
    raise TornError("page", 3)


def ignore(_count: int) -> None:
    """No progress is shown."""


def test_an_error_that_no_pipe_takes_is_told_all_the_same():
    with Workers(1, warm, tear, lost) as workers:
        batch = workers.submit([1], ignore)
        with pytest.raises(RuntimeError, match="page is torn at line 3"):
            workers.results(batch)


def test_an_item_that_kills_its_worker_costs_only_itself():
    with Workers(2, warm, double, lost) as workers:
        batches = [workers.submit(items, ignore) for items in ([1, 2], [3, 13, 4], [5])]
        found = [value for batch in batches for part in workers.results(batch) for value in part]
    assert sorted(found) == sorted([2, 4, 6, -13, 8, 10])


def note(items: Sequence[tuple[Path, int]]) -> int:
    for path, seconds in items:
        with path.open("a") as stream:
            stream.write("begun ")
        time.sleep(seconds)
        if not seconds:
            os.kill(os.getpid(), signal.SIGKILL)
    return len(items)


def nothing(_item: tuple[Path, int]) -> int:
    return 0


def test_a_worker_that_dies_does_not_disturb_the_others(tmp_path):
    with Workers(2, warm, note, nothing) as workers:
        quiet = [workers.submit([(tmp_path / f"quiet {n}", 1)], ignore) for n in range(2)]
        deadly = workers.submit([(tmp_path / "deadly", 0)], ignore)
        quiet += [workers.submit([(tmp_path / f"late {n}", 1)], ignore) for n in range(2)]
        assert workers.results(deadly) == [0]
        assert [workers.results(batch) for batch in quiet] == [[1]] * 4
    begun = {path.name: path.read_text().count("begun") for path in tmp_path.iterdir()}
    assert begun.pop("deadly") == 2
    assert set(begun.values()) == {1}


def fail() -> None:
    raise MemoryError("no room for the model")


def test_a_process_that_cant_start_is_no_fault_of_an_article():
    with Workers(1, fail, double, lost) as workers, pytest.raises(NotWarmError, match="no room"):
        workers.results(workers.submit([1], ignore))


def test_an_error_in_the_middle_ends_all_processes(tmp_path):
    began = time.monotonic()
    with suppress(ZeroDivisionError), Workers(1, warm, note, nothing) as workers:
        workers.submit([(tmp_path / "long", 60)], ignore)
        while not (tmp_path / "long").exists():
            time.sleep(0.05)
        raise ZeroDivisionError
    assert time.monotonic() - began < 30
    assert not multiprocessing.active_children()


PARENT = """
import os, time
from tests.flows.test_workers import ignore, lost, warm
from flows.workers import Workers

def tell(items):
    print(os.getpid(), flush=True)
    time.sleep(60)

if __name__ == "__main__":
    with Workers(1, warm, tell, lost) as workers:
        workers.results(workers.submit([1], ignore))
"""


def test_a_worker_ends_with_its_killed_parent(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    with subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": "."},
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 20
    while _alive(worker) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _alive(worker)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"


INTERRUPTED = """
import gc, os, signal, sys, threading
from flows.interrupt import stop
from flows.workers import Workers

signal.signal(signal.SIGINT, stop)
threading.Timer(float(sys.argv[1]), os.killpg, (0, signal.SIGINT)).start()
with Workers(2, gc.enable, list, str) as workers:
    for _ in range(1000):
        workers.results(workers.submit(range(100_000), int))
"""


def test_no_process_begins_once_ctrl_c_is_pressed():
    """One that began in place of one that was ended would outlive its parent, and complain."""
    for number in range(10):
        words = (sys.executable, "-c", INTERRUPTED, f"{0.15 + 0.03 * number}")
        done = subprocess.run(
            words, capture_output=True, text=True, start_new_session=True, check=False, timeout=60
        )
        assert (done.returncode, done.stderr) == (130, "rashomon: interrupted\n")
