import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.discover import Source
from flows.fetch.lines import read_lines
from warehouse.archive.response import Hints


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("a.txt", "text/plain"),
        ("a.md", "text/markdown"),
        ("a.html", "text/html"),
        ("a.HTM", "text/html"),
    ],
)
def test_a_file_is_a_response_with_its_bytes(tmp_path, read, name, content_type):
    path = tmp_path / name
    path.write_bytes(b"\xff\0 any bytes\r\n")
    responses, rejected = read(str(path))
    response = responses[path.as_uri()]
    assert not rejected
    assert (response.body, response.content_type) == (b"\xff\0 any bytes\r\n", content_type)
    assert (response.http_status, response.final_url, response.exchange) == (None, None, None)


def test_an_empty_file_is_passed_on_for_cleaning_to_judge(tmp_path, read):
    (tmp_path / "a.txt").touch()
    assert read(str(tmp_path))[0][(tmp_path / "a.txt").as_uri()].body == b""


def test_a_file_that_is_too_large_is_not_read(tmp_path, read):
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(10**12)
    _, rejected = read(str(tmp_path))
    refused = rejected[(tmp_path / "a.txt").as_uri()]
    assert refused.reason == "too_large"
    assert refused.detail == "1,000,000,000,000 bytes, more than 100,000"


def test_a_file_of_exactly_the_limit_is_read(tmp_path, read):
    (tmp_path / "a.txt").write_bytes(b"a" * 1000)
    (tmp_path / "b.txt").write_bytes(b"a" * 1001)
    responses, rejected = read(str(tmp_path), max_body_bytes=1000)
    assert (len(responses), len(rejected)) == (1, 1)


def test_what_could_wait_for_ever_is_not_opened(tmp_path, read):
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "c.txt")
    (tmp_path / "d.txt").symlink_to(tmp_path)
    _, rejected = read(str(tmp_path))
    assert [one.reason for one in rejected.values()] == ["unreadable"] * 4


def test_each_line_is_a_response_with_its_number_and_hints(tmp_path, read):
    lines = [
        {"id": 7, "publisher": "P", "title": "T", "published_at": "2024-11-27", "text": "a"},
        {"html": "<p>b</p>"},
    ]
    content = "\n\n  \n".join(json.dumps(line) for line in lines)
    path = tmp_path / "a.jsonl"
    path.write_text("\ufeff" + content)
    responses, rejected = read(str(path))
    assert not rejected
    first, second = responses[f"{path.as_uri()}#line=1"], responses[f"{path.as_uri()}#line=4"]
    assert first.hints == Hints("P", "T", "2024-11-27", "7")
    assert [json.loads(one.body) for one in (first, second)] == lines
    assert {one.content_type for one in responses.values()} == {"application/json"}


def test_hints_are_text_that_a_table_can_hold(tmp_path, read):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a", "publisher": "\\ud800x", "title": true, "id": [1]}')
    (response,) = read(str(path))[0].values()
    assert response.hints == Hints(publisher="?x")


@pytest.mark.parametrize(
    "broken",
    [
        b'{"text": "cut of',
        b"[1, 2]",
        b'"text"',
        b"{}",
        b'{"text": null, "html": 3}',
        b'{"text": "\xff"}',
        b"[" * 50_000,
        b'{"text": ' + b"9" * 5000 + b"}",
        b"\0",
    ],
)
def test_a_broken_line_is_a_rejection_with_its_number_and_the_others_are_read(
    tmp_path, read, broken
):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a"}\n' + broken + b'\n{"text": "c"}\n')
    responses, rejected = read(str(path))
    assert [one.rpartition("#")[2] for one in responses] == ["line=1", "line=3"]
    refused = rejected[f"{path.as_uri()}#line=2"]
    assert (refused.stage, refused.reason) == ("fetch", "broken_line")
    assert refused.detail


def test_a_line_that_is_too_long_is_skipped(tmp_path, read):
    path = tmp_path / "a.jsonl"
    long = json.dumps({"text": "a" * 1_000_000})
    path.write_text(f'{long}\n{{"text": "b"}}\n{long}')
    responses, rejected = read(str(path))
    assert list(responses) == [f"{path.as_uri()}#line=2"]
    assert [one.reason for one in rejected.values()] == ["too_large"] * 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.binary(max_size=40).filter(lambda line: b"\n" not in line)))
def test_every_line_that_is_not_blank_ends_once_and_a_file_of_none_as_well(tmp_path, lines):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(lines))
    with path.open("rb") as stream:
        found = list(read_lines(Source("file:///a.jsonl"), stream, 20, lambda: None))
    blank = [line for line in lines if not line.removeprefix(b"\xef\xbb\xbf").strip()]
    assert (len(lines) - len(blank) or 1) <= len(found) <= (len(lines) or 1)
    assert len({one.input for one in found}) == len(found)


@pytest.mark.parametrize("content", [b"", b"\n \n\t\n", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ending", ["jsonl", "urls"])
def test_a_list_without_lines_is_a_rejection(tmp_path, read, ending, content):
    path = tmp_path / f"a.{ending}"
    path.write_bytes(content)
    responses, rejected = read(str(path))
    refused = rejected[path.as_uri()]
    assert (refused.reason, refused.named, responses) == ("empty", True, {})


def test_a_list_that_says_nothing_but_comments_is_a_rejection(tmp_path, read):
    path = tmp_path / "a.urls"
    path.write_text("# https://bergen.example/a\n")
    assert read(str(path))[1][path.as_uri()].reason == "empty"
