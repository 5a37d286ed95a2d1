"""WARC files as sources: as others write them, or by this program's own archive."""

import base64
import gzip
import hashlib
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.discover import Rejected, Source
from flows.fetch.warc import WarcReader
from warehouse.archive.response import Exchange, Hints, Response
from warehouse.archive.write import ArchiveWriter

PAGE = b"<p>Forty ferry workers were held, police said.</p>"
DATE = "2024-11-27T10:00:00Z"
HTML = [("Content-Type", "text/html")]


def record(kind, target, block, pack):
    digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{uuid4()}>\r\n"
        f"WARC-Date: {DATE}\r\nWARC-Target-URI: {target}\r\nWARC-Block-Digest: sha1:{digest}\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return pack(head.encode() + block + b"\r\n\r\n")


def foreign(*captures, packed=True):
    """Write captures (address, status, headers, payload) as others do, each after its request."""
    pack = gzip.compress if packed else bytes
    content = record("warcinfo", "file:news.warc", b"software: other\r\n", pack)
    for address, status, headers, payload in captures:
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
        head = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode()
        asked = b"GET / HTTP/1.1\r\nHost: h.example\r\n\r\n"
        content += record("request", address, asked, pack)
        content += record("response", address, head + payload, pack)
    return content


@pytest.fixture
def read_bytes(tmp_path, read):
    def read_archive(content, name="news.warc.gz", **changed):
        path = tmp_path / name
        path.write_bytes(content)
        responses, rejected = read(str(path), **changed)
        return responses, list(rejected.values())

    return read_archive


@pytest.mark.parametrize("packed", [True, False])
def test_each_page_of_an_archive_is_a_response_with_its_exchange(read_bytes, packed):
    content = foreign(
        ("http://h.example/a", "200 OK", HTML, PAGE),
        ("http://h.example/b", "200 OK", HTML, PAGE),
        packed=packed,
    )
    responses, rejected = read_bytes(content, "news.warc.gz" if packed else "news.warc")
    assert not rejected
    page = responses["http://h.example/b"]
    assert (page.body, page.http_status, page.content_type) == (PAGE, 200, "text/html")
    assert page.fetched_at == datetime(2024, 11, 27, 10, tzinfo=UTC)
    assert page.exchange.request.startswith(b"GET / HTTP/1.1\r\nHost: h.example\r\n")
    assert page.exchange.head.startswith(b"HTTP/1.1 200 OK\r\n")


def test_codings_are_undone_and_the_payload_is_kept(read_bytes):
    packed = gzip.compress(PAGE)
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(packed), packed)
    headers = [*HTML, ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]
    responses, _ = read_bytes(foreign(("http://h.example/a", "200 OK", headers, chunked)))
    page = responses["http://h.example/a"]
    assert page.body == PAGE
    assert page.exchange.payload == packed
    assert page.exchange.header("Transfer-Encoding") is None


def test_a_header_that_is_left_of_an_undone_coding_does_no_harm(read_bytes):
    headers = [*HTML, ("Transfer-Encoding", "chunked")]
    responses, _ = read_bytes(foreign(("http://h.example/a", "200 OK", headers, PAGE)))
    assert responses["http://h.example/a"].body == PAGE


def test_what_is_no_page_is_a_rejection_and_a_redirect_nothing(read_bytes):
    content = foreign(
        ("http://h.example/i", "200 OK", [("Content-Type", "image/png")], b"\x89PNG"),
        ("http://h.example/e", "500 Oops", HTML, b""),
        ("http://h.example/r", "301 Moved", [("Location", "/a")], b""),
        ("http://h.example/z", "200 OK", [*HTML, ("Content-Encoding", "gzip")], b"not gzip"),
        ("http://h.example/l", "200 OK", HTML, b"a" * 300_000),
    )
    responses, rejected = read_bytes(content)
    assert not responses
    assert [one.reason for one in rejected] == ["not_text", "http_error", "unreadable", "too_large"]
    assert all("#offset=" in one.input for one in rejected)
    assert "http://h.example/i" in rejected[0].detail


def test_a_page_that_is_gone_is_kept_and_rejected(read_bytes):
    responses, rejected = read_bytes(foreign(("http://h.example/a", "451 No", HTML, PAGE)))
    assert responses["http://h.example/a"].http_status == 451
    assert [one.reason for one in rejected] == ["http_error"]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("cut", [1, 30, 200])
def test_a_cut_file_is_told_and_what_is_whole_is_read(read_bytes, packed, cut):
    content = foreign(
        ("http://h.example/a", "200 OK", HTML, PAGE),
        ("http://h.example/b", "200 OK", HTML, PAGE * 9),
        packed=packed,
    )
    responses, rejected = read_bytes(content[:-cut], "n.warc.gz" if packed else "n.warc")
    assert "http://h.example/a" in responses
    assert rejected
    assert {one.reason for one in rejected} == {"unreadable"}


def test_an_altered_record_is_told(read_bytes):
    content = foreign(("http://h.example/a", "200 OK", HTML, PAGE), packed=False)
    responses, rejected = read_bytes(content.replace(b"Forty", b"Four "), "news.warc")
    assert not responses
    assert "altered" in rejected[0].detail


@pytest.mark.parametrize(
    "content", [b"", b"no archive at all", gzip.compress(b"nor this", mtime=0)]
)
def test_what_is_no_archive_is_told(read_bytes, content):
    responses, (rejected,) = read_bytes(content)
    assert not responses
    assert (rejected.reason, rejected.named) == ("unreadable", True)


def test_the_programs_own_archive_gives_back_what_it_was_given(tmp_path, read):
    at = datetime(2024, 11, 27, 10, tzinfo=UTC)
    hints = Hints("Harbour Post", "Forty held", "2024-11-27", "7")
    exchange = Exchange(
        b"GET /b HTTP/1.1\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", PAGE
    )
    given = [
        Response("file:///a.jsonl#line=1", at, b'{"text": "a"}', "application/json", hints=hints),
        Response(
            "http://h.example/a",
            at,
            PAGE,
            "text/html",
            final_url="http://h.example/b",
            http_status=200,
            hints=hints,
            exchange=exchange,
        ),
    ]
    with ArchiveWriter(tmp_path, "run-1") as writer:
        for response in given:
            writer.write(response)
    (path,) = tmp_path.glob("**/*.warc.gz")
    responses, rejected = read(str(path))
    assert not rejected
    assert list(responses.values()) == given


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.integers(0, 2000), junk=st.binary(min_size=1, max_size=8), packed=st.booleans())
def test_any_damage_ends_as_responses_and_rejections(tmp_path, place, junk, packed):
    content = foreign(("http://h.example/a", "200 OK", HTML, PAGE), packed=packed)
    path = tmp_path / "news.warc"
    path.write_bytes(content[:place] + junk + content[place + len(junk) :])
    with path.open("rb") as stream:
        found = list(WarcReader(Source(path.as_uri()), 10_000).read(stream))
    assert all(isinstance(one, Response | Rejected) for one in found)
