"""The chain of hashes."""

import json

import pytest

from warehouse.archive.errors import ArchiveError
from warehouse.archive.manifest import MANIFEST, enter, measure, read_chain
from warehouse.archive.write import ArchiveWriter


@pytest.fixture
def archive(tmp_path, a_file, a_page):
    for run in ("one", "two", "three"):
        with ArchiveWriter(tmp_path, run) as writer:
            writer.repeat(a_page(), writer.write(a_page()))
            writer.write(a_file())
    return tmp_path


def test_each_file_is_entered_when_it_is_opened_and_when_it_is_finished(archive):
    entries = read_chain(archive).entries
    assert [entry.event for entry in entries] == ["opened", "finished"] * 3
    for entry in entries[1::2]:
        assert (entry.size, entry.sha256) == measure(archive / entry.file)
        assert entry.captures == 2, "a revisit is no capture"


@pytest.mark.parametrize("number", range(6))
def test_a_line_that_is_removed_altered_or_doubled_breaks_the_chain(archive, number):
    path = archive / MANIFEST
    lines = path.read_bytes().splitlines(keepends=True)
    forged = (
        json.dumps(json.loads(lines[number]) | {"captures": 7}, sort_keys=True).encode() + b"\n"
    )
    wrongs = [
        [*lines[:number], forged, *lines[number + 1 :]],
        [*lines[:number], *lines[number:][:1], *lines[number:]],
    ]
    if number < 5:  # without its last line a chain is a shorter chain; its file gives it away
        wrongs.append(lines[:number] + lines[number + 1 :])
    else:
        wrongs = wrongs[1:]
    for wrong in wrongs:
        path.write_bytes(b"".join(wrong))
        with pytest.raises(ArchiveError, match=r"manifest\.jsonl: line \d does not follow"):
            read_chain(archive)


def test_wherever_a_kill_cuts_the_last_line_the_chain_goes_on(archive):
    path = archive / MANIFEST
    whole = path.read_bytes()
    last = whole.rstrip(b"\n").rindex(b"\n") + 1
    for cut in range(last, len(whole), 9):
        path.write_bytes(whole[:cut])
        assert len(read_chain(archive).entries) == 5
        enter(archive, "finished", "archive/three-00001.warc.gz", 2)
        assert path.read_bytes() == whole


def test_a_full_file_is_entered_before_the_next_is_begun(tmp_path, a_file):
    with ArchiveWriter(tmp_path, "run", max_bytes=1) as writer:
        writer.write(a_file(1))
        writer.write(a_file(2))
        events = [entry.event for entry in read_chain(tmp_path).entries]
    assert events == ["opened", "finished", "opened", "finished"]
