"""kill -9 while pages come in over HTTP: the archive stays whole, and nothing goes from it."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager

from flows.newsroom import serve
from warehouse.archive.captures import captures, record_of
from warehouse.archive.members import members
from warehouse.archive.response import Response
from warehouse.archive.verify import verify
from warehouse.lake import reading

KILLS = 20
LONGEST = 1.6
COLUMNS = ("capture_id", "url", "body_sha256", "warc_file", "warc_offset")

# Importing takes seconds, so one process imports and forks each run.
RUNS = """
import os, sys
from flows.ingest import ingest
source, warehouse = sys.argv[1:]
print("ready", flush=True)
for _ in sys.stdin:
    run = os.fork()
    if not run:
        os.setsid()
        failed = 1
        try:
            ingest.fn([source], warehouse)
            failed = 0
        finally:
            os._exit(failed)
    print(run, flush=True)
    print(os.waitpid(run, 0)[1], flush=True)
"""


class Runs:
    """Ingests the newsroom's feed again and again."""

    def __init__(self, process):
        self._process = process

    def begin(self):
        self._process.stdin.write("go\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def end(self):
        return int(self._process.stdout.readline())


@contextmanager
def runs(warehouse, home):
    settings = {
        "PREFECT_HOME": str(home),
        "RASHOMON_ALLOW_LOOPBACK": "true",
        "RASHOMON_HOST_DELAY": "0.04",
        "RASHOMON_WORKERS": "1",
    }
    environment = {key: value for key, value in os.environ.items() if key != "PREFECT_API_URL"}
    with (
        serve() as address,
        subprocess.Popen(
            [sys.executable, "-c", RUNS, f"{address}/feed.xml", str(warehouse)],
            env=environment | settings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        assert process.stdout.readline() == "ready\n"
        yield Runs(process)
        process.stdin.close()


def found(warehouse):
    """Return the ids of all complete records, and address and bytes of all complete captures."""
    ids, pages = [], []
    for path in (warehouse / "archive").glob("*.warc.gz"):
        with path.open("rb") as stream:
            whole = list(members(stream))
        ids += [record_of(path.name, member).headers["WARC-Record-ID"] for member in whole]
        archived = [capture.found for capture in captures(path.name, whole)]
        pages += [(one.url, one.body_sha256) for one in archived if isinstance(one, Response)]
    return Counter(ids), Counter(pages)


def checked(warehouse):
    with reading(warehouse) as lake:
        report = verify(warehouse, lake.read("captures", COLUMNS).to_pylist(), {})
    assert report.damages == []
    return report


def test_twenty_kills_lose_nothing_but_what_was_in_flight(tmp_path):
    warehouse, chance = tmp_path / "w", random.Random(7)
    unfinished, kept = 0, Counter()
    with runs(warehouse, tmp_path) as ingests:
        for _ in range(KILLS):
            run = ingests.begin()
            time.sleep(chance.uniform(0.05, LONGEST))
            os.killpg(run, signal.SIGKILL)
            assert ingests.end() in (0, signal.SIGKILL)
            unfinished += bool(checked(warehouse).unfinished)
            _, pages = found(warehouse)
            assert not kept - pages, "a capture that was complete is gone"
            kept = pages
        ingests.begin()
        assert ingests.end() == 0
    assert unfinished >= 3, "the kills came too late to say anything"
    report = checked(warehouse)
    assert report.unfinished == []
    ids, pages = found(warehouse)
    assert set(ids.values()) == set(pages.values()) == {1}
    assert report.captures == pages.total() > 5
