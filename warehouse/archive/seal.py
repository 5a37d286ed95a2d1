"""Sealing: a finished WARC file gets its index, and its hash enters the manifest."""

from pathlib import Path

from warehouse.archive.index import write_index
from warehouse.archive.manifest import enter
from warehouse.durable import settle

TORN = ".torn"


def seal(root: Path, warc_file: str, captures: int) -> None:
    """Seal a file that is whole and on the disk; the caller must hold the warehouse.

    Args:
        root: folder of the warehouse.
        warc_file: path of the file in it.
        captures: how many captures and refusals it holds.
    """
    write_index(root, warc_file)
    enter(root, "finished", warc_file, captures)


def discard(root: Path, warc_file: str) -> None:
    """Remove a file in which nothing was archived completely."""
    (root / warc_file).unlink(missing_ok=True)
    enter(root, "empty", warc_file)


def keep_torn(root: Path, warc_file: str, rest: bytes) -> None:
    """Keep what was torn off a file beside it."""
    torn_file = warc_file + TORN
    path = root / torn_file
    path.write_bytes(rest)
    settle([path], path.parent)
    enter(root, "torn", torn_file)
