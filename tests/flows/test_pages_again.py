"""Pages over HTTP, read again and again: unchanged, changed, gone, back; then rebuilt."""

import os
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from warehouse.archive.captures import captures
from warehouse.archive.members import members
from warehouse.archive.response import Revisit
from warehouse.archive.verify import verify
from warehouse.fingerprint import fingerprints
from warehouse.lake import reading
from warehouse.query import query

from .conftest import ARTICLES

PAGE = ARTICLES["wire.html"]

pytestmark = pytest.mark.usefixtures("quiet_prefect")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def site(tmp_path):
    """A folder, and the address that it is served at."""
    folder = tmp_path / "site"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def read(site, tmp_path, monkeypatch):
    """Ingest the site's one page; return the summary and how many snapshots there are."""
    from flows.ingest import ingest  # noqa: PLC0415  # after PREFECT_HOME is set

    monkeypatch.setenv("RASHOMON_ALLOW_LOOPBACK", "true")
    monkeypatch.setenv("RASHOMON_HOST_DELAY", "0")

    def again():
        summary = ingest.fn([f"{site[1]}/story.html"], str(tmp_path / "w"))
        with reading(tmp_path / "w") as lake:
            return summary, lake.snapshot()

    return again


def put(folder, text, day):
    """Write the page as of a day: servers tell by the time whether it changed."""
    path = folder / "story.html"
    path.write_text(text)
    os.utime(path, (day * 86_400, day * 86_400))


def revisits(warehouse):
    found = []
    for path in sorted((warehouse / "archive").glob("*.warc.gz")):
        with path.open("rb") as stream:
            found += [one.found for one in captures(path.name, members(stream))]
    return [one for one in found if isinstance(one, Revisit)]


def test_a_page_through_its_life(site, read, tmp_path):
    folder, warehouse = site[0], tmp_path / "w"
    put(folder, PAGE, 1)
    _, first = read()

    summary, snapshot = read()
    assert (summary.known, summary.written, snapshot) == (1, {}, first)
    assert len(revisits(warehouse)) == 1, "that the page was still there is archived"

    put(folder, PAGE.replace("dry season", "long rains"), 2)
    read()
    assert query(warehouse, "FROM article_revisions").num_rows

    put(folder, PAGE.replace("dry season", "long rains").replace("Sport", "Sport Weather"), 3)
    summary, _ = read()
    assert (summary.known, summary.read.articles, dict(summary.read.reasons)) == (1, 0, {})
    assert set(summary.written) == {"captures", "runs"}, "only the markup changed"

    (folder / "story.html").unlink()
    summary, gone = read()
    assert dict(summary.read.reasons) == {"http_error": 1}
    (row,) = query(warehouse, "FROM gone_pages").to_pylist()
    assert (row["http_status"], row["title"]) == (404, "Eldoret council votes on water")
    assert read()[1] == gone, "that it is still gone is no news"

    put(folder, PAGE, 4)
    read()
    assert query(warehouse, "FROM gone_pages").num_rows == 0
    with reading(warehouse) as lake:
        captured, wanted = lake.read("captures").to_pylist(), fingerprints(lake)
    assert [row["http_status"] for row in sorted(captured, key=lambda row: row["fetched_at"])] == [
        200,
        200,
        200,
        404,
        200,
    ]
    assert verify(warehouse, captured, {}).damages == []

    from flows.rebuild import rebuild  # noqa: PLC0415  # after PREFECT_HOME is set

    rebuild.fn(str(tmp_path / "new"), str(warehouse))
    with reading(tmp_path / "new") as lake:
        assert fingerprints(lake) == wanted
