"""Spilling: rows of a run wait on the disk until their turn comes, so that memory does not grow."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa

from warehouse.hold import Held
from warehouse.lake import SPILL

ROWS = "rows"


class Spill:
    """Tables in files of a folder, which are mapped into memory and not read into it.

    Args:
        folder: the folder, which is empty.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = 0

    def keep(self, tables: Mapping[str, pa.Table | pa.RecordBatchReader]) -> dict[str, pa.Table]:
        """Return the same tables, with their rows on the disk."""
        return {name: self._kept(rows) for name, rows in tables.items()}

    def _kept(self, rows: pa.Table | pa.RecordBatchReader) -> pa.Table:
        self._files += 1
        file = str(self._folder / f"{self._files}.arrow")
        batches = rows.to_batches() if isinstance(rows, pa.Table) else rows
        with pa.ipc.new_file(file, rows.schema) as out:
            for batch in batches:
                out.write_batch(batch)
        return pa.ipc.open_file(pa.memory_map(file)).read_all()


@contextmanager
def spilling(held: Held) -> Iterator[Spill]:
    """Give room for rows on the disk, in a held warehouse's folder; it is given back in the end.

    What a killed run left there is removed.
    """
    folder = held.root / SPILL / ROWS
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield Spill(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
