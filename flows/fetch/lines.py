"""JSON Lines: one article to a line, each archived as the line that it is."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from flows.discover import Rejected, Source
from flows.fetch.clock import Clock
from flows.fetch.said import said
from warehouse.archive.response import Hints, Response

CONTENT_TYPE = "application/json"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
CHUNK = 64 * 1024


def read_lines(
    source: Source, stream: BinaryIO, limit: int, clock: Clock
) -> Iterator[Response | Rejected]:
    """Yield each line that is not blank: as a response, or why it is none; or that all are blank.

    Args:
        source: the file.
        stream: its content.
        limit: longest line, in bytes.
        clock: gives the time of reading.
    """
    number, found = 0, False
    while line := stream.readline(limit + 1):
        number += 1
        address = f"{source.url}#line={number}"
        if len(line) > limit and not line.endswith(b"\n"):
            _skip(stream)
            found = True
            yield Rejected(address, "fetch", "too_large", f"the line has more than {limit:,} bytes")
            continue
        if number == 1:
            line = line.removeprefix(BYTE_ORDER_MARK)
        if line.strip():
            found = True
            yield _line(address, line.strip(), clock)
    if not found:
        yield Rejected(source.url, "fetch", "empty", "no line but blank ones", source.named)


def _skip(stream: BinaryIO) -> None:
    """Read on to the end of a line without keeping it."""
    while (rest := stream.readline(CHUNK)) and not rest.endswith(b"\n"):
        pass


def _line(address: str, line: bytes, clock: Clock) -> Response | Rejected:
    try:
        fields = json.loads(line.decode())
    except (ValueError, RecursionError) as error:
        return Rejected(address, "fetch", "broken_line", f"not JSON: {error}")
    if not isinstance(fields, dict):
        return Rejected(address, "fetch", "broken_line", "not a JSON object")
    if not any(isinstance(fields.get(name), str) for name in ("text", "html")):
        return Rejected(address, "fetch", "broken_line", "neither text nor html in it")
    return Response(address, clock(), line, CONTENT_TYPE, hints=_hints(fields))


def _hints(fields: dict[str, Any]) -> Hints:
    return Hints(
        publisher=said(fields.get("publisher")),
        title=said(fields.get("title")),
        published_at=said(fields.get("published_at")),
        external_id=said(fields.get("id")),
    )
