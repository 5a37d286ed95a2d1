"""The manifest: `archive/manifest.jsonl`, a chain of hashes from run to run.

Each line is a JSON object and holds the SHA-256 of the line before it. A file is entered when it is
opened, and again with its size and SHA-256 when it is finished, so a file that was removed, altered
or added shows, and so does a line. What a killed run left open is finished by the next run.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from warehouse.archive.errors import RESTORE, ArchiveError
from warehouse.durable import settle

FOLDER = "archive"
SUFFIX = ".warc.gz"
MANIFEST = f"{FOLDER}/manifest.jsonl"
NO_LINE = "0" * 64
CHUNK = 1 << 20

Event = Literal["opened", "finished", "torn", "empty"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the manifest.

    Attributes:
        number: its place, from 1 on.
        event: the file was opened, or finished; it is what was torn off another, to be kept; or
            nothing was in it, and it was removed.
        file: path of the file, relative to the warehouse.
        previous: SHA-256 of the line before, in hexadecimal; zeros in the first.
        size, sha256: size in bytes and hash of the file.
        captures: how many captures and refusals are in it; revisits are not counted.
    """

    number: int
    event: Event
    file: str
    previous: str
    size: int = 0
    sha256: str | None = None
    captures: int = 0

    def line(self) -> bytes:
        """Return the entry as its line."""
        return json.dumps(asdict(self), sort_keys=True).encode() + b"\n"


class Chain(NamedTuple):
    """The entries of a manifest, and the SHA-256 of its last line."""

    entries: tuple[Entry, ...]
    head: str


def read_chain(root: Path) -> Chain:
    """Return the entries of a warehouse's manifest; a last line that a kill cut short is left out.

    Raises:
        ArchiveError: a line was removed, altered or added.
    """
    path = root / MANIFEST
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    head = NO_LINE
    entries = []
    for number, line in enumerate(_whole(lines), start=1):
        entry = _entry(line)
        if entry is None or (entry.number, entry.previous, entry.line()) != (number, head, line):
            problem = f"line {number} does not follow from the line before it"
            raise ArchiveError(MANIFEST, problem, RESTORE)
        entries.append(entry)
        head = _hash(line)
    return Chain(tuple(entries), head)


def enter(root: Path, event: Event, file: str, captures: int = 0) -> None:
    """Append an entry, and wait until it is on the disk. The caller must hold the warehouse."""
    chain = read_chain(root)
    size, digest = (0, None) if event in ("opened", "empty") else measure(root / file)
    entry = Entry(len(chain.entries) + 1, event, file, chain.head, size, digest, captures)
    path = root / MANIFEST
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as stream:
        stream.truncate(sum(len(known.line()) for known in chain.entries))
        stream.write(entry.line())
        stream.flush()
        os.fsync(stream.fileno())
    settle([], path.parent)


def last_entries(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return the last entry of each file, in the order in which the files were first entered."""
    return {entry.file: entry for entry in entries}


def measure(path: Path) -> tuple[int, str]:
    """Return the size of a file and its SHA-256 in hexadecimal."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


def _whole(lines: list[bytes]) -> Iterator[bytes]:
    yield from (line for line in lines if line.endswith(b"\n"))


def _entry(line: bytes) -> Entry | None:
    try:
        return Entry(**json.loads(line))
    except (ValueError, TypeError):
        return None


def _hash(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()
