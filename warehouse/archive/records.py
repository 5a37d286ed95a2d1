"""Captures as WARC records: a response or resource, its request, and the metadata that closes it.

The metadata record comes last on purpose: a capture that has it is complete.
"""

import base64
import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders

from warehouse.archive.response import Response

VERSION = "WARC/1.1"
SOFTWARE = "rashomon"
CONFORMS_TO = "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"


def warcinfo(file_name: str, written_at: datetime) -> ArcWarcRecord:
    """Return the record that opens a file and says who wrote it how."""
    block = f"software: {SOFTWARE}\r\nformat: WARC File Format 1.1\r\nconformsTo: {CONFORMS_TO}\r\n"
    headers = {
        "WARC-Record-ID": _record_id("warcinfo", file_name),
        "WARC-Date": _date(written_at),
        "WARC-Filename": file_name,
    }
    return _record("warcinfo", headers, "application/warc-fields", block.encode())


def records(response: Response) -> Iterator[ArcWarcRecord]:
    """Yield the records of a capture, in the order in which they are to be written."""
    date = _date(response.fetched_at)
    base = {"WARC-Date": date, "WARC-Target-URI": response.final_url or response.url}
    key = (date, response.url, response.body_sha256)
    main_id = _record_id("main", *key)
    beside = base | {"WARC-Concurrent-To": main_id}
    yield _main(response, base | {"WARC-Record-ID": main_id})
    if response.exchange is not None:
        yield _record(
            "request",
            beside | {"WARC-Record-ID": _record_id("request", *key)},
            "application/http; msgtype=request",
            response.exchange.request,
            payload=b"",
        )
    said = _metadata(response)
    metadata_id = _record_id("metadata", *key)
    closing = beside | {"WARC-Record-ID": metadata_id}
    yield _record("metadata", closing, "application/json", said, payload=said)


def _main(response: Response, headers: dict[str, str]) -> ArcWarcRecord:
    exchange = response.exchange
    if exchange is None:
        content_type = response.content_type or "application/octet-stream"
        return _record("resource", headers, content_type, response.body, payload=response.body)
    if exchange.ip_address:
        headers["WARC-IP-Address"] = exchange.ip_address
    return _record(
        "response",
        headers,
        "application/http; msgtype=response",
        exchange.head + exchange.payload,
        payload=exchange.payload,
    )


def _metadata(response: Response) -> bytes:
    said = {name: value for name, value in asdict(response.hints).items() if value is not None}
    content: dict[str, Any] = {"url": response.url, "kind": response.kind, "hints": said}
    return json.dumps(content, ensure_ascii=True, sort_keys=True).encode()


def _record(
    kind: str,
    headers: Mapping[str, str],
    content_type: str,
    block: bytes,
    payload: bytes | None = None,
) -> ArcWarcRecord:
    """Return a record whose block is written as it is, byte for byte.

    A digest that is left out here would be added by warcio: with SHA-1, over the whole block.
    """
    fields = [("WARC-Type", kind), *headers.items(), ("WARC-Block-Digest", _digest(block))]
    if payload is not None:
        fields.append(("WARC-Payload-Digest", _digest(payload)))
    statement = StatusAndHeaders("", fields, protocol=VERSION)
    record = ArcWarcRecord("warc", kind, statement, BytesIO(block), None, content_type, len(block))
    record.payload_length = len(block)
    return record


def _record_id(*parts: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join(parts))}>"


def _date(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _digest(data: bytes) -> str:
    return "sha256:" + base64.b32encode(hashlib.sha256(data).digest()).decode()
