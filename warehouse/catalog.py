"""The catalog of the lake: a file of SQLite, `<warehouse>/catalog.sqlite`."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

CATALOG = "catalog.sqlite"
LOG = "-wal"
TABLES = "SELECT count(*) FROM sqlite_master"


def is_begun(catalog: Path) -> bool:
    """Tell whether there is a catalog; a run that ended while it was made left it empty."""
    if not catalog.exists():
        return False
    with (
        suppress(sqlite3.Error),  # opening it tells what is wrong
        closing(_opened(catalog)) as connection,
    ):
        (tables,) = connection.execute(TABLES).fetchone()
        return bool(tables)
    return True


@contextmanager
def readable(catalog: Path) -> Iterator[Path]:
    """Give a catalog that can be read: a copy of it, if it or its folder can't be written to.

    SQLite writes beside a file with a write-ahead log even to read it.
    """
    if os.access(catalog, os.W_OK) and os.access(catalog.parent, os.W_OK):
        yield catalog
        return
    with TemporaryDirectory(prefix="rashomon-") as folder:
        copy = Path(folder, catalog.name)
        _copy(catalog, copy)
        yield copy


def _copy(catalog: Path, copy: Path) -> None:
    """Copy a catalog with what its log holds, though others may write to it meanwhile."""
    with (
        suppress(sqlite3.Error),  # nobody has it open, so its files stay as they are
        closing(_opened(catalog)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
        return
    for end in ("", LOG):
        with suppress(FileNotFoundError):
            shutil.copyfile(f"{catalog}{end}", f"{copy}{end}")


def _opened(catalog: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{catalog.as_uri()}?mode=ro", uri=True)
