"""Durability: what is written survives the machine, not only the process."""

import os
from collections.abc import Iterable
from pathlib import Path


def files_under(folder: Path) -> frozenset[Path]:
    """Return all files under a folder."""
    found = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    return frozenset(found)


def settle(files: Iterable[Path], root: Path) -> None:
    """Write files, and the folders from them up to a root, through to the disk."""
    folders = {root}
    for file in sorted(files):
        _sync(file)
        folders.update(folder for folder in file.parents if folder.is_relative_to(root))
    for folder in sorted(folders):
        _sync(folder)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
