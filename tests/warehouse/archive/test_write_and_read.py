import gzip
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.work import HANGS
from warehouse.archive.errors import ArchiveError
from warehouse.archive.read import iterate, read
from warehouse.archive.response import Hints
from warehouse.archive.write import ArchiveWriter

TEXTS = st.none() | st.text(max_size=20)


def archived(root, *responses, run_id="run1", **limits):
    with ArchiveWriter(root, run_id, **limits) as writer:
        return [writer.write(response) for response in responses]


def test_what_is_read_back_is_what_was_written(tmp_path, a_file, a_page):
    responses = [a_file(1), a_page(2), a_file(3, b""), a_page(4, b"\r\n\r\n\0\xff")]
    locations = archived(tmp_path, *responses)
    assert [read(tmp_path, at.warc_file, at.warc_offset) for at in locations] == responses
    found = list(iterate(tmp_path, locations[0].warc_file))
    assert found == list(zip(locations, responses, strict=True))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(body=st.binary(max_size=500), hints=st.builds(Hints, TEXTS, TEXTS, TEXTS, TEXTS))
def test_any_body_and_any_hint_survive(tmp_path_factory, a_page, a_file, body, hints):
    root = tmp_path_factory.mktemp("w")
    responses = [replace(a_page(1, body), hints=hints, kind="listing"), a_file(2, body)]
    (first, second) = archived(root, *responses)
    assert read(root, first.warc_file, first.warc_offset) == responses[0]
    assert read(root, second.warc_file, second.warc_offset) == responses[1]
    shutil.rmtree(root)


def test_a_compressed_page_is_archived_as_sent_and_read_back_inflated(tmp_path, a_page):
    body = b"<p>The count rose to twelve.</p>" * 50
    head = b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nContent-Type: text/html\r\n\r\n"
    page = a_page(1, body, head)
    sent = replace(page.exchange, payload=gzip.compress(body, mtime=0))
    page = replace(page, exchange=sent, content_type="text/html")
    (at,) = archived(tmp_path, page)
    assert read(tmp_path, at.warc_file, at.warc_offset) == page
    assert sent.payload in (gzip.decompress((tmp_path / at.warc_file).read_bytes()))


def test_writing_the_same_gives_the_same_bytes(tmp_path, a_file, a_page):
    first = archived(tmp_path / "a", a_file(), a_page())
    second = archived(tmp_path / "b", a_file(), a_page())
    assert first == second
    name = first[0].warc_file
    assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_other_libraries_find_every_record_and_its_digests_right(tmp_path, a_file, a_page):
    (at, _) = archived(tmp_path, a_page(), a_file())
    path = tmp_path / at.warc_file
    with path.open("rb") as stream:
        kinds = [
            (record.headers["WARC-Type"], record.verify_block_digest())
            for record in ArchiveIterator(stream, parse_http=False)
        ]
    expected = ["warcinfo", "response", "request", "metadata", "resource", "metadata"]
    assert kinds == [(kind, True) for kind in expected]
    warcio = Path(sys.executable).with_name("warcio")
    command = [warcio, "check", "-v", path]
    check = subprocess.run(command, capture_output=True, check=True)
    assert check.stdout.count(b"digest pass") == len(expected)


def test_the_head_is_archived_byte_for_byte(tmp_path, a_page):
    (at,) = archived(tmp_path, a_page())
    assert b"X-Odd: caf\xe9\r\n" in gzip.decompress((tmp_path / at.warc_file).read_bytes())


def test_a_full_file_is_followed_by_another(tmp_path, a_file):
    locations = archived(tmp_path, *map(a_file, range(5)), max_bytes=1)
    assert len({at.warc_file for at in locations}) == 5
    for number, at in enumerate(locations):
        assert read(tmp_path, at.warc_file, at.warc_offset) == a_file(number)


def test_a_run_that_archives_nothing_leaves_no_file(tmp_path):
    archived(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_run_id_is_not_used_twice(tmp_path, a_file):
    archived(tmp_path, a_file())
    with pytest.raises(ArchiveError, match="id of its own"):
        archived(tmp_path, a_file())


def test_two_thousand_lines_do_not_hang(tmp_path, a_file):
    began = time.monotonic()
    archived(tmp_path, *map(a_file, range(2000)))
    assert time.monotonic() - began < HANGS


@pytest.mark.parametrize("offset", [1, 10_000_000])
def test_a_wrong_offset_is_an_error_that_names_the_file(tmp_path, a_file, offset):
    (at,) = archived(tmp_path, a_file())
    with pytest.raises(ArchiveError, match=at.warc_file):
        read(tmp_path, at.warc_file, offset)


def test_a_missing_file_is_an_error_that_names_it(tmp_path):
    with pytest.raises(ArchiveError, match=r"archive/gone\.warc\.gz: the file is missing"):
        read(tmp_path, "archive/gone.warc.gz", 0)


def test_a_cut_file_is_not_taken_for_a_whole_one(tmp_path, a_file):
    (at, _) = archived(tmp_path, a_file(1), a_file(2))
    path = tmp_path / at.warc_file
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ArchiveError, match="cut or damaged"):
        list(iterate(tmp_path, at.warc_file))


def test_an_altered_record_is_noticed(tmp_path, a_file):
    (at,) = archived(tmp_path, a_file(1, b"killed: 12"))
    path = tmp_path / at.warc_file
    forged = gzip.decompress(path.read_bytes()[at.warc_offset :]).replace(b": 12", b": 99")
    path.write_bytes(path.read_bytes()[: at.warc_offset] + gzip.compress(forged))
    with pytest.raises(ArchiveError, match="was altered"):
        read(tmp_path, at.warc_file, at.warc_offset)
