"""The index of a WARC file: CDXJ lines beside it, which pywb and its kin look up.

One line is one answer: its key (SURT), its time to the second, and where it rests, as JSON. The
index says nothing that the WARC file does not, so it is written anew wherever it is missing.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from warehouse.archive.captures import OPENING, Record, record_of
from warehouse.archive.manifest import SUFFIX
from warehouse.archive.members import Member, members
from warehouse.archive.response import Exchange
from warehouse.archive.surt import surt
from warehouse.durable import settle

INDEX_SUFFIX = ".cdxj"
REVISIT_TYPE = "warc/revisit"


def index_of(warc_file: str) -> str:
    """Return the path of a WARC file's index."""
    return warc_file.removesuffix(SUFFIX) + INDEX_SUFFIX


def index_lines(root: Path, warc_file: str) -> list[str]:
    """Return the sorted lines of a WARC file's index.

    Raises:
        ArchiveError: a record was altered.
    """
    with (root / warc_file).open("rb") as stream:
        return sorted(_lines(warc_file, members(stream)))


def write_index(root: Path, warc_file: str) -> None:
    """Write a WARC file's index, all at once."""
    path = root / index_of(warc_file)
    building = path.with_name(path.name + ".tmp")
    building.write_text("".join(index_lines(root, warc_file)), encoding="utf-8", newline="")
    settle([building], path.parent)
    building.replace(path)
    settle([], path.parent)


def _lines(warc_file: str, found: Iterator[Member]) -> Iterator[str]:
    asked: tuple[Record, Member] | None = None
    redirected = False
    for member in found:
        record = record_of(warc_file, member)
        if record.kind in OPENING:
            # A capture begun before without being closed is a redirect that led here.
            redirected = asked is not None
            asked = record, member
            yield _line(warc_file, member, record, record.headers["WARC-Target-URI"])
        elif record.kind == "metadata" and asked is not None:
            url = json.loads(record.block)["url"]
            if not redirected and url != asked[0].headers["WARC-Target-URI"]:
                yield _line(warc_file, asked[1], asked[0], url)
            asked = None


def _line(warc_file: str, member: Member, record: Record, url: str) -> str:
    fields = {
        "url": url,
        **_described(record),
        "digest": record.headers["WARC-Payload-Digest"],
        "length": str(member.end - member.start),
        "offset": str(member.start),
        "filename": Path(warc_file).name,
    }
    stamp = re.sub(r"\D", "", record.headers["WARC-Date"])[:14]
    return f"{surt(url)} {stamp} {json.dumps(fields)}\n"


def _described(record: Record) -> dict[str, str]:
    if record.kind == "resource":
        return {"mime": _media_type(record.headers["Content-Type"])}
    head, end, _ = record.block.partition(b"\r\n\r\n")
    answer = Exchange(b"", head + end, b"")
    mime = _media_type(answer.header("Content-Type"))
    described = {"mime": REVISIT_TYPE if record.kind == "revisit" else mime}
    return described | {"status": str(answer.status)}


def _media_type(content_type: str | None) -> str:
    return (content_type or "").partition(";")[0].strip() or "unk"
