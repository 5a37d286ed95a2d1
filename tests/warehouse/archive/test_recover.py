import gzip
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from warehouse.archive.errors import ArchiveError
from warehouse.archive.index import index_of
from warehouse.archive.manifest import MANIFEST, read_chain
from warehouse.archive.read import iterate
from warehouse.archive.recover import recover
from warehouse.archive.write import ArchiveWriter


def write(root, run_id, *responses):
    with ArchiveWriter(root, run_id) as writer:
        return [writer.write(response) for response in responses]


def write_killed(root, run_id, *responses):
    """Leave what a run that is killed before it finishes its file leaves."""
    locations = write(root, run_id, *responses)
    manifest = root / MANIFEST
    opened = manifest.read_bytes().splitlines(keepends=True)[:-1]
    manifest.write_bytes(b"".join(opened))
    (root / index_of(locations[0].warc_file)).unlink()
    return locations


@pytest.mark.parametrize("torn", ["page", "file"])
def test_wherever_the_last_capture_is_cut_the_others_are_recovered(tmp_path, a_page, a_file, torn):
    last = a_page(3) if torn == "page" else a_file(3)
    kept = [a_page(1), a_file(2)]
    locations = write_killed(tmp_path, "whole", *kept, last)
    name = locations[0].warc_file
    whole = (tmp_path / name).read_bytes()
    opened = (tmp_path / MANIFEST).read_bytes()
    for cut in range(locations[2].warc_offset, len(whole)):
        root = tmp_path / str(cut)
        (root / "archive").mkdir(parents=True)
        (root / name).write_bytes(whole[:cut])
        (root / MANIFEST).write_bytes(opened)
        found = list(recover(root, known_files=()))
        assert found == list(zip(locations[:2], kept, strict=True)), cut
        assert list(iterate(root, name)) == found, "the file is whole again"
        beside = list((root / "archive").glob("*.torn"))
        rest = beside[0].read_bytes() if beside else b""
        assert (root / name).read_bytes() + rest == whole[:cut], "nothing is thrown away"


def test_a_file_cut_within_its_first_capture_leaves_nothing_to_read(tmp_path, a_page):
    (at,) = write_killed(tmp_path, "whole", a_page())
    whole, opened = (tmp_path / at.warc_file).read_bytes(), (tmp_path / MANIFEST).read_bytes()
    for cut in range(0, len(whole), 7):
        (tmp_path / at.warc_file).write_bytes(whole[:cut])
        (tmp_path / MANIFEST).write_bytes(opened)
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
    locations = write_killed(tmp_path, "run", *map(a_file, range(4)))
    path = tmp_path / locations[0].warc_file
    content = bytearray(path.read_bytes())
    content[locations[2].warc_offset + 20] ^= 0xFF
    path.write_bytes(content)
    found = [location for location, _ in recover(tmp_path, ())]
    assert found == locations[:2]
    assert path.with_name(path.name + ".torn").read_bytes().endswith(content[-50:])


def test_a_finished_file_is_never_cut(tmp_path, a_file):
    (at,) = write(tmp_path, "run", a_file())
    path = tmp_path / at.warc_file
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ArchiveError, match="cut or damaged"):
        list(recover(tmp_path, ()))
    assert not path.with_name(path.name + ".torn").exists()


def test_a_file_that_no_run_wrote_is_not_taken_for_a_capture(tmp_path, a_file):
    (at,) = write(tmp_path / "w", "run", a_file())
    (strange,) = write(tmp_path / "other", "strange", a_file(2))
    (tmp_path / "other" / strange.warc_file).rename(tmp_path / "w" / strange.warc_file)
    assert list(recover(tmp_path / "w", ())) == [(at, a_file())]


def test_what_a_killed_run_left_enters_the_chain(tmp_path, a_file):
    (at,) = write_killed(tmp_path, "killed", a_file())
    list(recover(tmp_path, ()))
    assert [(entry.event, entry.file) for entry in read_chain(tmp_path).entries] == [
        ("opened", at.warc_file),
        ("finished", at.warc_file),
    ]
    assert (tmp_path / index_of(at.warc_file)).exists()


def test_a_run_killed_before_it_made_its_file_leaves_nothing_to_miss(tmp_path, a_file):
    (at,) = write_killed(tmp_path, "killed", a_file())
    (tmp_path / at.warc_file).unlink()
    assert list(recover(tmp_path, ())) == []
    assert read_chain(tmp_path).entries[-1].event == "empty"


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
    killed = subprocess.run(command, cwd=project, check=False)
    assert killed.returncode == -9
    assert [response.url for _, response in recover(tmp_path, ())] == [
        f"file:///{number}.txt" for number in range(50)
    ]
