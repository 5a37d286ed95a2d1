"""Proving that the archive is what it was: chain, files, records, index, published captures."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warehouse.archive.captures import HEAD_END, Record, captures, record_of
from warehouse.archive.errors import REMOVE, RESTORE, ArchiveError
from warehouse.archive.index import index_lines, index_of
from warehouse.archive.manifest import (
    FOLDER,
    MANIFEST,
    Chain,
    Entry,
    last_entries,
    measure,
    read_chain,
)
from warehouse.archive.members import Member, members
from warehouse.archive.read import read
from warehouse.archive.response import Response, Revisit

Row = Mapping[str, Any]
Places = dict[tuple[str, int], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that is not what it was: the file or record, and what is wrong with it."""

    place: str
    problem: str


@dataclass(slots=True)
class Report:
    """What verifying found.

    Attributes:
        head: SHA-256 of the manifest's last line; kept elsewhere, it proves the whole archive.
        files, records: how many were checked.
        captures: how many published captures were found at their place.
        unfinished: files that a run is writing, or that a killed run left to the next one.
        damages: what is wrong; empty if the archive is what it was.
    """

    head: str = ""
    files: int = 0
    records: int = 0
    captures: int = 0
    unfinished: list[str] = field(default_factory=list)
    damages: list[Damage] = field(default_factory=list)


def verify(root: Path, published: Iterable[Row], heads: Mapping[str, str]) -> Report:
    """Return a report of the whole archive of a warehouse.

    Args:
        root: folder of the warehouse.
        published: rows of captures; capture_id, url, body_sha256, warc_file, warc_offset are read.
        heads: for each published run the head of the manifest when it published.
    """
    report = Report()
    try:
        chain = read_chain(root)
    except ArchiveError as error:
        report.damages.append(Damage(MANIFEST, error.problem))
        return report
    report.head = chain.head
    report.damages += _heads(chain, heads)
    entries = last_entries(chain.entries)
    report.damages += _strays(root, entries)
    found: Places = {}
    for file, entry in entries.items():
        report.damages += _file(root, file, entry, report, found)
    report.damages += _published(root, published, report, found)
    return report


def _heads(chain: Chain, heads: Mapping[str, str]) -> Iterator[Damage]:
    known = {entry.previous for entry in chain.entries} | {chain.head}
    for run_id, head in heads.items():
        if head not in known:
            yield Damage(MANIFEST, f"lacks lines that were there when run {run_id} published")


def _strays(root: Path, entries: Mapping[str, Entry]) -> Iterator[Damage]:
    expected = {MANIFEST, *entries, *map(index_of, entries)}
    for path in sorted((root / FOLDER).glob("*")):
        name = f"{FOLDER}/{path.name}"
        if name.removesuffix(".tmp") not in expected:
            yield Damage(name, "was added: no run wrote it")


def _file(root: Path, file: str, entry: Entry, report: Report, found: Places) -> Iterator[Damage]:
    path = root / file
    if entry.event == "empty":
        if path.exists():
            yield Damage(file, "was added: the run that named it left nothing in it")
    elif entry.event == "opened":
        report.unfinished.append(file)
        if path.exists():
            yield from _records(root, file, report, found)
    elif not path.exists():
        yield Damage(file, f"was removed. {RESTORE}")
    else:
        report.files += 1
        damages = [*_content(path, file, entry)]
        if entry.event == "finished":
            damages += _records(root, file, report, found, entry)
            damages = damages or [*_index(root, file)]  # of a damaged file it proves nothing
        yield from damages


def _content(path: Path, file: str, entry: Entry) -> Iterator[Damage]:
    if measure(path) != (entry.size, entry.sha256):
        yield Damage(file, f"was altered: its size or SHA-256 is not the manifest's. {RESTORE}")


def _records(
    root: Path, file: str, report: Report, found: Places, entry: Entry | None = None
) -> Iterator[Damage]:
    """Check each record of a file, and the whole of it if it is finished."""
    end = count = 0
    try:
        with (root / file).open("rb") as stream:
            for capture in captures(file, _checked(file, members(stream), report)):
                end = capture.end
                count += not isinstance(capture.found, Revisit)
                if isinstance(capture.found, Response):
                    said = capture.found.url, capture.found.body_sha256
                    found[file, capture.start] = said
        if entry is None:
            return
        if (end, count) != (entry.size, entry.captures):
            problem = f"holds {count} captures in {end} bytes, not {entry.captures} in {entry.size}"
            yield Damage(file, problem)
    except ArchiveError as error:
        yield Damage(file, error.problem)


def _index(root: Path, file: str) -> Iterator[Damage]:
    """Check the index of a file that is whole."""
    index = root / index_of(file)
    if not index.exists():
        yield Damage(index_of(file), "is missing. The next run writes it again.")
    elif index.read_bytes() != "".join(index_lines(root, file)).encode():
        problem = f"does not say what its WARC file holds, which is whole. {REMOVE}"
        yield Damage(index_of(file), problem)


def _checked(file: str, found: Iterable[Member], report: Report) -> Iterator[Member]:
    """Pass on members whose records are what their digests say."""
    for member in found:
        record = record_of(file, member)
        digest = record.headers.get("WARC-Payload-Digest")
        if record.kind != "revisit" and digest and digest != _digest(_payload(record)):
            problem = f"the payload of the record at byte {member.start} was altered"
            raise ArchiveError(file, problem, RESTORE)
        report.records += 1
        yield member


def _payload(record: Record) -> bytes:
    if record.kind == "request":
        return b""
    return record.block.partition(HEAD_END)[2] if record.kind == "response" else record.block


def _digest(data: bytes) -> str:
    return "sha256:" + base64.b32encode(hashlib.sha256(data).digest()).decode()


def _published(root: Path, rows: Iterable[Row], report: Report, found: Places) -> Iterator[Damage]:
    for row in rows:
        place = row["warc_file"], row["warc_offset"]
        try:
            held = found.get(place) or _read(root, *place)
        except ArchiveError as error:
            yield Damage(f"capture {row['capture_id']}", str(error))
            continue
        if held != (row["url"], row["body_sha256"]):
            problem = f"{place[0]} holds something else at byte {place[1]}"
            yield Damage(f"capture {row['capture_id']}", problem)
        report.captures += 1


def _read(root: Path, warc_file: str, warc_offset: int) -> tuple[str, str]:
    response = read(root, warc_file, warc_offset)
    return response.url, response.body_sha256
