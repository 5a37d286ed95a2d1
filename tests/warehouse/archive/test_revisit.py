"""Readings that bring nothing new, redirects, and inputs of which there is nothing to archive."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from warehouse.archive.read import iterate, read
from warehouse.archive.response import Exchange, Redirect, Refusal, Revisit
from warehouse.archive.write import ArchiveWriter

HOUR = timedelta(hours=1)
NOT_MODIFIED = b'HTTP/1.1 304 Not Modified\r\nETag: "7"\r\n\r\n'


def later(response, **changed):
    return replace(response, fetched_at=response.fetched_at + HOUR, **changed)


def records(root, warc_file):
    with (root / warc_file).open("rb") as stream:
        return [
            (dict(record.headers), record.reader.read())
            for record in ArchiveIterator(stream, parse_http=False)
        ]


def record(root, warc_file, kind):
    return next(found for found in records(root, warc_file) if found[0]["WARC-Type"] == kind)


def kinds(root, warc_file):
    return [headers["WARC-Type"] for headers, _ in records(root, warc_file)]


def check(root, warc_file):
    warcio = Path(sys.executable).with_name("warcio")
    subprocess.run([warcio, "check", root / warc_file], capture_output=True, check=True)


def test_the_same_bytes_again_are_a_revisit_that_points_to_the_first(tmp_path, a_page):
    page = a_page()
    with ArchiveWriter(tmp_path, "run") as writer:
        first = writer.write(page)
        again = writer.repeat(later(page), first)
    headers, block = record(tmp_path, again.warc_file, "revisit")
    original, _ = record(tmp_path, first.warc_file, "response")
    assert headers["WARC-Profile"].endswith("/1.1/revisit/identical-payload-digest")
    assert headers["WARC-Refers-To"] == original["WARC-Record-ID"]
    assert headers["WARC-Refers-To-Target-URI"] == original["WARC-Target-URI"]
    assert headers["WARC-Refers-To-Date"] == original["WARC-Date"]
    assert headers["WARC-Payload-Digest"] == original["WARC-Payload-Digest"]
    assert block == page.exchange.head, "no body is kept twice"
    check(tmp_path, first.warc_file)
    assert [found for _, found in iterate(tmp_path, first.warc_file)] == [
        page,
        Revisit(page.url, later(page).fetched_at, page.final_url, page.fetched_at, block),
    ]


def test_an_answer_that_nothing_changed_is_a_revisit_too(tmp_path, a_page):
    page = a_page()
    unchanged = later(
        page,
        body=b"",
        http_status=304,
        kind="unchanged",
        exchange=Exchange(page.exchange.request, NOT_MODIFIED, b""),
    )
    with ArchiveWriter(tmp_path, "run") as writer:
        first = writer.write(page)
        writer.repeat(unchanged, first)
    headers, _ = record(tmp_path, first.warc_file, "revisit")
    assert headers["WARC-Profile"].endswith("/server-not-modified")
    check(tmp_path, first.warc_file)


def test_other_bytes_of_the_same_page_are_kept_as_they_were_sent(tmp_path, a_page):
    page = a_page()
    other = later(page, exchange=replace(page.exchange, payload=b"the same, packed otherwise"))
    with ArchiveWriter(tmp_path, "run") as writer:
        again = writer.repeat(other, writer.write(page))
    assert "revisit" not in kinds(tmp_path, again.warc_file)


def test_a_page_whose_earlier_capture_is_lost_is_archived_whole(tmp_path, a_page):
    with ArchiveWriter(tmp_path, "first") as writer:
        first = writer.write(a_page())
    (tmp_path / first.warc_file).unlink()
    with ArchiveWriter(tmp_path, "second") as writer:
        again = writer.repeat(later(a_page()), first)
    assert read(tmp_path, again.warc_file, again.warc_offset) == later(a_page())


def test_redirects_are_records_before_the_page_they_led_to(tmp_path, a_page):
    moved = Exchange(
        b"GET /1 HTTP/1.1\r\nHost: news.example\r\n\r\n",
        b"HTTP/1.1 301 Moved\r\nLocation: /final/1\r\n\r\n",
        b"",
    )
    page = replace(a_page(), redirects=(Redirect("http://news.example/1", moved),))
    with ArchiveWriter(tmp_path, "run") as writer:
        at = writer.write(page)
        writer.write(a_page(2))
    assert read(tmp_path, at.warc_file, at.warc_offset) == page
    assert [found.url for _, found in iterate(tmp_path, at.warc_file)] == [page.url, a_page(2).url]
    headers, block = records(tmp_path, at.warc_file)[1]
    assert headers["WARC-Target-URI"] == "http://news.example/1"
    assert block == moved.head
    check(tmp_path, at.warc_file)


def test_why_there_is_nothing_to_archive_is_archived(tmp_path, a_file):
    why = Refusal("http://bad.example/ \n»", a_file().fetched_at, "fetch", "timeout", "silent\n")
    with ArchiveWriter(tmp_path, "run") as writer:
        at = writer.refuse(why)
        second = writer.write(a_file())
    assert list(iterate(tmp_path, at.warc_file)) == [(at, why), (second, a_file())]
    check(tmp_path, at.warc_file)
