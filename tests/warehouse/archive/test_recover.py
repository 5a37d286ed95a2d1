import gzip
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from warehouse.archive.errors import ArchiveError
from warehouse.archive.read import iterate
from warehouse.archive.recover import recover
from warehouse.archive.write import ArchiveWriter


def write(root, run_id, *responses):
    with ArchiveWriter(root, run_id) as writer:
        return [writer.write(response) for response in responses]


@pytest.mark.parametrize("torn", ["page", "file"])
def test_wherever_the_last_capture_is_cut_the_others_are_recovered(tmp_path, a_page, a_file, torn):
    last = a_page(3) if torn == "page" else a_file(3)
    kept = [a_page(1), a_file(2)]
    locations = write(tmp_path, "whole", *kept, last)
    name = locations[0].warc_file
    whole = (tmp_path / name).read_bytes()
    for cut in range(locations[2].warc_offset, len(whole)):
        root = tmp_path / str(cut)
        (root / "archive").mkdir(parents=True)
        (root / name).write_bytes(whole[:cut])
        found = list(recover(root, known_files=()))
        assert found == list(zip(locations[:2], kept, strict=True)), cut
        assert list(iterate(root, name)) == found, "the file is whole again"
        beside = list((root / "archive").glob("*.torn"))
        rest = beside[0].read_bytes() if beside else b""
        assert (root / name).read_bytes() + rest == whole[:cut], "nothing is thrown away"


def test_a_file_cut_within_its_first_capture_leaves_nothing_to_read(tmp_path, a_page):
    (at,) = write(tmp_path, "whole", a_page())
    whole = (tmp_path / at.warc_file).read_bytes()
    for cut in range(1, len(whole), 7):
        (tmp_path / at.warc_file).write_bytes(whole[:cut])
        assert list(recover(tmp_path, ())) == []
        assert not (tmp_path / at.warc_file).exists()


def test_files_of_published_captures_are_left_alone(tmp_path, a_file):
    (published,) = write(tmp_path, "published", a_file(1))
    (killed,) = write(tmp_path, "killed", a_file(2))
    assert list(recover(tmp_path, {published.warc_file})) == [(killed, a_file(2))]


def test_a_file_that_is_being_written_is_left_alone(tmp_path, a_file):
    with ArchiveWriter(tmp_path, "living") as writer:
        at = writer.write(a_file())
        assert list(recover(tmp_path, ())) == []
    assert list(recover(tmp_path, ())) == [(at, a_file())]


def test_no_archive_holds_nothing(tmp_path):
    assert list(recover(tmp_path, ())) == []


def test_damage_in_the_middle_keeps_what_follows_it_for_a_person_to_see(tmp_path, a_file):
    locations = write(tmp_path, "run", *map(a_file, range(4)))
    path = tmp_path / locations[0].warc_file
    content = bytearray(path.read_bytes())
    content[locations[2].warc_offset + 20] ^= 0xFF
    path.write_bytes(content)
    found = [location for location, _ in recover(tmp_path, ())]
    assert found == locations[:2]
    assert path.with_name(path.name + ".torn").read_bytes().endswith(content[-50:])


def test_an_altered_record_is_not_recovered_as_if_nothing_were(tmp_path, a_file):
    (at,) = write(tmp_path, "run", a_file(1, b"killed: 12"))
    path = tmp_path / at.warc_file
    before, record = path.read_bytes()[: at.warc_offset], path.read_bytes()[at.warc_offset :]
    forged = gzip.decompress(record).replace(b": 12", b": 99")
    path.write_bytes(before + gzip.compress(forged))
    with pytest.raises(ArchiveError, match="was altered"):
        list(recover(tmp_path, ()))


KILLED = """
    import os, signal, sys
    from datetime import UTC, datetime
    from pathlib import Path
    from warehouse.archive.response import Response
    from warehouse.archive.write import ArchiveWriter
    with ArchiveWriter(Path(sys.argv[1]), "killed") as writer:
        for number in range(10_000):
            if number == 50:
                os.kill(os.getpid(), signal.SIGKILL)
            url = f"file:///{number}.txt"
            writer.write(Response(url, datetime(2024, 11, 27, tzinfo=UTC), b"text", "text/plain"))
"""


def test_a_killed_writer_loses_no_complete_capture(tmp_path):
    command = [sys.executable, "-c", textwrap.dedent(KILLED), tmp_path]
    project = Path(__file__).parents[3]
    killed = subprocess.run(command, cwd=project, check=False)  # noqa: S603 our own lines
    assert killed.returncode == -9
    assert [response.url for _, response in recover(tmp_path, ())] == [
        f"file:///{number}.txt" for number in range(50)
    ]
