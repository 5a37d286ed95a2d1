"""CDXJ lines, looked up as replay programs do."""

import bisect
import json
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from fastwarc.warc import ArchiveIterator
from hypothesis import given
from hypothesis import strategies as st

from warehouse.archive.index import index_lines, index_of
from warehouse.archive.response import Exchange, Redirect
from warehouse.archive.surt import surt
from warehouse.archive.write import ArchiveWriter


def looked_up(root, warc_file, url):
    """Find an address's lines by binary search in the sorted file, as pywb does."""
    lines = (root / index_of(warc_file)).read_text().splitlines()
    start = bisect.bisect_left(lines, surt(url) + " ")
    end = bisect.bisect_left(lines, surt(url) + "!")
    return [json.loads(line.split(" ", 2)[2]) for line in lines[start:end]]


def test_a_line_leads_to_the_record(tmp_path, a_page, a_file):
    with ArchiveWriter(tmp_path, "run") as writer:
        places = [writer.write(page) for page in (a_page(2), a_page(1), a_file(3), a_page(10))]
    file = places[0].warc_file
    (line,) = looked_up(tmp_path, file, "https://www.news.example/final/1/")
    assert line["url"] == "http://news.example/final/1"
    assert (line["status"], line["mime"]) == ("200", "text/html")
    start, length = int(line["offset"]), int(line["length"])
    assert start == places[1].warc_offset
    piece = (tmp_path / "archive" / line["filename"]).read_bytes()[start : start + length]
    (record,) = ArchiveIterator(BytesIO(piece), parse_http=False)
    assert record.headers["WARC-Payload-Digest"] == line["digest"]
    (of_file,) = looked_up(tmp_path, file, "file:///news/3.txt")
    assert of_file["mime"] == "text/plain"


def test_revisits_and_redirects_have_lines_of_their_own(tmp_path, a_page):
    moved = Exchange(b"GET /1 HTTP/1.1\r\n\r\n", b"HTTP/1.1 302 Found\r\nLocation: /2\r\n\r\n", b"")
    page = replace(a_page(), redirects=(Redirect(a_page().url, moved),))
    again = replace(a_page(), fetched_at=page.fetched_at + timedelta(hours=1))
    with ArchiveWriter(tmp_path, "run") as writer:
        at = writer.write(page)
        writer.repeat(again, at)
    answers = looked_up(tmp_path, at.warc_file, page.final_url)
    assert [(line["status"], line["mime"]) for line in answers] == [
        ("200", "text/html"),
        ("200", "warc/revisit"),
    ]
    assert answers[0]["digest"] == answers[1]["digest"]
    asked = looked_up(tmp_path, at.warc_file, page.url)
    assert [line["status"] for line in asked] == ["302", "200"]


def test_the_index_is_sorted_and_written_again_alike(tmp_path, a_page):
    with ArchiveWriter(tmp_path, "run") as writer:
        at, *_ = [writer.write(a_page(number)) for number in (5, 1, 9, 3)]
    text = (tmp_path / index_of(at.warc_file)).read_text()
    assert text.splitlines() == sorted(text.splitlines())
    assert text == "".join(index_lines(tmp_path, at.warc_file))


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://www.Example.org", "org,example)/"),
        ("https://www2.example.org:443/A/../b//c/?", "org,example)/b/c"),
        ("http://example.org:8080/x?b=2&a=1#part", "org,example:8080)/x?a=1&b=2"),
        ("http://user:pw@example.org/caf%C3%A9", "org,example)/caf%c3%a9"),
        ("http://example.org/a%2525b", "org,example)/a%25b"),
        ("http://bücher.example/", "example,xn--bcher-kva)/"),
        ("http://127.0.0.1:81/a", "1,0,0,127:81)/a"),
        ("http://example.org/?PHPSESSID=0123456789abcdef0123456789abcdef&q=1", "org,example)/?q=1"),
        ("file:///news/a b.txt", "file:///news/a%20b.txt"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_keys(url, key):
    assert surt(url) == key


@given(st.text(max_size=60))
def test_a_key_is_one_field_of_one_line(path):
    for url in (f"http://example.org/{path}", path):
        assert len(surt(url).split()) <= 1
        assert "\n" not in surt(url)


@given(st.text(alphabet="abcé/%.?&=Z1", max_size=30))
def test_a_key_does_not_depend_on_how_the_address_is_written(rest):
    plain = surt(f"http://example.org/{rest}")
    assert surt(f"HTTPS://www.EXAMPLE.org:443/{rest}#there") == plain
