"""Captures read back from the members of a WARC file."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from fastwarc.warc import ArchiveIterator

from warehouse.archive.coding import decode
from warehouse.archive.errors import RESTORE, ArchiveError
from warehouse.archive.members import Member
from warehouse.archive.response import Exchange, Hints, Response

HEAD_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Record:
    """One WARC record: its headers and its block."""

    headers: dict[str, str]
    block: bytes

    @property
    def kind(self) -> str:
        """The WARC-Type."""
        return self.headers["WARC-Type"]


@dataclass(frozen=True, slots=True)
class Capture:
    """One complete capture and the interval of its records in the file."""

    start: int
    end: int
    response: Response


def captures(warc_file: str, members: Iterable[Member]) -> Iterator[Capture]:
    """Yield each capture whose last record is there.

    Raises:
        ArchiveError: a record was altered.
    """
    group: dict[str, Record] = {}
    start = 0
    for member in members:
        record = _record(warc_file, member)
        if record.kind in ("response", "resource"):
            group, start = {}, member.start
        group[record.kind] = record
        if record.kind == "metadata":
            yield Capture(start, member.end, _response(group))


def _record(warc_file: str, member: Member) -> Record:
    for record in ArchiveIterator(BytesIO(member.data), parse_http=False):
        if not record.verify_block_digest():
            break
        return Record(dict(record.headers), record.reader.read())
    raise ArchiveError(warc_file, f"the record at byte {member.start} was altered", RESTORE)


def _response(group: dict[str, Record]) -> Response:
    said: dict[str, Any] = json.loads(group["metadata"].block)
    if "resource" in group:
        return _file(group["resource"], said)
    return _answer(group["response"], group["request"], said)


def _file(resource: Record, said: dict[str, Any]) -> Response:
    return Response(
        url=said["url"],
        fetched_at=_moment(resource),
        body=resource.block,
        content_type=resource.headers["Content-Type"],
        hints=Hints(**said["hints"]),
        kind=said["kind"],
    )


def _answer(response: Record, request: Record, said: dict[str, Any]) -> Response:
    head, end, payload = response.block.partition(HEAD_END)
    exchange = Exchange(
        request=request.block,
        head=head + end,
        payload=payload,
        ip_address=response.headers.get("WARC-IP-Address"),
    )
    return Response(
        url=said["url"],
        fetched_at=_moment(response),
        body=decode(payload, exchange.header("Content-Encoding")),
        content_type=exchange.header("Content-Type"),
        final_url=response.headers["WARC-Target-URI"],
        http_status=exchange.status,
        hints=Hints(**said["hints"]),
        kind=said["kind"],
        exchange=exchange,
    )


def _moment(record: Record) -> datetime:
    return datetime.fromisoformat(record.headers["WARC-Date"])
