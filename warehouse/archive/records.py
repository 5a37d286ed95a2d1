"""Captures as WARC records: a response or resource, its request, and the metadata that closes it.

The metadata record comes last on purpose: a capture that has it is complete. A reading that finds
what an earlier one found is a revisit record in place of the response, and an input of which
nothing could be archived is a metadata record alone, which says why.
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

from warehouse.archive.response import Exchange, Refusal, Response

VERSION = "WARC/1.1"
SOFTWARE = "rashomon"
CONFORMS_TO = "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
PROFILES = "http://netpreserve.org/warc/1.1/revisit/"
HTTP = "application/http; msgtype={}"


class _Verbatim:
    """The head of a revisit, for warcio, which would drop its block and spell its headers anew."""

    def __init__(self, head: bytes) -> None:
        self.headers_buff = head

    def compute_headers_buffer(self, _: object) -> None:
        """Leave the head as it is."""


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
    """Yield the records of a capture, in the order in which they are to be written.

    Redirects that led to it come first, without metadata of their own.
    """
    yield from _redirects(response)
    key = _key(response)
    headers = _base(response) | {"WARC-Record-ID": _record_id("main", *key)}
    exchange = response.exchange
    if exchange is None:
        content_type = response.content_type or "application/octet-stream"
        yield _record("resource", headers, content_type, response.body, payload=response.body)
    else:
        yield _answer(exchange, headers)
        yield _request(exchange, _beside(headers, "request", *key))
    yield _metadata(_described(response), _beside(headers, "metadata", *key))


def revisit(response: Response, original: Response) -> Iterator[ArcWarcRecord]:
    """Yield the records of a response that is what an earlier capture holds.

    Its profile is server-not-modified if the server says so (status 304), and else
    identical-payload-digest (WARC 1.1, section 6.7).
    """
    yield from _redirects(response)
    exchange, key = _wire(response), ("revisit", *_key(response))
    profile = "server-not-modified" if response.is_unmodified else "identical-payload-digest"
    headers = _base(response) | {
        "WARC-Record-ID": _record_id(*key),
        "WARC-Profile": PROFILES + profile,
        "WARC-Refers-To": _record_id("main", *_key(original)),
        "WARC-Refers-To-Target-URI": original.final_url or original.url,
        "WARC-Refers-To-Date": _date(original.fetched_at),
        "WARC-Payload-Digest": _digest(_wire(original).payload),
    }
    record = _record("revisit", _at(exchange, headers), HTTP.format("response"), exchange.head)
    record.http_headers = _Verbatim(exchange.head)
    yield record
    yield _request(exchange, _beside(headers, "request", *key))
    yield _metadata(_described(response), _beside(headers, "metadata", *key))


def repeats(response: Response, original: Response) -> bool:
    """Tell whether a revisit record may stand for a response: the same was sent, or nothing."""
    return response.is_unmodified or _wire(response).payload == _wire(original).payload


def refusal(refused: Refusal) -> ArcWarcRecord:
    """Return the record of an input that could not be archived."""
    date = _date(refused.refused_at)
    said = {name: value for name, value in asdict(refused).items() if name != "refused_at"}
    record_id = _record_id("refusal", date, *map(str, said.values()))
    return _metadata(said, {"WARC-Date": date, "WARC-Record-ID": record_id})


def _redirects(response: Response) -> Iterator[ArcWarcRecord]:
    date = _date(response.fetched_at)
    for redirect in response.redirects:
        key = (date, response.url, redirect.url)
        headers = {
            "WARC-Date": date,
            "WARC-Target-URI": redirect.url,
            "WARC-Record-ID": _record_id("redirect", *key),
        }
        yield _answer(redirect.exchange, headers)
        yield _request(redirect.exchange, _beside(headers, "redirect request", *key))


def _key(response: Response) -> tuple[str, str, str]:
    return _date(response.fetched_at), response.url, response.body_sha256


def _base(response: Response) -> dict[str, str]:
    return {
        "WARC-Date": _date(response.fetched_at),
        "WARC-Target-URI": response.final_url or response.url,
    }


def _beside(main: Mapping[str, str], *record_id: str) -> dict[str, str]:
    """Return the headers of a record that belongs to another."""
    return {
        "WARC-Date": main["WARC-Date"],
        "WARC-Target-URI": main["WARC-Target-URI"],
        "WARC-Concurrent-To": main["WARC-Record-ID"],
        "WARC-Record-ID": _record_id(*record_id),
    }


def _at(exchange: Exchange, headers: dict[str, str]) -> dict[str, str]:
    address = {"WARC-IP-Address": exchange.ip_address} if exchange.ip_address else {}
    return headers | address


def _wire(response: Response) -> Exchange:
    if response.exchange is None:
        raise ValueError(f"{response.url} did not come over the wire")
    return response.exchange


def _answer(exchange: Exchange, headers: dict[str, str]) -> ArcWarcRecord:
    block = exchange.head + exchange.payload
    content_type = HTTP.format("response")
    return _record("response", _at(exchange, headers), content_type, block, exchange.payload)


def _request(exchange: Exchange, headers: dict[str, str]) -> ArcWarcRecord:
    return _record("request", headers, HTTP.format("request"), exchange.request, payload=b"")


def _described(response: Response) -> dict[str, Any]:
    said = {name: value for name, value in asdict(response.hints).items() if value is not None}
    return {"url": response.url, "kind": response.kind, "hints": said}


def _metadata(content: Mapping[str, Any], headers: dict[str, str]) -> ArcWarcRecord:
    block = json.dumps(content, ensure_ascii=True, sort_keys=True).encode()
    return _record("metadata", headers, "application/json", block, payload=block)


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
