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
from warehouse.archive.response import Archived, Exchange, Hints, Refusal, Response, Revisit

HEAD_END = b"\r\n\r\n"
OPENING = ("response", "resource", "revisit")
"""The kinds of record that a capture begins with; one that lacks them is a refusal."""


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
    """One complete capture, revisit or refusal, and the interval of its records in the file."""

    start: int
    end: int
    found: Archived


def captures(warc_file: str, members: Iterable[Member]) -> Iterator[Capture]:
    """Yield each capture whose last record is there.

    Raises:
        ArchiveError: a record was altered.
    """
    group: dict[str, Record] = {}
    start = 0
    for member in members:
        record = record_of(warc_file, member)
        if record.kind == "warcinfo":
            continue
        if not group or record.kind in OPENING:
            group, start = {}, member.start
        group[record.kind] = record
        if record.kind == "metadata":
            yield Capture(start, member.end, _found(warc_file, start, group))
            group = {}


def record_of(warc_file: str, member: Member) -> Record:
    """Return the record in a member.

    Raises:
        ArchiveError: it was altered.
    """
    for record in ArchiveIterator(BytesIO(member.data), parse_http=False):
        if not record.verify_block_digest():
            break
        return Record(dict(record.headers), record.reader.read())
    raise ArchiveError(warc_file, f"the record at byte {member.start} was altered", RESTORE)


def _found(warc_file: str, start: int, group: dict[str, Record]) -> Archived:
    try:
        return _joined(group, json.loads(group["metadata"].block))
    except (KeyError, TypeError) as error:
        problem = f"the capture at byte {start} lacks a record or header: {error}"
        raise ArchiveError(warc_file, problem, RESTORE) from error


def _joined(group: dict[str, Record], said: dict[str, Any]) -> Archived:
    if "resource" in group:
        return _file(group["resource"], said)
    if "response" in group:
        return _answer(group["response"], group["request"], said)
    if "revisit" in group:
        return _revisit(group["revisit"], said)
    return Refusal(refused_at=_moment(group["metadata"]), **said)


def _revisit(record: Record, said: dict[str, Any]) -> Revisit:
    return Revisit(
        url=said["url"],
        fetched_at=_moment(record),
        original_url=record.headers["WARC-Refers-To-Target-URI"],
        original_at=datetime.fromisoformat(record.headers["WARC-Refers-To-Date"]),
        head=record.block,
    )


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
