"""Fingerprints: a hash of each table, by which two warehouses can be seen to hold the same.

A table's is the SHA-256 of its rows in the order of its key, as JSON Lines; so anybody can take it
with `rashomon sql "FROM claims ORDER BY claim_id" --format jsonl | sha256sum`. Left out are the
tables of runs and of what they changed, and the column run_id of rejections, which say who wrote
the rows and not what.
"""

import hashlib
import io
from typing import TYPE_CHECKING

from schemas.registry import TABLES
from warehouse.lake import Lake
from warehouse.render import write

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

HISTORY = ("runs", "event_changes")
RUN_COLUMNS = {"rejections": ["run_id"]}
BATCH_ROWS = 10_000


def fingerprints(lake: Lake) -> dict[str, str]:
    """Return the fingerprint of each table, in hexadecimal, in the order of the tables."""
    return {name: _fingerprint(lake, name) for name in TABLES if name not in HISTORY}


def whole(prints: dict[str, str]) -> str:
    """Return one fingerprint for all tables: that of the lines `hash  name`, as sha256sum has."""
    lines = "".join(f"{digest}  {name}\n" for name, digest in prints.items())
    return hashlib.sha256(lines.encode()).hexdigest()


def _fingerprint(lake: Lake, name: str) -> str:
    rows = lake.read(name).drop_columns(RUN_COLUMNS.get(name, []))
    sink = _Hashing()
    with io.TextIOWrapper(io.BufferedWriter(sink), encoding="utf-8") as out:
        write(rows.to_reader(BATCH_ROWS), "jsonl", out)
    return sink.digest.hexdigest()


class _Hashing(io.RawIOBase):
    """A stream that keeps nothing but the hash of what is written."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        self.digest.update(data)
        return memoryview(data).nbytes
