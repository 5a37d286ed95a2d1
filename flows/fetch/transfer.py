"""The transfer coding "chunked" (RFC 9112, section 7.1), which some archives keep."""

import re
from dataclasses import replace

from warehouse.archive.response import Exchange

SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r\n")
FIELD = re.compile(rb"^transfer-encoding(?=:)", re.IGNORECASE | re.MULTILINE)


def unchunked(exchange: Exchange) -> Exchange:
    """Return an exchange without its transfer coding.

    Some archives undo it and leave the header: what is not in chunks stays as it is.
    """
    coding = (exchange.header("Transfer-Encoding") or "").strip().lower()
    if coding != "chunked":
        return exchange
    payload = _joined(exchange.payload)
    head = FIELD.sub(b"X-Archive-Orig-Transfer-Encoding", exchange.head)
    return replace(exchange, head=head, payload=exchange.payload if payload is None else payload)


def _joined(payload: bytes) -> bytes | None:
    """Return chunks as one; null if these are none, or the last is missing."""
    parts: list[bytes] = []
    at = 0
    while size := SIZE.match(payload, at):
        length = int(size[1], 16)
        if not length:
            return b"".join(parts)
        at = size.end() + length
        parts.append(payload[size.end() : at])
        if payload[at : at + 2] != b"\r\n":
            return None
        at += 2
    return None
