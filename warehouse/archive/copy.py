"""Copying an archive to another warehouse, all of it or nothing."""

import shutil
from pathlib import Path

from warehouse.archive.errors import RESTORE, ArchiveError
from warehouse.archive.index import index_of
from warehouse.archive.manifest import FOLDER, MANIFEST, Entry, last_entries, measure, read_chain
from warehouse.durable import files_under, settle

BUILDING = "archive.tmp"


def copy_archive(source: Path, target: Path) -> None:
    """Give a warehouse that has no archive the archive of another, which may be in use.

    Finished files never change, so they are linked where the file system can; each is checked
    against the manifest. A file that is not finished is copied as far as it is written.

    Args:
        source: folder of the warehouse that has the archive.
        target: folder of the other, which the caller must hold.

    Raises:
        ArchiveError: the target has an archive, or the source has none or a damaged one.
    """
    if (target / FOLDER).exists():
        remedy = "Leave --from out to read it anew, or name a new folder."
        raise ArchiveError(str(target / FOLDER), "is there already", remedy)
    chain = read_chain(source)
    if not chain.entries:
        raise ArchiveError(str(source / FOLDER), "holds nothing", "Name a folder with an archive.")
    building = target / BUILDING
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    for file, entry in last_entries(chain.entries).items():
        _copy(source, building, file, entry)
    lines = b"".join(entry.line() for entry in chain.entries)
    (building / Path(MANIFEST).name).write_bytes(lines)
    settle(files_under(building), building)
    building.replace(target / FOLDER)
    settle([], target)


def _copy(source: Path, building: Path, file: str, entry: Entry) -> None:
    path, target = source / file, building / Path(file).name
    if entry.event == "opened" and path.exists():
        shutil.copyfile(path, target)
    elif entry.event in ("finished", "torn"):
        if not path.exists() or measure(path) != (entry.size, entry.sha256):
            raise ArchiveError(file, "was removed or altered", RESTORE)
        _link(path, target)
        index = source / index_of(file)
        if index.exists():
            _link(index, building / index.name)


def _link(path: Path, target: Path) -> None:
    try:
        target.hardlink_to(path)
    except OSError:  # another file system, or one without links
        shutil.copyfile(path, target)
